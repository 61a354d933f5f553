import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepDemocracy } from './methods/deep-democracy.ts';
import { isAdopted, mayPublish, outcomeOf, adoptedText, shownCounts, standingClass, standingText } from './outcome.ts';
import { openRound } from './rules.ts';
import { entitledNow } from './rounds.ts';
import { all, stage, type Stage, VOTERS } from './testing.ts';
import { FALLBACKS, ROUND_CLASSES, type Choice, type Counts, type Outcome, type RoundClass, type Step } from './vocabulary.ts';

const MAJORITY: Record<string, Choice> = { ...all('along'), m1: 'not-yet' };
const NO_MAJORITY: Record<string, Choice> = { ...all('not-yet'), m1: 'along' };
const at = (step: Step, setup: Parameters<typeof stage>[0] = {}): Stage => stage(setup).to(step);
const words = (s: Stage) => Object.fromEntries(Object.entries(standingText(s.decision)).map(([k, t]) => [k, t.value]));

test('[R1] a round is on the whole text with the changes of its addition in it', () => {
  const s = at('improve');
  const made = s.when('sec', { type: 'DraftAddition', changes: [{ part: '2', text: ' Ook op donderdag. ', kind: 'substantive' }, { part: '3', text: 'Met koffie.', kind: 'substantive' }] });
  s.when('gina', { type: 'OpenRound', draft: made.draft! });
  const round = openRound(s.state)!;
  expect(round.changes.map((c) => [c.part, c.from?.value ?? null, c.to.value])).toEqual([
    ['2', 'Het is op dinsdag.', 'Ook op donderdag.'], ['3', null, 'Met koffie.']
  ]);
  expect(s.decision.drafts).toEqual([]);
});

test('[R1] a new part takes the next free number', () => {
  const s = at('improve');
  const draft = (part: string) => s.refusal('sec', { type: 'DraftAddition', changes: [{ part, text: 'Nieuw', kind: 'substantive' }] });
  expect([draft('3'), draft('4'), draft('9')]).toEqual([null, 'unknown-reference', 'unknown-reference']);
});

test('[R1] an addition that was drafted as a new part never writes over a part that came in between', () => {
  const s = at('improve');
  const draft = () => s.when('sec', { type: 'DraftAddition', changes: [{ part: '3', text: 'Nieuw', kind: 'substantive' }] }).draft!;
  const [one, two] = [draft(), draft()];
  s.when('gina', { type: 'OpenRound', draft: one });
  s.vote(all('along'));
  expect(s.refusal('gina', { type: 'OpenRound', draft: two })).toBe('unknown-reference');
});

test('[R2] entitled is who has a vote, is there and did not lead during this decision', () => {
  const s = at('vote', { present: ['gina', 'sec', 'piet', 'm1', 'm2', 'exp', 'off', 'sup', 'obs'] });
  expect(openRound(s.state)?.entitled).toEqual(['piet', 'm1', 'm2']);
  for (const seat of ['exp', 'off', 'sup', 'obs', 'sec', 'm3']) expect(s.refusal(seat, { type: 'CastBallot', choice: 'along' }), seat).toBe('not-entitled');
  expect(s.refusal('gina', { type: 'CastBallot', choice: 'along' })).toBe('facilitator-neutral');
});

test('[R2] who takes the lead loses the vote in rounds opened after it; who hands it over votes from the next decision on', () => {
  const s = at('vote', { decisions: 2 });
  s.vote(all('along'));
  s.when('piet', { type: 'TakeLead' });
  s.when('piet', { type: 'OpenRound' });
  expect(openRound(s.state)?.entitled).toEqual(['m1', 'm2', 'm3', 'rep', 'pa']);
  expect(s.refusal('piet', { type: 'CastBallot', choice: 'along' })).toBe('facilitator-neutral');
  s.vote(all('along', ['m1', 'm2', 'm3']));
  s.when('piet', { type: 'HandOverLead', seat: 'm3' });
  s.when('m3', { type: 'OpenRound' });
  expect(openRound(s.state)?.entitled).toEqual(['m1', 'm2', 'rep', 'pa']);
  s.vote(all('along', ['m1', 'm2', 'rep']));
  s.to('settle').move('agree').to('vote');
  expect(openRound(s.state)?.entitled).toEqual(['piet', 'm1', 'm2', 'rep', 'pa']);
});

test('[R2] who led only in the preparation keeps the vote', () => {
  const s = stage();
  s.when('piet', { type: 'TakeLead' });
  s.when('piet', { type: 'HandOverLead', seat: 'gina' });
  s.to('vote');
  expect(openRound(s.state)?.entitled).toContain('piet');
});

test('[R2] in an open decision each round takes who is there when it opens', () => {
  const s = at('vote', { present: ['gina', 'sec', 'piet', 'm1'] });
  s.when('sec', { type: 'CheckIn', seat: 'm2' });
  expect(s.refusal('m2', { type: 'CastBallot', choice: 'along' })).toBe('not-entitled');
  s.vote({ piet: 'along', m1: 'along' });
  s.when('gina', { type: 'OpenRound' });
  expect(openRound(s.state)?.entitled).toEqual(['piet', 'm1', 'm2']);
});

test('[R3] in a secret decision the seats are fixed when its first round opens: no latecomers, and who left does not count', () => {
  const s = at('vote', { rules: { ballot: 'secret' }, present: ['gina', 'sec', 'piet', 'm1', 'm2', 'm3', 'rep', 'sup'] });
  s.vote(all('along', ['piet', 'm1', 'm2', 'm3']));
  s.when('sec', { type: 'CheckIn', seat: 'pa' });
  expect(s.refusal('pa', { type: 'CastBallot', choice: 'along' })).toBe('not-entitled');
  s.when('gina', { type: 'OpenRound' });
  expect(openRound(s.state)?.entitled).toEqual(['piet', 'm1', 'm2', 'm3', 'rep']);
  s.vote(all('along', ['piet', 'm1', 'm2']));
  s.when('gina', { type: 'LeaveMeeting', seat: 'rep' });
  expect(entitledNow(s.state, s.decision)).toEqual(['piet', 'm1', 'm2', 'm3']);
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe('too-few-for-secret');
  s.when('gina', { type: 'CheckIn', seat: 'rep' });
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe(null);
});

test('[R4] a secret round needs five entitled people present and a secure context, for an addition too', () => {
  const s = at('vote', { rules: { ballot: 'secret' } });
  s.vote(MAJORITY);
  s.move('need').move('improve');
  const { draft } = s.when('sec', { type: 'DraftAddition', changes: [{ part: '1', text: 'Anders', kind: 'substantive' }] });
  for (const seat of ['m1', 'm2']) s.when('gina', { type: 'LeaveMeeting', seat });
  expect(s.refusal('gina', { type: 'OpenRound', draft: draft! })).toBe('too-few-for-secret');
  expect(s.refusal('gina', { type: 'OpenRound', draft: 'nowhere' })).toBe('too-few-for-secret');
  s.when('gina', { type: 'CheckIn', seat: 'm1' });
  expect(s.refusal('gina', { type: 'OpenRound', draft: draft! })).toBe(null);
  s.secure = false;
  expect(s.refusal('gina', { type: 'OpenRound', draft: draft! })).toBe('secret-needs-https');
});

test('[R5] only whoever leads opens and closes; at vote a vote, at improve an addition, one at a time', () => {
  const s = at('vote');
  for (const seat of ['piet', 'sec', 'm1']) {
    expect(s.refusal(seat, { type: 'CloseRound' }), seat).toBe('not-entitled');
    expect(s.refusal(seat, { type: 'OpenRound' }), seat).toBe('not-entitled');
  }
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe('frozen');
  expect(s.refusal('gina', { type: 'OpenRound', draft: 'd' })).toBe('wrong-step');
  s.vote(MAJORITY);
  expect(s.refusal('gina', { type: 'CloseRound' })).toBe('wrong-step');
  expect(s.refusal('m1', { type: 'CastBallot', choice: 'along' })).toBe('wrong-step');
  s.move('need');
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe('wrong-step');
  s.move('improve');
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe('wrong-step');
  expect(s.refusal('gina', { type: 'OpenRound', draft: 'nowhere' })).toBe('unknown-reference');
});

const table: [counts: [number, number, number], entitled: number, RoundClass, why: string][] = [
  [[0, 0, 0], 0, 'no-majority', 'nobody'],
  [[0, 0, 0], 5, 'no-majority', 'no answer is never a yes'],
  [[6, 0, 0], 6, 'everyone', 'all along'],
  [[3, 0, 0], 6, 'everyone', 'half of the entitled answered: enough'],
  [[2, 0, 0], 5, 'no-majority', 'fewer than half answered'],
  [[4, 2, 0], 6, 'majority', 'more than half of the votes'],
  [[3, 3, 0], 6, 'no-majority', 'a tie is no majority'],
  [[2, 4, 0], 6, 'no-majority', 'more not yet'],
  [[3, 0, 3], 6, 'no-majority', 'half of the answers are abstentions'],
  [[1, 0, 11], 12, 'no-majority', 'one for, eleven abstain'],
  [[3, 0, 2], 6, 'everyone', 'abstentions are no votes'],
  [[2, 1, 2], 5, 'majority', 'two of three votes cast'],
  [[0, 0, 4], 4, 'no-majority', 'only abstentions'],
  [[2, 0, 1], 6, 'everyone', 'three of six answered, of whom one abstains'],
  [[1, 0, 0], 2, 'everyone', 'one of two'],
  [[0, 3, 0], 3, 'no-majority', 'nobody along']
];
test.each(table)('[R6] %j of %i is %s: %s', ([along, notYet, abstain], entitled, expected) => {
  expect(deepDemocracy.classOf({ along, 'not-yet': notYet, abstain }, entitled)).toBe(expected);
});

test('[R6] one more "along" instead of a "not yet" never lowers the class; who did not answer never raises it', () => {
  const n = fc.nat({ max: 20 });
  fc.assert(fc.property(n, n, n, n, (along, notYet, abstain, silent) => {
    const counts = { along, 'not-yet': notYet, abstain };
    const entitled = along + notYet + abstain + silent;
    const rank = (c: Counts, e: number) => ROUND_CLASSES.indexOf(deepDemocracy.classOf(c, e));
    if (notYet > 0) expect(rank({ along: along + 1, 'not-yet': notYet - 1, abstain }, entitled)).toBeGreaterThanOrEqual(rank(counts, entitled));
    expect(rank(counts, entitled + 1)).toBeLessThanOrEqual(rank(counts, entitled));
    if (rank(counts, entitled) === 2) expect(notYet).toBe(0);
  }));
});

test('[R6] entitled is fixed at the opening: who leaves during a round stays in the count of who could answer', () => {
  const s = at('vote');
  for (const seat of ['m2', 'm3', 'rep', 'pa']) s.when('gina', { type: 'LeaveMeeting', seat });
  s.vote({ piet: 'along', m1: 'along' });
  expect(s.decision.rounds[0]).toMatchObject({ class: 'no-majority', answered: 2 });
});

test('[R7] an addition is adopted with majority or everyone, not lower than the standing class', () => {
  const adopted = ROUND_CLASSES.flatMap((standing) => ROUND_CLASSES.filter((c) => isAdopted(c, standing)).map((c) => `${c} on ${standing}`));
  expect(adopted).toEqual([
    'majority on no-majority', 'everyone on no-majority', 'majority on majority', 'everyone on majority', 'everyone on everyone'
  ]);
});

test('[R7] a rejected addition leaves text and standing class as they were', () => {
  const s = at('vote');
  s.vote(all('along'));
  s.move('need').move('improve');
  const { round } = s.addition('2', 'Op vrijdag.', MAJORITY);
  expect(s.decision.rounds.find((r) => r.id === round)).toMatchObject({ class: 'majority', adopted: false });
  expect(standingClass(s.decision)).toBe('everyone');
  expect(words(s)['2']).toBe('Het is op dinsdag.');
  s.addition('2', 'Op maandag.', all('along'));
  expect(words(s)['2']).toBe('Op maandag.');
});

test('[R7] a later vote may lower the standing class; the text stays', () => {
  const s = at('improve');
  s.addition('2', 'Op maandag.', all('along'));
  s.move('vote').vote(MAJORITY);
  expect(standingClass(s.decision)).toBe('majority');
  expect(words(s)['2']).toBe('Op maandag.');
  s.when('gina', { type: 'OpenRound' });
  s.vote(NO_MAJORITY);
  expect(standingClass(s.decision)).toBe('no-majority');
  expect(words(s)['2']).toBe('Op maandag.');
});

test('[R8] an open round is voided with a reason and counts for nothing', () => {
  const s = at('vote');
  expect(s.refusal('piet', { type: 'VoidRound', reason: 'x' })).toBe('not-entitled');
  expect(s.refusal('gina', { type: 'VoidRound', reason: ' ' })).toBe('reason-needed');
  expect(s.refusal('gina', { type: 'VoidRound', reason: 'x'.repeat(8_001) })).toBe('too-long');
  s.when('gina', { type: 'VoidRound', reason: 'verkeerde tekst' });
  expect(s.decision.rounds[0]).toMatchObject({ status: 'voided', voidReason: { value: 'verkeerde tekst' } });
  expect(standingClass(s.decision)).toBe('no-majority');
  expect(s.refusal('gina', { type: 'VoidRound', reason: 'nog eens' })).toBe('wrong-step');
  expect(s.refusal('gina', { type: 'OpenRound' })).toBe(null);
});

test('[R8] voiding the latest closed round takes its text and its class back, also at settle', () => {
  const s = at('vote');
  s.vote(MAJORITY);
  s.move('need').move('improve');
  const { round } = s.addition('2', 'Op maandag.', all('along'));
  s.move('settle');
  expect(outcomeOf(s.decision)).toBe('everyone');
  s.when('gina', { type: 'VoidRound', round, reason: 'de verkeerde tekst stond er' });
  expect(outcomeOf(s.decision)).toBe('majority');
  expect(words(s)['2']).toBe('Het is op dinsdag.');
});

test('[R8] an addition whose round was voided waits for a round again, with its origins, once', () => {
  const s = at('gather');
  const input = s.input('m1', 'Op maandag kan ik wel.');
  s.move('search').move('spread').move('ready').move('vote', 'reden');
  s.vote(MAJORITY);
  s.move('need').move('improve');
  const { draft } = s.when('sec', { type: 'DraftAddition', changes: [{ part: '2', text: 'Op maandag.', kind: 'substantive', because: [input] }] });
  s.when('gina', { type: 'OpenRound', draft: draft! });
  s.when('gina', { type: 'VoidRound', reason: 'te vroeg geopend' });
  expect(s.decision.links).toEqual([]);
  expect(s.decision.drafts.map((d) => d.changes.map((c) => c.to.value))).toEqual([['Op maandag.']]);
  s.when('gina', { type: 'OpenRound', draft: s.decision.drafts[0]!.id });
  expect(s.decision.drafts).toEqual([]);
  expect(s.decision.links.map((l) => l.input)).toEqual([input]);
});

test('[R8] a second tap on the same round does not void the one before it', () => {
  const s = at('vote');
  s.vote(MAJORITY);
  s.when('gina', { type: 'OpenRound' });
  const round = openRound(s.state)!.id;
  s.when('gina', { type: 'VoidRound', round, reason: 'verkeerd' });
  expect(s.refusal('gina', { type: 'VoidRound', round, reason: 'verkeerd' })).toBe('wrong-step');
  expect(standingClass(s.decision)).toBe('majority');
});

test('[R9] a choice may be changed until the close; the last one counts, once', () => {
  const s = at('vote');
  s.when('m1', { type: 'CastBallot', choice: 'not-yet' });
  s.vote(all('along'));
  expect(s.decision.rounds[0]).toMatchObject({ counts: { along: 6, 'not-yet': 0, abstain: 0 }, class: 'everyone' });
});

test('[R9] a choice for another round than the open one is refused', () => {
  const s = at('vote');
  const first = openRound(s.state)!.id;
  s.vote(MAJORITY);
  s.when('gina', { type: 'OpenRound' });
  expect(s.refusal('m1', { type: 'CastBallot', choice: 'along', round: first })).toBe('wrong-step');
  expect(s.refusal('m1', { type: 'CastBallot', choice: 'along', round: openRound(s.state)!.id })).toBe(null);
});

test('[R9] the secretary votes for people on paper in open rounds only; nobody votes for a seat that is not theirs', () => {
  const open = at('vote');
  expect(open.refusal('sec', { type: 'CastBallot', choice: 'along', for: 'pa' })).toBe(null);
  for (const [seat, target] of [['sec', 'm1'], ['m1', 'm2'], ['piet', 'pa'], ['m1', '__proto__']] as const) {
    expect(open.refusal(seat, { type: 'CastBallot', choice: 'along', for: target }), `${seat} for ${target}`).toBe('not-entitled');
  }
  expect(open.refusal('sup', { type: 'CastBallot', choice: 'along', for: 'rep' })).toBe(null);
  const secret = at('vote', { rules: { ballot: 'secret' } });
  expect(secret.refusal('sec', { type: 'CastBallot', choice: 'along', for: 'pa' })).toBe('not-entitled');
  expect(secret.refusal('pa', { type: 'CastBallot', choice: 'along' })).toBe('ballot-by-box');
});

test('[R9] a secret choice comes over no line that knows the seat and leads to no event, and the close keeps the class and how many answered', () => {
  const s = at('vote', { rules: { ballot: 'secret' } });
  for (const seat of VOTERS) expect(s.ask(seat, { type: 'CastBallot', choice: 'not-yet' }), seat).toEqual({ ok: false, refusal: 'ballot-by-box' });
  s.vote(MAJORITY);
  expect(s.events.filter((e) => e.type === 'OpenBallotCast')).toEqual([]);
  const closed = s.events.at(-1);
  expect(closed).toEqual({ type: 'RoundClosed', round: s.decision.rounds[0]!.id, class: 'majority', answered: 6, bulletin: `bulletin-of-${s.decision.rounds[0]!.id}` });
  expect(s.decision.rounds[0]).not.toHaveProperty('counts');
});

test('[R9] after a crash a secret round waits two minutes for ballots that come back, later it needs a reason', () => {
  const s = at('vote', { rules: { ballot: 'secret' } });
  s.expected = VOTERS.length;
  s.cast('m1', 'along');
  s.reopenedAt = s.now;
  s.now += 119_999;
  expect(s.refusal('gina', { type: 'CloseRound', reason: 'x' })).toBe('ballots-coming-back');
  s.now += 1;
  expect(s.refusal('gina', { type: 'CloseRound' })).toBe('reason-needed');
  expect(s.refusal('gina', { type: 'CloseRound', reason: 'x'.repeat(8_001) })).toBe('too-long');
  expect(s.refusal('gina', { type: 'CloseRound', reason: 'Kees is naar huis' })).toBe(null);
  for (const seat of VOTERS) s.cast(seat, 'along');
  s.now = s.reopenedAt;
  expect(s.refusal('gina', { type: 'CloseRound' })).toBe(null);
  // everybody is back: then nobody is missing, and the record does not say so
  const verdict = s.ask('gina', { type: 'CloseRound', reason: 'Kees is naar huis' });
  expect(verdict).toMatchObject({ ok: true, events: [{ type: 'RoundClosed', answered: 6 }] });
  expect(verdict.ok && verdict.events[0]).not.toHaveProperty('missingReason');
});

const outcomes: Record<(typeof FALLBACKS)[number], Record<RoundClass, Outcome>> = {
  'majority-with-minority-view': { everyone: 'everyone', majority: 'majority', 'no-majority': 'no-majority' },
  'no-advice': { everyone: 'everyone', majority: 'no-advice', 'no-majority': 'no-advice' },
  postpone: { everyone: 'everyone', majority: 'postponed', 'no-majority': 'postponed' }
};
test.each(FALLBACKS)('[R10] the outcome with the fallback %s', (fallback) => {
  for (const [choices, roundClass] of [[all('along'), 'everyone'], [MAJORITY, 'majority'], [NO_MAJORITY, 'no-majority']] as const) {
    const s = at('vote', { rules: { fallback } });
    s.vote(choices);
    s.move('need').move('improve').move('settle');
    const outcome = outcomes[fallback][roundClass];
    expect(outcomeOf(s.decision)).toBe(outcome);
    const text = { '1': 'Het spreekuur is digitaal.', '2': 'Het is op dinsdag.' };
    expect(adoptedText(s.decision)).toEqual(outcome === 'everyone' || outcome === 'majority' ? text : null);
  }
});

const counts = (along: number, notYet: number, abstain: number): Counts => ({ along, 'not-yet': notYet, abstain });

test('[R11] published counts: one small number, or one small change between two rounds, and all stay words', () => {
  expect(mayPublish([])).toBe(true);
  expect(mayPublish([counts(9, 3, 0)])).toBe(true);
  expect(mayPublish([counts(10, 2, 0)])).toBe(false);
  expect(mayPublish([counts(9, 3, 0), counts(12, 0, 0)])).toBe(true);
  expect(mayPublish([counts(9, 3, 0), counts(8, 4, 0)])).toBe(false);
  expect(mayPublish([counts(9, 3, 0), counts(9, 3, 0)])).toBe(true);
  expect(mayPublish([counts(9, 3, 0), counts(9, 3, 1)])).toBe(false);
  expect(mayPublish([counts(6, 6, 0), counts(12, 0, 0), counts(7, 5, 0)])).toBe(true);
});

test('[R11] whatever is published, no number and no difference of consecutive rounds is 1 or 2, and one bad round silences all', () => {
  const n = fc.nat({ max: 12 });
  const round = fc.record({ along: n, 'not-yet': n, abstain: n });
  fc.assert(fc.property(fc.array(round, { maxLength: 5 }), (rounds) => {
    const numbers = rounds.flatMap((r, i) => (['along', 'not-yet', 'abstain'] as const).flatMap((c) => [r[c], ...(i > 0 ? [Math.abs(r[c] - rounds[i - 1]![c])] : [])]));
    expect(mayPublish(rounds)).toBe(!numbers.includes(1) && !numbers.includes(2));
  }));
});

test('[R11] numbers of secret rounds come at settle at the earliest, rejected additions among them; open ones after the close', () => {
  const s = at('vote', { rules: { ballot: 'secret' } });
  s.vote(all('along'));
  s.move('need').move('improve');
  s.addition('2', 'Op maandag.', { ...all('along', ['piet', 'm1', 'm2']), ...all('not-yet', ['m3', 'rep', 'pa']) });
  expect(s.decision.rounds.map((r) => shownCounts(s.decision, r))).toEqual([null, null]);
  s.move('settle');
  expect(s.decision.rounds.map((r) => shownCounts(s.decision, r))).toEqual([counts(6, 0, 0), counts(3, 3, 0)]);
  s.move('improve');
  expect(s.decision.rounds.map((r) => shownCounts(s.decision, r))).toEqual([null, null]);
  s.addition('2', 'Op woensdag.', MAJORITY);
  s.move('settle');
  expect(s.decision.rounds.map((r) => shownCounts(s.decision, r))).toEqual([null, null, null]);
  const open = at('vote');
  expect(shownCounts(open.decision, openRound(open.state)!)).toBe(null);
  open.vote(MAJORITY);
  expect(shownCounts(open.decision, open.decision.rounds[0]!)).toEqual(counts(5, 1, 0));
});

test('[R11] numbers that are not there any more are never half published', () => {
  const s = at('vote', { rules: { ballot: 'secret' } });
  const round = s.vote(all('along'));
  s.tallies.delete(round);
  s.to('settle');
  expect(s.decision.published).toBe(null);
});
