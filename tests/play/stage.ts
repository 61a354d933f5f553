import type { Command } from '../../src/lib/meeting/commands.server.ts';
import type { Answer, Face } from '../../src/lib/protocol.ts';
import { createCouncil, enterAsOfficer, hallCode, inviteFacilitator, joinByCode, moveIn, newMeeting, signIn, type Login } from './doors.ts';
import { Player } from './player.ts';
import { TabletPlayer } from './tablet.ts';
import type { Person, Scenario } from './scenario.ts';

/** Everyone of a scenario in their places, before the first act. */
export interface Stage {
  readonly scenario: Scenario;
  readonly origin: string;
  readonly meeting: string;
  readonly decision: string;
  /** Seats by the scenario's ids of people. */
  readonly seats: ReadonlyMap<string, string>;
  readonly logins: ReadonlyMap<string, Login>;
  /** The device of a person; on paper there is none. */
  player(person: string): Player | undefined;
  person(id: string): Person;
  /** Whoever facilitates. */
  readonly lead: Player;
  readonly chair: Player;
  readonly secretary: Player;
  /** The tablet on which who is on paper votes in secret rounds, with a card; each of them has taken one. Null: nobody has to. */
  readonly tablet: TabletPlayer | null;
  all(): Player[];
  close(): void;
}

async function must(answer: Promise<Answer> | Answer, what: string): Promise<Record<string, string>> {
  const a = await answer;
  if (!a.ok) throw new Error(`${what} was refused: ${a.refusal}`);
  return { ...a.made };
}

/**
 * Sets the stage by the one-time set-up link: council, meeting, agenda, people; opens the hall; everyone comes in.
 * @param via where the line of a person goes, when that is not straight to the server
 */
export async function setStage(scenario: Scenario, setupLink: string, via: (person: Person) => string | undefined = () => undefined): Promise<Stage> {
  const origin = new URL(setupLink).origin;
  const by = (role: Person['role']) => scenario.people.find((p) => p.role === role)!;
  const chairPerson = by('chair');
  const secretaryPerson = by('secretary');
  const players = new Map<string, Player>(
    scenario.people.filter((p) => p.joins !== 'paper').map((p) => [p.id, new Player(p.name || p.id, origin, via(p))])
  );
  const chair = players.get(chairPerson.id)!;
  const secretary = players.get(secretaryPerson.id)!;
  const logins = new Map<string, Login>();

  const council = await createCouncil(chair.browser, setupLink, scenario.council, chairPerson.name || 'Voorzitter', secretaryPerson.name || 'Secretaris');
  logins.set(chairPerson.id, council.chair);
  logins.set(secretaryPerson.id, council.secretary);
  await signIn(chair.browser, council.chair);
  await signIn(secretary.browser, council.secretary);
  for (const person of scenario.people.filter((p) => p.role === 'facilitator')) {
    const login = await inviteFacilitator(chair.browser, players.get(person.id)!.browser, person.name);
    logins.set(person.id, login);
    await signIn(players.get(person.id)!.browser, login);
  }

  const meeting = await newMeeting(chair.browser, scenario.meeting);
  const chairPlace = await enterAsOfficer(chair.browser, meeting);
  await chair.connect(meeting, chairPlace, 'chair');

  const seats = new Map<string, string>();
  const own = (role: string) => chair.view.people!.seats!.find((s) => s.role === role && s.account)!.id;
  seats.set(chairPerson.id, own('chair'));
  seats.set(secretaryPerson.id, own('secretary'));
  for (const person of inOrder(scenario.people)) {
    const fields = {
      name: person.name, role: person.role, vote: person.vote, joins: person.joins, expertRoles: person.expertRoles ?? [],
      ...(person.represents ? { represents: seats.get(person.represents)! } : {})
    };
    const seat = seats.get(person.id);
    if (seat) await must(patiently(chair, { type: 'ChangeSeat', seat, ...fields }), `preparing ${person.id}`);
    else seats.set(person.id, (await must(patiently(chair, { type: 'PrepareSeat', ...fields }), `preparing ${person.id}`)).seat!);
  }
  const { question, addressee, kind, phase, level, buyIn, agreements, rules, text } = scenario.decision;
  const prepare: Command = {
    type: 'PrepareDecision', question, addressee, kind, phase, level, buyIn, agreements, text,
    rules: { disputeDays: 7, namesAfterOpenRound: false, ...rules }
  };
  const { decision } = await must(patiently(chair, prepare), 'preparing the decision');
  const leader = scenario.people.find((p) => p.facilitates)!;
  await must(patiently(chair, { type: 'HandOverLead', seat: seats.get(leader.id)! }), 'naming who leads');
  await must(patiently(chair, { type: 'OpenHall' }), 'opening the hall');

  await secretary.connect(meeting, await enterAsOfficer(secretary.browser, meeting), 'desk');
  for (const person of scenario.people) {
    const player = players.get(person.id);
    if (!player) {
      await must(secretary.send({ type: 'CheckIn', seat: seats.get(person.id)! }), `checking in ${person.id}`);
    } else if (person.role === 'facilitator') {
      await player.connect(meeting, await enterAsOfficer(player.browser, meeting), 'chair');
    } else if (player !== chair && player !== secretary) {
      const code = await hallCode(chair.browser, meeting, chairPlace);
      const place = await joinByCode(player.browser, code, person.name, person.role);
      await player.connect(meeting, place, 'phone');
      await chair.until(() => chair.view.waiting?.some((w) => w.ask === place) === true, `${person.id} in the lobby`);
      await must(patiently(chair, { type: 'Admit', ask: place, as: seats.get(person.id)! }), `letting in ${person.id}`);
      await player.until(() => player.view.mine != null, 'being let in');
      await moveIn(player.browser, meeting, place);
      await reconnectAs(player, meeting, 'phone');
    }
  }
  const lead = players.get(leader.id)!;
  if (lead !== chair && leader.role !== 'facilitator') await reconnectAs(lead, meeting, 'chair');

  const onPaper = scenario.people.filter((p) => p.joins === 'paper' && p.vote);
  const tablet = rules.ballot === 'secret' && onPaper.length > 0 ? new TabletPlayer(origin) : null;
  await tablet?.start(meeting, lead);
  for (const person of onPaper) await tablet?.takeCard(seats.get(person.id)!);
  return {
    scenario, origin, meeting, decision: decision!, seats, logins, lead, chair, secretary, tablet,
    player: (person) => players.get(person),
    person: (id) => scenario.people.find((p) => p.id === id)!,
    all: () => [...players.values(), ...(tablet ? [tablet.player] : [])],
    close() {
      for (const p of players.values()) p.close();
      tablet?.close();
    }
  };
}

/** Whoever prepares for a hundred and fifty people at once is told to wait a moment. */
async function patiently(player: Player, command: Command): Promise<Answer> {
  for (;;) {
    const answer = await player.send(command);
    if (answer.ok || answer.refusal !== 'busy') return answer;
    await new Promise((r) => setTimeout(r, 200));
  }
}

async function reconnectAs(player: Player, meeting: string, face: Face): Promise<void> {
  player.close();
  await player.connect(meeting, player.place, face);
}

/** People whom others represent come first, so that they have a seat to be represented. */
function inOrder(people: readonly Person[]): Person[] {
  return [...people].sort((a, b) => Number(a.represents !== undefined) - Number(b.represents !== undefined));
}
