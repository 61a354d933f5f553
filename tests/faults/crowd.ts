import type { Command } from '../../src/lib/meeting/commands.server.ts';
import type { BallotKind, Step } from '../../src/lib/meeting/vocabulary.ts';
import { createCouncil, enterAsOfficer, hallCode, joinByCode, newMeeting, signIn } from '../play/doors.ts';
import { Player } from '../play/player.ts';

/** A meeting with many people on a real server, all through its doors: the chair leads, everyone else is a member on a phone. */
export interface Crowd {
  readonly meeting: string;
  readonly chair: Player;
  readonly members: readonly Player[];
  move(...steps: Step[]): Promise<void>;
  close(): void;
}

export interface CrowdOptions {
  readonly people: number;
  readonly ballot: BallotKind;
  /** How many come through the door at the same time. */
  readonly atOnce?: number;
}

/** A line takes 20 acts in a second; a chair who lets in hundreds at once does it from several tabs. */
const ADMITS_PER_TAB = 20;
const AGREEMENT = 'Dit spreken we af.';

/** The empty hall: council, meeting, agenda, the chair on the console. */
export async function openHall(setupLink: string, ballot: BallotKind): Promise<{ chair: Player; meeting: string; code: string }> {
  const origin = new URL(setupLink).origin;
  const chair = new Player('Voorzitter', origin);
  const council = await createCouncil(chair.browser, setupLink, { name: 'Raad van velen', identifier: '' }, 'Vera', 'Sam');
  await signIn(chair.browser, council.chair);
  const meeting = await newMeeting(chair.browser, { title: 'Met velen', date: '2026-12-01', start: '19:00', end: '21:00', place: 'Zaal' });
  await chair.connect(meeting, await enterAsOfficer(chair.browser, meeting), 'chair');
  await must(chair, {
    type: 'PrepareDecision', question: 'Wat adviseren wij?', addressee: 'het college', kind: 'requested', phase: 'deciding', level: 'decide-along', buyIn: 'proposal',
    agreements: { goal: AGREEMENT, frame: AGREEMENT, influence: AGREEMENT, reward: AGREEMENT, time: AGREEMENT, contribution: AGREEMENT, feedback: AGREEMENT },
    rules: { method: 'deep-democracy', ballot, maxLoops: 3, fallback: 'majority-with-minority-view', disputeDays: 0, namesAfterOpenRound: false },
    text: { '1': 'Het spreekuur is digitaal.', '2': 'Het begint in 2027.' }
  });
  await must(chair, { type: 'OpenHall' });
  return { chair, meeting, code: await hallCode(chair.browser, meeting, chair.place) };
}

/** Everyone asks to come in, opens a line, and is let in. */
export async function comeIn(hall: { chair: Player; meeting: string; code: string }, people: number, atOnce = 16): Promise<Player[]> {
  const { chair, meeting, code } = hall;
  const tabs = await Promise.all(Array.from({ length: Math.ceil(people / ADMITS_PER_TAB) }, () => tabOf(chair, meeting)));
  const members = Array.from({ length: people }, (_, i) => new Player(`Lid ${i + 1}`, chair.browser.origin));
  await inParallel(members.entries(), atOnce, async ([i, member]) => {
    const place = await joinByCode(member.browser, code, member.name, 'member');
    await member.connect(meeting, place, 'phone');
    await must(tabs[i % tabs.length]!, { type: 'Admit', ask: place });
    await member.until(() => member.view.mine != null, 'being let in', 60_000);
  });
  for (const tab of tabs) tab.close();
  return members;
}

export async function openCrowd(setupLink: string, { people, ballot, atOnce }: CrowdOptions): Promise<Crowd> {
  const hall = await openHall(setupLink, ballot);
  const { chair, meeting } = hall;
  const members = await comeIn(hall, people, atOnce);
  return {
    meeting, chair, members,
    async move(...steps) {
      for (const to of steps) {
        await must(chair, { type: 'MoveMeeting', to, reason: 'Het is tijd.' });
        await chair.until(() => chair.view.route.step === to, to);
      }
    },
    close() {
      for (const p of [chair, ...members]) p.close();
    }
  };
}

/** Another tab of the same seat. */
export async function tabOf(player: Player, meeting: string): Promise<Player> {
  const tab = new Player(`tab of ${player.name}`, player.browser.origin);
  for (const [name, value] of player.browser.cookies) tab.browser.cookies.set(name, value);
  await tab.connect(meeting, player.place, 'chair');
  return tab;
}

export async function must(player: Player, command: Command): Promise<Record<string, string>> {
  const answer = await player.send(command);
  if (!answer.ok) throw new Error(`${player.name}: ${command.type} was refused: ${answer.refusal}`);
  return { ...answer.made };
}

/** Does `work` for each, so many at the same time. */
export async function inParallel<T>(items: Iterable<T>, atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
