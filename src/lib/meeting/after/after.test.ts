import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../commands.server.ts';
import { decide, evolve } from '../meeting.ts';
import { all, stage, VOTERS, type Stage } from '../testing.ts';
import { officeActor } from './office.ts';
import { NAME_GONE } from './redaction.ts';

/** A decision with an input of `m1`, adopted by chair and secretary a moment ago. */
function adopted(): { s: Stage; input: string; hidden: string } {
  const s = stage();
  s.signedInAt = s.now;
  s.to('gather');
  const input = s.input('m1', 'Mijn woorden over de bus');
  const hidden = s.input('m2', 'Woorden zonder naam', { name: 'hidden' });
  s.to('vote');
  s.vote(all('along', VOTERS));
  s.to('answer');
  s.when('sec', { type: 'SayNotHeard', text: 'Wie niet kon komen.' });
  s.when('sec', { type: 'SetFollowUp', goal: 'Minder wachten', indicator: 'Wachttijd', who: 'Ria Bos', date: '2027-01-01' });
  for (const one of [input, hidden]) s.when('sec', { type: 'GiveAnswer', input: one, status: 'not-followed', code: 'law', reason: 'Dit mag niet van de wet.' });
  s.when('sec', { type: 'ProposeRecord' });
  s.when('piet', { type: 'AdoptRecord' });
  return { s, input, hidden };
}

const correct: CommandOf<'CorrectRecord'> = { type: 'CorrectRecord', decision: 'd1', corrections: [{ target: { kind: 'not-heard' }, text: 'Wie niet kon komen, en kinderen.' }], reason: 'De kinderen stonden er niet.' };

describe('an erratum', () => {
  test('[Z1] one proposes, the other confirms; the record says what it said and what it says', () => {
    const { s } = adopted();
    s.when('sec', correct);
    expect(s.decision.notHeard?.value).toBe('Wie niet kon komen.');
    expect(s.refusal('sec', { type: 'ConfirmCorrection', decision: 'd1' })).toBe('needs-second-person');
    s.when('piet', { type: 'ConfirmCorrection', decision: 'd1' });
    expect(s.decision.notHeard?.value).toBe('Wie niet kon komen, en kinderen.');
    const [version] = s.decision.after.versions;
    expect(version).toMatchObject({
      kind: 'erratum', by: [{ who: 'sec', role: 'secretary' }, { who: 'piet', role: 'chair' }],
      corrections: [{ target: { kind: 'not-heard' }, was: { value: 'Wie niet kon komen.' }, becomes: { value: 'Wie niet kon komen, en kinderen.' } }]
    });
    expect(s.decision.after.waiting).toBeNull();
    expect(s.refusal('piet', { type: 'ConfirmCorrection', decision: 'd1' })).toBe('nothing-to-confirm');
  });

  test('[Z1] needs a sign-in of a short while ago, a reason, words, and something that is there', () => {
    const { s } = adopted();
    expect(s.refusal('sec', { ...correct, reason: ' ' })).toBe('reason-needed');
    expect(s.refusal('sec', { ...correct, corrections: [{ target: { kind: 'not-heard' }, text: '' }] })).toBe('empty-text');
    expect(s.refusal('sec', { ...correct, corrections: [{ target: { kind: 'answer', input: 'nothing' }, text: 'x' }] })).toBe('unknown-reference');
    expect(s.refusal('sec', { ...correct, corrections: [{ target: { kind: 'follow-up', index: 3, field: 'goal' }, text: 'x' }] })).toBe('unknown-reference');
    expect(s.refusal('sec', { ...correct, corrections: [{ target: { kind: 'follow-up', index: 0, field: 'date' }, text: 'morgen' }] })).toBe('not-understood');
    expect(s.refusal('m1', correct)).toBe('not-entitled');
    s.when('sec', correct);
    s.now += 600_000;
    expect(s.refusal('sec', correct)).toBe('sign-in-again');
    expect(s.refusal('piet', { type: 'ConfirmCorrection', decision: 'd1' })).toBe('sign-in-again');
  });

  test('[Z2] what happened in the meeting is changed by a new meeting only', () => {
    const { s } = adopted();
    for (const kind of ['adopted-text', 'grade', 'round'] as const) {
      expect(s.refusal('sec', { ...correct, corrections: [{ target: { kind }, text: 'x' }] })).toBe('only-a-new-meeting');
    }
  });

  test('[Z3] a proposal is replaced by whoever made it, dropped by either, and its words go', () => {
    const { s } = adopted();
    s.when('sec', correct);
    expect(s.refusal('piet', correct)).toBe('correction-waits');
    s.when('sec', { ...correct, reason: 'Anders gezegd.' });
    expect(s.decision.after.waiting?.reason.value).toBe('Anders gezegd.');
    const waiting = s.decision.after.waiting!;
    s.when('piet', { type: 'DropCorrection', decision: 'd1' });
    const last = s.events.at(-1)!;
    expect(last).toEqual({ type: 'CorrectionDropped', decision: 'd1', erases: [waiting.reason['~text'], waiting.corrections[0]!.becomes['~text']] });
    // the words of the record itself are not among them
    expect(s.decision.notHeard?.value).toBe('Wie niet kon komen.');
  });

  test('[Z1] each field of a follow-up, an answer, the title and the place', () => {
    const { s, input } = adopted();
    s.when('sec', {
      ...correct, corrections: [
        { target: { kind: 'follow-up', index: 0, field: 'date' }, text: '2027-03-01' }, { target: { kind: 'follow-up', index: 0, field: 'who' }, text: 'Samir' },
        { target: { kind: 'answer', input }, text: 'De wet staat dit niet toe.' }, { target: { kind: 'title' }, text: 'Een andere titel' },
        { target: { kind: 'other' }, text: 'Bij punt 3 stond een verkeerde zaal.' }
      ]
    });
    s.when('piet', { type: 'ConfirmCorrection', decision: 'd1' });
    expect(s.decision.followUps[0]).toMatchObject({ date: '2027-03-01', who: { value: 'Samir' }, goal: { value: 'Minder wachten' } });
    expect(s.decision.answers[input]).toMatchObject({ status: 'not-followed', reason: { value: 'De wet staat dit niet toe.' } });
    expect(s.state.plan.title.value).toBe('Een andere titel');
  });

  test('[Z9] somebody who came to the council later acts by their office, under their name', () => {
    const { s } = adopted();
    const actor = officeActor('account-9', 'Nieuwe Secretaris', 'secretary');
    const verdict = decide(s.state, correct, actor, s.context());
    expect(verdict.ok && verdict.events[0]).toMatchObject({ type: 'CorrectionProposed', by: { who: 'account-9', role: 'secretary', name: { value: 'Nieuwe Secretaris' } } });
    if (!verdict.ok) return;
    const state = verdict.events.reduce(evolve, s.state);
    expect(decide(state, { type: 'ConfirmCorrection', decision: 'd1' }, officeActor('account-9', 'x', 'chair'), s.context())).toEqual({ ok: false, refusal: 'needs-second-person' });
    expect(decide(state, { type: 'ConfirmCorrection', decision: 'd1' }, officeActor('account-8', 'x', 'secretary'), s.context())).toEqual({ ok: false, refusal: 'needs-second-person' });
    expect(decide(state, { type: 'ConfirmCorrection', decision: 'd1' }, officeActor('account-8', 'x', 'chair'), s.context()).ok).toBe(true);
  });
});

describe('a redaction', () => {
  const redact = (input: string) => ({ type: 'RedactText', decision: 'd1', target: { kind: 'input', input }, reason: 'own-wish' }) as const;

  test('[Z4] the words and the owner go, the fact and everything else stay', () => {
    const { s, input } = adopted();
    const before = s.decision;
    s.when('sec', redact(input));
    const c = s.decision.contributions[input]!;
    expect([c.text?.value, c.owner, c.withdrawn, c.source]).toEqual([null, null, false, 'professional']);
    expect(s.decision.after.versions).toMatchObject([{ kind: 'redaction', reason: 'own-wish', by: [{ who: 'sec' }] }]);
    expect(s.decision.after.redacted).toEqual({ [before.contributions[input]!.text!['~text']]: s.now });
    expect(s.decision.answers).toEqual(before.answers);
    expect(JSON.stringify(s.state)).not.toContain('Mijn woorden over de bus');
    // a second time there is nothing left to take away
    expect(s.refusal('sec', redact(input))).toBe('unknown-reference');
  });

  test('[Z4] after the adoption only, signed in a short while ago, by chair or secretary', () => {
    const { s, input } = adopted();
    expect(s.refusal('m1', redact(input))).toBe('not-entitled');
    s.now += 600_000;
    expect(s.refusal('sec', redact(input))).toBe('sign-in-again');
    const early = stage();
    early.signedInAt = early.now;
    early.to('gather');
    const one = early.input('m1');
    expect(early.refusal('sec', redact(one))).toBe('wrong-step');
  });

  test('[Z4] what an erratum kept of the same field goes with it', () => {
    const { s, input } = adopted();
    s.when('sec', { ...correct, corrections: [{ target: { kind: 'answer', input }, text: 'Tweede woorden.' }] });
    s.when('piet', { type: 'ConfirmCorrection', decision: 'd1' });
    s.when('piet', { type: 'RedactText', decision: 'd1', target: { kind: 'answer', input }, reason: 'about-someone-else' });
    const [version] = s.decision.after.versions;
    expect(version?.kind === 'erratum' && [version.corrections[0]!.was?.value, version.corrections[0]!.becomes.value]).toEqual([null, null]);
    expect(s.decision.answers[input]!.reason.value).toBeNull();
  });

  test('[Z4] a proposal for the same field goes too: confirmed later it would put the words back', () => {
    const { s, input } = adopted();
    s.when('sec', { ...correct, corrections: [{ target: { kind: 'answer', input }, text: 'Bijna dezelfde woorden.' }] });
    s.when('piet', { type: 'RedactText', decision: 'd1', target: { kind: 'answer', input }, reason: 'about-someone-else' });
    expect([s.decision.after.waiting, s.refusal('piet', { type: 'ConfirmCorrection', decision: 'd1' })]).toEqual([null, 'nothing-to-confirm']);
    expect(s.decision.answers[input]!.reason.value).toBeNull();
    // of another field it stays
    const other = adopted();
    other.s.when('sec', correct);
    other.s.when('piet', redact(other.input));
    expect(other.s.decision.after.waiting).not.toBeNull();
  });

  test('[Z4] why a request was declined goes with the words, and with the next answer to it', () => {
    const { s, input } = adopted();
    const declined = () => s.decision.after.asked[input]!.declined!['~text'];
    const no = (reason: string) => s.when('sec', { type: 'DeclineRedaction', decision: 'd1', input, reason });
    s.when('m1', { type: 'AskRedaction', input });
    no('Jouw verhaal over de bus blijft.');
    const [first] = [declined()];
    no('Het blijft echt.');
    expect(s.events.at(-1)).toMatchObject({ erases: [first] });
    const second = declined();
    s.when('m1', { type: 'AskRedaction', input });
    expect(s.events.at(-1)).toMatchObject({ type: 'RedactionAsked', erases: [second] });
    no('Nog steeds.');
    const third = declined();
    s.when('sec', redact(input));
    expect((s.events.at(-1) as { erases?: string[] }).erases).toContain(third);
  });

  test('[Z4] all words of one erratum can go', () => {
    const { s } = adopted();
    s.when('sec', { ...correct, corrections: [{ target: { kind: 'other' }, text: 'Piet zei dat niet.' }] });
    s.when('piet', { type: 'ConfirmCorrection', decision: 'd1' });
    s.when('sec', { type: 'RedactText', decision: 'd1', target: { kind: 'correction', version: 2 }, reason: 'about-someone-else' });
    expect(JSON.stringify(s.state.decisions)).not.toContain('Piet zei dat niet.');
    expect(s.decision.after.versions.map((v) => v.kind)).toEqual(['erratum', 'redaction']);
  });

  test('[Z4] a name becomes a name that says nothing, everywhere; not of who signs in', () => {
    const { s } = adopted();
    const name = s.state.seats.m1!.name.value!;
    s.when('sec', { type: 'RedactText', decision: 'd1', target: { kind: 'name', seat: 'm1' }, reason: 'own-wish' });
    expect(s.state.seats.m1!.name.value).toBe(NAME_GONE);
    expect(JSON.stringify(s.state.seats)).not.toContain(`"${name}"`);
    expect(s.refusal('sec', { type: 'RedactText', decision: 'd1', target: { kind: 'name', seat: 'm1' }, reason: 'own-wish' })).toBe('unknown-reference');
    s.given({ type: 'SeatTaken', seat: 'piet', account: 'a' });
    expect(s.refusal('sec', { type: 'RedactText', decision: 'd1', target: { kind: 'name', seat: 'piet' }, reason: 'own-wish' })).toBe('unknown-reference');
  });

  test('[Z5] the owner asks; it says nobody; the answer is words or the words go', () => {
    const { s, input, hidden } = adopted();
    s.when('m1', { type: 'AskRedaction', input });
    s.when('m2', { type: 'AskRedaction', input: hidden });
    expect(s.events.at(-1)).toEqual({ type: 'RedactionAsked', decision: 'd1', input: hidden, at: s.now });
    // of a hidden input of somebody else nothing comes back, not even that it is there
    expect([s.refusal('m1', { type: 'AskRedaction', input: hidden }), s.refusal('m1', { type: 'AskRedaction', input })]).toEqual(['not-entitled', null]);
    s.when('sec', { type: 'DeclineRedaction', decision: 'd1', input: hidden, reason: 'De wet vraagt dit te bewaren.' });
    expect(s.decision.after.asked[hidden]!.declined?.value).toBe('De wet vraagt dit te bewaren.');
    s.when('sec', redact(input));
    expect(Object.keys(s.decision.after.asked)).toEqual([hidden]);
    // one may ask again
    s.when('m2', { type: 'AskRedaction', input: hidden });
    expect(s.decision.after.asked[hidden]!.declined).toBeNull();
  });
});

describe('what comes of it', () => {
  const reply = { type: 'GiveReply', decision: 'd1', part: '1', status: 'not', text: 'Er is geen geld.', from: 'het college', date: '2027-01-02' } as const;

  test('[Z6] a reply per recommendation; not and partly have a reason; a later one replaces', () => {
    const { s } = adopted();
    expect(s.refusal('sec', { ...reply, text: '' })).toBe('reason-needed');
    expect(s.refusal('sec', { ...reply, part: '9' })).toBe('unknown-reference');
    expect(s.refusal('sec', { ...reply, from: '' })).toBe('empty-text');
    s.when('sec', reply);
    const old = s.decision.after.replies['1']!;
    s.when('piet', { ...reply, status: 'taken-over', text: undefined });
    expect(s.decision.after.replies['1']).toMatchObject({ status: 'taken-over', text: null });
    expect(s.events.at(-1)).toMatchObject({ erases: [old.text!['~text'], old.from['~text']] });
    s.when('sec', { type: 'SetReplyDue', decision: 'd1', date: '2027-02-01' });
    expect(s.decision.after.replyDue).toBe('2027-02-01');
    expect(s.decision.after.versions).toEqual([]);
  });

  test('[Z7] what came of a follow-up', () => {
    const { s } = adopted();
    const result = { type: 'AnswerFollowUp', decision: 'd1', index: 0, moved: 'partly', noticedBy: 'Ria', text: 'Het wachten is korter.', next: 'reopened' } as const;
    expect(s.refusal('sec', { ...result, index: 4 })).toBe('unknown-reference');
    expect(s.refusal('sec', { ...result, noticedBy: ' ' })).toBe('empty-text');
    s.when('sec', result);
    expect(s.decision.after.followUps['0']).toMatchObject({ moved: 'partly', next: 'reopened', noticedBy: { value: 'Ria' } });
  });

  test('[Z8] approving once, with a correction that waits for the other', () => {
    const { s } = adopted();
    s.now += 600_000;
    s.when('piet', { type: 'ApproveRecord', decision: 'd1', title: 'De volgende vergadering', date: '2027-01-05', correction: 'De zaal was zaal 3.' });
    expect(s.decision.after.approved).toMatchObject({ date: '2027-01-05', title: { value: 'De volgende vergadering' } });
    expect(s.decision.after.waiting).toMatchObject({ by: { who: 'piet' }, corrections: [{ target: { kind: 'other' }, becomes: { value: 'De zaal was zaal 3.' } }] });
    expect(s.refusal('piet', { type: 'ApproveRecord', decision: 'd1', title: 'x', date: '2027-01-05' })).toBe('already-done');
  });

  test('[Z9] who may read it is settled at any time', () => {
    const { s } = adopted();
    s.when('sec', { type: 'SetVisibility', decision: 'd1', visibility: 'internal' });
    expect(s.decision.after.visibility).toBe('internal');
    expect(stage().when('piet', { type: 'SetVisibility', decision: 'd1', visibility: 'internal' })).toBeDefined();
  });

  test('[Z1][Z6] none of it before the adoption', () => {
    const s = stage();
    s.signedInAt = s.now;
    s.to('vote').vote(all('along', VOTERS));
    s.to('answer');
    for (const command of [correct, reply, { type: 'AnswerFollowUp', decision: 'd1', index: 0, moved: 'no', noticedBy: 'x', text: 'x', next: 'closed' },
      { type: 'ApproveRecord', decision: 'd1', title: 'x', date: '2027-01-05' }, { type: 'SetReplyDue', decision: 'd1', date: '2027-01-05' }] as const) {
      expect(s.refusal('sec', command)).toBe('wrong-step');
    }
  });
});
