import { expect, test } from 'vitest';
import { actorOf, doorOf, seatFor } from './actor.ts';
import { LIMITS } from '../limits.ts';
import { alias, askEntry, takeSeat, type Ringing } from './people.ts';
import { stage, type Stage } from './testing.ts';

/** Someone at the door of the open hall. */
function asks(s: Stage, ask: string, role: 'member' | 'expert' | 'observer' = 'member', name = 'Sanne', ringing: Ringing = {}): Stage {
  const verdict = askEntry(s.state, ask, name, role, s.context(), ringing);
  return s.given(...(verdict.ok ? verdict.events : []));
}
const hall = () => {
  const s = stage({ present: ['piet', 'gina', 'sec', 'm1'] });
  s.when('sec', { type: 'OpenHall' });
  return s;
};
const entry = (s: Stage, ...[ask, name, role, ringing]: [string, string, Parameters<typeof askEntry>[3], Ringing?]) => {
  const verdict = askEntry(s.state, ask, name, role, s.context(), ringing);
  return verdict.ok ? null : verdict.refusal;
};

test('[H1] one asks to come in while the hall is open, as something that needs no sign-in', () => {
  expect(entry(stage(), 'a', 'Sanne', 'member')).toBe('hall-closed');
  const s = hall();
  expect((['member', 'expert', 'official', 'supporter', 'observer', 'chair', 'facilitator', 'secretary'] as const).map((role) => entry(s, 'a', 'Sanne', role))).toEqual([
    null, null, null, null, null, 'not-understood', 'not-understood', 'not-understood'
  ]);
  s.when('gina', { type: 'CloseHall' });
  expect(entry(s, 'a', 'Sanne', 'member')).toBe('hall-closed');
});

test('[H1] who gives no name gets a friendly one that stays the same', () => {
  const s = asks(hall(), 'ask-1', 'member', '  ');
  expect(s.state.asks['ask-1']?.name.value).toBe(alias('ask-1'));
  expect(alias('ask-1')).toMatch(/^\p{Lu}\p{Ll}+ \p{Ll}+$/u);
});

test('[H1] [B2] a name of ten thousand characters is cut, and what cannot be seen goes; what only looks empty becomes an alias', () => {
  const s = asks(asks(asks(hall(), 'a', 'member', 'x'.repeat(10_000)), 'b', 'member', '\u202EFat\u200Bma'), 'c', 'member', '\u200B \u3164');
  expect(['a', 'b', 'c'].map((ask) => s.state.asks[ask]?.name.value)).toEqual(['x'.repeat(60), 'Fatma', alias('c')]);
  expect([s.refusal('sec', { type: 'PrepareSeat', name: 'x'.repeat(61), role: 'member', vote: true, joins: 'phone' }), LIMITS.nameMax]).toEqual(['too-long', 60]);
  const { seat } = s.when('sec', { type: 'PrepareSeat', name: ' Noor\u202E\n Haddad ', role: 'member', vote: true, joins: 'phone' });
  expect(s.state.seats[seat!]?.name.value).toBe('Noor Haddad');
});

test('[H10] [B22] thirty may wait by the code, and the QR has room of its own, so that a flood of the one does not shut the other', () => {
  const s = hall();
  for (let i = 0; i < 500; i++) asks(s, `a${i}`);
  expect(Object.values(s.state.asks)).toHaveLength(30);
  expect([entry(s, 'one-more', 'Sanne', 'member'), entry(s, 'qr', 'Sanne', 'member', { way: 'invite' })]).toEqual(['door-full', null]);
  for (let i = 0; i < 500; i++) asks(s, `q${i}`, 'member', 'Sanne', { way: 'invite' });
  expect(Object.values(s.state.asks)).toHaveLength(180);
  expect(entry(s, 'one-more', 'Sanne', 'member', { way: 'invite' })).toBe('door-full');
  s.when('sec', { type: 'Admit', ask: 'a0' });
  expect(entry(s, 'one-more', 'Sanne', 'member')).toBe(null);
});

test('[H11] a whole list is let in by one act, each as they would come in alone; who was dealt with meanwhile is passed over', () => {
  const s = asks(asks(asks(hall(), 'a', 'member', 'An'), 'b', 'observer', 'Bo'), 'c', 'member', 'Cor');
  const entries = [{ ask: 'a' }, { ask: 'b', role: 'observer', vote: false } as const, { ask: 'c', as: 'm2' }, { ask: 'gone' }];
  expect([s.refusal('m1', { type: 'AdmitMany', entries }), s.refusal('m1', { type: 'AdmitMany', entries: [{ ask: 'gone' }] })]).toEqual(['not-entitled', 'not-entitled']);
  expect(s.refusal('sec', { type: 'AdmitMany', entries: [{ ask: 'a' }, { ask: 'b', as: 'sec' }] })).toBe('not-entitled');
  s.when('sec', { type: 'Admit', ask: 'a' });
  s.when('sec', { type: 'AdmitMany', entries: [...entries, { ask: 'b' }] });
  expect([s.state.seats['a']?.vote, s.state.seats['b']?.role, s.state.asks['c']?.seat, s.state.seats['m2']?.presence]).toEqual([true, 'observer', 'm2', 'present']);
});

test('[H11] a whole list is refused by one act, and leaves no name', () => {
  const s = asks(asks(hall(), 'a'), 'b');
  expect(s.refusal('m1', { type: 'RefuseMany', asks: ['a'] })).toBe('not-entitled');
  s.when('sec', { type: 'Admit', ask: 'b' });
  const verdict = s.ask('sec', { type: 'RefuseMany', asks: ['a', 'b', 'a', 'nobody', '__proto__'] });
  expect(verdict).toEqual({ ok: true, events: [{ type: 'EntryRefused', ask: 'a', at: s.now, erases: [s.state.asks['a']!.name['~text']] }] });
});

test('[H12] who says that they were in already is let in as the same seat, and both devices speak for it', () => {
  const s = asks(asks(hall(), 'phone', 'member', 'Fatma'), 'tablet', 'observer', 'Fatma', { returns: true });
  expect(s.state.asks['tablet']?.returns).toBe(true);
  s.when('sec', { type: 'Admit', ask: 'phone' });
  s.when('sec', { type: 'Admit', ask: 'tablet', as: 'phone' });
  expect([seatFor(s.state, 'phone'), seatFor(s.state, 'tablet'), s.state.seats['tablet']]).toEqual(['phone', 'phone', undefined]);
  // whoever lets in could do that for themselves: the one who sat there hears of it
  expect(s.state.seats['phone']?.shared).toBe(true);
});

test('[H12] a prepared seat that somebody comes to for the first time is shared with nobody; one that is taken is', () => {
  const s = asks(asks(hall(), 'a'), 'b');
  s.when('sec', { type: 'Admit', ask: 'a', as: 'm2' });
  s.when('sec', { type: 'Admit', ask: 'b', as: 'm1' });
  expect([s.state.seats['m2']?.shared, s.state.seats['m1']?.shared]).toEqual([undefined, true]);
});

test('[H13] somebody is sent away, and let back in; meanwhile none of their devices speaks for the seat', () => {
  const s = asks(asks(hall(), 'phone', 'member', 'Fatma'), 'tablet', 'member', 'Fatma');
  s.when('sec', { type: 'Admit', ask: 'phone' });
  s.when('sec', { type: 'Admit', ask: 'tablet', as: 'phone' });
  expect(['m1', 'piet', 'gina', 'sec'].map((seat) => s.refusal(seat, { type: 'SendAway', seat: 'phone' }))).toEqual(['not-entitled', null, null, null]);
  s.when('sec', { type: 'SendAway', seat: 'phone' });
  expect(s.ask('sec', { type: 'SendAway', seat: 'phone' })).toEqual({ ok: true, events: [] });
  expect(['phone', 'tablet'].map((place) => [seatFor(s.state, place), doorOf(s.state, place)])).toEqual([[null, 'removed'], [null, 'removed']]);
  expect(s.state.seats['phone']?.presence).toBe('left');
  s.when('piet', { type: 'CheckIn', seat: 'phone' });
  expect([seatFor(s.state, 'tablet'), doorOf(s.state, 'tablet'), s.state.seats['phone']?.presence, s.state.seats['phone']?.removed]).toEqual(['phone', null, 'present', undefined]);
});

test('[H13] nobody sends away whoever leads, themselves, or who is not there', () => {
  const s = hall();
  expect([s.refusal('sec', { type: 'SendAway', seat: 'gina' }), s.refusal('sec', { type: 'SendAway', seat: 'sec' })]).toEqual(['not-entitled', 'not-entitled']);
  expect([s.refusal('sec', { type: 'SendAway', seat: 'm2' }), s.refusal('sec', { type: 'SendAway', seat: '__proto__' })]).toEqual(['unknown-reference', 'unknown-reference']);
  s.given({ type: 'SeatTaken', seat: 'piet', account: 'account-1' });
  expect(s.refusal('sec', { type: 'SendAway', seat: 'piet' })).toBe('not-entitled');
});

test('[H2] the chair, whoever leads or the secretary lets in; a member votes, an expert only at decide-along', () => {
  const s = asks(asks(hall(), 'a', 'member'), 'b', 'expert');
  expect(['m1', 'piet', 'gina', 'sec'].map((seat) => s.refusal(seat, { type: 'Admit', ask: 'a' }))).toEqual(['not-entitled', null, null, null]);
  s.when('sec', { type: 'Admit', ask: 'a' });
  s.when('sec', { type: 'Admit', ask: 'b' });
  expect([s.state.seats['a'], s.state.seats['b']]).toMatchObject([{ role: 'member', vote: true, presence: 'present' }, { role: 'expert', vote: true, presence: 'present' }]);
  const low = asks(stage({ fields: { level: 'think-along' } }), 'x');
  low.when('sec', { type: 'OpenHall' });
  asks(low, 'b', 'expert').when('sec', { type: 'Admit', ask: 'b' });
  expect(low.state.seats['b']?.vote).toBe(false);
});

test('[H2] the chair confirms what somebody is, and a second tap changes nothing', () => {
  const s = asks(hall(), 'a', 'member');
  s.when('piet', { type: 'Admit', ask: 'a', role: 'observer', vote: false });
  expect(s.state.seats['a']).toMatchObject({ role: 'observer', vote: false });
  expect(s.ask('piet', { type: 'Admit', ask: 'a', role: 'member' })).toEqual({ ok: true, events: [] });
});

test('[H2] a device is let in as somebody who was prepared; several devices may be one person', () => {
  const s = asks(asks(hall(), 'phone'), 'tablet');
  for (const ask of ['phone', 'tablet']) s.when('sec', { type: 'Admit', ask, as: 'm2' });
  expect(s.state.seats['m2']).toMatchObject({ presence: 'present', name: { value: 'Naam m2' } });
  expect([seatFor(s.state, 'phone'), seatFor(s.state, 'tablet'), seatFor(s.state, 'nowhere')]).toEqual(['m2', 'm2', null]);
});

test('[H2] what is not there cannot be let in', () => {
  const s = asks(hall(), 'a');
  expect([s.refusal('sec', { type: 'Admit', ask: 'b' }), s.refusal('sec', { type: 'Admit', ask: '__proto__' }), s.refusal('sec', { type: 'Admit', ask: 'a', as: 'b' })]).toEqual(Array(3).fill('unknown-reference'));
  expect(s.refusal('m1', { type: 'Admit', ask: 'b' })).toBe('not-entitled');
});

test('[H3] nobody is let in at the door as chair, facilitator or secretary: they sign in', () => {
  const s = asks(hall(), 'a');
  for (const as of ['piet', 'gina', 'sec']) expect(s.refusal('gina', { type: 'Admit', ask: 'a', as }), as).toBe('not-entitled');
  expect(s.refusal('gina', { type: 'Admit', ask: 'a', role: 'secretary' })).toBe('not-understood');
});

test('[H3] a signed-in account sits down on its own seat, else on the free seat of its role', () => {
  const s = stage({ present: [] });
  const first = takeSeat(s.state, 'account-1', 'secretary');
  expect(first?.seat).toBe('sec');
  s.given(...(first!.verdict.ok ? first!.verdict.events : []));
  expect(s.state.seats['sec']).toMatchObject({ account: 'account-1', presence: 'present' });
  expect(takeSeat(s.state, 'account-1', 'secretary')).toEqual({ seat: 'sec', verdict: { ok: true, events: [] } });
  expect(takeSeat(s.state, 'account-2', 'secretary')).toBe(null);
});

test('[H4] who is refused leaves no name', () => {
  const s = asks(hall(), 'a');
  const verdict = s.ask('sec', { type: 'RefuseEntry', ask: 'a' });
  expect(verdict.ok && verdict.events[0]).toEqual({ type: 'EntryRefused', ask: 'a', at: s.now, erases: [s.state.asks['a']!.name['~text']] });
  s.when('sec', { type: 'RefuseEntry', ask: 'a' });
  expect(s.state.asks['a']).toMatchObject({ status: 'refused', name: { value: null } });
  expect([s.refusal('sec', { type: 'RefuseEntry', ask: 'a' }), s.refusal('sec', { type: 'Admit', ask: 'a' }), s.refusal('m1', { type: 'RefuseEntry', ask: 'a' })]).toEqual([
    'unknown-reference', 'unknown-reference', 'not-entitled'
  ]);
});

test('[H5] present is admitted or checked in, and not left', () => {
  const s = stage({ present: ['gina', 'sec'] });
  expect(s.state.seats['pa']?.presence).toBe('expected');
  s.when('sec', { type: 'CheckIn', seat: 'pa' });
  expect(s.state.seats['pa']?.presence).toBe('present');
  expect(s.ask('sec', { type: 'CheckIn', seat: 'pa' })).toEqual({ ok: true, events: [] });
  expect([s.refusal('m1', { type: 'CheckIn', seat: 'm2' }), s.refusal('sec', { type: 'CheckIn', seat: 'x' })]).toEqual(['not-entitled', 'unknown-reference']);
});

test('[H5] one leaves by oneself; only chair, leader and secretary mark somebody away', () => {
  const s = stage();
  expect([s.refusal('m1', { type: 'LeaveMeeting', seat: 'm2' }), s.refusal('sup', { type: 'LeaveMeeting', seat: 'rep' }), s.refusal('sec', { type: 'LeaveMeeting', seat: 'x' })]).toEqual([
    'not-entitled', 'not-entitled', 'unknown-reference'
  ]);
  s.when('m1', { type: 'LeaveMeeting' });
  s.when('gina', { type: 'LeaveMeeting', seat: 'm2' });
  expect([s.state.seats['m1']?.presence, s.state.seats['m2']?.presence]).toEqual(['left', 'left']);
  expect(s.ask('m1', { type: 'LeaveMeeting' })).toEqual({ ok: true, events: [] });
});

test('[H6] the chair may always take the lead; the secretary only when nobody has led for sixty seconds', () => {
  const s = stage();
  s.leadAwayMs = 59_999;
  expect(['piet', 'sec', 'm1', 'gina'].map((seat) => s.refusal(seat, { type: 'TakeLead' }))).toEqual([null, 'not-entitled', 'not-entitled', null]);
  s.leadAwayMs = 60_000;
  // who comes in for somebody else has just shown who they are
  expect(s.refusal('sec', { type: 'TakeLead' })).toBe('sign-in-again');
  s.signedInAt = s.now;
  expect(s.refusal('sec', { type: 'TakeLead' })).toBe(null);
  s.when('sec', { type: 'TakeLead' });
  expect(s.state.lead).toBe('sec');
  expect(s.ask('sec', { type: 'TakeLead' })).toEqual({ ok: true, events: [] });
});

test('[H7] the lead is handed to a seat that can lead: no observer, nobody on paper', () => {
  const s = stage();
  expect(['m1', 'obs', 'pa', 'nobody', '__proto__'].map((seat) => s.refusal('gina', { type: 'HandOverLead', seat }))).toEqual([
    null, 'unknown-reference', 'unknown-reference', 'unknown-reference', 'unknown-reference'
  ]);
  expect([s.refusal('piet', { type: 'HandOverLead', seat: 'm1' }), s.refusal('sec', { type: 'HandOverLead', seat: 'm1' }), s.refusal('m1', { type: 'HandOverLead', seat: 'm1' })]).toEqual([null, 'not-entitled', 'not-entitled']);
  s.when('gina', { type: 'HandOverLead', seat: 'm1' });
  expect([...actorOf(s.state, 'm1')!.roles].sort()).toEqual(['facilitator', 'member']);
  expect([...actorOf(s.state, 'gina')!.roles]).toEqual(['member']);
});

test('[H8] hands, signals and "somebody writes" leave no event, and a signal no seat', () => {
  const s = stage();
  const verdicts = [
    s.ask('m1', { type: 'RaiseHand' }), s.ask('m1', { type: 'GiveSignal', signal: 'unsafe' }), s.ask('m1', { type: 'SayWriting', writing: true }),
    s.ask('m1', { type: 'LowerHand' }), s.ask('gina', { type: 'LowerHand', seat: 'm1' }), s.ask('piet', { type: 'HearSignals' })
  ];
  for (const v of verdicts) expect(v).toMatchObject({ ok: true, events: [] });
  expect(JSON.stringify(verdicts[1])).not.toContain('m1');
  expect([s.refusal('m1', { type: 'LowerHand', seat: 'm2' }), s.refusal('m1', { type: 'HearSignals' }), s.refusal('obs', { type: 'RaiseHand' })]).toEqual(Array(3).fill('not-entitled'));
});
