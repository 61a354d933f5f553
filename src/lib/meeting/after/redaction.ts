import { refuse } from '../../core/refusal.ts';
import type { Text } from '../../core/text.ts';
import { seatOf } from '../actor.ts';
import { mayActFor } from '../contributions.ts';
import type { MeetingEvent } from '../events.ts';
import { noteKey } from '../notes.ts';
import { authorise, grantedForAnyone, inStep } from '../permissions.ts';
import { textIds } from '../preparation.ts';
import { forgotten } from '../retention.ts';
import { changeDecision, decisionOf, decisionWithInput, firstRefusal, fresh, happened, isEmpty, isTooLong, stepFor, type Deciders, type Evolvers } from '../rules.ts';
import type { Decision, MeetingState } from '../state.ts';
import type { RedactionTarget } from './after.ts';
import { dropped } from './errata.ts';
import { byOf, changeAfter } from './office.ts';

/**
 * Words that go from an adopted record on request: the fact that they were there stays, and the hash of each. Rules Z4 and Z5 of the
 * room's README. Before the adoption there is taking back (C6).
 */

/** What stands where the name of a person stood. A name is no sentence: it is the same for every reader. */
export const NAME_GONE = 'Naam verwijderd';

/** Whether this stands where a name was taken away. */
export function isAlias(state: MeetingState, name: Text): boolean {
  return state.decisions.some((d) => d.after.aliases.includes(name['~text']));
}

/** Everything that says these words. Null: there is no such thing in this record. */
function found(state: MeetingState, decision: Decision, target: RedactionTarget): unknown {
  const { versions } = decision.after;
  // an erratum keeps what a field said before: those words go with the field
  const before = (kind: string, key: string) =>
    versions.flatMap((v) => (v.kind === 'erratum' ? v.corrections : [])).filter((c) => c.target.kind === kind && keyOf(c.target) === key).map((c) => [c.was, c.becomes]);
  switch (target.kind) {
    case 'input': {
      const c = Object.hasOwn(decision.contributions, target.input) ? decision.contributions[target.input] : undefined;
      // what is said against its links, and what its owner said of it, could tell what it said
      const about = [own(decision.talks, target.input), own(decision.judged, target.input), own(decision.after.asked, target.input)];
      return c && !c.withdrawn && c.shownAt !== null ? [about, c.text, c.gathered, c.reference, decision.links.filter((l) => l.input === c.id).map((l) => [l.disputes, l.replies])] : null;
    }
    case 'answer': {
      const answer = Object.hasOwn(decision.answers, target.input) ? decision.answers[target.input] : undefined;
      return answer ? [answer.reason, answer.to, before('answer', target.input)] : null;
    }
    case 'minority-view': {
      const view = decision.minorityViews.find((v) => v.id === target.view);
      // its proof would tell whether a guess of the words is right
      return view ? [view.text, view.proof] : null;
    }
    case 'dispute': {
      const link = decision.links.find((l) => l.input === target.input && l.change === target.change);
      // what was said to it could tell what it said
      return link?.disputes[target.index] ? [link.disputes[target.index], link.replies?.[target.index]] : null;
    }
    case 'note': return decision.notes[target.step] ? [decision.notes[target.step], before('note', target.step)] : null;
    case 'not-heard': return decision.notHeard ? [decision.notHeard, before('not-heard', '')] : null;
    case 'follow-up': {
      const f = decision.followUps[target.index];
      return f ? [f, decision.after.followUps[target.index], before('follow-up', String(target.index))] : null;
    }
    case 'waterline': return decision.waterline.notes[target.index] ?? null;
    case 'stepped-out': return Object.hasOwn(decision.steppedOut, target.seat) ? decision.steppedOut[target.seat] : null;
    case 'correction': {
      const version = versions[target.version - 2];
      return version?.kind === 'erratum' ? [version.reason, version.corrections.map((c) => [c.was, c.becomes])] : null;
    }
    case 'name': {
      const seat = seatOf(state, target.seat);
      // who signs in acts for the council; their name is changed where they sign in
      if (!seat || seat.account !== undefined || isAlias(state, seat.name)) return null;
      return [seat.name, Object.values(state.asks).filter((a) => a.seat === seat.id).map((a) => a.name)];
    }
  }
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

function keyOf(target: { readonly kind: string; readonly input?: string; readonly step?: string; readonly index?: number }): string {
  return target.input ?? target.step ?? (target.index === undefined ? '' : String(target.index));
}

/** Why an earlier request was declined: it could tell what the words are, and a newer answer takes its place. */
function saidBefore(decision: Decision, input: string): { readonly erases?: readonly string[] } {
  const erases = idsOf(own(decision.after.asked, input)?.declined);
  return erases.length > 0 ? { erases } : {};
}

/** Ids of the texts that still have their words. */
function idsOf(value: unknown): string[] {
  const gone = new Set<string>();
  collect(value, (t) => void (t.value === null && gone.add(t['~text'])));
  return [...new Set(textIds(value))].filter((id) => !gone.has(id));
}

function collect(value: unknown, each: (text: Text) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('~text' in value) each(value as Text);
  else for (const inner of Object.values(value)) collect(inner, each);
}

export const redactionDeciders: Deciders<'AskRedaction' | 'DeclineRedaction' | 'RedactText'> = {
  AskRedaction(state, command, actor, context) {
    const decision = decisionWithInput(state, command.input);
    const c = decision?.contributions[command.input];
    const known = c !== undefined && !c.withdrawn;
    const refusal = firstRefusal(
      // first whether it is theirs: of a hidden input of somebody else nothing may come back
      (known ? !mayActFor(state, actor, 'ask-redaction', c) : !grantedForAnyone(state, actor, 'ask-redaction')) && 'not-entitled',
      (!inStep('ask-redaction', stepFor(state, decision)) || !decision?.adoption) && 'wrong-step',
      !known && 'unknown-reference'
    );
    if (refusal || !decision || !c) return refusal ?? refuse('unknown-reference');
    const before = own(decision.after.asked, c.id);
    if (before?.declined === null) return happened();
    return happened({ type: 'RedactionAsked', decision: decision.id, input: c.id, at: context.now, ...saidBefore(decision, c.id) });
  },

  DeclineRedaction(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const refusal = firstRefusal(
      authorise(state, actor, 'redact', actor.seat, stepFor(state, decision)), decision?.adoption === null && 'wrong-step',
      isEmpty(command.reason) && 'reason-needed', isTooLong(command.reason) && 'too-long',
      (!decision || !Object.hasOwn(decision.after.asked, command.input)) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'RedactionDeclined', decision: decision.id, input: command.input, reason: context.text(command.reason), ...saidBefore(decision, command.input) });
  },

  RedactText(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const erases = decision ? idsOf(found(state, decision, command.target)) : [];
    const refusal = firstRefusal(
      authorise(state, actor, 'redact', actor.seat, stepFor(state, decision)), decision?.adoption === null && 'wrong-step', fresh(context),
      (!decision || erases.length === 0) && 'unknown-reference'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const { target, reason } = command;
    const event = { type: 'TextRedacted' as const, by: [byOf(state, actor, context)], at: context.now, target, reason };
    if (target.kind === 'name') {
      // a name stands in the record of every decision of the meeting: each of these gets its version
      const alias = context.text(NAME_GONE);
      const others = state.decisions.filter((d) => d.id !== decision.id && d.adoption !== null);
      return happened({ ...event, decision: decision.id, alias, erases }, ...others.map((d): MeetingEvent => ({ ...event, decision: d.id, alias })));
    }
    // a proposal for the same field would put the words back once it is confirmed
    const waits = decision.after.waiting?.corrections.some((c) => c.target.kind === target.kind && keyOf(c.target) === keyOf(target));
    const verdict = happened(...(waits ? [dropped(decision)] : []), { ...event, decision: decision.id, erases });
    const note = target.kind === 'note' ? context.memory.notes.texts[noteKey(decision.id, target.step)] : undefined;
    // the section that it was put in from says the same words
    if (!note?.text || !verdict.ok || target.kind !== 'note') return verdict;
    return { ...verdict, note: { decision: decision.id, step: target.step, version: note.version + 1, text: '' } };
  }
};

/** An input without its words: nobody's any more, as when it is taken back; but it was there, and its grade stands. */
function withoutWords(state: MeetingState, decision: string, input: string): MeetingState {
  return changeDecision(state, decision, (d) => ({
    ...d, contributions: { ...d.contributions, [input]: { ...d.contributions[input]!, owner: null, broughtBy: null, functions: [] } },
    talks: without(d.talks, input), judged: without(d.judged, input), quotes: without(d.quotes, input)
  }));
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}

export const redactionEvolvers: Evolvers<'RedactionAsked' | 'RedactionDeclined' | 'TextRedacted'> = {
  RedactionAsked: (state, { decision, input, at }) => changeAfter(state, decision, (a) => ({ ...a, asked: { ...a.asked, [input]: { at, declined: null } } })),
  RedactionDeclined: (state, { decision, input, reason }) =>
    changeAfter(state, decision, (a) => ({ ...a, asked: { ...a.asked, [input]: { at: a.asked[input]?.at ?? 0, declined: reason } } })),
  TextRedacted(state, { decision, by, at, target, reason, alias, erases = [] }) {
    let next = forgotten(state, new Set(erases)) as MeetingState;
    if (target.kind === 'input') next = withoutWords(next, decision, target.input);
    if (target.kind === 'minority-view') {
      next = changeDecision(next, decision, (d) => ({ ...d, minorityViews: d.minorityViews.map((v) => (v.id === target.view ? { ...v, seat: null } : v)) }));
    }
    if (target.kind === 'name' && alias && seatOf(next, target.seat)) {
      next = { ...next, seats: { ...next.seats, [target.seat]: { ...next.seats[target.seat]!, name: alias } } };
    }
    return changeAfter(next, decision, (a) => ({
      ...a, versions: [...a.versions, { kind: 'redaction', at, by, reason }],
      ...(alias ? { aliases: [...a.aliases, alias['~text']] } : {}),
      redacted: { ...a.redacted, ...Object.fromEntries(erases.map((id) => [id, at])) },
      asked: target.kind === 'input' ? without(a.asked, target.input) : a.asked
    }));
  }
};
