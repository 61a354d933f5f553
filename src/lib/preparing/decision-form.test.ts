import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { decisionCommand, readDecision, reshaped } from './decision-form.ts';

function form(fields: Record<string, string | string[]>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return readDecision(data);
}

describe('the form of a decision', () => {
  it('becomes a command, with the parts numbered and the empty ones left out', () => {
    const { values, errors } = form({
      question: ' Wat adviseren wij? ', addressee: 'het college', kind: 'unrequested', phase: 'doing', level: 'work-along', buyIn: 'idea', ballot: 'open',
      maxLoops: '2', fallback: 'postpone', disputeDays: '14', namesAfterOpenRound: 'yes', 'agreement-goal': 'Een advies.\r\nSamen.', part: ['Een.', ' ', 'Twee.'], origin: ['a', 'b']
    });
    expect(errors).toEqual({});
    expect(values.origin).toEqual(['a', 'b']);
    expect(decisionCommand(values, 'd1')).toMatchObject({
      type: 'PrepareDecision', decision: 'd1', question: 'Wat adviseren wij?', kind: 'unrequested', phase: 'doing', level: 'work-along', buyIn: 'idea',
      rules: { method: 'deep-democracy', ballot: 'open', maxLoops: 2, fallback: 'postpone', disputeDays: 14, namesAfterOpenRound: true },
      agreements: { goal: 'Een advies.\nSamen.', frame: '' }, text: { 1: 'Een.', 2: 'Twee.' }
    });
    expect(decisionCommand(values, undefined)).not.toHaveProperty('decision');
  });

  it('holds numbers within what the rules allow, and takes no code that is none of ours', () => {
    const { values } = form({ question: '?', maxLoops: '99', disputeDays: '-4', kind: 'toString', ballot: 'loud' });
    expect(values.rules).toMatchObject({ maxLoops: 3, disputeDays: 0, ballot: 'secret' });
    expect(values.kind).toBe('requested');
  });

  it('says which field is missing or too long, and keeps all of it', () => {
    const long = 'a'.repeat(LIMITS.partMax + 1);
    const { values, errors } = form({ question: '', part: ['goed', long], 'agreement-time': long });
    expect(errors).toEqual({ question: 'missing', 'part-2': 'long', 'agreement-time': 'long' });
    expect(values.parts[1]).toBe(long);
  });

  it('refuses more parts than a text for one decision has', () => {
    expect(Object.values(form({ question: '?', part: Array.from({ length: LIMITS.partsMax + 1 }, () => 'x') }).errors)).toEqual(['too-many']);
  });
});

describe('parts without a script', () => {
  it('adds one at the end, takes one away, and leaves one to write in', () => {
    expect(reshaped(['a', 'b'], 'add')).toEqual(['a', 'b', '']);
    expect(reshaped(['a', 'b', 'c'], 'remove-2')).toEqual(['a', 'c']);
    expect(reshaped(['a'], 'remove-1')).toEqual(['']);
    expect(reshaped(['a', 'b'], 'remove-9')).toEqual(['a', 'b']);
  });
});
