import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import type { CommandOf } from './commands.server.ts';
import { plainNote } from './notes.ts';
import { stage } from './testing.ts';
import { viewFor } from './view/audiences.ts';

const save = (base: number, text: string, editor = 'laptop', more: Partial<CommandOf<'SaveNote'>> = {}): CommandOf<'SaveNote'> =>
  ({ type: 'SaveNote', decision: 'd1', step: 'gather', base, editor, text, ...more });
const put = (version: number) => ({ type: 'PutNote', decision: 'd1', step: 'gather', version }) as const;
const out = { type: 'TakeNoteOut', decision: 'd1', step: 'gather' } as const;
const section = (s: ReturnType<typeof stage>, audience: 'desk' | 'lead' | 'participants' | 'screen' = 'desk') =>
  (viewFor(s.state, audience, s.memoryView()).notes as unknown as { text: string; version: number; inRecord: string | null }[] | undefined)?.[0];

describe('notes of the secretary', () => {
  test('[N1] a save on the version that was read becomes the next one, and no event', () => {
    const s = stage().to('gather');
    const { seq } = s.state;
    expect(s.when('sec', save(0, 'Kees begint.'))).toEqual({ version: '1' });
    expect(s.when('sec', save(1, 'Kees begint. Noor ook. '))).toEqual({ version: '2' });
    expect(s.state.seq).toBe(seq);
    expect(section(s)).toMatchObject({ version: 2, text: 'Kees begint. Noor ook. ', inRecord: null });
  });

  test('[N1] only the secretary writes; the chair reads along at the desk, nobody else does', () => {
    const s = stage().to('gather');
    s.when('sec', save(0, 'Kees begint.'));
    for (const seat of ['piet', 'gina', 'm1', 'exp', 'off', 'sup', 'obs']) expect(s.refusal(seat, save(1, 'Ik ook.')), seat).toBe('not-entitled');
    for (const audience of ['lead', 'participants', 'screen'] as const) expect(section(s, audience), audience).toBe(undefined);
  });

  test('[N1] of an unknown decision, or too long: refused', () => {
    const s = stage().to('gather');
    expect(s.refusal('sec', save(0, 'x', 'laptop', { decision: 'nergens' }))).toBe('unknown-reference');
    expect(s.refusal('sec', save(0, 'é'.repeat(LIMITS.notesMax)))).toBe(null);
    expect(s.refusal('sec', save(0, 'é'.repeat(LIMITS.notesMax + 1)))).toBe('too-long');
  });

  test('[N2] a save on an older version never writes over what came in between', () => {
    const s = stage().to('gather');
    s.when('sec', save(0, 'Van de laptop.'));
    s.now += LIMITS.noteHeldMs + 1;
    expect(s.refusal('sec', save(0, 'Van de tablet.', 'tablet'))).toBe('note-changed');
    expect(section(s)!.text).toBe('Van de laptop.');
  });

  test('[N2] who writes has the section for a while, also against a second device of the same person', () => {
    const s = stage().to('gather');
    s.when('sec', { type: 'HoldNote', decision: 'd1', step: 'gather', editor: 'laptop', holding: true });
    expect(s.refusal('sec', save(0, 'Van de tablet.', 'tablet'))).toBe('note-changed');
    expect(s.refusal('sec', { type: 'HoldNote', decision: 'd1', step: 'gather', editor: 'tablet', holding: true })).toBe('note-changed');
    expect(s.refusal('sec', save(0, 'Een andere stap.', 'tablet', { step: 'search' }))).toBe(null);
    s.now += LIMITS.noteHeldMs;
    expect(s.refusal('sec', save(0, 'Van de tablet.', 'tablet'))).toBe(null);
  });

  test('[N2] who stops writing lets the section go at once', () => {
    const s = stage().to('gather');
    s.when('sec', { type: 'HoldNote', decision: 'd1', step: 'gather', editor: 'laptop', holding: true });
    s.when('sec', { type: 'HoldNote', decision: 'd1', step: 'gather', editor: 'laptop', holding: false });
    expect(s.refusal('sec', save(0, 'Van de tablet.', 'tablet'))).toBe(null);
  });

  test('[N2] the same words again, after an answer that got lost, are fine and make no version', () => {
    const s = stage().to('gather');
    s.when('sec', save(0, 'Kees begint.'));
    expect(s.when('sec', save(0, 'Kees begint.'))).toEqual({ version: '1' });
  });

  test('[N3] B50 a note is plain text: control characters go, lines and letters of any script stay', () => {
    expect(plainNote('a\u0000b\u001bc\r\nd\re\tf')).toBe('abc\nd\ne\tf');
    expect(plainNote('<b>vet</b> مرحبا ⵣ 😀')).toBe('<b>vet</b> مرحبا ⵣ 😀');
  });

  test('[N4] a note goes into the record only when the secretary says so, with the words that they saw', () => {
    const s = stage().to('gather');
    expect(s.refusal('sec', put(1))).toBe('empty-text');
    s.when('sec', save(0, 'Kees begint.'));
    expect(s.state.decisions[0]!.notes).toEqual({});
    expect(s.refusal('sec', put(2))).toBe('note-changed');
    expect(s.refusal('piet', put(1))).toBe('not-entitled');
    s.when('sec', put(1));
    s.when('sec', save(1, 'Kees begint. Dit hoort er niet in.'));
    expect(s.state.decisions[0]!.notes.gather?.value).toBe('Kees begint.');
    expect(section(s)).toMatchObject({ version: 2, inRecord: 'Kees begint.' });
  });

  test('[N4] [M6] putting it again, or taking it out, erases what stood there', () => {
    const s = stage().to('gather');
    s.when('sec', save(0, 'Eerst.'));
    s.when('sec', put(1));
    const first = s.state.decisions[0]!.notes.gather!['~text'];
    s.when('sec', save(1, 'Later.'));
    s.when('sec', put(2));
    expect(s.events.at(-1)).toMatchObject({ type: 'NotePut', erases: [first] });
    const second = s.state.decisions[0]!.notes.gather!['~text'];
    s.when('sec', out);
    expect(s.events.at(-1)).toMatchObject({ type: 'NoteTakenOut', erases: [second] });
    expect(s.refusal('sec', out)).toBe('unknown-reference');
  });

  test('[N4] [A4] [A5] it takes a waiting proposal away, and nothing goes in or out after the adoption', () => {
    const s = stage().to('answer');
    s.signedInAt = s.now;
    s.when('sec', { type: 'SayNotHeard', text: 'Jongeren.' });
    s.when('sec', save(0, 'Kees begint.'));
    s.when('piet', { type: 'ProposeRecord' });
    s.when('sec', put(1));
    expect(s.decision.proposal).toBe(null);
    s.when('piet', { type: 'ProposeRecord' });
    s.when('sec', { type: 'AdoptRecord' });
    expect([s.refusal('sec', put(1)), s.refusal('sec', out)]).toEqual(['wrong-step', 'wrong-step']);
    // the notes themselves are no part of the record: they can still be emptied
    expect(s.refusal('sec', save(1, ''))).toBe(null);
  });
});
