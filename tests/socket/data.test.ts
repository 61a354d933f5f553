import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIMITS } from '$lib/limits.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/** What is kept, for how long, and how it goes: retention with a moved clock, taking out, and deleting, over the real store. */
let house: TestHouse;
let hall: Hall;
beforeEach(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 3, 'open', (i) => `Kanarie Lid ${i}`);
});
afterEach(async () => {
  hall.close();
  await house.close();
});

/** Every byte that the house wrote. */
function bytes(): string {
  return readdirSync(house.dataDir).filter((f) => f.startsWith('meegaan.db')).map((f) => readFileSync(join(house.dataDir, f)).toString('latin1')).join('\n');
}
const seq = async () => (await house.app.meetings.state(hall.meeting))!.seq;

it('forgets who rang and was never let in, an hour after a day, and who waits sees the door close', async () => {
  const asked = await house.app.hall.ask(hall.meeting, 'Kanarie Wacht', 'member');
  if (!asked.ok) throw new Error(asked.refusal);
  const waits = new Device(house, hall.meeting, asked.place, asked.key, 'phone');
  await waits.ready();
  const now = Date.now();
  expect(await house.app.retention.run(now + LIMITS.askMs - 60_000)).toBe(0);
  expect(bytes()).toContain('Kanarie Wacht');
  expect(await house.app.retention.run(now + LIMITS.askMs + 3_600_000)).toBe(1);
  expect(bytes()).not.toContain('Kanarie Wacht');
  await hall.chair.until(() => hall.chair.view.waiting?.length === 0, 'an empty waiting room');
  await waits.until(() => waits.view.door === null, 'the end of the waiting');
  expect(await house.app.retention.run(now + LIMITS.askMs + 3_600_000)).toBe(0);
  waits.line.close();
});

it('keeps words, names and keys as long as no record was adopted', async () => {
  const before = await seq();
  expect(await house.app.retention.run(Date.now() + 400 * 24 * 3_600_000)).toBe(0);
  expect(await seq()).toBe(before);
  expect(await house.app.hall.holds(hall.meeting, hall.phones[0]!.place, hall.phones[0]!.key)).toBe(true);
});

it('thirty days after the last adoption keys, code and notes go, and hidden details; the record stays', async () => {
  for (const to of ['arrive', 'agree', 'gather'] as const) await hall.chair.must({ type: 'MoveMeeting', to });
  const [lid] = hall.phones;
  await lid!.until(() => lid!.view.route.step === 'gather', 'gather');
  await lid!.must({
    type: 'GiveContribution', begun: { step: 'gather', version: lid!.view.route.version }, source: 'experiential', scope: 'we', name: 'hidden',
    text: 'Ik wacht.', gathered: 'Kanarie Buren'
  });
  const room = (await house.app.meetings.room(hall.meeting))!;
  const at = Date.now();
  await room.own(() => ({ ok: true, events: [{ type: 'RecordAdopted', decision: hall.decision, by: [hall.chair.place, hall.desk.place], at }] }));
  expect(await house.app.retention.run(at + LIMITS.rawMs - 60_000)).toBe(0);
  expect(await house.app.retention.run(at + LIMITS.rawMs + 60_000)).toBe(1);
  expect(bytes()).not.toContain('Kanarie Buren');
  expect(bytes()).toContain('Kanarie Lid 0');
  expect(await house.app.hall.holds(hall.meeting, lid!.place, lid!.key)).toBe(false);
  expect((await house.app.identity.meeting(hall.meeting))?.code).toBe(null);
});

it('deletes a trial meeting by chair or secretary who signed in again: nothing of it is in the file, and its devices hear that it is gone', async () => {
  const fresh = Date.now();
  const { data } = house.app;
  const [lid] = hall.phones;
  await hall.desk.must({ type: 'SaveNote', decision: hall.decision, step: 'gather', base: 0, text: 'Kanarie Notitie', editor: 'laptop-1' });
  await lid!.must({ type: 'RaiseHand' });
  const ids = [hall.meeting, hall.decision, ...hall.phones.map((p) => p.place), hall.chair.place];
  for (const id of [...ids, 'Kanarie Lid 1', 'Kanarie Notitie', 'Het spreekuur is digitaal.']) expect(bytes(), id).toContain(id);
  expect(await data.remove(hall.meeting, lid!.place, fresh)).toEqual({ ok: false, refusal: 'not-entitled' });
  expect(await data.remove(hall.meeting, hall.desk.place, null)).toEqual({ ok: false, refusal: 'sign-in-again' });
  expect(await data.remove(hall.meeting, hall.desk.place, fresh - LIMITS.freshSignInMs - 60_000)).toEqual({ ok: false, refusal: 'sign-in-again' });
  expect(await data.remove('another', hall.desk.place, fresh)).toEqual({ ok: false, refusal: 'no-seat' });
  expect(await data.remove(hall.meeting, hall.desk.place, fresh)).toEqual({ ok: true });
  const left = bytes();
  for (const id of [...ids, 'Kanarie', 'Het spreekuur is digitaal.', 'Dit spreken we af.']) expect(left.includes(id), id).toBe(false);
  expect([await house.app.meetings.state(hall.meeting), await house.app.meetings.list(house.chair.council)]).toEqual([null, []]);
  await lid!.until(() => lid!.refused === 'no-meeting', 'hearing that it is gone');
  // the house itself lives on
  const next = await openMeeting(house, 1, 'open');
  next.close();
});

it('does not delete a meeting with an adopted record', async () => {
  const room = (await house.app.meetings.room(hall.meeting))!;
  await room.own(() => ({ ok: true, events: [{ type: 'RecordAdopted', decision: hall.decision, by: [hall.chair.place, hall.desk.place], at: Date.now() }] }));
  expect(await house.app.data.remove(hall.meeting, hall.chair.place, Date.now())).toEqual({ ok: false, refusal: 'wrong-step' });
  expect(await house.app.meetings.state(hall.meeting)).not.toBe(null);
});

it('takes out everything about one person for an officer who signed in again, and for that person on their own device', async () => {
  const { data } = house.app;
  const [lid] = hall.phones;
  expect(await data.person(hall.meeting, lid!.place, lid!.place, Date.now())).toEqual({ ok: false, refusal: 'not-entitled' });
  expect(await data.person(hall.meeting, hall.desk.place, lid!.place, null)).toEqual({ ok: false, refusal: 'sign-in-again' });
  expect(await data.person(hall.meeting, hall.desk.place, 'nobody', Date.now())).toEqual({ ok: false, refusal: 'unknown-reference' });
  expect(await data.person(hall.meeting, hall.desk.place, lid!.place, Date.now())).toMatchObject({ ok: true, about: { person: { name: 'Kanarie Lid 0' }, door: [{ way: 'code' }] } });
  expect(await data.own(hall.meeting, lid!.place)).toMatchObject({ person: { name: 'Kanarie Lid 0' } });
  expect(await data.own(hall.meeting, 'nobody')).toBe(null);
});
