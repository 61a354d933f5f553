import { afterAll, beforeAll, expect, it } from 'vitest';
import { STEPS } from '$lib/meeting/vocabulary.ts';
import { cellOf, COLUMNS, OVER_HTTP } from './table.ts';
import { LOBBY, OTHER, SEAT } from './walk.ts';
import { copyOf, openWorld, type World } from './world.ts';

/** Taking out all about one person, and deleting a meeting: every column at every step, signed in just now and an hour ago. */
let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const placeOf = (column: (typeof COLUMNS)[number]) =>
  column === 'administrator' || column === 'nobody' ? 'nobody' : column === 'screen' ? 'screen-x' : column === 'lobby' ? LOBBY : SEAT[column];

it.each(['export-person', 'delete-meeting'] as const)('%s: who may, at every step', async (action) => {
  const row = OVER_HTTP.find((r) => r.action === action)!;
  const { data, meetings } = world.house.app;
  for (const step of STEPS) {
    const snapshot = world.snapshots.find((s) => s.step === step)!;
    const trial = await copyOf(world, snapshot.events, snapshot.known);
    const before = (await meetings.state(trial.meeting))!.seq;
    for (const column of COLUMNS) {
      const may = cellOf(row, column) === 'y';
      const where = `${column} at ${step}`;
      const now = (await data.refusal(trial.meeting, placeOf(column), action, Date.now()))?.refusal ?? 'may';
      const late = (await data.refusal(trial.meeting, placeOf(column), action, Date.now() - 3_600_000))?.refusal ?? 'may';
      if (may) expect([now, late], where).toEqual(['may', 'sign-in-again']);
      else for (const answer of [now, late]) expect(['not-entitled', 'no-seat'], where).toContain(answer);
      if (may) continue;
      expect((await data.person(trial.meeting, placeOf(column), OTHER, Date.now())).ok, where).toBe(false);
      expect((await data.remove(trial.meeting, placeOf(column), Date.now())).ok, where).toBe(false);
    }
    expect((await meetings.state(trial.meeting))!.seq).toBe(before);
  }
});
