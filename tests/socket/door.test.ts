import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { memoryDrawer } from '$lib/client/kept.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/** The door under pressure, over the wire: who waits, who comes in, who is sent away, and which key opens what. */
let house: TestHouse;
let hall: Hall;
beforeAll(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 2, 'open');
});
afterAll(async () => {
  hall.close();
  await house.close();
});

const opened: Device[] = [];
afterEach(() => {
  for (const d of opened.splice(0)) d.line.close();
});
async function ring(name: string, how: Parameters<TestHouse['app']['hall']['ask']>[3] = {}) {
  const asked = await house.app.hall.ask(hall.meeting, name, 'member', how);
  if (!asked.ok) throw new Error(asked.refusal);
  return asked;
}
async function device(place: string, key: string, meeting = hall.meeting): Promise<Device> {
  const d = new Device(house, meeting, place, key, 'phone', memoryDrawer());
  opened.push(d);
  await d.until(() => d.line.view !== null || d.refused !== null, 'an answer');
  return d;
}
const door = (d: Device) => d.view.door;

describe('the waiting room', () => {
  it('[B22] five hundred fake joins: thirty wait, the chair clears them by one act, and who scans the QR comes in meanwhile', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, (_, i) => house.app.hall.ask(hall.meeting, `Nep ${i}`, 'member')));
    expect(answers.filter((a) => a.ok)).toHaveLength(30);
    expect(new Set(answers.flatMap((a) => (a.ok ? [] : [a.refusal])))).toEqual(new Set(['door-full']));
    const qr = await ring('Noor', { way: 'invite' });
    await hall.chair.until(() => hall.chair.view.waiting?.length === 31, 'the waiting room');
    await hall.chair.must({ type: 'Admit', ask: qr.place });
    await hall.chair.must({ type: 'RefuseMany', asks: hall.chair.view.waiting!.filter((w) => w.ask !== qr.place).map((w) => w.ask) });
    await hall.chair.until(() => hall.chair.view.waiting?.length === 0, 'an empty waiting room');
    expect(JSON.stringify(await house.app.meetings.state(hall.meeting))).not.toContain('Nep ');
    await ring('Weer plaats');
    await hall.chair.until(() => hall.chair.view.waiting?.length === 1, 'the next one');
    await hall.chair.must({ type: 'AdmitMany', entries: [{ ask: hall.chair.view.waiting![0]!.ask }] });
  });

  it('[B22] a browser waits in one place only', async () => {
    const first = await ring('Els');
    const again = await ring('Els', { held: [first] });
    expect(again).toEqual(first);
    const state = (await house.app.meetings.state(hall.meeting))!;
    expect(Object.values(state.asks).filter((a) => a.status === 'waiting')).toHaveLength(1);
    // a key of another place does not count as waiting
    expect((await ring('Bo', { held: [{ place: first.place, key: 'made-up' }] })).place).not.toBe(first.place);
  });

  it('[B23] who was refused and rings fifty times is not heard again; somebody else is', async () => {
    const troll = await ring('Trol');
    await hall.chair.must({ type: 'RefuseEntry', ask: troll.place });
    const before = (await house.app.meetings.state(hall.meeting))!.seq;
    for (let i = 0; i < 50; i++) expect((await ring(`Trol ${i}`, { held: [troll], way: i % 2 ? 'code' : 'invite' })).place).toBe(troll.place);
    expect((await house.app.meetings.state(hall.meeting))!.seq).toBe(before);
    expect(door(await device(troll.place, troll.key))).toBe('refused');
    expect((await ring('Een ander')).place).not.toBe(troll.place);
  });
});

describe('a new code', () => {
  it('kills the old one and its QR at once; who is inside stays inside', async () => {
    const old = (await house.app.hall.code(hall.meeting))!;
    expect(await house.app.hall.byCode(old.code)).toMatchObject({ meeting: hall.meeting });
    expect(await house.app.hall.renewCode(hall.meeting, hall.chair.place)).toEqual({ ok: true });
    const fresh = (await house.app.hall.code(hall.meeting))!;
    expect(await Promise.all([house.app.hall.byCode(old.code), house.app.hall.byInvite(old.invite)])).toEqual([null, null]);
    expect(await Promise.all([house.app.hall.byCode(fresh.code), house.app.hall.byInvite(fresh.invite)])).toMatchObject([{ meeting: hall.meeting }, { meeting: hall.meeting }]);
    await hall.phones[0]!.must({ type: 'RaiseHand' });
    await hall.phones[0]!.must({ type: 'LowerHand' });
    expect(await house.app.hall.renewCode(hall.meeting, hall.phones[0]!.place)).toEqual({ ok: false, refusal: 'not-entitled' });
  });
});

describe('a closed hall', () => {
  it('[B21] answers as an unknown code does', async () => {
    const { code, invite } = (await house.app.hall.code(hall.meeting))!;
    await hall.chair.must({ type: 'CloseHall' });
    expect(await Promise.all([house.app.hall.byCode(code), house.app.hall.byCode('100000'), house.app.hall.byInvite(invite), house.app.hall.byInvite('made-up')])).toEqual(Array(4).fill(null));
    await hall.chair.must({ type: 'OpenHall' });
  });
});

describe('the key of a seat', () => {
  it('[B26] a key from before somebody was let in opens the seat no more once the device has its own', async () => {
    const planted = await ring('Anja');
    expect(await house.app.hall.moveIn(hall.meeting, planted.place, planted.key)).toBe(null);
    const attacker = await device(planted.place, planted.key);
    await hall.chair.must({ type: 'Admit', ask: planted.place });
    const own = (await house.app.hall.moveIn(hall.meeting, planted.place, planted.key))!;
    expect(own).not.toBe(planted.key);
    const victim = await device(planted.place, own);
    expect(victim.view.mine?.name).toBe('Anja');
    // the line that was open with the old key is closed, and does not come back
    await attacker.until(() => attacker.refused === 'no-seat', 'the end of the old key');
    expect((await device(planted.place, planted.key)).refused).toBe('no-seat');
    expect(await house.app.hall.moveIn(hall.meeting, planted.place, own)).toBe(null);
    await victim.must({ type: 'RaiseHand' });
    await victim.must({ type: 'LowerHand' });
  });

  it('[B26] an answer that got lost shuts nobody out: the old key opens until the new one was used', async () => {
    const asked = await ring('Bram');
    await hall.chair.must({ type: 'Admit', ask: asked.place });
    await house.app.hall.moveIn(hall.meeting, asked.place, asked.key);
    const second = (await house.app.hall.moveIn(hall.meeting, asked.place, asked.key))!;
    expect((await device(asked.place, asked.key)).view.mine?.name).toBe('Bram');
    expect((await device(asked.place, second)).view.mine?.name).toBe('Bram');
    expect(await house.app.hall.holds(hall.meeting, asked.place, asked.key)).toBe(false);
  });
});

describe('one person, two devices', () => {
  it('the chair sees that they were in already, joins them by one tap, and both speak for one seat', async () => {
    const [lid] = hall.phones;
    const tablet = await ring('Lid 1', { returns: true });
    await hall.chair.until(() => hall.chair.view.waiting!.some((w) => w.ask === tablet.place && w.returns && w.as === 'Lid 1'), 'who was in already');
    await hall.chair.must({ type: 'Admit', ask: tablet.place, as: lid!.place });
    const second = await device(tablet.place, tablet.key);
    await second.until(() => second.view.mine?.seat === lid!.place, 'the own seat');
    await second.must({ type: 'RaiseHand' });
    await lid!.until(() => lid!.view.mine?.hand === true, 'the hand on the first device');
    await lid!.must({ type: 'LowerHand' });
  });
});

describe('somebody is sent away', () => {
  it('sees and does nothing more on any device, does not ring again, and comes back when let in again', async () => {
    const [, lid] = hall.phones;
    const tablet = await ring('Lid 2', { returns: true });
    await hall.chair.must({ type: 'Admit', ask: tablet.place, as: lid!.place });
    const second = await device(tablet.place, tablet.key);
    await second.until(() => second.view.mine != null, 'being let in');
    await hall.chair.must({ type: 'SendAway', seat: lid!.place });
    for (const d of [lid!, second]) {
      await d.until(() => door(d) === 'removed', 'the door');
      expect(Object.keys(d.view).sort()).toEqual(['decision', 'door', 'meeting', 'route']);
      expect(await d.refusal({ type: 'RaiseHand' })).toBe('no-seat');
    }
    expect((await ring('Lid 2 weer', { held: [{ place: lid!.place, key: lid!.key }] })).place).toBe(lid!.place);
    expect(hall.chair.view.people!.seats!.find((s) => s.id === lid!.place)).toMatchObject({ removed: true, presence: 'left' });
    await hall.chair.must({ type: 'CheckIn', seat: lid!.place });
    for (const d of [lid!, second]) {
      await d.until(() => d.view.mine?.seat === lid!.place, 'the seat again');
      await d.must({ type: 'RaiseHand' });
      await d.must({ type: 'LowerHand' });
    }
  });
});
