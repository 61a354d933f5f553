import { actorOf } from './actor.ts';
import { noteKey, plainNote } from './notes.ts';
import { authorise, granted } from './permissions.ts';
import { firstRefusal, isTooLong, type Deciders, type NotesMemory } from './rules.ts';
import { LIMITS } from '../limits.ts';
import type { MeetingState, SeatId } from './state.ts';
import { STEPS, type Step } from './vocabulary.ts';

/**
 * Private notes of whoever leads, one for each step: only the seat that wrote them reads them, they never come into an event or the
 * record, and they go with the meeting. They are kept as the secretary's notes are: in a row that each save writes over. Rule N5.
 */

const owner = (seat: SeatId) => `own:${seat}`;

export const ownNoteDeciders: Deciders<'SaveOwnNote'> = {
  SaveOwnNote(state, command, actor, context) {
    const text = plainNote(command.text);
    const refusal = firstRefusal(authorise(state, actor, 'own-notes'), isTooLong(text, LIMITS.notesMax) && 'too-long');
    if (refusal) return refusal;
    const now = context.memory.notes.texts[noteKey(owner(actor.seat), command.step)];
    // nothing new: an empty one is not kept either
    if (text === (now?.text ?? '')) return { ok: true, events: [] };
    return { ok: true, events: [], note: { decision: owner(actor.seat), step: command.step, version: (now?.version ?? 0) + 1, text } };
  }
};

/** What this seat wrote for itself, by step; null for who has no such notes. */
export function ownNotes(state: MeetingState, seat: SeatId, notes: NotesMemory): Partial<Record<Step, string>> | null {
  const actor = actorOf(state, seat);
  if (!actor || !granted(state, actor, 'own-notes')) return null;
  return Object.fromEntries(STEPS.flatMap((step) => {
    const text = notes.texts[noteKey(owner(seat), step)]?.text;
    return text ? [[step, text]] : [];
  }));
}
