import { nanoid } from 'nanoid';
import { LIMITS } from '$lib/limits.ts';
import type { OwnInput } from '$lib/meeting/view/inputs.types.ts';
import type { InputFunction, Naming, Scope, Source, Step } from '$lib/meeting/vocabulary.ts';
import { Sending, type Phone } from './phone.svelte.ts';

/** What is kept of a text that was begun: the words, what is said about them, and the stay in which it began. */
export interface KeptInput {
  text: string;
  source: Source;
  scope: Scope;
  gathered: string;
  reference: string;
  functions: InputFunction[];
  name: Naming;
  details: 'show'[];
  begun: { step: Step; version: number };
  /** The id of the act, once it was on its way: sent again after a lost line or a closed page, it counts once. */
  act?: string;
}

/** Steps in which one can write an input. */
export const WRITING_STEPS = ['prepare', 'gather', 'search', 'spread', 'need'] as const satisfies readonly Step[];

export const inputAbout = (step: Step, decision: string | null) => `input:${step}:${decision ?? ''}`;

/** A text of another step that was left unsent on this device. */
export interface LeftText {
  about: string;
  kept: KeptInput;
}

/** What was left unsent at other steps of this decision. */
export function leftTexts(phone: Phone): LeftText[] {
  const { step, decision } = phone.here;
  return WRITING_STEPS.filter((other) => other !== step).flatMap((other) => {
    const about = inputAbout(other, decision);
    const kept = phone.session.drafts.read<KeptInput>(about);
    return kept?.text ? [{ about, kept }] : [];
  });
}

/** What is missing before an input can go; the sentences are the form's. */
export type Missing = 'text' | 'gathered' | 'long';

/** The fields of a command that a kept text gives. */
export function saidOf(kept: Omit<KeptInput, 'begun' | 'act'>) {
  const { text, source, scope, functions, name } = kept;
  return {
    text, source, scope, name,
    ...(kept.gathered.trim() && source === 'experiential' && scope === 'we' ? { gathered: kept.gathered } : {}),
    ...(kept.reference.trim() && source === 'scientific' ? { reference: kept.reference } : {}),
    ...(functions.length > 0 ? { functions: [...functions] } : {}),
    ...(name === 'hidden' && kept.details.length > 0 ? { showDetails: true } : {})
  };
}

/** An input that somebody writes or changes on this phone. Nothing of it is lost by a reload, a refusal or a lost line. */
export class InputDraft {
  text = $state('');
  source: Source = $state('professional');
  scope: Scope = $state('I');
  gathered = $state('');
  reference = $state('');
  functions: InputFunction[] = $state([]);
  name: Naming = $state('shown');
  details: 'show'[] = $state([]);
  missing: Missing[] = $state([]);
  /** "Overslaan": nothing goes anywhere. */
  skipped = $state(false);
  readonly sending: Sending;
  readonly step: Step;
  readonly replaces: OwnInput | null;
  readonly #phone: Phone;
  #restored = false;
  #act: string | undefined;

  constructor(phone: Phone, step: Step, options: { name?: Naming; replaces?: OwnInput } = {}) {
    this.#phone = phone;
    this.step = step;
    this.sending = new Sending(phone);
    this.replaces = options.replaces ?? null;
    const { mine } = phone;
    const fromExperience = mine?.role === 'expert' || (mine?.role === 'supporter' && mine.represents !== null);
    this.source = fromExperience ? 'experiential' : 'professional';
    this.name = options.name ?? 'shown';
    if (options.replaces) this.#fill(options.replaces);
    const said = phone.given?.about === step && phone.given.refusal !== null ? phone.given.said : null;
    if (said) this.#fillGiven(said);
    if (phone.started) this.restore();
  }

  get limit(): number {
    return this.source === 'experiential' ? LIMITS.experienceMax : LIMITS.inputMax;
  }

  get weStory(): boolean {
    return this.source === 'experiential' && this.scope === 'we';
  }

  /** Whether it can still go: the step is open, or its late window is. */
  get open(): boolean {
    return this.#phone.timeLeft(this.#begun) > 0;
  }

  get late(): boolean {
    return this.open && !this.#phone.together;
  }

  get #about(): string {
    return this.replaces ? `edit:${this.replaces.id}` : inputAbout(this.step, this.#phone.here.decision);
  }

  get #begun(): { step: Step; version: number } {
    const { step, version } = this.#phone.here;
    return { step, version };
  }

  /** Takes up what was begun earlier on this device. Words that are already in the box win. */
  restore(): void {
    if (this.#restored) return;
    this.#restored = true;
    const kept = this.#phone.session.drafts.read<KeptInput>(this.#about);
    const untouched = this.replaces ? this.text === (this.replaces.text ?? '') : this.text === '';
    if (kept?.text && untouched) {
      Object.assign(this, this.#fields(kept));
      this.#act = kept.act;
    }
    this.#phone.unsent = this.#dirty;
  }

  /** On every stroke. */
  touched(): void {
    // other words are another act
    this.#act = undefined;
    if (this.#dirty) this.#write();
    else this.#phone.session.drafts.clear(this.#about);
    this.#phone.unsent = this.#dirty;
    this.#phone.writing(this.#dirty);
    if (this.missing.includes('text') && this.text.trim()) this.missing = this.missing.filter((m) => m !== 'text');
    if (this.text) this.sending.sent = false;
  }

  #write(): void {
    this.#phone.session.drafts.write(this.#about, { ...this.#fields(this), begun: this.#begun, ...(this.#act ? { act: this.#act } : {}) } satisfies KeptInput);
  }

  skip(): void {
    this.skipped = true;
    this.#phone.writing(false);
  }

  unskip(): void {
    this.skipped = false;
  }

  /** @returns whether it is with us; otherwise `missing` or `sending.refusal` says why, and the text stays */
  async send(said: string): Promise<boolean> {
    this.missing = this.#lacks();
    if (this.missing.length > 0) return false;
    const fields = saidOf(this.#fields(this));
    this.#act ??= nanoid();
    this.#write();
    const { decision } = this.#phone.here;
    const ok = await this.sending.send(
      this.replaces
        ? { type: 'ReplaceContribution', input: this.replaces.id, ...fields }
        : { type: 'GiveContribution', ...this.#phone.onBehalf, ...(decision ? { decision } : {}), ...fields, begun: this.#begun },
      said,
      this.#act
    );
    this.#act = undefined;
    if (!ok) return false;
    this.#phone.session.drafts.clear(this.#about);
    if (!this.replaces) {
      this.text = this.gathered = this.reference = '';
      // what the next text is about is asked anew; a we-story has its own "how"
      this.scope = 'I';
      this.functions = [];
      this.details = [];
    }
    this.#phone.unsent = false;
    this.#phone.writing(false);
    return true;
  }

  /** Gives up a change: the text as it was sent stays. */
  drop(): void {
    this.#phone.session.drafts.clear(this.#about);
    this.#phone.unsent = false;
    this.#phone.writing(false);
  }

  get #dirty(): boolean {
    return this.replaces ? this.text !== (this.replaces.text ?? '') : this.text.trim() !== '';
  }

  #lacks(): Missing[] {
    const length = (text: string) => [...text.trim()].length;
    return [
      ...(this.text.trim() === '' ? ['text' as const] : []),
      ...(length(this.text) > this.limit ? ['long' as const] : []),
      ...(this.weStory && this.gathered.trim() === '' ? ['gathered' as const] : [])
    ];
  }

  #fields(from: Omit<KeptInput, 'begun' | 'act'>): Omit<KeptInput, 'begun' | 'act'> {
    const { text, source, scope, gathered, reference, functions, name, details } = from;
    return { text, source, scope, gathered, reference, functions: [...functions], name, details: [...details] };
  }

  #fill(input: OwnInput): void {
    this.text = input.text ?? '';
    this.source = input.source;
    this.scope = input.scope;
    this.gathered = input.gathered ?? '';
    this.reference = input.reference ?? '';
    this.functions = [...input.functions];
    this.name = input.name;
  }

  #fillGiven(said: Readonly<Record<string, string>>): void {
    this.text = said['text'] ?? '';
    this.gathered = said['gathered'] ?? '';
    this.reference = said['reference'] ?? '';
    if (said['source']) this.source = said['source'] as Source;
    if (said['scope']) this.scope = said['scope'] as Scope;
    if (said['name']) this.name = said['name'] as Naming;
  }
}
