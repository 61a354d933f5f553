import { LIMITS } from '$lib/limits.ts';
import type { Command } from '$lib/meeting/commands.server.ts';
import { Sending, type Phone } from './phone.svelte.ts';

/** One text box that is no input (a question, a minority view, a reason): kept on this device until the server has it. */
export class KeptText {
  text = $state('');
  missing: 'empty' | 'long' | null = $state(null);
  readonly sending: Sending;
  readonly limit = LIMITS.proseMax;
  readonly #phone: Phone;
  readonly #about: string;
  #restored = false;

  constructor(phone: Phone, about: string) {
    this.#phone = phone;
    this.#about = about;
    this.sending = new Sending(phone);
    if (phone.started) this.restore();
  }

  restore(): void {
    if (this.#restored) return;
    this.#restored = true;
    if (!this.text) this.text = this.#phone.session.drafts.read<string>(this.#about) ?? '';
    if (this.text) this.#phone.unsent = true;
  }

  touched(): void {
    const has = this.text.trim() !== '';
    if (has) this.#phone.session.drafts.write(this.#about, this.text);
    else this.#phone.session.drafts.clear(this.#about);
    if (has) this.missing = null;
    this.#phone.unsent = has;
    this.#phone.writing(has);
    this.sending.sent = false;
  }

  /** @returns whether it is with us; the box is empty then */
  async send(command: (text: string) => Command, said: string): Promise<boolean> {
    this.missing = this.text.trim() === '' ? 'empty' : [...this.text.trim()].length > this.limit ? 'long' : null;
    if (this.missing || !(await this.sending.send(command(this.text), said))) return false;
    this.drop();
    return true;
  }

  /** Empties the box and what was kept of it. */
  drop(): void {
    this.text = '';
    this.missing = null;
    this.#phone.session.drafts.clear(this.#about);
    this.#phone.unsent = false;
    this.#phone.writing(false);
  }
}
