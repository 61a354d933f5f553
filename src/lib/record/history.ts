/** The versions of a record: its adoption, and each erratum and redaction after it. */
import { words } from '../core/text.ts';
import type { By, Correction, CorrectionTarget, Version } from '../meeting/after/after.ts';
import { NAME_GONE } from '../meeting/after/redaction.ts';
import { nameOf } from '../meeting/names.ts';
import type { Decision, MeetingState, SeatId } from '../meeting/state.ts';
import type { Role } from '../meeting/vocabulary.ts';
import { dayOf } from './day.ts';
import type { DecisionRecord, RecordCorrection, RecordVersion } from './record.ts';
import { redactedOn } from './redacted.ts';


/** Names and roles of seats, in this order; a seat that is gone is left out. */
export function peopleNamed(state: MeetingState, seats: readonly SeatId[]): { readonly name: string; readonly role: Role }[] {
  return seats.flatMap((id) => {
    const seat = state.seats[id];
    return seat ? [{ name: nameOf(state, seat.id) ?? '', role: seat.role }] : [];
  });
}

/** Which version this is, and how it came to be. A draft has none. */
export function historyOf(state: MeetingState, decision: Decision): Pick<DecisionRecord, 'version' | 'history'> {
  const { adoption } = decision;
  if (!adoption) return { version: 0, history: [] };
  const history: RecordVersion[] = [
    { version: 1, kind: 'adopted', date: dayOf(adoption.at), by: peopleNamed(state, adoption.by), reason: null, corrections: [] },
    ...decision.after.versions.map((version, i) => versionOf(state, decision, version, i + 2))
  ];
  return { version: history.length, history };
}

function versionOf(state: MeetingState, decision: Decision, version: Version, number: number): RecordVersion {
  const said = { version: number, date: dayOf(version.at), by: version.by.map((by) => officerOf(state, by)) };
  // of a redaction nothing is said but why: not what went, nor where
  if (version.kind === 'redaction') return { ...said, kind: 'redaction', reason: null, because: version.reason, corrections: [] };
  return {
    ...said, kind: 'erratum', reason: words(version.reason) ?? '', corrections: version.corrections.map((c) => correctionOf(decision, c))
  };
}

function officerOf(state: MeetingState, { who, name, role }: By): { readonly name: string; readonly role: Role } {
  return { name: nameOf(state, who) ?? words(name) ?? NAME_GONE, role };
}

function correctionOf(decision: Decision, { target, was, becomes }: Correction): RecordCorrection {
  const redacted = redactedOn(decision, becomes) ?? redactedOn(decision, was);
  return { where: placeOf(target), was: words(was) ?? '', becomes: words(becomes) ?? '', ...(redacted === undefined ? {} : { redacted }) };
}

/** Where a correction stands, as a code: its words are in `history.words.ts`. */
export function placeOf(target: CorrectionTarget): string {
  switch (target.kind) {
    case 'answer': return `answer:${target.input}`;
    case 'note': return `note:${target.step}`;
    case 'follow-up': return `follow-up:${target.index + 1}:${target.field}`;
    default: return target.kind;
  }
}
