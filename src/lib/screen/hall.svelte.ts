import { createContext } from 'svelte';

/** What opens the door of the hall: the six digits and the invite of the QR. */
export interface HallKeys {
  readonly code: string;
  readonly invite: string;
}

/**
 * The code of the open hall as a page knows it. It is no slice of the meeting (only screens and who lead may have it), so
 * the page asks for it: when the hall opens or closes, and now and then, because somebody may have taken a new code.
 */
export class Hall {
  keys: HallKeys | null = $state.raw(null);
  /** This installation's own address, as the page was opened. */
  readonly origin: string;
  readonly #address: string;

  constructor(keys: HallKeys | null, origin: string, meeting: string, place: string) {
    this.keys = keys;
    this.origin = origin;
    this.#address = `/m/${meeting}/screen/hall?seat=${encodeURIComponent(place)}`;
  }

  /** What the QR holds: the invite stands in the fragment, so that it is in no log. */
  get link(): string {
    return `${this.origin}/join#i=${this.keys?.invite ?? ''}`;
  }

  /** What people type. */
  get short(): string {
    return `${this.origin.replace(/^https?:\/\//, '')}/join`;
  }

  /** Asks the server again; keeps what it has when the line is down. */
  async refresh(): Promise<void> {
    try {
      const answer = await fetch(this.#address, { headers: { accept: 'application/json' } });
      if (answer.ok) this.keys = (await answer.json()) as HallKeys | null;
    } catch {
      // no line: the code on the screen is still the latest that we know
    }
  }
}

export const [useHall, provideHall] = createContext<Hall>();

/** Six digits in two groups, as people say them: "482 913". */
export function grouped(code: string): string {
  return code.replace(/^(\d{3})(\d{3})$/, '$1 $2');
}
