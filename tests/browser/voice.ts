import type { Page } from '@playwright/test';

/** What was read aloud on a page, sentence by sentence. */
export type Spoken = { spoken: string[] };

/** Gives a page a Dutch voice of the device itself, which a browser in a test does not have: it takes a moment for each sentence. */
export async function fakeVoice(page: Page, perSentenceMs = 150): Promise<void> {
  await page.addInitScript((ms) => {
    const voice = { lang: 'nl-NL', localService: true, name: 'Proefstem', default: true, voiceURI: 'proef' };
    const spoken: string[] = [];
    let timer = 0;
    const synth = {
      speaking: false, pending: false, paused: false, onvoiceschanged: null,
      getVoices: () => [voice],
      speak(utterance: SpeechSynthesisUtterance) {
        if (utterance.text) spoken.push(utterance.text);
        timer = window.setTimeout(() => utterance.onend?.(new Event('end') as SpeechSynthesisEvent), ms);
      },
      cancel: () => window.clearTimeout(timer),
      pause() {}, resume() {}, addEventListener() {}, removeEventListener() {}
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synth });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        onend: unknown = null;
        #heard: Record<string, (e: Event) => void> = {};
        constructor(text = '') { this.text = text; }
        addEventListener(type: string, f: (e: Event) => void) { this.#heard[type] = f; if (type === 'end') this.onend = f; }
      }
    });
    Object.assign(window, { spoken });
  }, perSentenceMs);
}

export function spokenOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Spoken).spoken);
}
