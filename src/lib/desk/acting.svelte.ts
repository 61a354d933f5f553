import type { RefusalCode } from '../core/refusal.ts';
import type { Session } from '../client/session.svelte.ts';
import { announce } from '../client/announcer.ts';
import type { Command } from '../meeting/commands.server.ts';
import type { Answer } from '../protocol.ts';

/** One button's or form's way to act: whether it is on its way, why it was refused, and what was done. */
export class Acting {
  busy: boolean = $state(false);
  refusal: RefusalCode | null = $state(null);
  /** A sentence about what was done; gone at the next act. */
  done: string | null = $state(null);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Sends a command and keeps the refusal for the page to show beside the button.
   * @param said what to say (aloud and on the page) when it was done
   * @returns the answer; while one is on its way a second press does nothing and gets null
   */
  async send(command: Command, said?: string): Promise<Answer | null> {
    if (this.busy) return null;
    this.busy = true;
    this.refusal = null;
    this.done = null;
    const answer = await this.#session.send(command);
    this.busy = false;
    if (!answer.ok) this.refusal = answer.refusal;
    else if (said) {
      this.done = said;
      announce(said, 0);
    }
    return answer;
  }
}
