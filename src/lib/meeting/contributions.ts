import { refuse, type RefusalCode } from '../core/refusal.ts';
import type { Text } from '../core/text.ts';
import { LIMITS } from '../limits.ts';
import { hasSteppedOut, isPresent, seatOf, type Actor } from './actor.ts';
import { saidOfOwn, without } from './answering/said.ts';
import type { CommandOf } from './commands.server.ts';
import type { EventOf } from './events.ts';
import { authorise, granted, grantedForAnyone, inStep } from './permissions.ts';
import { forgotten } from './retention.ts';
import {
  changeDecision, currentDecision, decisionOf, decisionWithInput, firstRefusal, happened, isEmpty, isTooLong, type Context, type Deciders, type Evolvers, type Verdict
} from './rules.ts';
import type { Contribution, Decision, MeetingState, SeatId } from './state.ts';
import type { Step } from './vocabulary.ts';

/**
 * Inputs: given at prepare, gather, search (another view), spread and need (a need). Replaced until their step closes,
 * withdrawn until the record is adopted. Rules C1 to C7 of the room's README stand here.
 */

type Said = Pick<CommandOf<'GiveContribution'>, 'source' | 'scope' | 'gathered' | 'reference' | 'functions' | 'name' | 'showDetails' | 'text'>;

interface Stay {
  readonly step: Step;
  readonly version: number;
}

/** The stay in a step that a text belongs to: where it was begun, when that is open or in its late window. Null: too late. */
function stayOf(state: MeetingState, begun: Stay, now: number): Stay | null {
  if (state.ended) return null;
  const here = { step: state.step, version: state.stepVersion };
  if (begun.version === state.stepVersion || begun.step === state.step) return begun.step === state.step ? here : null;
  const left = state.lastMove;
  const late = left && begun.version === left.from.stepVersion && begun.step === left.from.step && now - left.at <= LIMITS.lateMs;
  // what was begun before the meeting has no late window: the meeting has started
  return late && begun.step !== 'prepare' ? begun : null;
}

/** What is wrong with the words themselves. A we-story from experience says how it was gathered. */
function wordsRefusal(said: Said): RefusalCode | null {
  const weStory = said.source === 'experiential' && said.scope === 'we';
  if (isEmpty(said.text) || (weStory && isEmpty(said.gathered))) return 'empty-text';
  const max = said.source === 'experiential' ? LIMITS.experienceMax : LIMITS.inputMax;
  return isTooLong(said.text, max) || isTooLong(said.gathered, LIMITS.inputMax) || isTooLong(said.reference, LIMITS.inputMax)
    ? 'too-long'
    : null;
}

function saidOf(said: Said, context: Context) {
  const optional = (value: string | undefined): Text | null => (isEmpty(value) ? null : context.text(value!));
  return {
    source: said.source, scope: said.scope, gathered: optional(said.gathered), reference: optional(said.reference),
    functions: said.functions ?? [], name: said.name, showDetails: said.name === 'shown' || said.showDetails === true,
    text: context.text(said.text)
  };
}

function giver(state: MeetingState, actor: Actor, subject: SeatId, step: Step): RefusalCode | null {
  const refusal = authorise(state, actor, 'input', subject, step);
  if (refusal && refusal !== 'wrong-step') return refusal;
  if (!isPresent(seatOf(state, actor.seat)) && step !== 'prepare') return 'not-entitled';
  // officials help to look, not to ask; on paper neither
  if (step === 'need' && seatOf(state, subject)?.role === 'official') return 'not-entitled';
  return refusal;
}

/**
 * Whose input it is: its owner, or who brought it for them. Of a hidden one nobody else: an answer "yes, you may" to who
 * stands beside the owner would tell them whose it is.
 */
export function mayActFor(state: MeetingState, actor: Actor, action: 'input' | 'withdraw' | 'confirm' | 'own-input' | 'judge' | 'ask-redaction', c: Contribution): boolean {
  if (c.broughtBy === actor.seat) return true;
  return c.owner !== null && (c.name === 'shown' || c.owner === actor.seat) && granted(state, actor, action, c.owner);
}

function textsOf(c: Contribution): string[] {
  return [c.text, c.gathered, c.reference].flatMap((t) => (t ? [t['~text']] : []));
}

export const contributionDeciders: Deciders<'GiveContribution' | 'ReplaceContribution' | 'WithdrawContribution'> = {
  GiveContribution(state, command, actor, context) {
    const subject = command.for ?? actor.seat;
    const stay = stayOf(state, command.begun, context.now);
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(
      giver(state, actor, subject, stay?.step ?? state.step),
      hasSteppedOut(decision, subject) && 'stepped-out',
      (!stay || !inStep('input', stay.step)) && 'wrong-step',
      // during the meeting one writes to the decision at hand: the others are not open, or settled already
      stay?.step !== 'prepare' && decision !== undefined && decision !== currentDecision(state) && 'wrong-step',
      !decision ? 'unknown-reference' : decision.adoption ? 'wrong-step' : null,
      wordsRefusal(command),
      command.for !== undefined && !seatOf(state, command.for) && 'unknown-reference'
    );
    if (refusal || !stay || !decision) return refusal ?? refuse('wrong-step');
    const input = context.newId();
    return {
      ok: true, made: { input },
      events: [{
        type: 'ContributionGiven', input, decision: decision.id, owner: subject, broughtBy: subject === actor.seat ? null : actor.seat,
        step: stay.step, stepVersion: stay.version, ...saidOf(command, context),
        // who represents somebody writes on a device; the secretary copies from paper
        ...(subject !== actor.seat && seatOf(state, subject)?.joins === 'paper' && actor.roles.has('secretary') ? { onPaper: true } : {})
      }]
    };
  },

  ReplaceContribution(state, command, actor, context) {
    const decision = decisionWithInput(state, command.input);
    const c = decision?.contributions[command.input];
    const known = c !== undefined && !c.withdrawn;
    const open = known ? stayOf(state, { step: c.step, version: c.stepVersion }, context.now) : null;
    const mine = known ? mayActFor(state, actor, 'input', c) : grantedForAnyone(state, actor, 'input');
    const refusal = firstRefusal(
      actor.leads && 'facilitator-neutral',
      // first whether it is theirs: nothing about a hidden input of somebody else may come back, not even why not
      !mine && 'not-entitled',
      known && c.owner ? giver(state, actor, c.owner, open?.step ?? state.step) : null,
      known && c.owner !== null && hasSteppedOut(decision, c.owner) && 'stepped-out',
      known && (!open || c.stepVersion !== open.version) && 'wrong-step',
      wordsRefusal(command),
      !known && 'unknown-reference'
    );
    if (refusal || !c) return refusal ?? refuse('unknown-reference');
    return happened({
      type: 'ContributionReplaced', input: c.id, ...saidOf(command, context), erases: textsOf(c),
      ...(c.name === 'shown' && command.name === 'hidden' ? { alone: true as const } : {})
    });
  },

  WithdrawContribution(state, command, actor) {
    const decision = decisionWithInput(state, command.input);
    const c = decision?.contributions[command.input];
    const known = c !== undefined && !c.withdrawn;
    const refusal = firstRefusal(
      (known ? !mayActFor(state, actor, 'withdraw', c) : !grantedForAnyone(state, actor, 'withdraw')) && 'not-entitled',
      decision?.adoption && 'wrong-step',
      !known && 'unknown-reference'
    );
    if (refusal || !c) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'ContributionWithdrawn', input: c.id, erases: [...textsOf(c), ...saidOfOwn(decision!, c.id)] });
  }
};

/** Steps of a decision at which a text that goes along with a goodbye is a need: one cannot write there, and the text is still open. */
const NEEDED_STEPS: readonly Step[] = ['agree', 'ready', 'vote', 'improve', 'waterline'];

/**
 * What somebody still says when they go (rule C8): an input of the step at hand where one can write, else a need, so that it is
 * in front of everyone who makes an addition.
 */
export function lastWords(state: MeetingState, words: NonNullable<CommandOf<'LeaveMeeting'>['words']>, actor: Actor, context: Context): Verdict {
  const subject = words.for ?? actor.seat;
  const decision = currentDecision(state);
  const step = inStep('input', state.step) ? state.step : 'need';
  const refusal = firstRefusal(
    giver(state, actor, subject, step),
    (state.ended || state.step === 'prepare' || (step !== state.step && !NEEDED_STEPS.includes(state.step))) && 'wrong-step',
    !decision && 'unknown-reference',
    // where nobody else can write, a card without a name has the name of who just left
    step !== state.step && words.name === 'hidden' && 'name-would-show',
    wordsRefusal(words)
  );
  if (refusal || !decision) return refusal ?? refuse('unknown-reference');
  return happened({
    type: 'ContributionGiven', input: context.newId(), decision: decision.id, owner: subject, broughtBy: subject === actor.seat ? null : actor.seat,
    step, stepVersion: state.stepVersion, ...saidOf(words, context), leaving: true
  });
}

/** Hidden inputs show themselves in batches, never on arrival: shows all that wait, in the order of their (random) ids. */
export function showWaiting(decision: Decision, seq: number): Decision {
  const waiting = Object.values(decision.contributions).filter((c) => c.shownAt === null);
  if (waiting.length === 0) return decision;
  const shown = Object.fromEntries(waiting.map((c) => [c.id, { ...c, shownAt: seq }]));
  return { ...decision, contributions: { ...decision.contributions, ...shown } };
}

/** @param alone whether it comes without showing others that wait: these would appear at the moment that somebody walks out, or that
 * a card with a name goes */
function withContribution(state: MeetingState, decision: string, c: Contribution, alone = false): MeetingState {
  return changeDecision(state, decision, (d) => {
    const next = { ...d, contributions: { ...d.contributions, [c.id]: c } };
    if (c.shownAt !== null || alone) return next;
    let waiting = 0;
    for (const other of Object.values(next.contributions)) if (other.shownAt === null && !other.withdrawn) waiting++;
    return waiting >= LIMITS.hiddenBatch ? showWaiting(next, state.seq) : next;
  });
}

export const contributionEvolvers: Evolvers<'ContributionGiven' | 'ContributionReplaced' | 'ContributionWithdrawn'> = {
  ContributionGiven(state, event) {
    const { input, decision, owner, broughtBy, step, stepVersion } = event;
    return withContribution(state, decision, {
      id: input, owner, broughtBy, step, stepVersion, ...saidIn(event), seq: state.seq, withdrawn: false,
      shownAt: event.name === 'shown' ? state.seq : null, notShown: null, ...(event.onPaper ? { onPaper: true } : {})
    }, event.leaving === true);
  },
  ContributionReplaced(state, event) {
    const decision = decisionWithInput(state, event.input)!;
    const old = decision.contributions[event.input]!;
    // a text that was already among the others stays where it is; hiding it now sends it back to the waiting ones
    const shownAt = event.name === 'shown' ? (old.shownAt ?? state.seq) : old.name === 'hidden' ? old.shownAt : null;
    return withContribution(state, decision.id, {
      // other words may be shown again; that the first ones were not stays in the record
      ...old, ...saidIn(event), seq: state.seq, shownAt, notShown: null
    }, event.alone === true);
  },
  ContributionWithdrawn(state, event) {
    const decision = decisionWithInput(state, event.input)!;
    const old = decision.contributions[event.input]!;
    // one that still waits goes on waiting: a withdrawal shown at its moment would tell whose it was
    const next = withContribution(forgotten(state, new Set(event.erases)) as MeetingState, decision.id, {
      ...old, owner: null, broughtBy: null, text: null, gathered: null, reference: null, functions: [], withdrawn: true, notShown: null
    });
    // the record changed, so a proposal of the earlier one is gone
    return changeDecision(next, decision.id, (d) => ({
      ...d, proposal: null, grouping: without(d.grouping, event.input), talks: without(d.talks, event.input), judged: without(d.judged, event.input), quotes: without(d.quotes, event.input)
    }));
  }
};

function saidIn(event: EventOf<'ContributionGiven'> | EventOf<'ContributionReplaced'>) {
  const { source, scope, gathered, reference, functions, name, showDetails, text } = event;
  return { source, scope, gathered, reference, functions, name, showDetails, text };
}
