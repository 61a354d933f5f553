import { askShape, type Ask, type ToApp } from './line.ts';

/** A question without its number. */
export type Question = Ask extends infer A ? (A extends Ask ? Omit<A, 'id'> : never) : never;
/** An answer that a question may get. */
export type Reply = Extract<ToApp, { id: number }>;

interface Waiting {
  readonly ask: Ask;
  readonly done: (reply: Reply | null) => void;
  readonly since: number;
}

/** What the App asked its Box and has no answer to yet. */
export class Questions {
  readonly #waiting = new Map<number, Waiting>();
  #id = 0;

  get none(): boolean {
    return this.#waiting.size === 0;
  }

  /** In the order in which they were asked. */
  get open(): Ask[] {
    return [...this.#waiting.values()].map(({ ask }) => ask);
  }

  /** The question as it goes over the line, and its answer; null: nobody will answer any more. Throws for what the Box would not understand. */
  put(question: Question): { readonly ask: Ask; readonly answer: Promise<Reply | null> } {
    // a question that the Box would not understand would end it each time anew: this ends with who asked
    const ask = askShape.parse({ ...question, id: ++this.#id });
    return { ask, answer: new Promise((done) => this.#waiting.set(ask.id, { ask, done, since: performance.now() })) };
  }

  answered(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    waiting?.done(reply);
  }

  /** Whether one waits for longer than this, of a process that could hear it since then; both by the clock that never jumps. */
  waitLonger(ms: number, since: number): boolean {
    const late = performance.now() - ms;
    return [...this.#waiting.values()].some((waiting) => Math.max(waiting.since, since) < late);
  }

  /** Nobody will answer any more. */
  end(): void {
    for (const { done } of this.#waiting.values()) done(null);
    this.#waiting.clear();
  }
}
