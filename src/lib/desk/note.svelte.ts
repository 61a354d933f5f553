import type { Session } from '../client/session.svelte.ts';
import type { NoteSection } from '../meeting/view/notes.types.ts';
import type { Step } from '../meeting/vocabulary.ts';

/** Saved one second after the last key, and while somebody types on and on at least every five. */
const IDLE_MS = 1_000;
const LONGEST_MS = 5_000;
const RETRY_MS = 4_000;

interface Kept {
  readonly text: string;
  readonly base: number;
}

/**
 * One tab of one person, so that two devices of the same person do not write over each other. It stays the same over a reload: else
 * somebody would have to wait for themselves.
 */
export const editor = ownName();

function ownName(): string {
  const fresh = Math.random().toString(36).slice(2, 14);
  try {
    const kept = sessionStorage.getItem('meegaan:editor') ?? fresh;
    sessionStorage.setItem('meegaan:editor', kept);
    return kept;
  } catch {
    return fresh;
  }
}

/**
 * One section of the notes in a browser: what is typed here, what the server has, and what to do when these are not the same. What was
 * not saved stays on this laptop over a reload; what somebody else saved in between is shown, never written over.
 */
export class Note {
  text: string = $state('');
  status: 'saved' | 'typing' | 'saving' | 'failed' = $state('saved');
  /** What is on the server while something else stands here: the person chooses. */
  conflict: { readonly text: string; readonly version: number } | null = $state.raw(null);
  readonly decision: string;
  readonly step: Step;
  readonly #session: Session;
  #base = 0;
  /** The text as the server last had it from here, or as it came from there. */
  #known = '';
  #idle: ReturnType<typeof setTimeout> | undefined;
  #firstKey = 0;
  #sending = false;
  #here = true;

  constructor(session: Session, decision: string, step: Step) {
    this.#session = session;
    this.decision = decision;
    this.step = step;
    const section = this.section;
    this.#base = section?.version ?? 0;
    this.#known = this.text = section?.text ?? '';
  }

  get section(): NoteSection | undefined {
    return this.#session.view.notes?.find((n) => n.decision === this.decision && n.step === this.step);
  }
  get dirty(): boolean {
    return this.text !== this.#known;
  }
  get #about(): string {
    return `note:${this.decision}:${this.step}`;
  }

  /** In the browser: takes up what this laptop still had. */
  resume(): void {
    const kept = this.#session.drafts.read<Kept>(this.#about);
    if (!kept || kept.text === this.#known) return this.#session.drafts.clear(this.#about);
    this.text = kept.text;
    if (kept.base === this.#base) this.typed();
    else this.#differs();
  }

  /** After each key. */
  typed(): void {
    this.#session.drafts.write(this.#about, { text: this.text, base: this.#base } satisfies Kept);
    if (this.conflict) return;
    this.status = 'typing';
    if (this.#firstKey === 0) {
      this.#firstKey = Date.now();
      void this.#session.send({ type: 'HoldNote', decision: this.decision, step: this.step, editor, holding: true });
    }
    clearTimeout(this.#idle);
    const wait = Math.max(0, Math.min(IDLE_MS, this.#firstKey + LONGEST_MS - Date.now()));
    this.#idle = setTimeout(() => void this.save(), wait);
  }

  /** The person goes elsewhere: what is there is saved now, and the section is free for others. */
  async left(): Promise<void> {
    if (this.dirty) await this.save();
    if (this.#here && !this.dirty) void this.#session.send({ type: 'HoldNote', decision: this.decision, step: this.step, editor, holding: false });
  }

  /** The view changed: follows what others write, unless something of one's own stands here. */
  follow(): void {
    const section = this.section;
    const version = section?.version ?? 0;
    if (version <= this.#base || this.#sending) return;
    if (this.dirty && section!.text !== this.text) return this.#differs();
    this.#take(section!.text, version);
  }

  async save(): Promise<void> {
    clearTimeout(this.#idle);
    if (this.#sending || this.conflict || !this.dirty) return;
    this.#sending = true;
    this.#firstKey = 0;
    this.status = 'saving';
    const text = this.text;
    const answer = await this.#session.send({ type: 'SaveNote', decision: this.decision, step: this.step, base: this.#base, editor, text });
    this.#sending = false;
    if (answer.ok) {
      this.#base = Number(answer.made?.version ?? this.#base);
      this.#known = text;
      if (this.text !== text) return this.typed();
      this.status = 'saved';
      this.#session.drafts.clear(this.#about);
    } else if (answer.refusal === 'note-changed') this.#differs();
    else {
      this.status = 'failed';
      if (this.#here) this.#idle = setTimeout(() => void this.save(), RETRY_MS);
    }
  }

  keep(which: 'mine' | 'theirs' | 'both'): void {
    const theirs = this.conflict!;
    this.conflict = null;
    this.#base = theirs.version;
    this.#known = theirs.text;
    if (which === 'theirs') return this.#take(theirs.text, theirs.version);
    if (which === 'both') this.text = `${theirs.text.trimEnd()}\n\n${this.text}`;
    void this.save();
  }

  /** The page goes: what is not saved yet stays on this laptop. */
  close(): void {
    this.#here = false;
    clearTimeout(this.#idle);
    if (this.dirty) void this.save();
  }

  #take(text: string, version: number): void {
    this.text = this.#known = text;
    this.#base = version;
    this.status = 'saved';
    this.#session.drafts.clear(this.#about);
  }

  #differs(): void {
    const section = this.section;
    this.status = 'failed';
    // refused because another device has the section, with nothing new in it yet: try again when it is free
    if ((section?.version ?? 0) === this.#base) {
      if (this.#here) this.#idle = setTimeout(() => void this.save(), RETRY_MS);
      return;
    }
    this.conflict = { text: section!.text, version: section!.version };
  }
}
