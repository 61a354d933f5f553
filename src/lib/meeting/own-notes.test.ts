import { expect, test } from 'vitest';
import { recordOf } from '../record/model.ts';
import { ownNotes } from './own-notes.ts';
import { stage } from './testing.ts';
import { AUDIENCES, viewFor } from './view/audiences.ts';
import { mineFor } from './view/mine.ts';

const WORDS = 'Vraag Ria straks naar haar zus.';
const note = (step: 'gather' | 'need', text = WORDS) => ({ type: 'SaveOwnNote', step, text }) as const;

test('[N5] a private note is read by the seat that wrote it and by nobody else, and makes no event', () => {
  const s = stage().to('gather');
  expect(s.ask('piet', note('gather'))).toMatchObject({ ok: true, events: [] });
  s.when('piet', note('gather'));
  s.when('gina', note('need', 'Van Gina'));
  expect(ownNotes(s.state, 'piet', s.memoryView().notes)).toEqual({ gather: WORDS });
  expect(ownNotes(s.state, 'gina', s.memoryView().notes)).toEqual({ need: 'Van Gina' });
  for (const audience of AUDIENCES) expect(JSON.stringify(viewFor(s.state, audience, s.memoryView())), audience).not.toContain(WORDS);
  for (const seat of ['gina', 'sec', 'm1']) expect(JSON.stringify(mineFor(s.state, seat, s.memoryView()))).not.toContain(WORDS);
  expect(JSON.stringify(recordOf(s.state, s.decision))).not.toContain(WORDS);
});

test('[N5] each save writes over the last one; nothing new is nothing', () => {
  const s = stage().to('gather');
  s.when('piet', note('gather', 'Eerst'));
  s.when('piet', note('gather'));
  expect(ownNotes(s.state, 'piet', s.memoryView().notes)).toEqual({ gather: WORDS });
  expect(s.ask('piet', note('gather'))).toEqual({ ok: true, events: [] });
  expect(s.refusal('piet', note('gather', 'x'.repeat(20_001)))).toBe('too-long');
});

test('[N5] only for who can lead', () => {
  const s = stage();
  expect(['piet', 'gina', 'sec', 'm1', 'obs'].map((seat) => s.refusal(seat, note('gather')))).toEqual([null, null, 'not-entitled', 'not-entitled', 'not-entitled']);
  expect(ownNotes(s.state, 'm1', s.memoryView().notes)).toBe(null);
});
