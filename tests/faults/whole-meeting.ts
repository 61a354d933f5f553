import { perform, type Ids, type World } from '../play/acts.ts';
import { recordAddress } from '../play/doors.ts';
import { Player } from '../play/player.ts';
import { startServer } from '../play/server.ts';
import { setStage } from '../play/stage.ts';
import { openChaos, type Weather } from './chaos.ts';
import { hallMeeting } from './hall.ts';

/** One whole meeting on the production server, and what happened on the way. */
export interface Played {
  /** record.json, with what must differ between two plays made the same. */
  readonly record: unknown;
  readonly failures: readonly string[];
  readonly happened: Readonly<Record<string, number>>;
}

/**
 * Plays the meeting of a full hall. With `weather` a third of the phones sit behind a bad network and the server is killed in the
 * middle of the first secret vote; without it nothing goes wrong. In both the facilitator hands the lead to the chair.
 */
export async function playMeeting(members: number, seed: number, weather?: Weather): Promise<Played> {
  const { scenario, killAt, handOverAt } = hallMeeting(members, seed);
  const server = await startServer();
  const chaos = weather && (await openChaos(Number(new URL(server.origin).port), weather, seed));
  const badly = (id: string) => chaos !== undefined && Number(id.slice(1)) % 3 === 0;
  const failures: string[] = [];
  const check = (good: boolean, what: string) => void (good || failures.push(what));
  Player.patience = 180_000;
  let kills = 0;
  const stage = await setStage(scenario, server.setupLink!, (p) => (badly(p.id) ? chaos!.origin : undefined));
  const ids: Ids = { inputs: new Map(), changes: new Map() };
  // the round in which the server is killed is not closed before that
  let hold = Promise.resolve();
  let world: World = { stage, ids, restart: null, atOnce: members, check, beforeClose: () => hold };
  const receipts = () => stage.all().filter((p) => p.voter?.state(p.view.mine?.seat ?? '').received).length;
  try {
    chaos?.begin();
    for (const [at, act] of scenario.script.entries()) {
      if (at === handOverAt) world = await handOver(world);
      let killed = () => {};
      if (chaos && at === killAt) hold = new Promise((done) => (killed = done));
      const acting = perform(world, act, at);
      if (chaos && at === killAt) {
        const { lead } = stage;
        // how many there are is told a few seconds late: what the phones know comes first
        await lead.until(() => receipts() >= members / 2, 'half of the receipts');
        await server.killAndStartAgain();
        killed();
        kills++;
      }
      await acting;
      if (failures.length > 0) break;
    }
    const record = failures.length > 0 ? {} : (JSON.parse(await stage.secretary.browser.text(`${await recordAddress(stage.secretary.browser, stage.decision)}/record.json`)) as object);
    const back = stage.all().reduce((n, p) => n + Math.max(0, p.states.filter((s) => s === 'connected').length - 1), 0);
    const resent = stage.all().reduce((n, p) => n + p.resent, 0);
    return { record: alike(record, ids, stage.decision), failures, happened: { phones: members, kills, 'came back': back, 'acts sent again': resent, ...chaos?.happened } };
  } finally {
    stage.close();
    chaos?.close();
    await server.stop();
  }
}

/** Who leads hands over to the chair, who leads from then on. */
async function handOver(world: World): Promise<World> {
  const { stage } = world;
  const seat = stage.seats.get('vera')!;
  const answer = await stage.lead.send({ type: 'HandOverLead', seat });
  if (!answer.ok) throw new Error(`handing over was refused: ${answer.refusal}`);
  await stage.chair.until(() => stage.chair.view.people?.lead === seat, 'the lead');
  return { ...world, stage: { ...stage, lead: stage.chair } };
}

/**
 * What differs between two plays of one meeting, made the same. Ids are drawn by chance: each becomes its name in the script. The record
 * puts inputs and recognised views in the order of their ids, so that the order tells nothing: here in the order of these names. The day
 * of adoption is today's, and midnight may fall between two plays. The chain has
 * salts drawn by chance, and a step for each hand-over, and ballots are made of chance: of the chain and of each bulletin is looked at only that it is there.
 * Nothing else.
 */
function alike(record: object, { inputs, changes }: Ids, decision: string): unknown {
  const names: [string, string][] = [...inputs, ...changes, ['decision', decision]];
  const text = names.reduce((all, [name, id]) => all.replaceAll(`"${id}"`, `"${name}"`), JSON.stringify(record));
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return JSON.parse(text, (key, value: unknown) => {
    if ((key === 'inputs' || key === 'recognised') && Array.isArray(value)) return value.sort(byText);
    if (key === 'chain' && value !== null) return 'there';
    if (typeof value === 'object' && value !== null && 'bulletin' in value) return { ...value, bulletin: 'there', code: 'there' };
    const dated = key === 'adoption' || (typeof value === 'object' && value !== null && 'corrections' in value);
    return dated && value !== null ? { ...(value as object), date: 'today' } : value;
  });
}
