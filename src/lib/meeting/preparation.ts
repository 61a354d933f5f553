import { cleanName, isLongName } from '../core/names.ts';
import { refuse, type RefusalCode } from '../core/refusal.ts';
import { isText, type Text } from '../core/text.ts';
import { LIMITS } from '../limits.ts';
import { NOTHING_AFTER } from './after/after.ts';
import { alias } from './people.ts';
import { seatOf } from './actor.ts';
import type { CommandOf } from './commands.server.ts';
import { methodOf } from './methods/index.ts';
import { authorise } from './permissions.ts';
import {
  changeDecision, decisionOf, firstRefusal, happened, isEmpty, isTooLong, type Context, type Deciders, type Evolvers, type Verdict
} from './rules.ts';
import type { Decision, DecisionFields, MeetingState, Rules } from './state.ts';
import { AGREEMENTS } from './vocabulary.ts';

/** Before the meeting: the agenda, the card of expectations, the text on the table, the rules and the people. */

/** Texts anywhere inside a value: what has to be erased when the value is replaced. */
export function textIds(value: unknown): string[] {
  if (isText(value)) return [value['~text']];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textIds);
}

/** A new meeting of a council, with the council's own people on their seats. */
export function planMeeting(
  meeting: string, council: { id: string; name: string }, plan: CommandOf<'PlanMeeting'>,
  officers: readonly { seat: string; account: string; name: string; role: 'chair' | 'secretary' }[], context: Context
): Verdict {
  const refusal = planRefusal(plan);
  if (refusal) return refuse(refusal);
  const chair = officers.find((o) => o.role === 'chair');
  return happened(
    { type: 'MeetingPlanned', meeting, council, plan: planOf(plan, context) },
    ...officers.map((o) => ({
      type: 'SeatPrepared' as const, seat: o.seat, account: o.account, name: context.text(o.name), role: o.role,
      // whoever leads has no vote; a chair who hands the lead to a facilitator may be given one in the preparation
      vote: false, joins: 'laptop' as const, expertRoles: []
    })),
    ...(chair ? [{ type: 'LeadTaken' as const, seat: chair.seat }] : [])
  );
}

function planOf(plan: CommandOf<'PlanMeeting'>, context: Context) {
  return { title: context.text(plan.title), date: plan.date, start: plan.start, end: plan.end, place: context.text(plan.place), ...(plan.quorum === undefined ? {} : { quorum: plan.quorum }) };
}

function planRefusal(plan: CommandOf<'PlanMeeting'>): RefusalCode | null {
  if (isEmpty(plan.title)) return 'empty-text';
  return isTooLong(plan.title, LIMITS.lineMax) || isTooLong(plan.place, LIMITS.lineMax) ? 'too-long' : null;
}

function seatRefusal(state: MeetingState, command: CommandOf<'PrepareSeat'> | CommandOf<'ChangeSeat'>): RefusalCode | null {
  if (isLongName(cleanName(command.name))) return 'too-long';
  return command.represents !== undefined && !seatOf(state, command.represents) ? 'unknown-reference' : null;
}

function seatFields(command: CommandOf<'PrepareSeat'> | CommandOf<'ChangeSeat'>, seat: string, context: Context) {
  const { role, vote, joins, represents, expertRoles, together } = command;
  return {
    seat, name: context.text(cleanName(command.name) || alias(seat)), role, vote, joins, expertRoles: expertRoles ?? [],
    ...(represents !== undefined ? { represents } : {}), ...(together === undefined ? {} : { together })
  };
}

function decisionRefusal(command: CommandOf<'PrepareDecision'>): RefusalCode | null {
  if (isEmpty(command.question)) return 'empty-text';
  const parts = Object.entries(command.text);
  if (parts.some(([, text]) => isEmpty(text))) return 'empty-text';
  const long =
    isTooLong(command.question, LIMITS.lineMax) || isTooLong(command.addressee, LIMITS.lineMax) || parts.length > LIMITS.partsMax ||
    parts.some(([, text]) => isTooLong(text, LIMITS.partMax)) || AGREEMENTS.some((a) => isTooLong(command.agreements[a]));
  if (long) return 'too-long';
  return methodOf(command.rules.method) ? null : 'unknown-reference';
}

/** What is still missing before the meeting may start: every field of the card, of every decision. */
export function agreementsComplete(state: MeetingState): boolean {
  return state.decisions.length > 0 && state.decisions.every((d) => AGREEMENTS.every((a) => !isEmpty(d.agreements[a].value ?? '')));
}

export const preparationDeciders: Deciders<
  'PlanMeeting' | 'PrepareSeat' | 'ChangeSeat' | 'RemoveSeat' | 'PrepareDecision' | 'RemoveDecision' | 'SetAgendaOrigin' | 'ChangeRules'
> = {
  PlanMeeting: (state, command, actor, context) =>
    firstRefusal(authorise(state, actor, 'prepare'), planRefusal(command)) ??
    happened({ type: 'PlanChanged', plan: planOf(command, context), erases: textIds(state.plan) }),

  PrepareSeat(state, command, actor, context) {
    const refusal = firstRefusal(
      authorise(state, actor, 'prepare'),
      Object.keys(state.seats).length >= LIMITS.seatsMax && 'busy',
      seatRefusal(state, command)
    );
    if (refusal) return refusal;
    const seat = context.newId();
    return { ok: true, events: [{ type: 'SeatPrepared', ...seatFields(command, seat, context) }], made: { seat } };
  },

  ChangeSeat(state, command, actor, context) {
    const old = seatOf(state, command.seat);
    const refusal = firstRefusal(authorise(state, actor, 'prepare'), seatRefusal(state, command), !old && 'unknown-reference');
    if (refusal || !old) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'SeatChanged', ...seatFields(command, command.seat, context), erases: textIds(old.name) });
  },

  RemoveSeat(state, command, actor) {
    const old = seatOf(state, command.seat);
    const inUse = old && (old.account !== undefined || state.lead === old.id || gaveInput(state, old.id));
    const refusal = firstRefusal(authorise(state, actor, 'prepare'), (!old || inUse) && 'unknown-reference');
    if (refusal || !old) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'SeatRemoved', seat: old.id, erases: textIds(old.name) });
  },

  PrepareDecision(state, command, actor, context) {
    const old = command.decision !== undefined ? state.decisions.find((d) => d.id === command.decision) : undefined;
    const refusal = firstRefusal(
      authorise(state, actor, 'prepare'),
      decisionRefusal(command),
      command.decision !== undefined && !old && 'unknown-reference',
      !old && state.decisions.length >= LIMITS.decisionsMax && 'busy'
    );
    if (refusal) return refusal;
    const decision = old?.id ?? context.newId();
    const texts = <K extends string>(record: Readonly<Record<K, string>>) =>
      Object.fromEntries(Object.entries<string>(record).map(([key, value]) => [key, context.text(value)])) as Record<K, Text>;
    const { kind, phase, level, buyIn, rules } = command;
    return {
      ok: true,
      events: [{
        type: 'DecisionPrepared', decision, question: context.text(command.question), addressee: context.text(command.addressee), kind, phase,
        level, buyIn, rules, agreements: texts(command.agreements), text: texts(command.text),
        ...(old ? { erases: textIds([old.question, old.addressee, old.agreements, old.original]) } : {})
      }],
      made: { decision }
    };
  },

  RemoveDecision(state, command, actor) {
    const old = state.decisions.find((d) => d.id === command.decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'prepare'), (!old || Object.keys(old.contributions).length > 0) && 'unknown-reference'
    );
    return refusal ?? happened({ type: 'DecisionRemoved', decision: command.decision });
  },

  SetAgendaOrigin(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const known = (input: string) => decision !== undefined && Object.hasOwn(decision.contributions, input) && !decision.contributions[input]!.withdrawn;
    const refusal = firstRefusal(
      authorise(state, actor, 'prepare'), (!decision || !command.inputs.every(known)) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'AgendaOriginSet', decision: decision.id, inputs: command.inputs });
  },

  ChangeRules(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'change-rules'),
      decision !== undefined && (decision.adoption !== null || state.ended !== null) && 'wrong-step',
      decision?.rounds.some((r) => !r.undone) && 'frozen',
      (!decision || (command.rules.method !== undefined && !methodOf(command.rules.method))) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'RulesChanged', decision: decision.id, rules: { ...decision.rules, ...(command.rules as Partial<Rules>) } });
  }
};

function gaveInput(state: MeetingState, seat: string): boolean {
  return state.decisions.some((d) => Object.values(d.contributions).some((c) => c.owner === seat));
}

function newDecision(id: string, fields: DecisionFields): Decision {
  const { text, ...rest } = fields;
  return {
    id, ...rest, original: text, agendaOrigin: [], contributions: {}, drafts: [], rounds: [], links: [], supports: [], answers: {}, answerPlans: {}, grouping: {}, talks: {}, judged: {}, quotes: {},
    minorityViews: [], pens: [], hiddenCards: [], notHeard: null, followUps: [], agreed: {}, cardQuestions: [], loops: 0, ledBy: [], secretEntitled: null, ballots: null, publishedCameAlong: {},
    recognition: {}, readiness: null, readyReason: null, otherViewAsked: false,
    notes: {}, waterline: { entered: false, stopped: false, notes: [] }, published: null, settled: false, steppedOut: {}, quorumMissed: [],
    proposal: null, adoption: null, after: NOTHING_AFTER
  };
}

export const preparationEvolvers: Evolvers<
  'MeetingPlanned' | 'PlanChanged' | 'SeatPrepared' | 'SeatChanged' | 'SeatRemoved' | 'DecisionPrepared' | 'DecisionRemoved' |
  'AgendaOriginSet' | 'RulesChanged'
> = {
  MeetingPlanned: (state, { meeting, council, plan }) => ({ ...state, id: meeting, council, plan }),
  PlanChanged: (state, { plan }) => ({ ...state, plan }),
  SeatPrepared(state, { type: _, seat, ...fields }) {
    return { ...state, seats: { ...state.seats, [seat]: { id: seat, presence: 'expected', ...fields } } };
  },
  SeatChanged(state, { type: _, seat, erases: __, ...fields }) {
    const { represents: ___, ...old } = state.seats[seat]!;
    return { ...state, seats: { ...state.seats, [seat]: { ...old, ...fields } } };
  },
  SeatRemoved(state, { seat }) {
    const { [seat]: _, ...seats } = state.seats;
    return { ...state, seats };
  },
  DecisionPrepared(state, { type: _, decision, erases: __, ...fields }) {
    if (!state.decisions.some((d) => d.id === decision)) return { ...state, decisions: [...state.decisions, newDecision(decision, fields)] };
    const { text, ...rest } = fields;
    return changeDecision(state, decision, (d) => ({ ...d, ...rest, original: text }));
  },
  DecisionRemoved: (state, { decision }) => ({ ...state, decisions: state.decisions.filter((d) => d.id !== decision) }),
  AgendaOriginSet: (state, { decision, inputs }) => changeDecision(state, decision, (d) => ({ ...d, agendaOrigin: inputs })),
  RulesChanged: (state, { decision, rules }) => changeDecision(state, decision, (d) => ({ ...d, rules }))
};
