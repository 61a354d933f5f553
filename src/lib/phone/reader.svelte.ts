import { setReading } from '$lib/client/announcer.ts';
import { reading } from '$lib/client/reading.svelte.ts';
import { pickVoice, watchVoices } from '$lib/client/voice.ts';
import type { Aloud } from './tools/aloud.ts';

/** "Lees voor" on a phone: there when the device has a voice, or its person agreed to one from the internet. The script comes on the first press. */
export class Reader {
  speaking = $state(false);
  /** Its script did not come. */
  failed = $state(false);
  #voices: SpeechSynthesisVoice[] = $state.raw([]);
  #aloud: Aloud | null = null;
  readonly #lang: string;

  constructor(lang: string) {
    this.#lang = lang;
  }

  get found() {
    return pickVoice(this.#voices, this.#lang);
  }

  get voice(): SpeechSynthesisVoice | null {
    return this.found.kind === 'internet' && !reading.wishes.internetVoice ? null : this.found.voice;
  }

  /** Call once in the browser. @returns how to stop */
  start(): () => void {
    const unwatch = watchVoices((voices) => (this.#voices = voices));
    const away = () => document.hidden && this.stop();
    document.addEventListener('visibilitychange', away);
    return () => {
      unwatch();
      document.removeEventListener('visibilitychange', away);
      this.stop();
    };
  }

  /** Reads what is in `#main` from its beginning, or stops. */
  async press(): Promise<void> {
    if (this.speaking) return this.stop();
    const voice = this.voice;
    const main = document.getElementById('main');
    if (!voice || !main) return;
    // some browsers speak only from within the press itself, and the script may still have to come
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    this.failed = false;
    this.speaking = true;
    try {
      const { Aloud, marker, piecesOf } = await import('./tools/aloud.ts');
      if (!this.speaking) return;
      this.#aloud = new Aloud({ voice, lang: this.#lang, show: marker(), done: () => this.#ended() });
      setReading(true);
      this.#aloud.read(piecesOf(main, this.#lang));
    } catch {
      this.failed = true;
      this.#ended();
    }
  }

  again(): void {
    this.#aloud?.again();
  }

  stop(): void {
    if (this.#aloud) this.#aloud.stop();
    else this.speaking = false;
  }

  #ended(): void {
    this.#aloud = null;
    this.speaking = false;
    setReading(false);
  }
}
