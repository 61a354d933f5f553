import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Command } from '$lib/meeting/commands.server.ts';
import { TABLE } from '$lib/meeting/permissions.ts';
import { STEPS, type Step } from '$lib/meeting/vocabulary.ts';
import { ACTS, comeOf, SECOND, type Act } from './acts.ts';
import { atStep, cellOf, COLUMNS, DOING, EVERY, NEUTRAL, type Column, type Row } from './table.ts';
import { OTHER, PAPER, REPRESENTED, SEAT, stageAt, type Snapshot } from './walk.ts';
import { copyOf, Line, openWorld, signInAgain, visitor, type Trial, type World } from './world.ts';

/**
 * Every cell of the table, tried for real: each command, from each column, at each step, for oneself and for others, over a line
 * to the running server. What the table gives is carried out on a copy of the meeting of its own; everything else is refused, and
 * the one copy that all of it is tried on is the very same afterwards.
 */
const SUBJECTS = { own: null, other: OTHER, paper: PAPER, represented: REPRESENTED } as const;
type Subject = keyof typeof SUBJECTS;

const ALL: readonly Act[] = [...(Object.values(ACTS) as Act[]), ...SECOND];
const rowOf = (act: Act): Row => DOING.find((r) => r.action === act.action)!;
const subjectsOf = (act: Act): readonly Subject[] => (act.for ? (Object.keys(SUBJECTS) as Subject[]) : ['own']);

/** What the table says of one cell. */
function expected(act: Act, column: Column, step: Step, subject: Subject): string {
  const row = rowOf(act);
  const cell = cellOf(row, column);
  // who has no place here has no line, or none that can do anything
  if (!(column in SEAT)) return 'no-seat';
  if (NEUTRAL.has(row.action) && column === 'facilitator') return 'facilitator-neutral';
  const given = cell === 'y' || (subject === 'own' && /[oe]/.test(cell)) || (subject === 'paper' && cell.includes('p')) || (subject === 'represented' && cell.includes('r'));
  if (!given) return 'not-entitled';
  if (!atStep(row, column, step)) return row.but?.[column]?.includes(step) ? 'not-entitled' : (act.elsewhere ?? 'wrong-step');
  return act.unless?.[step] ?? 'carried out';
}

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

let cells = 0;
let carriedOut = 0;
const wrong: string[] = [];

function judge(act: Act, column: Column, step: Step, subject: Subject, answer: string): void {
  cells++;
  const wanted = expected(act, column, step, subject);
  if (answer !== wanted) wrong.push(`${column}: ${act.make(anywhere).type} (${subject}) at ${step}: ${answer}, and not ${wanted}`);
  if (answer === 'carried out') carriedOut++;
}
const anywhere = { step: 'agree', version: 0, known: { input: {}, decision: 'd1', round: 'x', view: 'x', question: 'x', draft: 'x', change: 'x' }, subject: OTHER, own: true } as const;

const subjectSeat = (column: Column, subject: Subject): string => SUBJECTS[subject] ?? SEAT[column as keyof typeof SEAT] ?? OTHER;

/** Everything that is refused, on one copy of the meeting that must not change by it. */
async function refusals(snapshot: Snapshot, shared: Trial): Promise<void> {
  const { step } = snapshot;
  const state = (await world.house.app.meetings.state(shared.meeting))!;
  const version = state.stepVersion;
  const seen = await inMemory(shared);
  for (const column of COLUMNS) {
    const who = await visitor(world, shared, column);
    const line = new Line(world, shared, who);
    const door = await line.open();
    for (const act of ALL) {
      for (const subject of subjectsOf(act)) {
        if (expected(act, column, step, subject) === 'carried out') continue;
        const command = act.make({ step, version, known: shared.known, subject: subjectSeat(column, subject), own: subject === 'own' });
        // who does not get a line tries with a made-up place all the same
        const answer = door === 'open' ? await line.act(command) : await withoutLine(shared, who.place, column, command);
        judge(act, column, step, subject, door === 'open' || door === 'no-seat' ? answer : door);
      }
    }
    line.close();
  }
  expect(await world.house.app.meetings.state(shared.meeting), `at ${step} nothing changed`).toBe(state);
  expect(await inMemory(shared), `at ${step} nothing is remembered either`).toBe(seen);
}

/** What lives in memory (hands, signals, who writes, answers), as those see it who see most. */
async function inMemory({ meeting }: Trial): Promise<string> {
  const views = await Promise.all((['chair', 'desk'] as const).map((face) => world.house.app.meetings.whole(meeting, SEAT.chair, face)));
  return JSON.stringify(views.map((whole) => ({ ...whole!.view, people: null })));
}

async function withoutLine(trial: Trial, place: string, column: Column, command: unknown): Promise<string> {
  const madeUp = column === 'administrator' ? world.house.chair.account : `${place}-made-up`;
  const answer = await world.house.app.meetings.act(trial.meeting, madeUp, { id: crypto.randomUUID(), command }, Date.now());
  return answer.ok ? 'carried out' : answer.refusal;
}

/** What is given, each on a copy of its own. */
async function grant(snapshot: Snapshot, act: Act, column: keyof typeof SEAT, subject: Subject): Promise<void> {
  const { step } = snapshot;
  const stage = stageAt(snapshot);
  const seat = SEAT[column];
  const at = { step, version: stage.state.stepVersion, known: snapshot.known, subject: subjectSeat(column, subject), own: subject === 'own' };
  const more = comeOf(act.before?.(stage, seat, at));
  const known = { ...snapshot.known, ...more, input: { ...snapshot.known.input, ...more.input } };
  const trial = await copyOf(world, stage.events, known);
  const line = new Line(world, trial, await visitor(world, trial, column));
  const door = await line.open();
  const key = act.needsKey ? { key: await keyOf(trial) } : {};
  for (const { as, make } of act.first ?? []) {
    const other = new Line(world, trial, await visitor(world, trial, as));
    expect(await other.open()).toBe('open');
    expect(await other.act(make({ ...at, ...key, known: trial.known })), `before: ${as} at ${step}`).toBe('carried out');
    other.close();
  }
  const before = (await world.house.app.meetings.state(trial.meeting))!.seq;
  const answer = door === 'open' ? await line.act(act.make({ ...at, ...key, known: trial.known })) : door;
  const happened = (await world.house.app.meetings.state(trial.meeting))!.seq > before;
  judge(act, column, step, subject, answer === 'carried out' && !happened && !act.silent ? 'nothing happened' : answer);
  line.close();
}

/** The house makes a key by itself once a secret round is open: a fifth of a second. */
async function keyOf({ meeting, decision }: Trial): Promise<string> {
  for (let i = 0; i < 1_000; i++) {
    const state = await world.house.app.meetings.state(meeting);
    const found = state?.decisions.find((d) => d.id === decision)?.ballots;
    if (found) return found.key.n;
    await new Promise((r) => setTimeout(r, 10));
  }
  throw new Error('the house made no key');
}

describe('the table of rights, cell by cell, over the line', () => {
  it('has every action of the code, and every command has its row', () => {
    expect(EVERY.map((r) => r.action).sort()).toEqual(Object.keys(TABLE).sort());
    expect(Object.keys(ACTS).sort()).toEqual(Command.options.map((o) => o.shape.type.value as string).sort());
    expect([...new Set(ALL.map((a) => a.action))].sort()).toEqual(DOING.map((r) => r.action).sort());
    for (const row of EVERY) cellOf(row, 'nobody');
  });

  it.each(STEPS)('[B17][B18] at %s', async (step) => {
    wrong.length = 0;
    await signInAgain(world);
    const snapshot = world.snapshots.find((s) => s.step === step)!;
    await refusals(snapshot, await copyOf(world, snapshot.events, snapshot.known));
    for (const act of ALL) {
      for (const column of Object.keys(SEAT) as (keyof typeof SEAT)[]) {
        for (const subject of subjectsOf(act)) {
          if (expected(act, column, step, subject) === 'carried out') await grant(snapshot, act, column, subject);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('tried thousands of cells, and hundreds of them were carried out', () => {
    process.stdout.write(`permissions: ${cells} cells tried over the line, ${carriedOut} of them carried out\n`);
    expect(cells).toBeGreaterThan(10_000);
    expect(carriedOut).toBeGreaterThan(700);
  });
});
