import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { hashOf, type Bulletin } from '../../../src/lib/ballot/bulletin.ts';
import { ballotFileBytes, BALLOT_FILE, type BallotFacts, type CountedRound, type FiledPens, type FiledRound } from '../../../src/lib/ballot/file.ts';
import type { Ballot, BallotChoice } from '../../../src/lib/ballot/messages.ts';
import { statementsHash } from '../../../src/lib/ballot/pens.ts';
import { nodeSuite as suite } from '../../../src/lib/server/box/suite.ts';
import { Box } from '../../../src/lib/server/box/box.ts';
import { Pens } from '../../../src/lib/server/box/pens.ts';
import { makeDecisionKey } from '../../../src/lib/server/issuing/decision-key.ts';
import { ballotOf, classOf, DECISION, issuedOf, voterOf, type Voter } from '../council.ts';
import { penOf, writtenOf } from '../writers.ts';

/**
 * `node tests/ballot/golden/make.ts`: makes the golden meetings that are not there yet, by the Box and the phones' own code. What is there is never
 * made again: every later version has to accept these very bytes. A new version of the format adds meetings under its own name.
 */

interface Meeting {
  readonly name: string;
  readonly people: number;
  /** How many of them take no ballot. */
  readonly without?: number;
  /** For each round its number and what each voter says, a letter each: along, not yet, abstain, stand; a point: nothing. */
  readonly rounds: readonly (readonly [number, string])[];
  /** Rounds that were counted on paper. */
  readonly onPaper?: readonly number[];
  /** After the last round: what the first of those who could not come along write; the first text is taken from the record later. */
  readonly texts?: readonly string[];
}

const SAYS: Readonly<Record<string, BallotChoice>> = { a: 'along', n: 'not-yet', b: 'abstain', s: 'stand' };

const MEETINGS: readonly Meeting[] = [
  { name: 'five-only-frozen', people: 5, rounds: [] },
  { name: 'five-two-rounds', people: 5, rounds: [[1, 'aannb'], [2, 'saan.']] },
  { name: 'fifteen-three-rounds', people: 15, rounds: [[1, 'aaaaaaaaannnnnb'], [2, 'ssssssaaaaaassb'], [3, 'sssssssnssssssa']] },
  {
    name: 'fifteen-gap-and-paper', people: 16, without: 1, rounds: [[1, 'aaaaaaaaaannnnn'], [3, 'aaaaaaaaa.nanan']], onPaper: [4],
    texts: ['Ik mis de balie.', 'Wie geen telefoon heeft, telt nu niet mee.']
  }
];

for (const meeting of MEETINGS) {
  const path = new URL(`./v1-${meeting.name}.json`, import.meta.url);
  if (existsSync(path)) continue;
  writeFileSync(path, ballotFileBytes(await factsOf(meeting), suite));
  process.stdout.write(`${meeting.name}\n`);
}

async function factsOf({ people, without = 0, rounds, onPaper = [], texts = [] }: Meeting): Promise<BallotFacts> {
  const key = await makeDecisionKey();
  const boxKey = generateKeyPairSync('ed25519');
  const box = new Box(boxKey.privateKey);
  const seats = Array.from({ length: people }, () => randomUUID()).sort();
  const voters = await Promise.all(seats.slice(without).map((seat) => voterOf(seat, key)));
  key.destroy();
  const issued = issuedOf(voters, key.public);
  const filed: FiledRound[] = [];
  for (const [number, says] of rounds) {
    const previous = filed.at(-1)?.hash ?? null;
    const text = hashOf(`the text of round ${number}`, suite);
    await box.open({ decision: DECISION, round: number, text, previous, key: key.public, earlier: filed.map(({ bulletin }) => bulletin) });
    for (const [i, voter] of voters.entries()) await cast(box, voter, SAYS[says[i]!], { round: number, text, previous }, i);
    const { bulletin, counts } = (await box.close(DECISION, number))!;
    filed.push({ number, text, class: classOf(counts, people), entitled: people, hash: hashOf(bulletin, suite), bulletin });
  }
  const paper: CountedRound[] = onPaper.map((number) => ({ number, text: hashOf(`the text of round ${number}`, suite), class: 'majority', entitled: people }));
  const facts: BallotFacts = {
    format: BALLOT_FILE, decision: DECISION, method: 'deep-democracy', script: hashOf('scripts', suite), key: key.public, box: boxKey.publicKey.export({ format: 'jwk' }).x!,
    entitled: seats, issued, frozen: hashOf(issued, suite), rounds: filed, onPaper: paper
  };
  return texts.length > 0 ? { ...facts, pens: [await pensOf(new Pens(boxKey.privateKey), key.public, voters, filed.map(({ bulletin }) => bulletin), texts)] } : facts;
}

/** Every third voter changes their mind before the close: what they sent first is nowhere. */
async function cast(box: Box, voter: Voter, choice: BallotChoice | undefined, place: { round: number; text: string; previous: string | null }, i: number): Promise<void> {
  if (!choice) return;
  const { round, text, previous } = place;
  const ballots: Ballot[] = [ballotOf(voter, round, choice, previous, { text })];
  if (i % 3 === 0) ballots.splice(0, 1, ballotOf(voter, round, 'abstain', previous, { text }), ballotOf(voter, round, choice, previous, { text, sequence: 2 }));
  for (const ballot of ballots) {
    const answer = await box.cast(ballot);
    if ('refused' in answer) throw new Error(`a ballot was refused: ${answer.refused}`);
  }
}

async function pensOf(box: Pens, key: BallotFacts['key'], voters: readonly Voter[], bulletins: readonly Bulletin[], texts: readonly string[]): Promise<FiledPens> {
  const place = { decision: DECISION, round: bulletins.at(-1)!.round };
  const keys = (await box.open({ ...place, key, bulletins }))!;
  let written = 0;
  for (const voter of voters) {
    const pen = await penOf(box, voter, place, 'not-yet', keys);
    const text = pen && texts[written];
    if (!pen || !text) continue;
    const answer = await box.write(writtenOf(pen, place, 'not-yet', text));
    if ('refused' in answer) throw new Error(`a text was refused: ${answer.refused}`);
    written++;
  }
  const { proven } = (await box.close(place))!;
  const hash = statementsHash(proven, suite);
  return { round: place.round, key: keys['not-yet'], statements: proven.map((one) => (one.body.text === texts[0] ? { redacted: hashOf(one, suite) } : one)), hash };
}

