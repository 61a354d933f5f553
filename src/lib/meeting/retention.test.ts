import { expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { recordJson, recordOf } from '../record/model.ts';
import { askEntry } from './people.ts';
import { due, isOver } from './retention.ts';
import { stage, type Stage } from './testing.ts';

const DAY = 24 * 3_600_000;
const rings = (s: Stage, ask: string, name: string) => {
  const verdict = askEntry(s.state, ask, name, 'member', s.context());
  return s.given(...(verdict.ok ? verdict.events : []));
};

test('[E1] who rang and was not let in for a day is forgotten; not an hour sooner', () => {
  const s = stage();
  s.when('sec', { type: 'OpenHall' });
  rings(rings(s, 'a', 'Wacht Lang'), 'b', 'Binnen').when('sec', { type: 'Admit', ask: 'b' });
  expect(due(s.state, s.now + LIMITS.askMs)).toEqual([]);
  const events = due(s.state, s.now + LIMITS.askMs + 1);
  expect(events).toEqual([{ type: 'EntryLapsed', ask: 'a', erases: [s.state.asks['a']!.name['~text']] }]);
  s.given(...events);
  expect([Object.keys(s.state.asks), due(s.state, s.now + 10 * DAY)]).toEqual([['b'], []]);
});

/** A decision with everything that its record does not show, adopted just now. */
function adopted(): Stage {
  const s = stage({ present: ['piet', 'gina', 'sec', 'm1', 'm2', 'm3', 'rep', 'pa', 'exp'] });
  s.when('sec', { type: 'OpenHall' });
  rings(s, 'tablet', 'Tikte Iets Anders').when('sec', { type: 'Admit', ask: 'tablet', as: 'm2' });
  s.to('agree').when('m1', { type: 'AskAboutCard', text: 'Wat is het kader?' });
  s.to('gather');
  const begun = { step: 'gather' as const, version: s.state.stepVersion };
  const common = { type: 'GiveContribution' as const, begun, scope: 'we' as const, text: 'Ik wacht te lang.' };
  s.when('exp', { ...common, source: 'experiential', name: 'hidden', gathered: 'Met mijn drie buren.', reference: 'Mijn eigen dossier.' });
  s.when('m1', { ...common, source: 'experiential', name: 'shown', gathered: 'Met de straat.' });
  s.to('answer');
  for (const d of s.state.decisions) for (const c of Object.values(d.contributions)) s.when('sec', { type: 'GiveAnswer', input: c.id, status: 'heard', code: 'other', reason: 'Gehoord.' } as never);
  s.given({ type: 'RecordAdopted', decision: 'd1', by: ['piet', 'sec'], at: s.now });
  return s;
}

test('[E2] thirty days after the adoption words go that the record does not show, and the record stays the same to the byte', () => {
  const s = adopted();
  const record = () => recordJson(recordOf(s.state, s.state.decisions[0]!));
  const before = record();
  expect([due(s.state, s.now + LIMITS.rawMs), isOver(s.state, s.now + LIMITS.rawMs)]).toEqual([[], false]);
  const text = () => JSON.stringify(s.state);
  for (const raw of ['Met mijn drie buren.', 'Mijn eigen dossier.', 'Wat is het kader?', 'Tikte Iets Anders', 'Naam off']) expect(text(), raw).toContain(raw);
  s.given(...due(s.state, s.now + LIMITS.rawMs + 1));
  for (const raw of ['Met mijn drie buren.', 'Mijn eigen dossier.', 'Wat is het kader?', 'Tikte Iets Anders', 'Naam off']) expect(text(), raw).not.toContain(raw);
  expect(text()).toContain('Met de straat.');
  expect(record()).toBe(before);
  expect(due(s.state, s.now + 400 * DAY)).toEqual([]);
  expect(isOver(s.state, s.now + LIMITS.rawMs + 1)).toBe(true);
});

test('[E3] as long as one decision waits for its adoption no name and no key goes', () => {
  const s = stage({ decisions: 2, present: ['gina', 'sec', 'piet'] });
  s.given({ type: 'RecordAdopted', decision: 'd1', by: ['piet', 'sec'], at: s.now });
  expect([isOver(s.state, s.now + 400 * DAY), due(s.state, s.now + 400 * DAY)]).toEqual([false, []]);
});
