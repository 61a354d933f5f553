/**
 * Two whole meetings as events, for tests and for looking at the pages: an open vote that ends with a majority, and a secret one
 * that ends with everyone. Both go through the real `replay`; each can be cut short at a named moment.
 */
import type { Text } from '../core/text.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import { replay } from '../meeting/meeting.ts';
import type { Change, MeetingState, Rules } from '../meeting/state.ts';
import type { Choice, Counts, Naming, Role, Source, Step } from '../meeting/vocabulary.ts';

let texts = 0;
export const text = (value: string): Text => ({ '~text': `t${++texts}`, value });

export const RULES: Rules = {
  method: 'deep-democracy', ballot: 'open', maxLoops: 3, fallback: 'majority-with-minority-view', disputeDays: 0, namesAfterOpenRound: false
};
const AT = Date.UTC(2026, 9, 8, 12);

export const planned = (council: string, title: string): MeetingEvent => ({
  type: 'MeetingPlanned', meeting: 'm1', council: { id: 'c1', name: council },
  plan: { title: text(title), date: '2026-10-08', start: '14:00', end: '16:00', place: text('Bibliotheek, zaal 2') }
});
export const seat = (id: string, name: string, role: Role, vote = false): MeetingEvent[] => [
  { type: 'SeatPrepared', seat: id, name: text(name), role, vote, joins: 'phone', expertRoles: [] },
  { type: 'CheckedIn', seat: id }
];
export const prepared = (question: string, parts: Record<string, string>, rules: Partial<Rules> = {}, kind: 'requested' | 'unrequested' = 'requested'): MeetingEvent => ({
  type: 'DecisionPrepared', decision: 'd1', question: text(question), addressee: text('het college van Heerenhoek'), kind, phase: 'designing',
  level: 'work-along', buyIn: 'proposal',
  agreements: {
    goal: text('Een advies.'), frame: text('Het contract loopt tot 2029.'), influence: text('Jij werkt mee aan de tekst.'), reward: text('Een lunch.'),
    time: text('Twee uur.'), contribution: text('Jouw woorden staan in het verslag als jij ja zegt.'), feedback: text('Wij bellen je in januari.')
  },
  rules: { ...RULES, ...rules }, text: Object.fromEntries(Object.entries(parts).map(([n, t]) => [n, text(t)]))
});
export const moved = (to: Step, reason?: string): MeetingEvent => ({
  type: 'MeetingMoved', to, current: 0, at: AT, ...(reason ? { reason: text(reason) } : {})
});
export const given = (
  input: string, owner: string, source: Source, words: string,
  more: { step?: Step; name?: Naming; showDetails?: boolean; scope?: 'I' | 'we'; gathered?: string; reference?: string; broughtBy?: string } = {}
): MeetingEvent => ({
  type: 'ContributionGiven', input, decision: 'd1', owner, broughtBy: more.broughtBy ?? null, step: more.step ?? 'gather', stepVersion: 3, source,
  scope: more.scope ?? 'I', gathered: more.gathered ? text(more.gathered) : null, reference: more.reference ? text(more.reference) : null,
  functions: [], name: more.name ?? 'shown', showDetails: more.showDetails ?? (more.name ?? 'shown') === 'shown', text: text(words)
});
export const change = (id: string, part: string, from: string | null, to: string, because: string[], more: Partial<Change> = {}): Change => ({
  id, part, from: from === null ? null : text(from), to: text(to), kind: 'substantive', because, buildsOn: [], ...more
});
export const confirmed = (input: string, changeId: string, answer: 'yes' | 'no' = 'yes'): MeetingEvent => ({
  type: 'LinkConfirmed', decision: 'd1', input, change: changeId, answer
});

type Answers = Readonly<Record<string, Choice>>;
/** A whole round: opened, answered (open: by name; secret: by ballots in the box, so no event), closed. */
export function round(
  id: string, entitled: readonly string[], answers: Answers | Counts, outcome: { class: 'no-majority' | 'majority' | 'everyone'; adopted?: boolean },
  changes: readonly Change[] = [], ballot: 'open' | 'secret' = 'open'
): MeetingEvent[] {
  const kind = changes.length > 0 ? ('addition' as const) : ('vote' as const);
  const open = ballot === 'open' ? (answers as Answers) : {};
  const counts: Counts = { along: 0, 'not-yet': 0, abstain: 0 };
  for (const choice of Object.values(open)) counts[choice]++;
  const answered = ballot === 'open' ? Object.keys(open).length : Object.values(answers as Counts).reduce((sum, n) => sum + n, 0);
  return [
    { type: 'RoundOpened', round: id, decision: 'd1', kind, method: 'deep-democracy', ballot, at: AT, entitled, changes },
    ...Object.entries(open).map(([who, choice]): MeetingEvent => ({ type: 'OpenBallotCast', round: id, seat: who, choice })),
    { type: 'RoundClosed', round: id, class: outcome.class, answered, ...(kind === 'addition' ? { adopted: outcome.adopted === true } : {}), ...(ballot === 'open' ? { counts } : {}) }
  ];
}

const OPEN_VOTERS = ['piet', 'tom', 'greet', 'yara', 'kees', 'mila', 'omar'];
const choices = (along: number, notYet: number, abstain = 0): Answers =>
  Object.fromEntries(
    OPEN_VOTERS.slice(0, along + notYet + abstain).map((id, i) => [id, i < along ? 'along' : i < along + notYet ? 'not-yet' : 'abstain'])
  );

/** Where the open meeting may be cut: `round` is before settle, `settle` has everything but answers, `adopted` is whole. */
export type OpenMoment = 'round' | 'settle' | 'adopted';

/** Open vote, ends with a majority and a minority view; a link refused, one disputed, one input withdrawn, a round voided. */
export function openMeeting(until: OpenMoment = 'adopted'): MeetingEvent[] {
  const events: MeetingEvent[] = [
    planned('Wmo-raad Heerenhoek', 'Nieuwe regels voor de zorgtaxi'),
    ...seat('piet', 'Piet van Dam', 'chair', true), ...seat('lotte', 'Lotte Smit', 'facilitator'), ...seat('anja', 'Anja Kok', 'secretary'),
    ...seat('ria', 'Ria Bos', 'expert'), ...seat('samir', 'Samir Aziz', 'expert'), ...seat('tolk', 'Dilara (tolk)', 'supporter'),
    ...OPEN_VOTERS.slice(1).flatMap((id) => seat(id, `${id[0]!.toUpperCase()}${id.slice(1)} Achternaam`, 'member', true)),
    { type: 'SeatPrepared', seat: 'ver', name: text('Nooit Gekomen'), role: 'member', vote: true, joins: 'phone', expertRoles: [] },
    { type: 'LeadTaken', seat: 'lotte' },
    prepared('Zijn de nieuwe regels voor de zorgtaxi goed voor de reizigers?', {
      '1': 'Reizigers bestellen een rit via één nummer.', '2': 'Een rit bestel je 24 uur vooraf.', '3': 'Wie drie keer te laat afzegt, betaalt 10 euro.'
    }),
    given('in-e1', 'ria', 'experiential', 'Ik weet een dag vooraf niet hoe ziek ik ben. Dan zit ik thuis, terwijl ik naar de dokter moet.', { step: 'prepare' }),
    moved('arrive'), moved('agree'), moved('gather'),
    given('in-p1', 'tom', 'professional', 'Als planners weten wij: twee uur vooraf is haalbaar voor de taxi’s.', { scope: 'we' }),
    given('in-e2', 'ria', 'experiential', 'Veertien reizigers zeggen: een boete is niet eerlijk.', { scope: 'we', gathered: 'Gesprekken met 14 reizigers' }),
    given('in-e3', 'samir', 'experiential', 'Ik ben blind. Ik zie de taxi niet staan. Bel mij als je er bent.', { broughtBy: 'tolk' }),
    given('in-p2', 'greet', 'professional', 'Eén nummer bestaat al sinds 2023 en dat werkt goed.'),
    given('in-e4', 'samir', 'experiential', 'KANARIE-TEKST mijn buurman is gevallen bij het instappen.'),
    given('in-e5', 'ria', 'experiential', 'De taxi komt vaak te laat bij school.', { scope: 'we', gathered: 'Gesprekken met 14 reizigers' }),
    { type: 'ContributionWithdrawn', input: 'in-e4' },
    moved('search'), moved('spread'), moved('ready'), { type: 'ReadinessCounted', decision: 'd1', answered: true, allReady: true }, moved('vote'),
    ...round('r1', OPEN_VOTERS, choices(3, 3, 1), { class: 'no-majority' }),
    moved('need'), moved('improve'),
    { type: 'RoundOpened', round: 'rv', decision: 'd1', kind: 'addition', method: 'deep-democracy', ballot: 'open', at: AT, entitled: OPEN_VOTERS, changes: [change('cv', '2', 'Een rit bestel je 24 uur vooraf.', 'Een rit bestel je nooit vooraf.', ['in-e1'])] },
    { type: 'RoundVoided', round: 'rv', reason: text('De verkeerde tekst stond klaar.') },
    ...round('r2', OPEN_VOTERS, choices(5, 2), { class: 'majority', adopted: true }, [change('c1', '2', 'Een rit bestel je 24 uur vooraf.', 'Een rit bestel je 2 uur vooraf.', ['in-e1', 'in-p1'])])
  ];
  if (until === 'round') return events;
  events.push(
    ...round('r3', OPEN_VOTERS, choices(6, 1), { class: 'majority', adopted: true }, [change('c2', '3', 'Wie drie keer te laat afzegt, betaalt 10 euro.', 'Wie drie keer te laat afzegt, betaalt 10 euro. Behalve bij ziekte.', ['in-e2'])]),
    ...round('r4', OPEN_VOTERS, choices(6, 1), { class: 'majority', adopted: true }, [change('c3', '4', null, 'De chauffeur belt de reiziger als de taxi er is.', ['in-e3'])]),
    ...round('r5', OPEN_VOTERS, choices(2, 5), { class: 'no-majority', adopted: false }, [change('c4', '1', 'Reizigers bestellen een rit via één nummer.', 'Reizigers bestellen een rit met een app.', [])]),
    moved('settle'),
    { type: 'PartSupported', decision: 'd1', input: 'in-p2', part: '1' },
    { type: 'MinorityViewGiven', decision: 'd1', view: 'v1', seat: 'kees', text: text('Ik vind elke eigen bijdrage verkeerd. De taxi hoort bij de zorg.') },
    confirmed('in-e1', 'c1'), confirmed('in-p1', 'c1'), confirmed('in-e2', 'c2', 'no'), confirmed('in-e3', 'c3'),
    { type: 'LinkDisputed', decision: 'd1', input: 'in-e3', change: 'c3', reason: text('Dit stond ook al in het vorige contract.') },
    { type: 'FollowUpSet', decision: 'd1', followUp: { goal: text('Mensen missen geen afspraak meer door de taxi.'), indicator: text('Hoe vaak miste je een afspraak?'), who: text('Ria Bos'), date: '2027-10-01' } }
  );
  if (until === 'settle') return events;
  events.push(
    moved('leave'), { type: 'SeatLeft', seat: 'omar' }, moved('answer'),
    { type: 'AnswerGiven', decision: 'd1', input: 'in-e2', answer: { status: 'not-followed', code: 'other-input-weighed-more', reason: text('De raad wil de bijdrage houden voor mensen die vaak niet komen. Wel geldt die niet bij ziekte.') } },
    { type: 'AnswerGiven', decision: 'd1', input: 'in-e5', answer: { status: 'passed-on', reason: text('Dit gaat over leerlingenvervoer. Dat is een ander contract.'), to: text('Team leerlingenvervoer'), due: '2026-12-01' } },
    { type: 'NotHeardSaid', decision: 'd1', text: text('Reizigers die in een instelling wonen.') },
    { type: 'RecordProposed', decision: 'd1', by: 'piet' },
    { type: 'RecordAdopted', decision: 'd1', by: ['piet', 'anja'], at: Date.UTC(2026, 11, 3, 23, 30) }
  );
  return events;
}

export const SECRET_VOTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

/** Names that a record may never hold: of hidden owners, and of someone who is only in the withdrawn text. */
export const HIDDEN_NAME = 'KANARIE-NAAM';

/** Secret vote that ends with everyone; hidden inputs of people who only ever gave hidden ones. `publish` null: words only. */
export function secretMeeting(publish: Readonly<Record<string, Counts>> | null = null, until: 'round' | 'adopted' = 'adopted'): MeetingEvent[] {
  const events: MeetingEvent[] = [
    planned('Adviesraad Sociaal Domein Waterdam', 'Schuldhulp in de buurt'),
    ...seat('v', 'Vera Voorzitter', 'chair'), ...seat('s', 'Sam Secretaris', 'secretary'),
    ...SECRET_VOTERS.map((id) => seat(id, `Lid ${id}`, 'member', true)).flat(),
    // asked for a friendly name at the door: the owner's name is a canary that no view of this input may carry
    { type: 'SeatPrepared', seat: 'x', name: text(HIDDEN_NAME), role: 'expert', vote: false, joins: 'phone', expertRoles: [] },
    { type: 'LeadTaken', seat: 'v' },
    prepared('Hoe helpen we mensen met schulden het best?', {
      '1': 'Het college opent in 2027 een spreekuur voor mensen met schulden.', '2': 'Het spreekuur is alleen digitaal, via de website van de gemeente.'
    }, { ballot: 'secret' }, 'unrequested'),
    given('in-1', 'x', 'experiential', 'Een loket op het stadhuis voelt als controle. Kom naar het buurthuis.', { step: 'prepare', name: 'hidden', scope: 'we', gathered: 'Panel van 9 mensen', showDetails: false }),
    { type: 'AgendaOriginSet', decision: 'd1', inputs: ['in-1'] },
    moved('arrive'), moved('agree'), moved('gather'),
    given('in-2', 'x', 'experiential', 'Wie schulden heeft, heeft vaak geen laptop.', { name: 'hidden' }),
    given('in-3', 'a', 'scientific', 'Onderzoek laat zien: geldstress maakt plannen moeilijk.', { reference: 'Rapport geldstress, 2024' }),
    moved('search'), given('in-4', 'b', 'professional', 'Een belafspraak helpt juist wel.', { step: 'search' }),
    moved('spread'), { type: 'OtherViewsCounted', decision: 'd1', recognised: { 'in-4': null } },
    moved('ready'), { type: 'ReadinessCounted', decision: 'd1', answered: true, allReady: false }, moved('vote', 'De tijd is bijna om.'),
    ...round('s1', SECRET_VOTERS, { along: 6, 'not-yet': 3, abstain: 0 }, { class: 'majority' }, [], 'secret'),
    moved('need'), given('in-5', 'x', 'experiential', 'Ik wil ’s avonds kunnen komen, zonder afspraak.', { step: 'need', name: 'hidden' }),
    moved('improve'),
    ...round('s2', SECRET_VOTERS, { along: 9, 'not-yet': 0, abstain: 0 }, { class: 'everyone', adopted: true }, [
      change('k1', '1', 'Het college opent in 2027 een spreekuur voor mensen met schulden.', 'Het college opent in 2027 een spreekuur voor mensen met schulden, in de buurthuizen.', ['in-1']),
      change('k2', '2', 'Het spreekuur is alleen digitaal, via de website van de gemeente.', 'Het spreekuur is digitaal, met een belafspraak, of zonder afspraak op één avond per week.', ['in-5', 'in-2'])
    ], 'secret')
  ];
  if (until === 'round') return events;
  events.push(
    moved('waterline'), { type: 'WaterlineNoted', decision: 'd1', text: text('We spraken over schaamte.') },
    moved('settle'), { type: 'CountsPublished', decision: 'd1', counts: publish },
    confirmed('in-1', 'k1'), confirmed('in-5', 'k2'), confirmed('in-2', 'k2'),
    { type: 'PartSupported', decision: 'd1', input: 'in-3', part: '2' },
    { type: 'MinorityViewGiven', decision: 'd1', view: 'zz', seat: null, text: text('Ik mis de telefoon.') },
    { type: 'MinorityViewGiven', decision: 'd1', view: 'aa', seat: null, text: text('Eén avond is weinig.') },
    moved('leave'), moved('answer'),
    { type: 'AnswerGiven', decision: 'd1', input: 'in-4', answer: { status: 'not-followed', code: 'to-be-examined', reason: text('De belafspraak stond er al. De raad zoekt uit hoe vaak die nodig is.') } },
    { type: 'NotHeardSaid', decision: 'd1', text: text('Mensen zonder adres.') },
    { type: 'RecordProposed', decision: 'd1', by: 's' },
    { type: 'RecordAdopted', decision: 'd1', by: ['s', 'v'], at: Date.UTC(2026, 10, 24, 9) }
  );
  return events;
}

export const stateOf = (events: readonly MeetingEvent[]): MeetingState => replay(events);
