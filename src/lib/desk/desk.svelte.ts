import { createContext } from 'svelte';
import type { Session } from '../client/session.svelte.ts';
import { adoptionOf, onDesk, unanswered, unlinked, type OnDesk } from './on-desk.ts';
import type { AnsweringSlice } from '../meeting/view/closing.types.ts';
import type { InputView } from '../meeting/view/inputs.types.ts';
import type { SeatView } from '../meeting/view/people.types.ts';
import type { Grade, Step } from '../meeting/vocabulary.ts';

/** What became of each input, by decision and input, as the server reckoned it. */
export type Grades = Readonly<Record<string, Readonly<Record<string, Grade>>>>;

/** What the whole desk shares: the decision that is worked on, and the person on paper for whom is entered. */
export class Desk {
  /** The decision chosen in the switch; null: the one the meeting is at. */
  chosen: string | null = $state(null);
  /** The seat on paper that is entered for. */
  paper: string | null = $state(null);
  /** The stay in a step that is shown: behind the meeting's own while somebody is typing. Texts belong to it. */
  here: { readonly step: Step; readonly version: number } = $state.raw({ step: 'prepare', version: 0 });
  /** Linking by keys: whether its dialog is open, and the input that was chosen. */
  linkOpen: boolean = $state(false);
  linking: string | null = $state(null);
  /** The input whose answer is being written. */
  answering: string | null = $state(null);
  /** Ticks an input in the form for an addition; only while that form is on the page. */
  take: ((input: string) => void) | null = $state.raw(null);
  readonly session: Session;
  readonly #grades: () => Grades;

  constructor(session: Session, grades: () => Grades) {
    this.session = session;
    this.here = { step: session.view.route.step, version: session.view.route.version };
    this.#grades = grades;
  }

  get decision(): OnDesk | null {
    return onDesk(this.session.view, this.chosen);
  }
  get grades(): Readonly<Record<string, Grade>> | null {
    return this.#grades()[this.decision?.id ?? ''] ?? null;
  }
  /** Inputs that still need an answer. */
  get unanswered(): InputView[] {
    return this.decision ? unanswered(this.decision, this.grades) : [];
  }
  /** What is known about answers besides: who gives which, what owners say. */
  get besides(): AnsweringSlice[number] | null {
    return this.session.view.answering?.find((a) => a.decision === this.decision?.id) ?? null;
  }
  /** Before which day (ISO) an input gets its answer; null: it needs none, or no term is known. */
  dueOf(input: string): string | null {
    return this.decision?.closing.unanswered.find((u) => u.input === input)?.due ?? null;
  }
  /** The day in the Netherlands, by the clock of the server. */
  get today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(this.session.now());
  }
  /** Inputs that no change and no part stands on (yet). */
  get unlinked(): InputView[] {
    return this.decision ? unlinked(this.decision) : [];
  }
  link(input: string | null): void {
    this.linking = input;
    this.linkOpen = true;
  }
  get seats(): readonly SeatView[] {
    return this.session.view.people?.seats ?? [];
  }
  /** Everyone on paper; people who already left at the end. */
  get onPaper(): readonly SeatView[] {
    return this.seats.filter((s) => s.joins === 'paper').toSorted((a, b) => Number(a.presence === 'left') - Number(b.presence === 'left'));
  }
  /** Whom one enters for; this laptop remembers it over a reload. */
  choosePaper(seat: string | null): void {
    this.paper = seat;
    this.session.drafts.write('paper', seat);
  }
  /** Whether this seat works the desk (drafts, links); the chair may look along and answer. */
  get works(): boolean {
    return this.session.view.mine?.role === 'secretary';
  }
  /** Whether a change was adopted; null when that is not known (yet). */
  adopted(change: string): boolean | null {
    return adoptionOf(this.session.view.rounds?.past ?? [], change);
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
