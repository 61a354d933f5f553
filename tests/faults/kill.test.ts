import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHOICES, type Choice, type Counts } from '../../src/lib/meeting/vocabulary.ts';
import type { Player } from '../play/player.ts';
import { startServer, type RunningServer } from '../play/server.ts';
import { chance, LONG, pause, SEED } from './chance.ts';
import { must, openCrowd, type Crowd } from './crowd.ts';

/**
 * R1: the production server is killed (SIGKILL, as when the power goes) at random moments while many people answer. Nothing that
 * was acknowledged may be lost, nothing may count twice, and nobody has to answer again. MEEGAAN_SEED plays a seed again.
 */
const PEOPLE = LONG ? 100 : 50;
const KILLS = LONG ? 10 : 3;
const random = chance(SEED);
const between = (low: number, high: number) => low + random() * (high - low);

let server: RunningServer;
const databaseOf = () => new DatabaseSync(join(server.dataDir, 'meegaan.db'), { readOnly: true });
const eventsOf = (crowd: Crowd): Record<string, unknown>[] => {
  const db = databaseOf();
  const rows = db.prepare('select event from events where stream = ? order by version').all(crowd.meeting);
  db.close();
  return rows.map((r) => JSON.parse(String(r.event)) as Record<string, unknown>);
};

/** Kills and starts again, a few times; `dead` looks at the store while no server runs on it. */
async function kills(during: () => boolean, dead?: () => void, [low, high] = [150, 900]): Promise<number> {
  let killed = 0;
  while (killed < KILLS && during()) {
    await pause(between(low!, high!));
    if (dead) await server.killAndStartAgain(dead);
    else await server.killAndStartAgain();
    killed++;
  }
  return killed;
}

describe(`R1 kill -9 with ${PEOPLE} people at once (seed ${SEED})`, () => {
  describe.each(['open', 'secret'] as const)('in a round that is %s', (ballot) => {
    let crowd: Crowd;
    beforeAll(async () => {
      server = await startServer();
      crowd = await openCrowd(server.setupLink!, { people: PEOPLE, ballot });
      await crowd.move('arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote');
    }, LONG ? 400_000 : 120_000);
    afterAll(async () => {
      crowd?.close();
      await server?.stop();
    });

    it('nothing acknowledged is lost, nothing counts twice, nobody has to answer again', async () => {
      const round = crowd.chair.view.rounds!.open!.id;
      await Promise.all(crowd.members.map((m) => m.until(() => m.view.rounds?.open?.id === round && (ballot === 'open' || m.view.rounds.ballots?.frozen?.n === PEOPLE), 'the round', 60_000)));
      /** What each member heard "ok" on, and what they sent and have not heard of yet. */
      const heard = new Map<string, Choice>();
      const inFlight = new Map<string, Choice>();
      let busy = crowd.members.length;
      let killing = true;
      const answering = crowd.members.map(async (member) => {
        // in the long form people go on changing their choice until the last kill
        for (let change = 0; change < 4 || (LONG && killing); change++) {
          await pause(between(50, 1_200));
          const choice = CHOICES[Math.floor(random() * CHOICES.length)]!;
          inFlight.set(member.place, choice);
          const answer = await member.vote(choice);
          inFlight.delete(member.place);
          expect(answer, `${member.name} is answered`).toEqual({ ok: true });
          heard.set(member.place, choice);
        }
        busy--;
      });

      let looks = 0;
      const killed = await kills(() => busy > 0, ballot === 'open' ? () => {
        // dead: whatever was acknowledged stands on the disk
        const stored = new Map(eventsOf(crowd).filter((e) => e.type === 'OpenBallotCast' && e.round === round).map((e) => [e.seat as string, e.choice as Choice]));
        for (const [seat, choice] of heard) expect([choice, inFlight.get(seat)], `what ${seat} said is stored`).toContain(stored.get(seat));
        looks += heard.size;
      } : undefined, LONG ? [4_000, 8_000] : undefined);
      killing = false;
      await Promise.all(answering);
      expect(killed).toBeGreaterThanOrEqual(LONG ? KILLS : 2);
      if (ballot === 'open') expect(looks).toBeGreaterThan(0);

      // one more blow when everyone has answered: nobody does anything any more, and all is there again
      await server.killAndStartAgain();
      await crowd.chair.until(() => crowd.chair.connected && crowd.chair.view.rounds?.open?.answered === PEOPLE, `${PEOPLE} answers back`, 30_000);
      await Promise.all(crowd.members.map((m) => m.until(() => m.connected && received(m), 'its own answer', 30_000)));
      await must(crowd.chair, { type: 'CloseRound' });
      await crowd.chair.until(() => crowd.chair.view.rounds?.open === null, 'the close');

      const expected: Counts = { along: 0, 'not-yet': 0, abstain: 0 };
      for (const choice of heard.values()) expected[choice]++;
      expect(heard.size).toBe(PEOPLE);
      expect(crowd.chair.view.rounds!.past[0]).toMatchObject({ answered: PEOPLE, entitled: PEOPLE });
      expect(ballot === 'open' ? crowd.chair.view.rounds!.past[0]!.counts : tallyOf(round)).toEqual(expected);
    }, LONG ? 400_000 : 120_000);

    it('every input that was acknowledged is there exactly once', async () => {
      await crowd.move('need');
      await Promise.all(crowd.members.map((m) => m.until(() => m.view.route.step === 'need', 'need')));
      const begun = { step: 'need' as const, version: crowd.chair.view.route.version };
      const heard = new Map<string, string>();
      let busy = crowd.members.length;
      const writing = crowd.members.map(async (member, i) => {
        for (let n = 0; n < 3; n++) {
          await pause(between(50, 1_200));
          const text = `Behoefte ${n} van mens ${i}.`;
          const answer = await member.send({ type: 'GiveContribution', begun, source: 'experiential', scope: 'I', name: 'shown', text });
          if (!answer.ok) throw new Error(`${member.name}: ${answer.refusal}`);
          heard.set(text, answer.made!.input!);
        }
        busy--;
      });
      const killed = await kills(() => busy > 0, () => {
        const stored = new Set(eventsOf(crowd).map((e) => e.input));
        for (const [text, input] of heard) expect(stored.has(input), `${text} is stored`).toBe(true);
      });
      await Promise.all(writing);
      expect(killed).toBeGreaterThanOrEqual(2);
      await crowd.chair.until(() => crowd.chair.connected && crowd.chair.view.inputs?.length === 3 * PEOPLE, 'all inputs', 30_000);
      const seen = crowd.chair.view.inputs!;
      expect(new Set(seen.map((i) => i.text)).size).toBe(3 * PEOPLE);
      expect(new Map(seen.map((i) => [i.text, i.id]))).toEqual(heard);
      await Promise.all(crowd.members.map((m) => m.until(() => ownTexts(m).length >= 3, 'its own inputs', 30_000)));
      for (const [i, member] of crowd.members.entries()) expect(ownTexts(member), member.name).toEqual([0, 1, 2].map((n) => `Behoefte ${n} van mens ${i}.`));
    }, LONG ? 400_000 : 120_000);

    it('what the store folds to is what was live: after one more kill every view is the same', async () => {
      const everybody = [crowd.chair, ...crowd.members];
      const old = crowd.chair.epoch;
      const before = everybody.map(livesOn);
      await server.killAndStartAgain();
      await Promise.all(everybody.map((p) => p.until(() => p.connected && p.epoch !== old, 'the new start', 30_000)));
      await crowd.chair.until(() => crowd.chair.view.people!.seats!.filter((s) => s.connected).length === everybody.length, 'everybody back', 30_000);
      expect(everybody.map(livesOn)).toEqual(before);
    }, LONG ? 400_000 : 120_000);

    it('the store is whole, and no answer was kept twice', () => {
      const db = databaseOf();
      expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
      const versions = db.prepare('select version from events where stream = ? order by version').all(crowd.meeting).map((r) => Number(r.version));
      expect(versions).toEqual(versions.map((_, i) => i + 1));
      db.close();
    });
  });

  function tallyOf(round: string): unknown {
    const db = databaseOf();
    const row = db.prepare('select counts from tallies where round = ?').get(round);
    db.close();
    return JSON.parse(String(row?.counts));
  }
});

/** Of a secret ballot only the device itself knows that it is there. */
const received = ({ view, voter }: Player): boolean =>
  view.rounds?.open?.ballot === 'secret' ? voter!.state(view.mine!.seat).received : view.mine?.round?.received === true;

/** The view without what lives in memory only, and is gone by right. */
function livesOn({ view }: Player): object {
  const { care: _, rounds, ...rest } = view;
  const ballots = rounds?.ballots && { ...rounds.ballots, box: { ...rounds.ballots.box, epoch: 'another start' } };
  return { ...rest, rounds: { ...rounds, ballots }, people: { ...rest.people, seats: rest.people?.seats?.map(({ connected: __, ...seat }) => seat) } };
}

const ownTexts = (member: Player) => (member.view.mine?.inputs ?? []).map((i) => i.text).sort();
