import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '$lib/meeting/commands.server.ts';
import type { Answer } from '$lib/protocol.ts';
import { openHouse, openMeeting, type Device, type Hall, type TestHouse } from './house.ts';

/** Every command has an id made by the client: the same id again gets the same answer and has no second effect, also after a restart. */
interface Sent {
  readonly place: string;
  readonly id: string;
  readonly command: Command;
  readonly answer: Answer;
}

let house: TestHouse;
let hall: Hall;
const sent: Sent[] = [];
beforeAll(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 6, 'open');
});
afterAll(() => house.close());

const seq = async () => (await house.app.meetings.state(hall.meeting))!.seq;
const again = ({ place, id, command }: Sent) => house.app.meetings.act(hall.meeting, place, { id, command }, Date.now());

/** Sends an act twice at once and once more after its answer. */
async function thrice(device: Device, command: Command): Promise<Record<string, string>> {
  const act = { place: device.place, id: nanoid(), command };
  const before = await seq();
  const [answer, second] = await Promise.all([device.line.send(command, act.id), again({ ...act, answer: { ok: true } })]);
  expect(answer.ok, `${command.type}: ${JSON.stringify(answer)}`).toBe(true);
  expect(second, command.type).toEqual(answer);
  const after = await seq();
  expect(after, `${command.type} has an effect`).toBeGreaterThan(before);
  expect(await device.line.send(command, act.id), command.type).toEqual(answer);
  expect(await seq(), `${command.type} has one effect`).toBe(after);
  sent.push({ ...act, answer });
  return answer.ok ? { ...answer.made } : {};
}

describe('the same command twice', () => {
  it('has one effect and one answer, for everything that a meeting stores', async () => {
    const { chair, desk, phones } = hall;
    const [a, b] = phones as [Device, Device];
    const said = { source: 'experiential', scope: 'I', name: 'shown' } as const;
    const begun = () => ({ step: chair.view.route.step, version: chair.view.route.version });
    const move = async (to: Extract<Command, { type: 'MoveMeeting' }>['to'], reason = 'Het is tijd.') => {
      await thrice(chair, { type: 'MoveMeeting', to, reason });
      await chair.until(() => chair.view.route.step === to, to);
    };
    const everyone = async (command: Command) => {
      for (const p of phones) await thrice(p, command);
    };
    const { seat } = await thrice(chair, { type: 'PrepareSeat', name: 'Papier', role: 'member', vote: false, joins: 'paper' });
    await thrice(chair, { type: 'ChangeSeat', seat: seat!, name: 'Op papier', role: 'member', vote: false, joins: 'paper' });
    await thrice(chair, { type: 'ChangeRules', rules: { maxLoops: 2 } });
    await move('arrive');
    await thrice(desk, { type: 'CheckIn', seat: seat! });
    await move('agree');
    await everyone({ type: 'AgreeWithCard' });
    const { question } = await thrice(a, { type: 'AskAboutCard', text: 'Wat is het doel?' });
    await chair.until(() => (chair.view.care?.questions.length ?? 0) > 0, 'the question');
    await thrice(chair, { type: 'HandleCardQuestion', question: question ?? chair.view.care!.questions[0]!.id });
    await move('gather');
    const { input } = await thrice(a, { type: 'GiveContribution', begun: begun(), ...said, text: 'Eén keer gezegd.' });
    await thrice(a, { type: 'ReplaceContribution', input: input!, ...said, text: 'Eén keer beter gezegd.' });
    const { input: gone } = await thrice(b, { type: 'GiveContribution', begun: begun(), ...said, text: 'Toch niet.' });
    await thrice(b, { type: 'WithdrawContribution', input: gone! });
    await thrice(chair, { type: 'OpenWall' });
    for (const to of ['search', 'spread', 'ready', 'vote'] as const) await move(to);
    await everyone({ type: 'CastBallot', choice: 'not-yet' });
    await thrice(chair, { type: 'CloseRound' });
    await move('need');
    const { input: need } = await thrice(b, { type: 'GiveContribution', begun: begun(), ...said, text: 'Een telefoonnummer.' });
    await move('improve');
    const made = await thrice(desk, { type: 'DraftAddition', changes: [{ part: '1', text: 'Het spreekuur is ook op papier.', kind: 'substantive', because: [need!] }] });
    const spare = await thrice(desk, { type: 'DraftAddition', changes: [{ part: '2', text: 'Nooit.', kind: 'editorial' }] });
    await thrice(desk, { type: 'DiscardDraft', draft: spare.draft! });
    await thrice(chair, { type: 'OpenRound', draft: made.draft! });
    await everyone({ type: 'CastBallot', choice: 'along' });
    await thrice(chair, { type: 'CloseRound' });
    await move('settle');
    await thrice(a, { type: 'GiveMinorityView', text: 'Eén ander geluid.' });
    await thrice(desk, { type: 'SetLink', input: input!, change: made.change1! });
    await thrice(b, { type: 'ConfirmLink', input: need!, change: made.change1!, answer: 'yes' });
    await thrice(a, { type: 'DisputeLink', input: need!, change: made.change1!, reason: 'Dat zei niemand.' });
    await thrice(desk, { type: 'SupportPart', input: input!, part: '1' });
    await thrice(desk, { type: 'SayNotHeard', text: 'Mensen zonder adres.' });
    await thrice(desk, { type: 'SetFollowUp', goal: 'Minder wachten', indicator: 'Dagen', who: 'Het college', date: '2027-06-01' });
    await move('leave');
    await thrice(phones[5]!, { type: 'LeaveMeeting' });
    await move('answer');
    await thrice(chair, { type: 'GiveAnswer', input: input!, status: 'not-followed', code: 'money', reason: 'Geen geld.' });
    await thrice(chair, { type: 'ProposeRecord' });
    await thrice(desk, { type: 'AdoptRecord' });
    expect(new Set(sent.map((s) => s.command.type)).size).toBeGreaterThan(25);
  }, 30_000);

  it('has no second effect after a restart of the server either, and gets the answer of the first time', async () => {
    const state = await house.app.meetings.state(hall.meeting);
    hall.close();
    const before = house;
    await before.close({ keep: true });
    house = await openHouse(before);
    expect(await house.app.meetings.state(hall.meeting)).toEqual(state);
    for (const s of sent) expect(await again(s), s.command.type).toEqual(s.answer);
    expect(await house.app.meetings.state(hall.meeting)).toEqual(state);
  });

  it('the same id from another seat is another act', async () => {
    const first = sent.find((s) => s.command.type === 'AgreeWithCard')!;
    expect(await again({ ...first, place: hall.desk.place })).not.toEqual(first.answer);
  });
});

describe('[B8] another act under an id that was used', () => {
  it('is a conflict, in a kept act and in one that lives in memory, and changes nothing; the same act still gets its first answer', async () => {
    const fresh = await openMeeting(house, 1, 'open');
    const { chair, phones: [phone] } = fresh;
    const act = (device: Device, id: string, command: unknown) => house.app.meetings.act(fresh.meeting, device.place, { id, command }, null);
    const state = () => house.app.meetings.state(fresh.meeting);

    const wall = { type: 'PrepareSeat', name: 'Een', role: 'member', vote: false, joins: 'paper' };
    const first = await act(chair, 'kept', wall);
    expect(first.ok).toBe(true);
    const before = await state();
    expect(await act(chair, 'kept', { ...wall, name: 'Twee' })).toEqual({ ok: false, refusal: 'sent-otherwise' });
    expect(await act(chair, 'kept', wall)).toEqual(first);
    // both at once, as when a page sends again before the answer is here
    const [one, other] = await Promise.all([act(chair, 'both', { ...wall, name: 'Drie' }), act(chair, 'both', { ...wall, name: 'Vier' })]);
    expect([one.ok, other]).toEqual([true, { ok: false, refusal: 'sent-otherwise' }]);
    expect((await state())!.seq).toBe(before!.seq + 1);

    expect(await act(phone!, 'memory', { type: 'GiveSignal', signal: 'pause' })).toEqual({ ok: true });
    expect(await act(phone!, 'memory', { type: 'GiveSignal', signal: 'unsafe' })).toEqual({ ok: false, refusal: 'sent-otherwise' });
    expect(await act(phone!, 'memory', { type: 'GiveSignal', signal: 'pause' })).toEqual({ ok: true });
    fresh.close();
  });
});
