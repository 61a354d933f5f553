import { refuse } from '../core/refusal.ts';
import { LIMITS } from '../limits.ts';
import type { Actor } from './actor.ts';
import { nameOf } from './names.ts';
import { authorise } from './permissions.ts';
import { changeDecision, decisionOf, firstRefusal, happened, isEmpty, isTooLong, type Context, type Deciders, type Evolvers, type Memory } from './rules.ts';
import type { Decision, MeetingState } from './state.ts';
import { STEPS, type Step } from './vocabulary.ts';

/**
 * The secretary's notes, one section for each step of each decision. Rules N1 to N4 of the room's README.
 *
 * The text that is being written lives in a row of its own beside the stream: it is saved every second, and an event for each of
 * those would bury the meeting. What goes into the record is said once, with its words, in an event.
 */

/** The key of one section. */
export function noteKey(decision: string, step: Step): string {
  return `${decision}:${step}`;
}

/** Plain text: what a clipboard or a hostile client adds besides letters, tabs and lines goes. The rest stays byte for byte. */
export function plainNote(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** Somebody else is writing in this section now, on another device or as another person. */
function heldByOther(memory: Memory, key: string, editor: string, now: number): boolean {
  const holder = memory.notes.holders[key];
  return holder !== undefined && holder.editor !== editor && holder.until > now;
}

function mayWrite(state: MeetingState, actor: Actor, decision: Decision | undefined) {
  return firstRefusal(authorise(state, actor, 'notes'), !decision && 'unknown-reference');
}

const held = (key: string, editor: string, actor: Actor, context: Context) =>
  ({ kind: 'note-held', key, holder: { editor, seat: actor.seat, until: context.now + LIMITS.noteHeldMs } }) as const;

export const noteDeciders: Deciders<'SaveNote' | 'HoldNote' | 'PutNote' | 'TakeNoteOut'> = {
  SaveNote(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const key = noteKey(command.decision, command.step);
    const now = context.memory.notes.texts[key] ?? { version: 0, text: '' };
    const text = plainNote(command.text);
    const refusal =
      mayWrite(state, actor, decision) ??
      firstRefusal(
        isTooLong(text, LIMITS.notesMax) && 'too-long',
        // the same words again (an answer that got lost) change nothing, whoever holds the section
        text !== now.text && (command.base !== now.version || heldByOther(context.memory, key, command.editor, context.now)) && 'note-changed'
      );
    if (refusal) return refusal;
    if (text === now.text) return { ok: true, events: [], made: { version: String(now.version) } };
    const version = now.version + 1;
    return {
      ok: true, events: [], made: { version: String(version) }, remember: held(key, command.editor, actor, context),
      note: { decision: command.decision, step: command.step, version, text }
    };
  },

  HoldNote(state, command, actor, context) {
    const key = noteKey(command.decision, command.step);
    const refusal =
      mayWrite(state, actor, decisionOf(state, command.decision)) ??
      firstRefusal(heldByOther(context.memory, key, command.editor, context.now) && 'note-changed');
    if (refusal) return refusal;
    if (!command.holding) return { ok: true, events: [], remember: { kind: 'note-held', key, holder: null } };
    return { ok: true, events: [], remember: held(key, command.editor, actor, context) };
  },

  PutNote(state, command, actor, context) {
    const decision = decisionOf(state, command.decision);
    const now = context.memory.notes.texts[noteKey(command.decision, command.step)];
    const refusal = firstRefusal(
      authorise(state, actor, 'notes'),
      decision?.adoption && 'wrong-step',
      isEmpty(now?.text) && 'empty-text',
      !decision && 'unknown-reference',
      // what goes into the record is what the person saw
      command.version !== now?.version && 'note-changed'
    );
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    const old = decision.notes[command.step];
    return happened({
      type: 'NotePut', decision: decision.id, step: command.step, text: context.text(now!.text), ...(old ? { erases: [old['~text']] } : {})
    });
  },

  TakeNoteOut(state, command, actor) {
    const decision = decisionOf(state, command.decision);
    const old = decision?.notes[command.step];
    const refusal = firstRefusal(authorise(state, actor, 'notes'), decision?.adoption && 'wrong-step', !old && 'unknown-reference');
    if (refusal || !decision) return refusal ?? refuse('unknown-reference');
    return happened({ type: 'NoteTakenOut', decision: decision.id, step: command.step, erases: [old!['~text']] });
  }
};

/** What the record says of the process changed: a proposal of the earlier one is gone (A4). */
export const noteEvolvers: Evolvers<'NotePut' | 'NoteTakenOut'> = {
  NotePut: (state, { decision, step, text }) =>
    changeDecision(state, decision, (d) => ({ ...d, notes: { ...d.notes, [step]: text }, proposal: null })),
  NoteTakenOut: (state, { decision, step }) =>
    changeDecision(state, decision, (d) => {
      const { [step]: _, ...notes } = d.notes;
      return { ...d, notes, proposal: null };
    })
};

/** All sections that have something to show, in the order of the agenda and the route. */
export function noteSections(state: MeetingState, memory: Memory['notes']) {
  return state.decisions.flatMap((d) =>
    STEPS.flatMap((step) => {
      const key = noteKey(d.id, step);
      const [now, holder, put] = [memory.texts[key], memory.holders[key], d.notes[step]];
      if (!now?.text && !holder && !put) return [];
      return [{
        decision: d.id, step, version: now?.version ?? 0, text: now?.text ?? '', inRecord: put?.value ?? null,
        holder: holder ? { editor: holder.editor, until: holder.until, name: nameOf(state, holder.seat) ?? '' } : null
      }];
    })
  );
}
