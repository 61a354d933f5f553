import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BallotFile } from '../../src/lib/ballot/file.ts';
import { verifyBallots } from '../../src/lib/ballot/verify.ts';
import type { BallotChoice } from '../../src/lib/ballot/messages.ts';
import { methodOf } from '../../src/lib/meeting/methods/index.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import type { Player } from '../play/player.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { boxOf } from './box-process.ts';
import { LONG, pause } from './chance.ts';
import { must, openCrowd, type Crowd } from './crowd.ts';

/**
 * R1 in secret rounds: the Box and the server are killed (SIGKILL) in every phase of a secret decision, against the production build, with the very code
 * of the phones. Nobody votes twice, no ballot that has a receipt is lost, nobody has to do anything again, and the numbers are what people chose.
 */
const PEOPLE = LONG ? 40 : 8;
const FIRST: readonly BallotChoice[] = ['along', 'along', 'along', 'not-yet', 'not-yet', 'not-yet', 'abstain', 'along'];
const SECOND: readonly BallotChoice[] = ['stand', 'along', 'stand', 'along', 'along', 'stand', 'along', 'not-yet'];
const said = (choices: readonly BallotChoice[], i: number): BallotChoice => choices[i % choices.length]!;

let server: RunningServer;
let crowd: Crowd;
let decision: string;

beforeAll(async () => {
  server = await startServer({ env: { BALLOT_DELAY_MS: '400' } });
  crowd = await openCrowd(server.setupLink!, { people: PEOPLE, ballot: 'secret' });
  await crowd.move('arrive', 'agree', 'gather', 'search', 'spread', 'ready');
}, 120_000);
afterAll(async () => {
  crowd?.close();
  await server?.stop();
});

const WAIT = 40_000;
const stateOf = (member: Player) => member.voter!.state(member.view.mine!.seat);
const rounds = () => crowd.chair.view.rounds!;
const everybody = (what: string, is: (member: Player) => boolean) => Promise.all(crowd.members.map((m) => m.until(() => m.connected && is(m), `${what} ${JSON.stringify(stateOf(m))}`, WAIT)));
const file = async (): Promise<BallotFile> => (await (await crowd.members[0]!.browser.get(`/ballots/${decision}`, 'application/json')).json()) as BallotFile;
const checked = async () => verifyBallots(await file(), nodeSuite, (counts, entitled) => methodOf('deep-democracy')!.classOf(counts, entitled));

async function box(what: string, is: (pid: number | null) => boolean): Promise<number | null> {
  for (let i = 0; i < 800; i++) {
    const pid = boxOf(server.pid);
    if (is(pid)) return pid;
    await pause(25);
  }
  throw new Error(`waited in vain: ${what}`);
}

async function killBox(): Promise<void> {
  const old = await box('the Box runs', (pid) => pid !== null);
  process.kill(old!, 'SIGKILL');
  await box('another Box runs', (pid) => pid !== null && pid !== old);
}

/** Everybody answers and waits for a receipt; meanwhile something dies. */
async function vote(choices: readonly BallotChoice[], meanwhile: readonly [number, () => Promise<void>][]): Promise<void> {
  const answers = crowd.members.map(async (member, i) => {
    await pause(i * 60);
    expect(await member.vote(said(choices, i)), member.name).toEqual({ ok: true });
  });
  for (const [after, kill] of meanwhile) {
    await Promise.all(answers.slice(0, after));
    await kill();
  }
  await Promise.all(answers);
}

/** What a chair is told while ballots are on their way back. */
const BACK: readonly string[] = ['reason-needed', 'ballots-coming-back'];

/** The chair presses until it is closed: a Box that was started again has fewer at first, and nobody may be left out without a reason. */
async function close(meanwhile: () => Promise<void>): Promise<void> {
  const { id } = rounds().open!;
  const closing = crowd.chair.send({ type: 'CloseRound', round: id });
  await meanwhile();
  let answer = await closing;
  while (!answer.ok && BACK.includes(answer.refusal)) {
    await pause(200);
    answer = await crowd.chair.send({ type: 'CloseRound', round: id });
  }
  expect(answer).toEqual({ ok: true, ...('made' in answer ? { made: answer.made } : {}) });
  await crowd.chair.until(() => crowd.chair.connected && rounds().open === null, 'the close', WAIT);
}

describe(`R1 kill -9 in the phases of a secret decision, ${PEOPLE} people`, () => {
  it('while the key is made, while ballots are given out, and when some have one: all have one at the freeze, each seat once', async () => {
    // two phones sleep, so that giving out takes as long as we like
    const asleep = crowd.members.slice(0, 2);
    for (const member of asleep) member.close();
    const opened = must(crowd.chair, { type: 'MoveMeeting', to: 'vote', reason: 'Het is tijd.' });
    await server.killAndStartAgain();
    await opened;
    let epoch = '';
    /** As a server that was started again tells it. */
    const out = (n: number) => crowd.chair.until(() => crowd.chair.connected && crowd.chair.epoch !== epoch && (rounds()?.ballots?.issued ?? 0) >= n, `${n} ballots given out`, WAIT);
    await out(1);
    for (let times = 0; times < 2; times++) {
      ({ epoch } = crowd.chair);
      await server.killAndStartAgain();
      await out(PEOPLE - asleep.length);
      await killBox();
    }
    expect(rounds().ballots!.frozen).toBeNull();
    await Promise.all(asleep.map((member) => member.connect(crowd.meeting, member.place, 'phone')));
    await crowd.chair.until(() => crowd.chair.connected && rounds().ballots?.frozen != null, 'the freeze', WAIT);
    await server.killAndStartAgain();
    await everybody('a ballot', (m) => stateOf(m).ballot === 'ready');
    expect(rounds().ballots!.frozen!.n).toBe(PEOPLE);
    decision = rounds().ballots!.decision;
    const { issued } = await file();
    expect(new Set(issued.map(({ seat }) => seat)).size).toBe(PEOPLE);
  }, 120_000);

  it('while people cast, the Box and then the server: every receipt that was given stands for a ballot that counts', async () => {
    await everybody('the round', (m) => m.view.rounds?.open != null);
    await vote(FIRST, [[Math.ceil(PEOPLE / 3), killBox], [Math.ceil(PEOPLE / 2), () => server.killAndStartAgain()], [PEOPLE, killBox]]);
    await everybody('a receipt', (m) => stateOf(m).received);
    await crowd.chair.until(() => crowd.chair.connected && rounds().open?.answered === PEOPLE, `${PEOPLE} ballots`, WAIT);
  }, 120_000);

  it('while the chair closes, the server: the numbers are what people chose, and each phone finds its ballot', async () => {
    await close(() => server.killAndStartAgain());
    await everybody('its own ballot', (m) => stateOf(m).checked?.round === 1);
    for (const member of crowd.members) expect(stateOf(member).checked, member.name).toMatchObject({ round: 1, ballot: 'in', sound: true, latest: true });
    const { holds, findings, rounds: [first] } = await checked();
    expect({ holds, findings }).toEqual({ holds: true, findings: [] });
    const count = (choice: BallotChoice) => crowd.members.filter((_, i) => said(FIRST, i) === choice).length;
    expect(first!.counts).toEqual({ along: count('along'), 'not-yet': count('not-yet'), abstain: count('abstain') });
    expect(new Set(crowd.members.map((m) => stateOf(m).checked!.code))).toEqual(new Set([first!.code]));
  }, 120_000);

  it('in the second round, before anybody cast, while they cast, and while the chair closes, the Box: the same ballots go on', async () => {
    const opened = await crowd.chair.send({ type: 'OpenRound' });
    expect(opened).toMatchObject({ ok: true });
    await killBox();
    await everybody('the second round', (m) => m.view.rounds?.open?.number === 2);
    await vote(SECOND, [[Math.ceil(PEOPLE / 2), () => server.killAndStartAgain()]]);
    await close(killBox);
    await everybody('its own ballot', (m) => stateOf(m).checked?.round === 2);
    for (const member of crowd.members) expect(stateOf(member).checked, member.name).toMatchObject({ round: 2, ballot: 'in', sound: true, latest: true });
    const { holds, rounds: [, second] } = await checked();
    expect(holds).toBe(true);
    const now = crowd.members.map((_, i) => (said(SECOND, i) === 'stand' ? said(FIRST, i) : said(SECOND, i)));
    const count = (choice: BallotChoice) => now.filter((one) => one === choice).length;
    expect(second!.counts).toEqual({ along: count('along'), 'not-yet': count('not-yet'), abstain: count('abstain') });
    const minority = crowd.members.map((_, i) => i).filter((i) => said(FIRST, i) === 'not-yet');
    expect(second!.cameAlong).toEqual({ now: minority.filter((i) => now[i] === 'along').length, of: minority.length });
  }, 120_000);

  it('at the end, both: what was checked before is there byte for byte', async () => {
    const before = await file();
    await crowd.move('need', 'improve', 'settle');
    await killBox();
    await server.killAndStartAgain();
    await everybody('the new start', (m) => m.view.route.step === 'settle');
    expect((await file()).rounds).toEqual(before.rounds);
    expect((await file()).issued).toEqual(before.issued);
    expect((await checked()).holds).toBe(true);
  }, 120_000);
});
