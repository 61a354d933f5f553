/**
 * The decision record, made from the state of a meeting: the same state gives the same bytes, on any server and at any time.
 * Nothing here reads a clock, a ballot or a count that may not be shown. Rules: README.md of this room.
 */
import { shortCode } from '../core/short-code.ts';
import { words, type Text } from '../core/text.ts';
import { countsPerSource, type Graded } from '../influence/influence.ts';
import { sentence, WHAT_THE_RECORD_CANNOT_KNOW } from '../influence/sentences.ts';
import { nameOf } from '../meeting/names.ts';
import { hasSteppedOut, helperOf } from '../meeting/actor.ts';
import { answerDueOf, disputesUntil } from '../meeting/answering/terms.ts';
import { isProven } from '../meeting/pens.ts';
import { adoptedText, closedRounds, outcomeOf, plainParts, shownCounts } from '../meeting/outcome.ts';
import type { Answer, Contribution, Decision, Link, MeetingState, Round } from '../meeting/state.ts';
import { AGREEMENTS, ROLES, STEPS, type Agreement } from '../meeting/vocabulary.ts';
import { canonical } from './canonical.ts';
import { dayOf } from './day.ts';
import { historyOf, peopleNamed } from './history.ts';
import { RECORD_FORMAT, type DecisionRecord, type RecordAnswer, type RecordChange, type RecordInput, type RecordLink, type RecordRound } from './record.ts';
import { redactedOn, redaction } from './redacted.ts';
import { outcomeSentence, roundSentence } from './sentences.ts';
import { gradedOf, traceOf } from './trace.ts';

const plain = (text: Text | null | undefined): string => words(text) ?? '';
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byNumber = (a: string, b: string): number => Number(a) - Number(b);

/**
 * The record of one decision, as it stands: `draft` until chair and secretary adopted it. Before `settle` the outcome and the
 * adopted text are null, and a secret round has no numbers.
 */
export function recordOf(state: MeetingState, decision: Decision): DecisionRecord {
  const graded = gradedOf(decision);
  // A hidden input that still waits for its batch stands in no view either: the moment that it appears would tell whose it is.
  const listed = Object.values(decision.contributions).filter((c) => c.shownAt !== null).sort(byId);
  const listedIds = new Set(listed.map((c) => c.id));
  const rounds = closedRounds(decision);
  const outcome = outcomeOf(decision);
  const { kind, phase, level, buyIn, rules } = decision;
  return {
    format: RECORD_FORMAT,
    status: decision.adoption ? 'adopted' : 'draft',
    ...historyOf(state, decision),
    // the seal adds it, from the store
    chain: null,
    council: { name: state.council.name },
    meeting: {
      title: plain(state.plan.title), date: state.plan.date, start: state.plan.start, end: state.plan.end, place: plain(state.plan.place),
      endedEarly: state.ended?.early === true
    },
    people: peopleOf(state, decision),
    decision: {
      id: decision.id, kind, phase, level, buyIn, question: plain(decision.question), addressee: plain(decision.addressee),
      agreements: Object.fromEntries(AGREEMENTS.map((a) => [a, plain(decision.agreements[a])])) as Record<Agreement, string>,
      rules: {
        method: rules.method, ballot: rules.ballot, maxLoops: rules.maxLoops, fallback: rules.fallback, disputeDays: rules.disputeDays
      },
      agendaOrigin: kind === 'unrequested' ? decision.agendaOrigin.filter((id) => listedIds.has(id)) : [],
      outcome,
      outcomeSentence: outcomeSentence(outcome),
      original: plainParts(decision.original),
      adopted: adoptedText(decision),
      rounds: rounds.map((round, i) => roundOf(decision, round, i + 1))
    },
    inputs: listed.map((c) => inputOf(state, decision, c, graded.get(c.id)!)),
    changes: rounds.flatMap((round, i) => changesOf(decision, round, i + 1)),
    supports: decision.supports.filter((s) => listedIds.has(s.input)).map(({ input, part }) => ({ input, part })),
    minorityViews: minorityViewsOf(state, decision),
    notHeard: plain(decision.notHeard),
    ...notHeardRedacted(decision),
    followUps: decision.followUps.map((f) => ({ goal: plain(f.goal), indicator: plain(f.indicator), who: plain(f.who), date: f.date, ...redaction(decision, f.goal) })),
    influence: countsPerSource(traceOf(decision).inputs.filter((input) => listedIds.has(input.id)), graded),
    process: processOf(state, decision, listed),
    adoption: adoptionOf(state, decision),
    cannotKnow: WHAT_THE_RECORD_CANNOT_KNOW
  };
}

/** Who adopted it and when; and when that was before the last day on which a link could be disputed, that too. */
function adoptionOf(state: MeetingState, decision: Decision): DecisionRecord['adoption'] {
  const { adoption } = decision;
  if (!adoption) return null;
  const until = disputesUntil(state, decision);
  return {
    by: peopleNamed(state, adoption.by), date: dayOf(adoption.at),
    ...(until !== null && adoption.at <= until ? { early: { until: dayOf(until), reason: words(adoption.early) } } : {})
  };
}

/** The record as the bytes of record.json: the one way to write it (RFC 8785), so that its seal holds whoever writes it again. */
export function recordJson(record: DecisionRecord): string {
  return canonical(record);
}

/** Everyone who came, also who left: the record does not say when. */
function peopleOf(state: MeetingState, decision: Decision): DecisionRecord['people'] {
  // The rounds say who could vote. Who leads now does not: that may change after this decision.
  const rounds = closedRounds(decision);
  const voters = new Set(rounds.flatMap((round) => round.entitled));
  return Object.values(state.seats)
    .filter((seat) => seat.presence !== 'expected')
    .map((seat) => {
      const led = decision.ledBy.includes(seat.id);
      const mayVote = rounds.length > 0 ? voters.has(seat.id) : seat.vote && !led;
      const helper = helperOf(state, seat.id);
      return { id: seat.id, name: nameOf(state, seat.id) ?? '', role: seat.role, led, mayVote, ...(helper ? { with: nameOf(state, helper.id) ?? '' } : {}), ...(decision.byCard?.includes(seat.id) ? { byCard: true as const } : {}) };
    })
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.name < b.name ? -1 : a.name > b.name ? 1 : byId(a, b)))
    .map(({ id: _, ...person }) => person);
}

function roundOf(decision: Decision, round: Round, number: number): RecordRound {
  const facts = {
    class: round.class ?? ('no-majority' as const), kind: round.kind,
    ...(round.kind === 'addition' ? { adopted: round.adopted === true } : {}),
    ballot: round.ballot, counts: shownCounts(decision, round), entitled: round.entitled.length, answered: round.answered ?? 0,
    ...(round.held ? { held: round.held, ...(round.countedBy ? { countedBy: plain(round.countedBy) } : {}) } : {}),
    ...(round.missingReason ? { missingReason: words(round.missingReason) ?? '' } : {}),
    ...(round.without ? { withoutBallot: round.without } : {}), ...(round.withoutReason ? { withoutReason: words(round.withoutReason) ?? '' } : {}),
    ...(round.away ? { ballotsAway: round.away } : {}),
    ...(round.bulletin ? { bulletin: round.bulletin, code: shortCode(round.bulletin) } : {}), ...(round.cameAlong ? { cameAlong: round.cameAlong } : {}),
    ...(decision.settled && decision.publishedCameAlong[round.id] ? { cameAlongOf: decision.publishedCameAlong[round.id]! } : {})
  };
  const parts = [...new Set(round.changes.map((c) => c.part))].sort(byNumber);
  return { ...facts, sentence: roundSentence({ ...facts, number, parts }) };
}

function changesOf(decision: Decision, round: Round, number: number): RecordChange[] {
  return round.changes.map(({ id, part, from, to, kind, buildsOn }) => ({
    id, part, from: words(from), to: plain(to), kind, round: number, adopted: round.adopted === true,
    because: [...new Set(decision.links.filter((l) => l.change === id && l.confirmed !== 'no').map((l) => l.input))].sort(),
    buildsOn
  }));
}

function inputOf(state: MeetingState, decision: Decision, c: Contribution, graded: Graded): RecordInput {
  const named = c.name === 'shown' && !c.withdrawn && !c.notShown && c.owner !== null;
  const details = (c.name === 'shown' || c.showDetails) && !c.notShown;
  const [gathered, reference] = details ? [words(c.gathered), words(c.reference)] : [null, null];
  const answer = Object.hasOwn(decision.answers, c.id) && !c.withdrawn ? decision.answers[c.id] : undefined;
  const due = answerDueOf(state, decision, c.id);
  const changes = new Set(closedRounds(decision).flatMap((r) => r.changes.map((change) => change.id)));
  const links = decision.links.filter((l) => l.input === c.id && changes.has(l.change));
  return {
    id: c.id, source: c.source, scope: c.scope,
    text: c.withdrawn || c.notShown ? null : words(c.text),
    by: named ? nameOf(state, c.owner) : null,
    ...(named && c.onPaper ? { onPaper: true as const } : {}),
    ...(named ? beside(state, decision, c.owner!) : {}),
    ...(gathered !== null ? { gathered } : {}), ...(reference !== null ? { reference } : {}),
    ...(details && c.functions.length > 0 ? { functions: c.functions } : {}),
    ...(c.notShown ? { notShown: true as const } : {}),
    grade: graded.grade,
    ...(graded.part !== undefined ? { part: graded.part } : {}), ...(graded.change !== undefined ? { change: graded.change } : {}),
    ...(graded.disputed ? { disputed: true as const } : {}),
    confirmed: graded.confirmed,
    after: closedRounds(decision).filter((r) => r.seq < c.seq).length,
    sentence: { nl: sentence(graded, 'nl'), en: sentence(graded, 'en') },
    links: links.map((l) => ({
      change: l.change,
      confirmed: c.withdrawn ? null : l.confirmed,
      ...disputesOf(decision, c, l)
    })),
    ...redaction(decision, c.text),
    ...(answer ? { answer: answerOf(decision, answer) } : {}),
    ...(graded.grade === 'unanswered' && due !== null ? { answerDue: due } : {})
  };
}

/** What stands beside a name: the helper, and that the person stepped out since. Never beside an input without a name. */
function beside(state: MeetingState, decision: Decision, owner: string): Pick<RecordInput, 'with' | 'steppedOut'> {
  const helper = helperOf(state, owner);
  return { ...(helper ? { with: nameOf(state, helper.id) ?? '' } : {}), ...(hasSteppedOut(decision, owner) ? { steppedOut: true as const } : {}) };
}

function notHeardRedacted(decision: Decision): Pick<DecisionRecord, 'notHeardRedacted'> {
  const day = redactedOn(decision, decision.notHeard);
  return day === undefined ? {} : { notHeardRedacted: day };
}

/** What was said against a link, each with its reply. Words about an input that was taken back, or taken away, could tell what it said. */
function disputesOf(decision: Decision, c: Contribution, { disputes, replies }: Link): Pick<RecordLink, 'disputes' | 'replies' | 'disputed' | 'removed'> {
  const nothing = c.withdrawn || redactedOn(decision, c.text) !== undefined;
  const gone = (i: number) => nothing || redactedOn(decision, disputes[i]) !== undefined;
  const left = disputes.map((_, i) => i).filter((i) => !gone(i));
  const removed = nothing ? 0 : disputes.length - left.length;
  return {
    disputes: left.map((i) => plain(disputes[i])), ...(replies && !nothing ? { replies: left.map((i) => words(replies[i])) } : {}),
    ...(disputes.length > 0 ? { disputed: true as const } : {}), ...(removed > 0 ? { removed } : {})
  };
}

function answerOf(decision: Decision, a: Answer): RecordAnswer {
  const to = words(a.to);
  return {
    status: a.status, ...(a.code ? { code: a.code } : {}), reason: plain(a.reason),
    ...(to !== null ? { to } : {}), ...(a.due ? { due: a.due } : {}), ...redaction(decision, a.reason)
  };
}

/** In a secret decision a view names nobody and stands in the order of its random id, not of its arrival. */
function minorityViewsOf(state: MeetingState, decision: Decision): DecisionRecord['minorityViews'] {
  const secret = decision.rules.ballot === 'secret' || decision.rounds.some((r) => r.ballot === 'secret');
  const views = secret ? [...decision.minorityViews].sort(byId) : decision.minorityViews;
  return views.map((view) => {
    const { text, seat } = view;
    const name = secret || seat === null ? null : nameOf(state, seat);
    return { text: plain(text), ...(name !== null ? { by: name } : {}), ...(isProven(decision, view) ? { proven: true as const } : {}), ...redaction(decision, text) };
  });
}

function processOf(state: MeetingState, decision: Decision, listed: readonly Contribution[]): DecisionRecord['process'] {
  const views = listed.filter((c) => c.step === 'search');
  const { readiness, waterline } = decision;
  const notes = STEPS.flatMap((step) => (decision.notes[step] ? [{ step, text: plain(decision.notes[step]), ...redaction(decision, decision.notes[step]) }] : []));
  const removed = waterline.notes.filter((note) => redactedOn(decision, note)).length;
  let counted = 0;
  const voided = decision.rounds.flatMap((round) => {
    if (round.status === 'closed') counted++;
    return round.status === 'voided' && !round.undone ? [{ kind: round.kind, after: counted, reason: words(round.voidReason) }] : [];
  });
  const steppedOut = Object.entries(decision.steppedOut)
    .flatMap(([id, text]) => (state.seats[id] ? [{ name: nameOf(state, id) ?? '', role: state.seats[id].role, text: plain(text), ...redaction(decision, text) }] : []))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const quorum = decision.quorumMissed.map(({ at, present, needed, reason }) => ({ at, present, needed, reason: plain(reason) }));
  return {
    loops: decision.loops,
    otherView: {
      asked: decision.otherViewAsked,
      given: views.length,
      recognised: views.flatMap((c) =>
        Object.hasOwn(decision.recognition, c.id) ? [{ input: c.id, people: decision.recognition[c.id] ?? null }] : []
      )
    },
    readiness: readiness && { ...readiness, reason: words(decision.readyReason) },
    waterline: { used: waterline.entered, notes: waterline.notes.flatMap((note) => words(note) ?? []), ...(removed > 0 ? { removed } : {}) },
    ...(notes.length > 0 ? { notes } : {}), ...(steppedOut.length > 0 ? { steppedOut } : {}), ...(quorum.length > 0 ? { quorum } : {}),
    hiddenCards: decision.hiddenCards.map(({ reason, shownAgain }) => ({ reason: plain(reason), shownAgain })),
    voidedRounds: voided
  };
}
