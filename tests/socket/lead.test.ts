import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryDrawer } from '$lib/client/kept.ts';
import { LocalBox } from '../ballot/local-box.ts';
import { Stamps } from '$lib/server/issuing/stamps.ts';
import { Room } from '$lib/server/room.ts';
import { openDatabase } from '$lib/server/store/database.ts';
import { createStore } from '$lib/server/store/sqlite.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { happened } from '$lib/meeting/rules.ts';
import { preparedMeeting } from '$lib/meeting/testing.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/** Who leads, over the wire: one press one step, and who led before can do nothing more. */

let house: TestHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

/** A second device on the chair's own seat: the chair is signed in on two laptops. */
async function secondDevice(hall: Hall): Promise<Device> {
  const { place, key } = (await house.app.hall.enter(hall.meeting, house.chair))!;
  const device = new Device(house, hall.meeting, place, key, 'chair', memoryDrawer(), house.chair.session);
  await device.ready();
  return device;
}

describe('two devices lead', () => {
  let hall: Hall;
  let second: Device;
  beforeAll(async () => {
    hall = await openMeeting(house, 1, 'open');
    second = await secondDevice(hall);
    for (const to of ['arrive', 'agree', 'gather'] as const) await hall.chair.must({ type: 'MoveMeeting', to });
    await second.until(() => second.view.route.step === 'gather', 'gather');
  });
  afterAll(() => {
    second.line.close();
    hall.close();
  });

  it('B14 a double click is one step', async () => {
    const from = hall.chair.view.route.version;
    const press = { type: 'MoveMeeting', to: 'search', from } as const;
    const answers = await Promise.all([hall.chair.refusal(press), hall.chair.refusal(press)]);
    expect(answers).toEqual(['carried out', 'already-done']);
    expect((await house.app.meetings.state(hall.meeting))!.step).toBe('search');
  });

  it('B15 both press at once: one step, and the second is told that it has happened', async () => {
    await hall.chair.until(() => hall.chair.view.route.step === 'search', 'search');
    await second.until(() => second.view.route.step === 'search', 'search');
    const press = { type: 'MoveMeeting', to: 'spread', from: second.view.route.version } as const;
    const answers = await Promise.all([hall.chair.refusal(press), second.refusal(press)]);
    expect(answers.sort()).toEqual(['already-done', 'carried out']);
    expect((await house.app.meetings.state(hall.meeting))!.step).toBe('spread');
  });

  it('R11 a thousand races: exactly one effect each', async () => {
    const { place } = hall.chair;
    let effects = 0;
    for (let i = 0; i < 1000; i++) {
      const before = (await house.app.meetings.state(hall.meeting))!;
      const command = { type: 'MoveMeeting', to: i % 2 ? 'spread' : 'search', from: before.stepVersion };
      const answers = await Promise.all([1, 2].map((n) => house.app.meetings.act(hall.meeting, place, { id: `race-${i}-${n}`, command }, null)));
      const after = (await house.app.meetings.state(hall.meeting))!;
      expect(after.stepVersion).toBe(before.stepVersion + 1);
      effects += answers.filter((a) => a.ok).length;
      expect(answers.find((a) => !a.ok)).toEqual({ ok: false, refusal: 'already-done' });
    }
    expect(effects).toBe(1000);
  }, 60_000);
});

describe('the lead is taken over', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openMeeting(house, 2, 'open');
    for (const to of ['arrive', 'agree'] as const) await hall.chair.must({ type: 'MoveMeeting', to });
  });
  afterAll(() => hall.close());

  it('B16 R12 the chair goes; the lead goes on; the old device comes back, is told who leads, and can do nothing more', async () => {
    const [ria] = hall.phones;
    await hall.chair.must({ type: 'HandOverLead', seat: ria!.place });
    await ria!.until(() => ria!.view.mine?.leads === true, 'the lead');
    const facilitator = new Device(house, hall.meeting, ria!.place, ria!.key, 'chair');
    await facilitator.ready();
    const stale = { type: 'MoveMeeting', to: 'gather', from: hall.chair.view.route.version } as const;
    hall.chair.line.cut();
    await facilitator.must({ type: 'MoveMeeting', to: 'gather', from: facilitator.view.route.version });
    // what was pressed while the line was away comes along with it, and does nothing
    expect(await hall.chair.refusal(stale)).toBe('not-entitled');
    await hall.chair.until(() => hall.chair.view.mine?.ledNow === 'Lid 1', 'being told who leads');
    expect(hall.chair.view.people?.seats?.find((s) => s.leads)?.name).toBe('Lid 1');
    for (const command of [{ type: 'PauseMeeting' }, { type: 'UndoMove' }, { type: 'OpenRound' }, { type: 'CloseRound' }] as const) {
      expect(await hall.chair.refusal(command), command.type).toBe('not-entitled');
    }
    expect((await house.app.meetings.state(hall.meeting))!.step).toBe('gather');
    // the chair may take it back, and then the other device can do nothing more
    await hall.chair.must({ type: 'TakeLead' });
    await facilitator.until(() => facilitator.view.mine?.leads === false, 'losing the lead');
    expect(facilitator.view.mine?.ledNow).toBe('Vera');
    expect(facilitator.view.people?.seats).toBeUndefined();
    expect(await facilitator.refusal({ type: 'MoveMeeting', to: 'search' })).toBe('not-entitled');
    facilitator.line.close();
  });
});

describe('nobody leads', () => {
  it('B47 the room itself pauses the meeting when whoever leads stays away, and only then', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'meegaan-lead-'));
    const store = createStore(openDatabase(dir));
    const room = await Room.open('meeting', { store, box: new LocalBox(), stamps: new Stamps(), secure: false, gradesOf: () => new Map(), leadAwayMs: 30 });
    await room.own(() => happened(...preparedMeeting()));
    await room.own(() => happened({ type: 'MeetingMoved', to: 'arrive', current: 0, at: 0 }));
    room.came('gina');
    room.came('m1');
    await new Promise((r) => setTimeout(r, 80));
    expect(room.state.paused).toBe(false);
    room.went('gina');
    const end = Date.now() + 5_000;
    while (!room.state.paused && Date.now() < end) await new Promise((r) => setTimeout(r, 5));
    expect([room.state.paused, room.state.leadMissed]).toEqual([true, true]);
    const { seq } = room.state;
    await new Promise((r) => setTimeout(r, 80));
    expect(room.state.seq).toBe(seq);
    room.stop();
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
});
