import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACES, type Face } from '$lib/protocol.ts';
import { STEPS } from '$lib/meeting/vocabulary.ts';
import { atStep, cellOf, COLUMNS, READING, type Column } from './table.ts';
import { OTHER, SEAT, stageAt } from './walk.ts';
import { copyOf, Line, openWorld, visitor, type Trial, type World } from './world.ts';

/** What comes over the line to whom, at every step: the cells about reading. The draft of a record is read over HTTP. */
const FACES_OF: Readonly<Record<Column, readonly Face[]>> = {
  administrator: [], nobody: [], chair: ['phone', 'chair', 'desk'], facilitator: ['phone', 'chair'], secretary: ['phone', 'desk'], member: ['phone'],
  expert: ['phone'], official: ['phone'], supporter: ['phone'], observer: ['phone'], screen: ['screen'], lobby: ['phone']
};
/** On these faces everything stands that their role may read; on a phone and the big screen what the hall looks at. */
const ALWAYS: readonly Face[] = ['chair', 'desk'];
const WHEN_OPEN = 'improve';

let world: World;
let cells = 0;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const reads = (action: string, column: Column, step: (typeof STEPS)[number]) => {
  const row = READING.find((r) => r.action === action)!;
  return cellOf(row, column) === 'y' && atStep(row, column, step);
};

/** Everything that this column sees on this face; null when the door stays shut. */
async function seen(trial: Trial, column: Column, face: Face): Promise<string | null> {
  const line = new Line(world, trial, { ...(await visitor(world, trial, column)), face });
  const door = await line.open();
  line.close();
  if (door !== 'open') expect(door, `${column} on ${face}`).toBe('no-seat');
  return door === 'open' ? JSON.stringify(line.whole!.view) : null;
}

describe('what each column sees over the line', () => {
  it.each(STEPS)('at %s, with the wall closed and open', async (step) => {
    const snapshot = world.snapshots.find((s) => s.step === step)!;
    for (const wall of [false, true]) {
      const s = stageAt(snapshot);
      if (wall) s.when('piet', { type: 'OpenWall' });
      const trial = await copyOf(world, s.events, snapshot.known);
      const signal = new Line(world, trial, await visitor(world, trial, 'member'));
      await signal.open();
      expect(await signal.act({ type: 'GiveSignal', signal: 'unsafe' })).toBe('carried out');
      signal.close();
      const secretary = new Line(world, trial, await visitor(world, trial, 'secretary'));
      await secretary.open();
      const note = { type: 'SaveNote', decision: trial.decision, step, base: 0, editor: 'x', text: 'Een notitie' };
      expect(await secretary.act(note)).toBe('carried out');
      secretary.close();
      for (const column of COLUMNS) {
        for (const face of FACES) {
          const view = await seen(trial, column, face);
          const where = `${column} on ${face} at ${step}, wall ${wall ? 'open' : 'closed'}`;
          cells++;
          expect(view !== null, where).toBe(FACES_OF[column].includes(face));
          if (view === null) continue;
          const officer = ALWAYS.includes(face);
          const inputs = reads('read-inputs', column, step) && (officer || wall || STEPS.indexOf(step) >= STEPS.indexOf(WHEN_OPEN));
          // the big screen shows text and not who gave it all the while: from the vote on it is about the text, unless the wall is open
          if (face !== 'screen' || wall) expect(view.includes(`Inbreng van ${OTHER}`), `inputs: ${where}`).toBe(inputs && (face !== 'screen' || wall));
          expect(view.includes('Wacht ask1'), `the waiting room: ${where}`).toBe(officer && reads('read-waiting-room', column, step));
          expect(view.includes('"unsafe"'), `signals: ${where}`).toBe(face === 'chair' && reads('read-signals', column, step));
          expect(view.includes('Een notitie'), `notes: ${where}`).toBe(face === 'desk' && reads('read-notes', column, step));
          if (column === 'lobby') {
            expect(view, where).not.toMatch(/Naam |Inbreng|Het spreekuur is digitaal|"counts"/);
            expect(view, where).toContain('afspraak goal');
          }
          cells += 4;
        }
      }
    }
  });

  it('looked at every face of every column', () => {
    process.stdout.write(`permissions: ${cells} cells looked at over the line\n`);
    expect(cells).toBeGreaterThan(2_000);
  });

  it('a partial result is for nobody: while a round is open only one\'s own choice is seen, and after it the numbers by all but the lobby', async () => {
    const vote = world.snapshots.find((s) => s.step === 'vote')!;
    for (const closed of [false, true]) {
      const s = stageAt(vote);
      s.when('m2', { type: 'CastBallot', choice: 'not-yet' });
      s.when('m3', { type: 'CastBallot', choice: 'abstain' });
      if (closed) s.when('gina', { type: 'CloseRound' });
      const trial = await copyOf(world, s.events, vote.known);
      for (const column of COLUMNS) {
        for (const face of FACES_OF[column]) {
          const view = (await seen(trial, column, face))!;
          const numbers = closed && column !== 'lobby';
          expect(/"(not-yet|abstain)"/.test(view), `${column} on ${face}, ${closed ? 'closed' : 'open'}`).toBe(numbers);
        }
      }
    }
  });

  it('who gave a hidden input is for nobody but who gave it', async () => {
    const gather = world.snapshots.find((s) => s.step === 'gather')!;
    const s = stageAt(gather);
    for (const seat of ['m2', 'm3', 'exp']) s.input(seat, `Verborgen ${seat === 'm2' ? 'een' : 'ander'}`, { name: 'hidden' });
    s.when('piet', { type: 'OpenWall' });
    const trial = await copyOf(world, s.events, gather.known);
    for (const column of COLUMNS) {
      for (const face of FACES_OF[column]) {
        const view = JSON.parse((await seen(trial, column, face))!) as Record<string, unknown>;
        const about = JSON.stringify(Object.values(view).flatMap((slice) => objects(slice)).filter((o) => o.text === 'Verborgen een'));
        if (column !== 'lobby') expect(about, `${column} on ${face}`).toContain('Verborgen een');
        for (const seat of [...Object.values(SEAT), OTHER]) expect(about, `${column} on ${face}`).not.toMatch(new RegExp(`"(Naam )?${seat}"`));
      }
    }
  });
});

function objects(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objects);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}
