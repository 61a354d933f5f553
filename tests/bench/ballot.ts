import { spawnSync } from 'node:child_process';
import { methodOf } from '../../src/lib/meeting/methods/index.ts';
import { CHOICES, type BallotKind } from '../../src/lib/meeting/vocabulary.ts';
import { verifyBallots } from '../../src/lib/ballot/verify.ts';
import type { BallotFile } from '../../src/lib/ballot/file.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { boxOf } from '../faults/box-process.ts';
import { must, openCrowd, type Crowd } from '../faults/crowd.ts';
import { Player } from '../play/player.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { setupLinkOf, startServer, type RunningServer } from '../play/server.ts';
import { cpuOf, machine, pinned, pinSelf } from './measure.ts';
import { phoneWork } from './phone-work.ts';

/**
 * `npm run bench:ballot`: one secret round from its opening to what everybody sees at the close, with the waiting at random off, beside the same round as
 * an open one in the same run; and what a phone has to compute. Everybody taps in the same moment, which is worse than a meeting ever is.
 */
const named = process.argv.slice(2).map(Number).filter((n) => n > 0);
const sizes = named.length > 0 ? named : [15, 100, 500];
/** From the last tap until the close is on every screen, in ms. */
const BARS: Readonly<Record<number, number>> = { 15: 3_000, 100: 5_000, 500: 15_000 };

/** How many keys are made for one number: the search for primes takes now short, now long. */
const KEYS = 30;

interface Round {
  /** From the press that opens the vote until everybody can vote. */
  readonly out: number;
  /** From the last tap until the last phone knows that it arrived. */
  readonly arrived: number;
  /** From the last tap until the close is on every screen; the chair presses when the last has arrived. */
  readonly shown: number;
  /** From the close until the last phone has found its ballot. */
  readonly checked: number | null;
  /** Milliseconds of CPU of the server, and of its Box, for each person: giving out; taking in and closing; handing out what is checked. */
  readonly cpuOut: number;
  readonly cpuIn: number;
  readonly cpuChecked: number | null;
}

Player.patience = 180_000;
// before the load is put on one core: a browser is several processes, and a phone has a core for each
const phone = await phoneWork();
pinSelf(1);
const keyMs = await keyWork();
process.stdout.write(`${machine()}\n\n`);
const rows: { people: number; open: Round; secret: Round }[] = [];
for (const people of sizes) {
  rows.push({ people, open: await measured(people, 'open'), secret: await measured(people, 'secret') });
  process.stderr.write(`${people} people measured\n`);
}
print();
process.stdout.write(`\nthe making of one decision key, before the vote or after a round: ${keyMs.toFixed(0)} ms CPU, the mean of ${KEYS}\n`);
process.stdout.write(`\n${phone}\n`);
// the scripts of the build that was measured, also when they are too large
const { stdout: budget } = spawnSync(process.execPath, [new URL('../budget.ts', import.meta.url).pathname], { encoding: 'utf8' });
process.stdout.write(`\n${budget.split('\n').filter((line) => line.includes('secret rounds')).join('\n').trim()}\n`);
process.exit(0);

async function measured(people: number, ballot: BallotKind): Promise<Round> {
  const server = await startServer({ env: { BALLOT_DELAY_MS: '0' }, command: pinned(0, process.execPath) });
  // another meeting of the same house first: what is measured is a server that has run for a while, not its first minute
  const first = await openCrowd(server.setupLink!, { people: 15, ballot });
  await oneRound(server, first, ballot);
  first.close();
  const crowd = await openCrowd(await setupLinkOf(server), { people, ballot });
  try {
    return await oneRound(server, crowd, ballot);
  } finally {
    crowd.close();
    await server.stop();
  }
}

async function oneRound(server: RunningServer, crowd: Crowd, ballot: BallotKind): Promise<Round> {
  const { chair, members } = crowd;
  const people = members.length;
  const cpu = () => {
    const box = boxOf(server.pid);
    return (cpuOf(server.pid) + (box === null ? 0 : cpuOf(box))) * 1_000;
  };
  const everybody = (what: string, is: (member: Player) => boolean) => Promise.all(members.map((m) => m.until(() => is(m), what)));
  const ballotOf = (m: Player) => m.voter!.state(m.view.mine!.seat);
  await crowd.move('arrive', 'agree', 'gather', 'search', 'spread', 'ready');

  const [press, before] = [performance.now(), cpu()];
  await crowd.move('vote');
  await everybody('the vote', (m) => m.view.rounds?.open != null && (ballot === 'open' || ballotOf(m).ballot === 'ready'));
  const [out, atTap, tap] = [performance.now() - press, cpu(), performance.now()];

  const { id } = chair.view.rounds!.open!;
  await Promise.all(members.map(async (m, i) => {
    const answer = await m.vote(CHOICES[i % CHOICES.length]!);
    if (!answer.ok) throw new Error(`a ballot was refused: ${answer.refusal}`);
  }));
  const arrived = performance.now() - tap;
  const onScreens = everybody('the close', (m) => m.view.rounds?.open === null);
  await must(chair, { type: 'CloseRound', round: id });
  await onScreens;
  const [shown, closed, atClose] = [performance.now() - tap, performance.now(), cpu()];
  const figures = { out, arrived, shown, cpuOut: (atTap - before) / people, cpuIn: (atClose - atTap) / people };
  if (ballot === 'open') return { ...figures, checked: null, cpuChecked: null };

  await everybody('its own ballot', (m) => ballotOf(m).checked !== null);
  const checked = performance.now() - closed;
  const cpuChecked = (cpu() - atClose) / people;
  if (!members.every((m) => ballotOf(m).checked!.ballot === 'in' && ballotOf(m).checked!.sound)) throw new Error('a phone did not find its ballot');
  await mustHold(members[0]!, chair.view.rounds!.ballots!.decision, people);
  return { ...figures, checked, cpuChecked };
}

/** Milliseconds of CPU that a decision key takes: it is made beside the event loop, at a moment of its own, so that it is in no round. */
async function keyWork(): Promise<number> {
  const before = process.cpuUsage();
  for (let i = 0; i < KEYS; i++) (await makeDecisionKey()).destroy();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / KEYS;
}

/** What was measured was a real round: the file holds, with everybody's ballot. */
async function mustHold(member: Player, decision: string, people: number): Promise<void> {
  const file = (await (await member.browser.get(`/ballots/${decision}`, 'application/json')).json()) as BallotFile;
  const { holds, rounds } = await verifyBallots(file, nodeSuite, (counts, entitled) => methodOf('deep-democracy')!.classOf(counts, entitled));
  if (!holds || file.rounds[0]!.bulletin.ballots.length !== people || rounds.length !== 1) throw new Error('the ballots do not hold');
}

function print(): void {
  const lines: [name: string, of: (r: Round) => number | null, digits: number][] = [
    ['opened until everybody can vote, ms', (r) => r.out, 0],
    ['last tap until it arrived, ms', (r) => r.arrived, 0],
    ['last tap until the close is on all screens, ms', (r) => r.shown, 0],
    ['close until the last phone found its ballot, ms', (r) => r.checked, 0],
    ['server CPU a person: giving out, ms', (r) => r.cpuOut, 2],
    ['server CPU a person: taking in and closing, ms', (r) => r.cpuIn, 2],
    ['server CPU a person: what is checked after it, ms', (r) => r.cpuChecked, 2]
  ];
  process.stdout.write('people | what | secret | open | ratio | bar\n---|---|---|---|---|---\n');
  for (const { people, secret, open } of rows) {
    for (const [name, of, digits] of lines) {
      const [a, b] = [of(secret), of(open)];
      const bar = name.includes('all screens') && BARS[people] ? `${BARS[people]} ${a! <= BARS[people]! ? 'kept' : 'NOT KEPT'}` : '';
      process.stdout.write(`${people} | ${name} | ${a?.toFixed(digits) ?? '-'} | ${b?.toFixed(digits) ?? '-'} | ${a !== null && b ? (a / b).toFixed(1) : '-'} | ${bar}\n`);
    }
    const [all, same] = [secret.cpuOut + secret.cpuIn, open.cpuOut + open.cpuIn];
    // the key is made when no round is open; what it takes is a part of what a ballot takes all the same
    for (const [name, ms] of [['', all], [', with the making of the key', all + keyMs / people]] as const) {
      process.stdout.write(`${people} | server CPU a ballot, giving out to close${name}, ms | ${ms.toFixed(2)} | ${same.toFixed(2)} | ${(ms / same).toFixed(1)} | 10 ${ms < 10 ? 'kept' : 'NOT KEPT'}\n`);
    }
  }
}
