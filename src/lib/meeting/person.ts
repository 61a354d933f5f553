import { words, type Text } from '../core/text.ts';
import { refuse, type Refusal } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import { actorOf, seatOf } from './actor.ts';
import { authorise, type Action } from './permissions.ts';
import { firstRefusal } from './rules.ts';
import type { Contribution, Decision, MeetingState, SeatId } from './state.ts';

/**
 * Everything that is kept about one person in one meeting (AVG article 15; rules X1 to X3 of the room's README). Chair and secretary get
 * it without what they may not know: an input without a name, a choice in a round whose names are not shown. The person gets all.
 */
export const PERSON_FORMAT = 'meegaan-person-1';
export type Reader = 'office' | 'own';

const plain = (text: Text | null | undefined): string | null => words(text);

/** @returns null when there is no such seat */
export function everythingAbout(state: MeetingState, id: SeatId, reader: Reader) {
  const seat = seatOf(state, id);
  if (!seat) return null;
  const nameOf = (other: SeatId | null | undefined) => (other == null ? null : plain(seatOf(state, other)?.name));
  return {
    format: PERSON_FORMAT,
    meeting: { title: plain(state.plan.title), date: state.plan.date, council: state.council.name },
    person: {
      name: plain(seat.name), role: seat.role, expertRoles: seat.expertRoles, vote: seat.vote, joins: seat.joins, presence: seat.presence,
      sentAway: seat.removed === true, signsIn: seat.account !== undefined, helperNamed: seat.together === true, represents: nameOf(seat.represents), leads: state.lead === id
    },
    door: Object.values(state.asks).filter((a) => a.seat === id).map((a) => ({
      typedName: plain(a.name), saidToBe: a.roleClaim, way: a.way, wasInAlready: a.returns, rangAt: a.askedAt === 0 ? null : new Date(a.askedAt).toISOString()
    })),
    decisions: state.decisions.map((d) => aboutDecision(d, id, reader, nameOf)),
    leftOut: reader === 'own' ? OWN : OFFICE
  };
}

const MEMORY = 'Hands, signals, readiness and recognition are in memory only: they are kept nowhere. That this person got the ballot of a secret decision stands in the list of who got one; which ballot it was, nobody knows.';
const NOTES = 'Private notes of whoever can lead: they stand on the console of who wrote them, and nobody else reads them.';
const OWN = [MEMORY, NOTES];
const OFFICE = [
  MEMORY, NOTES, 'Input without a name, and choices of rounds whose names are not shown: nobody but the person may see that these are theirs. They find them on their own device.'
];

function aboutDecision(d: Decision, id: SeatId, reader: Reader, nameOf: (seat: SeatId | null | undefined) => string | null) {
  const visible = (c: Contribution) => reader === 'own' || c.name === 'shown';
  return {
    question: plain(d.question),
    inputs: Object.values(d.contributions).filter((c) => (c.owner === id || c.broughtBy === id) && visible(c)).map((c) => ({
      id: c.id, step: c.step, source: c.source, scope: c.scope, name: c.name, text: plain(c.text), gathered: plain(c.gathered), reference: plain(c.reference),
      functions: c.functions, owner: nameOf(c.owner), broughtBy: nameOf(c.broughtBy),
      answer: Object.hasOwn(d.answers, c.id) ? { status: d.answers[c.id]!.status, reason: plain(d.answers[c.id]!.reason) } : null,
      saidOfIt: {
        together: Object.hasOwn(d.grouping, c.id), quote: Object.hasOwn(d.quotes, c.id) ? d.quotes[c.id]!.answer : null,
        talk: Object.hasOwn(d.talks, c.id) ? { how: plain(d.talks[c.id]!.how) } : null,
        answerIsRight: Object.hasOwn(d.judged, c.id) ? { right: d.judged[c.id]!.right, reason: plain(d.judged[c.id]!.reason) } : null
      }
    })),
    agreed: d.agreed[id] === true,
    questions: d.cardQuestions.filter((q) => q.seat === id).map((q) => ({ text: plain(q.text), handled: q.handled })),
    steppedOut: Object.hasOwn(d.steppedOut, id) ? plain(d.steppedOut[id]) : null,
    led: d.ledBy.includes(id),
    rounds: d.rounds.filter((r) => !r.undone).map((r) => ({
      ballot: r.ballot, status: r.status, couldVote: r.entitled.includes(id),
      ...(r.ballot === 'open' && r.status === 'closed' && (reader === 'own' || d.rules.namesAfterOpenRound) ? { choice: r.answers[id] ?? null } : {})
    })),
    minorityViews: d.minorityViews.filter((v) => v.seat === id).map((v) => plain(v.text)),
    adoptedRecord: d.adoption?.by.includes(id) === true
  };
}

/** Whether a seat may take out what is kept about a person, or delete the whole meeting: signed in again, and by the table of rights. */
export function mayHandleData(
  state: MeetingState, place: SeatId, action: Extract<Action, 'export-person' | 'delete-meeting'>, signedInAt: number | null, now: number
): Refusal | null {
  const actor = actorOf(state, place);
  if (!actor) return refuse('no-seat');
  return firstRefusal(
    authorise(state, actor, action),
    // a record that was adopted belongs to the archive: it is not a trial any more
    action === 'delete-meeting' && state.decisions.some((d) => d.adoption !== null) && 'wrong-step',
    (signedInAt === null || now - signedInAt > LIMITS.freshSignInMs) && 'sign-in-again'
  );
}
