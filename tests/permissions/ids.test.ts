import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Command } from '$lib/meeting/commands.server.ts';
import { actorOf, type ActorRole } from '$lib/meeting/actor.ts';
import { authorise, TABLE, type Action } from '$lib/meeting/permissions.ts';
import { stage } from '$lib/meeting/testing.ts';
import { STEPS } from '$lib/meeting/vocabulary.ts';
import { ACTS, comeOf, type Act } from './acts.ts';
import { atStep, cellOf, DOING } from './table.ts';
import { ASKS, OTHER, SEAT, stageAt, type Snapshot } from './walk.ts';
import { copyOf, Line, openWorld, visitor, type Trial, type World } from './world.ts';

/** Ids that are not of this meeting, and whoever the table does not name. */
let world: World;
let others: readonly Trial[];
beforeAll(async () => {
  world = await openWorld();
  const last = world.snapshots.find((s) => s.step === 'improve')!;
  others = [await copyOf(world, last.events, last.known), await copyOf(await otherCouncil(), last.events, last.known)];
});
afterAll(() => world.close());

/** The same house, seen by another council: its meetings stand in another part of the directory. */
async function otherCouncil(): Promise<World> {
  const { identity } = world.house.app;
  const made = await identity.useSetupLink(await identity.createSetupLink(), { council: { name: 'Elders' }, chair: { name: 'Ed' }, secretary: { name: 'Eva' } });
  if ('refused' in made) throw new Error(made.refused);
  return { ...world, house: { ...world.house, chair: { ...world.house.chair, council: made.council.id } } };
}

/** The fields of a command that name something, as its shape has them. */
const NAMES = ['seat', 'decision', 'ask', 'as', 'for', 'input', 'view', 'question', 'draft', 'change', 'round', 'inputs'] as const;
const FIELDS = Object.fromEntries(
  Command.options.map((o) => [o.shape.type.value, NAMES.filter((n) => n in o.shape && !(n === 'question' && 'addressee' in o.shape))])
) as Record<Command['type'], (typeof NAMES)[number][]>;

/** What each field would hold in another meeting. */
function theirs(field: string, trial: Trial): string {
  const { known, decision } = trial;
  const here: Record<string, string> = {
    decision, ask: `${ASKS}-there`, input: known.input[OTHER]!, inputs: known.input[OTHER]!, view: known.view, question: known.question, draft: known.draft, change: known.change
  };
  return here[field] ?? trial.id('id1999');
}

/** A step and a column at which an act is allowed. */
function place(act: Act): { snapshot: Snapshot; column: keyof typeof SEAT } {
  const row = DOING.find((r) => r.action === act.action)!;
  for (const snapshot of [...world.snapshots].reverse()) {
    for (const column of Object.keys(SEAT) as (keyof typeof SEAT)[]) {
      if (/[yoe]/.test(cellOf(row, column)) && atStep(row, column, snapshot.step) && !act.unless?.[snapshot.step]) return { snapshot, column };
    }
  }
  throw new Error(`nobody may ever ${act.action}`);
}

describe('[B17] ids of another meeting, of another council, of nothing', () => {
  const NOTHING = ['nobody', '__proto__', 'constructor', 'toString', 'x'.repeat(64)];
  // who takes a card has none of these columns: a tablet is tried in `ballot/tablet.test.ts`
  const somebodyMay = (type: Command['type']) => /[yoe]/.test(DOING.find((r) => r.action === ACTS[type].action)!.cells);
  const withIds = (Object.keys(ACTS) as Command['type'][]).filter((type) => FIELDS[type].length > 0 && somebodyMay(type));

  it.each(withIds)('%s: each id that it takes', async (type) => {
    const act = ACTS[type] as Act;
    const { snapshot, column } = place(act);
    const s = stageAt(snapshot);
    const at = { step: snapshot.step, version: s.state.stepVersion, known: snapshot.known, subject: SEAT[column], own: true };
    const more = comeOf(act.before?.(s, SEAT[column], at));
    const trial = await copyOf(world, s.events, { ...snapshot.known, ...more, input: { ...snapshot.known.input, ...more.input } });
    const line = new Line(world, trial, await visitor(world, trial, column));
    expect(await line.open()).toBe('open');
    for (const { as, make } of act.first ?? []) {
      const other = new Line(world, trial, await visitor(world, trial, as));
      await other.open();
      await other.act(make({ ...at, known: trial.known }));
      other.close();
    }
    const states = () => Promise.all([trial, ...others].map((t) => world.house.app.meetings.state(t.meeting)));
    const before = await states();
    for (const field of FIELDS[type]) {
      for (const value of [...others.map((o) => theirs(field, o)), ...NOTHING]) {
        const good = act.make({ ...at, known: trial.known });
        // a wrong one among right ones
        const command = { ...good, [field]: field === 'inputs' ? [value, ...(good as { inputs: string[] }).inputs] : value };
        const answer = await line.act(command);
        // lowering the hand of nobody lowers nothing
        if (type === 'LowerHand' && answer === 'carried out') continue;
        // the section of notes of an unknown decision is an empty one
        // and the ballots of another decision are not being given out
        expect(['unknown-reference', 'not-entitled', 'wrong-step', 'already-done', 'empty-text', 'ballots-frozen'], `${type} with ${field} ${value}: ${answer}`).toContain(answer);
      }
    }
    const after = await states();
    before.forEach((state, i) => expect(after[i]).toBe(state));
    line.close();
  });

  it.each(['here', 'another meeting', 'another council'] as const)('a key of one meeting opens no line in %s but its own', async (where) => {
    const snapshot = world.snapshots.find((s) => s.step === 'gather')!;
    const own = await copyOf(world, snapshot.events, snapshot.known);
    const target = { 'here': own, 'another meeting': others[0]!, 'another council': others[1]! }[where];
    for (const column of Object.keys(SEAT) as (keyof typeof SEAT)[]) {
      const line = new Line(world, target, await visitor(world, own, column));
      expect(await line.open(), `${column} in ${where}`).toBe(where === 'here' ? 'open' : 'no-seat');
      line.close();
    }
  });

  it('a key of one seat opens no other seat, and no face that is not its own', async () => {
    const snapshot = world.snapshots.find((s) => s.step === 'gather')!;
    const trial = await copyOf(world, snapshot.events, snapshot.known);
    let tried = 0;
    for (const column of [...Object.keys(SEAT), 'lobby', 'screen'] as (keyof typeof SEAT | 'lobby' | 'screen')[]) {
      const who = await visitor(world, trial, column);
      for (const place of Object.values(SEAT)) {
        if (place === who.place) continue;
        const line = new Line(world, trial, { ...who, place });
        expect(await line.open(), `${column} as ${place}`).toBe('no-seat');
        line.close();
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(70);
  });
});

describe('[P1] what the table does not name is refused', () => {
  it('an action that stands in no row, for every role, at every step', () => {
    const { state } = stage();
    for (const action of ['fly', 'steps', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty'] as unknown as Action[]) {
      for (const seat of Object.values(SEAT)) for (const step of STEPS) expect(authorise({ ...state, step }, actorOf(state, seat)!, action)).toBe('not-entitled');
    }
  });

  it('a role that stands in no column, for every action', () => {
    const { state } = stage();
    for (const role of ['king', 'administrator', 'steps', '', '__proto__', 'constructor', 'toString'] as unknown as ActorRole[]) {
      const actor = { seat: 'm1', roles: new Set([role]), leads: false };
      for (const action of Object.keys(TABLE) as Action[]) expect(authorise(state, actor, action), `${role} ${action}`).toBe('not-entitled');
    }
  });

  it('a stored seat of an unknown role may do nothing over the line', async () => {
    const snapshot = world.snapshots.find((s) => s.step === 'gather')!;
    const king = snapshot.events.map((e) => (e.type === 'SeatPrepared' && e.seat === SEAT.observer ? { ...e, role: 'king' as 'observer' } : e));
    const trial = await copyOf(world, king, snapshot.known);
    const line = new Line(world, trial, await visitor(world, trial, 'observer'));
    expect(await line.open()).toBe('open');
    const before = await world.house.app.meetings.state(trial.meeting);
    for (const [type, act] of Object.entries(ACTS) as [string, Act][]) {
      const command = act.make({ step: 'gather', version: before!.stepVersion, known: trial.known, subject: SEAT.observer, own: true });
      expect(await line.act(command), type).toBe('not-entitled');
    }
    expect(await world.house.app.meetings.state(trial.meeting)).toBe(before);
    line.close();
  });
});

describe('the cell with a condition', () => {
  it('the secretary takes the lead when nobody who leads was there for sixty seconds, and not a moment before', async () => {
    const snapshot = world.snapshots.find((s) => s.step === 'gather')!;
    const trial = await copyOf(world, snapshot.events, snapshot.known);
    const lead = new Line(world, trial, await visitor(world, trial, 'facilitator'));
    expect(await lead.open()).toBe('open');
    // not over a line of its own: a clock that is moved under its feet ends a line
    const take = async (signedInAt: number | null = null) => {
      const answer = await world.house.app.meetings.act(trial.meeting, SEAT.secretary, { id: crypto.randomUUID(), command: { type: 'TakeLead' } }, signedInAt);
      return answer.ok ? 'carried out' : answer.refusal;
    };
    const [start, ticks] = [Date.now(), performance.now()];
    // the server's clock goes by both
    const clocks = [vi.spyOn(Date, 'now'), vi.spyOn(performance, 'now')] as const;
    const at = (ms: number) => {
      clocks[0].mockImplementation(() => start + ms);
      clocks[1].mockImplementation(() => ticks + ms);
    };
    try {
      at(600_000);
      expect(await take(), 'who leads is here').toBe('not-entitled');
      lead.close();
      await new Promise((r) => setTimeout(r, 100));
      at(659_000);
      expect(await take(), 'not yet').toBe('not-entitled');
      at(661_000);
      expect(await take(), 'it is they: that has to be fresh').toBe('sign-in-again');
      expect(await take(start + 600_000)).toBe('carried out');
    } finally {
      for (const clock of clocks) clock.mockRestore();
    }
  });
});
