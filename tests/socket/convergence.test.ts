import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Command } from '$lib/meeting/commands.server.ts';
import { CHOICES, STEPS } from '$lib/meeting/vocabulary.ts';
import { LONG, SEED } from '../faults/chance.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/**
 * R4: after whatever people do, in whatever order, with lines that are cut meanwhile: once it is quiet everybody of one role has the
 * same before them, a second tab of a seat too, and it is what the server would tell somebody who comes in now.
 */
const SEEDS = LONG ? 200 : 20;
const PHONES = 4;
let house: TestHouse;
let hall: Hall;
/** A second tab of each of the first two phones, of the chair and of the desk. */
let tabs: Device[] = [];

beforeAll(async () => {
  house = await openHouse();
  await newHall();
});
afterAll(async () => {
  closeHall();
  await house.close();
});

function closeHall(): void {
  hall.close();
  for (const tab of tabs) tab.line.close();
}

async function newHall(): Promise<void> {
  hall = await openMeeting(house, PHONES, 'open');
  const tab = (of: Device, face: 'phone' | 'chair' | 'desk') => new Device(house, hall.meeting, of.place, of.key, face, of.drawer);
  tabs = [tab(hall.phones[0]!, 'phone'), tab(hall.phones[1]!, 'phone'), tab(hall.chair, 'chair'), tab(hall.desk, 'desk')];
  await Promise.all(tabs.map((t) => t.ready()));
  await hall.chair.must({ type: 'MoveMeeting', to: 'arrive' });
}

/** What somebody tries: sensible now or not; a refusal is fine. */
function attempt(device: Device, what: number, pick: number): Command | 'cut' {
  const { route, rounds, inputs } = device.view;
  const round = rounds?.open?.id;
  const tries: (Command | 'cut')[] = [
    'cut',
    { type: 'GiveContribution', begun: { step: route.step as 'gather', version: route.version }, source: 'experiential', scope: 'I', name: pick % 2 ? 'shown' : 'hidden', text: `Inbreng ${pick}.` },
    { type: 'CastBallot', choice: CHOICES[pick % 3]!, ...(round ? { round } : {}) },
    { type: 'SayReady', ready: 1 + (pick % 10) },
    { type: 'RaiseHand' }, { type: 'LowerHand' }, { type: 'SayWriting', writing: pick % 2 === 0 }, { type: 'AgreeWithCard' },
    { type: 'Recognise', view: inputs?.[0]?.id ?? 'none', answer: 'yes' },
    ...(device.view.mine?.inputs[0] ? [{ type: 'WithdrawContribution', input: device.view.mine.inputs[0].id } as const] : [])
  ];
  return tries[what % tries.length]!;
}

/** The chair mostly goes on, sometimes back, and opens and closes what there is. */
function lead(pick: number): Command {
  const { route, rounds } = hall.chair.view;
  if (rounds?.open) return pick % 3 ? { type: 'CloseRound' } : { type: 'VoidRound', reason: 'Opnieuw.' };
  const on = route.ways?.on[0];
  const back = route.ways?.back;
  const tries: Command[] = [
    ...(on && STEPS.indexOf(on) <= STEPS.indexOf('settle') ? [{ type: 'MoveMeeting', to: on, reason: 'Verder.' } as const] : []),
    ...(back?.length ? [{ type: 'MoveMeeting', to: back[pick % back.length]!, reason: 'Terug.' } as const] : []),
    { type: 'UndoMove' }, { type: 'OpenWall' }, { type: 'CloseWall' }, { type: 'BlankScreen' }, { type: 'ShowScreen' }
  ];
  return tries[pick % tries.length]!;
}

it(`R4 after quiet everybody of one role sees the same, and numbers only go up (${SEEDS} seeds from ${SEED})`, async () => {
  let did = 0;
  await fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(fc.nat(8), fc.nat(99), fc.nat(999)), { minLength: 5, maxLength: 25 }),
    async (acts) => {
      if (hall.chair.view.route.step === 'settle') {
        closeHall();
        await newHall();
      }
      const all = [hall.chair, hall.desk, ...hall.phones, ...tabs];
      const answers: Promise<unknown>[] = [];
      const numbers = all.map((d) => d.numbers.length);
      for (const [who, what, pick] of acts) {
        const device = who >= 7 ? hall.chair : [...hall.phones, ...tabs.slice(0, 2)][who % 6]!;
        const next = device === hall.chair ? lead(pick) : attempt(device, what, pick);
        if (next === 'cut') device.line.cut();
        else answers.push(device.line.send(next).then((a) => void (a.ok && did++)));
        if (pick % 4 === 0) await new Promise((r) => setTimeout(r, pick % 20));
      }
      await Promise.all(answers);
      await quiet(all);
      for (const [i, device] of all.entries()) goesUp(device.numbers.slice(numbers[i]!));
    }
  ), { numRuns: SEEDS, seed: SEED, endOnFailure: true });
  expect(did, 'acts that were carried out').toBeGreaterThan(SEEDS);
}, LONG ? 600_000 : 90_000);

/** Waits until every line is there and has what the server would tell it now; fails with the first that never gets there. */
async function quiet(devices: readonly Device[]): Promise<void> {
  const now = async (d: Device) => (await house.app.meetings.whole(hall.meeting, d.place, d.face))!.view;
  for (const d of devices) {
    const end = Date.now() + 8_000;
    while (!(d.line.connected && JSON.stringify(sorted(d.view)) === JSON.stringify(sorted(await now(d))))) {
      if (Date.now() > end) {
        expect(d.view, `${d.face} of ${d.place}`).toEqual(await now(d));
        throw new Error(`${d.face} of ${d.place} has no line`);
      }
      await new Promise((r) => setTimeout(r, 10));
    }
  }
  const shared = ({ mine: _, door: __, ...rest }: Record<string, unknown>) => rest;
  const phones = devices.filter((d) => d.face === 'phone');
  for (const p of phones) expect(shared(p.view as never)).toEqual(shared(phones[0]!.view as never));
}

/** Over one line no number ever goes down. */
function goesUp(told: Device['numbers']): void {
  for (const [i, after] of told.entries()) {
    const before = told[i - 1];
    if (before?.line === after.line) expect(after.shared >= before.shared && after.own >= before.own, JSON.stringify([before, after])).toBe(true);
  }
}

/** The order of fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
