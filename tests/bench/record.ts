import { readFileSync, writeFileSync } from 'node:fs';
import { createIdentity } from '../../src/lib/server/identity/sqlite.ts';
import { openDatabase } from '../../src/lib/server/store/database.ts';
import { createStore } from '../../src/lib/server/store/sqlite.ts';
import { pinned, pinSelf, quantile, machine } from './measure.ts';
import { startServer } from '../play/server.ts';
import { syntheticMeeting } from './synthetic.ts';

/**
 * `npm run bench:record`: every file of a record, asked of the production server by HTTP, for records of three sizes. Each record is there twenty
 * times, under other ids, so that no file is measured that was kept. Prints a table in Markdown.
 */
const SIZES = [{ inputs: 7, events: 0 }, { inputs: 40, events: 400 }, { inputs: 200, events: 0 }] as const;
const RUNS = Number(process.argv[2] ?? 20);
/** In this order, because the later ones are made of the earlier ones. */
const FORMS = [
  'record.json', 'record.html', 'influence.svg', 'record.pdf', 'adviesbrief.pdf', 'adviesrapport.pdf', 'besluitenlijst.pdf', 'verslag.pdf', 'record.odt', 'adviesbrief.odt',
  'adviesrapport.odt', 'besluitenlijst.odt', 'verslag.odt', 'inputs.csv', 'inputs.ods', 'meeting.ori-a.xml', 'archive.zip', 'files.jws', 'bundle.zip'
] as const;
/** How often the memory of the process that prints is looked at, in ms; it lives for a tenth of a second or more. */
const LOOK_MS = 4;

interface Cell {
  readonly bytes: number;
  readonly ms: number;
  readonly serverMb: number;
  readonly childMb: number;
}

/** The most memory that a process had since it was last reset, in megabytes. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

pinSelf(1);
const server = await startServer({ command: pinned(0, process.execPath) });
const database = openDatabase(server.dataDir);
const store = createStore(database);
const identity = createIdentity(database);
const made = await identity.useSetupLink(await identity.createSetupLink(), { council: { name: 'Adviesraad Sociaal Domein' }, chair: { name: 'Piet' }, secretary: { name: 'Anja' } });
if ('refused' in made) throw new Error(made.refused);
const council = { id: made.council.id, name: 'Adviesraad Sociaal Domein' };

const cells = new Map<string, Cell>();
const events: number[] = [];
const seeded = new Map<number, string[]>();
// all of them before anything is asked: the server looks once for meetings that it did not make
for (const size of SIZES) {
  const decisions: string[] = [];
  for (let copy = 0; copy <= RUNS; copy++) {
    const played = syntheticMeeting(copy, size.inputs, size.events, council);
    await store.append({ stream: played.meeting, expected: 0, at: 1, events: played.events as never });
    await identity.addMeeting({ meeting: played.meeting, council: council.id });
    decisions.push(played.decision);
    if (copy === 0) events.push(played.events.length);
  }
  seeded.set(size.inputs, decisions);
}
for (const size of SIZES) {
  const [first, ...rest] = seeded.get(size.inputs)!;
  // one is not measured: it warms what is loaded once, and each is read and sealed once before
  for (const form of FORMS) await fetch(new URL(`/records/${first}/${form}`, server.origin)).then((response) => response.arrayBuffer());
  for (const decision of rest) await fetch(new URL(`/records/${decision}/jwks.json`, server.origin)).then((response) => response.arrayBuffer());
  const took = new Map<string, { ms: number[]; bytes: number; serverMb: number; childMb: number }>(FORMS.map((form) => [form, { ms: [], bytes: 0, serverMb: 0, childMb: 0 }]));
  for (const decision of rest) {
    for (const form of FORMS) {
      const row = took.get(form)!;
      try {
        writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
      } catch {
        // not allowed here: then the peak is that since the start
      }
      const looking = setInterval(() => (row.childMb = Math.max(row.childMb, ...childrenOf(server.pid).map(peakOf))), LOOK_MS);
      const from = performance.now();
      const response = await fetch(new URL(`/records/${decision}/${form}?lang=nl`, server.origin));
      const bytes = (await response.arrayBuffer()).byteLength;
      row.ms.push(performance.now() - from);
      clearInterval(looking);
      if (response.status !== 200) throw new Error(`${form} of ${size.inputs} inputs: ${response.status}`);
      row.bytes = bytes;
      row.serverMb = Math.max(row.serverMb, peakOf(server.pid));
    }
  }
  for (const [form, row] of took) cells.set(`${size.inputs} ${form}`, { bytes: row.bytes, ms: quantile(row.ms, 0.5), serverMb: row.serverMb, childMb: row.childMb });
  process.stderr.write(`${size.inputs} inputs measured\n`);
}
await store.close();
await server.stop();

const kb = (bytes: number): string => (bytes < 10_240 ? (bytes / 1024).toFixed(1) : String(Math.round(bytes / 1024)));
const ms = (time: number): string => (time < 10 ? time.toFixed(1) : String(Math.round(time)));
process.stdout.write(`${machine()}; median of ${RUNS}; records of ${events.join(', ')} events\n\n`);
const heads = SIZES.flatMap(({ inputs }) => [`${inputs} inputs: kB`, 'ms', 'MB']);
process.stdout.write(`| form | ${heads.join(' | ')} |\n|---|${heads.map(() => '---:|').join('')}\n`);
for (const form of FORMS) {
  const row = SIZES.flatMap(({ inputs }) => {
    const cell = cells.get(`${inputs} ${form}`)!;
    return [kb(cell.bytes), ms(cell.ms), cell.childMb > 0 ? `${Math.round(cell.serverMb)} + ${Math.round(cell.childMb)}` : String(Math.round(cell.serverMb))];
  });
  process.stdout.write(`| \`${form}\` | ${row.join(' | ')} |\n`);
}
process.exit(0);
