import { setVolume, type Volume } from './announcer.ts';

/** How a person wants to read on this device: kept here and nowhere else. The size of text is a cookie of its own (`ui/size.ts`). */
export interface ReadingWishes {
  /** "Rustig scherm": no counts, nobody's presence, nothing that moves. What is `class="lively"` is not shown. */
  readonly calm: boolean;
  /** What is said to a screen reader. */
  readonly said: Volume;
  /** "Ga vanzelf mee": the phone goes along with the meeting without asking, when nothing is half done. */
  readonly along: boolean;
  /** "Toon de tijd": a phone shows no time without this. */
  readonly time: boolean;
  /** A voice from the internet may read our own sentences aloud. Asked once; the words of people never go there. */
  readonly internetVoice: boolean;
}

const KEY = 'meegaan:reading';
const PLAIN: ReadingWishes = { calm: false, said: 'all', along: false, time: false, internetVoice: false };

/** The wishes of this device, for every component. On the server they are the plain ones, for everybody. */
class Reading {
  #wishes: ReadingWishes = $state.raw(PLAIN);

  get wishes(): ReadingWishes {
    return this.#wishes;
  }

  /** Takes up what this device keeps; call it once in the browser. */
  restore(): void {
    try {
      this.#use({ ...PLAIN, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<ReadingWishes>) });
    } catch {
      // a browser that keeps nothing reads in the plain way
    }
  }

  wish(change: Partial<ReadingWishes>): void {
    this.#use({ ...this.#wishes, ...change });
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#wishes));
    } catch {
      // holds as long as the page
    }
  }

  #use(wishes: ReadingWishes): void {
    this.#wishes = wishes;
    document.documentElement.toggleAttribute('data-calm', wishes.calm);
    setVolume(wishes.said);
  }
}

export const reading = new Reading();
