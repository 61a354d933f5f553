import { beforeEach, expect, test } from 'vitest';
import { pickVoice } from '../../client/voice.ts';
import { Aloud, PIECE_MAX, sentences, type Piece } from './aloud.ts';

const LOCAL = { lang: 'nl-NL', localService: true, name: 'Ellen' } as SpeechSynthesisVoice;
const INTERNET = { lang: 'nl-NL', localService: false, name: 'Google Nederlands' } as SpeechSynthesisVoice;
const said = (text: string) => sentences(text, 'nl').map(([from, to]) => text.slice(from, to).trim());

/** A voice that says what it was told to, and ends when the test says so. */
let spoken: SpeechSynthesisUtterance[];
let cancelled: number;
const synth = { speak: (u: SpeechSynthesisUtterance) => void spoken.push(u), cancel: () => void cancelled++ } as unknown as SpeechSynthesis;
const utter = (text: string) => ({ text }) as SpeechSynthesisUtterance;
const end = () => spoken.at(-1)!.onend!.call(spoken.at(-1)!, {} as SpeechSynthesisEvent);
let shown: (Piece | null)[];
let ended: number;
const reader = (voice = LOCAL) => new Aloud({ voice, lang: 'nl', synth, utter, show: (piece) => void shown.push(piece), done: () => void ended++ });
const piece = (text: string, theirs = false): Piece => ({ text, theirs });

beforeEach(() => {
  spoken = [];
  shown = [];
  cancelled = 0;
  ended = 0;
});

test('a voice of the device itself goes first; one from the internet is told apart; another language is none', () => {
  expect(pickVoice([INTERNET, LOCAL], 'nl')).toEqual({ voice: LOCAL, kind: 'local' });
  expect(pickVoice([INTERNET], 'nl')).toEqual({ voice: INTERNET, kind: 'internet' });
  expect(pickVoice([LOCAL], 'en')).toEqual({ voice: null, kind: 'none' });
  expect(pickVoice([], 'nl').kind).toBe('none');
});

test('a text is read sentence by sentence; a very long sentence in pieces that a browser can say, cut between words', () => {
  expect(said('Wat vind jij? Zeg het om 14.00 uur. Er is geen goed of fout.')).toEqual(['Wat vind jij?', 'Zeg het om 14.00 uur.', 'Er is geen goed of fout.']);
  const long = `${'heel '.repeat(100)}lang.`;
  expect(said(long).every((part) => part.length <= PIECE_MAX && !part.startsWith('eel'))).toBe(true);
  expect(said(long).join(' ')).toBe(long);
  expect(said('“ … ”')).toEqual([]);
});

test('one piece at a time, a bit slower than speech, each shown while it is read; at the end nothing is marked', () => {
  reader().read([piece('Een.'), piece('Twee.')]);
  expect(spoken.map((u) => u.text)).toEqual(['Een.']);
  expect(spoken[0]).toMatchObject({ rate: 0.9, voice: LOCAL, lang: 'nl-NL' });
  end();
  expect(spoken.map((u) => u.text)).toEqual(['Een.', 'Twee.']);
  end();
  expect(shown.map((one) => one?.text ?? null)).toEqual(['Een.', 'Twee.', null]);
  expect(ended).toBe(1);
});

test('stop ends it at once, and an end that comes late starts nothing; again says the same sentence from its beginning', () => {
  const aloud = reader();
  aloud.read([piece('Een.'), piece('Twee.')]);
  aloud.again();
  expect(spoken.map((u) => u.text)).toEqual(['Een.', 'Een.']);
  // the first one, cancelled by "again", reports its end now
  spoken[0]!.onend!.call(spoken[0]!, {} as SpeechSynthesisEvent);
  expect(spoken).toHaveLength(2);
  aloud.stop();
  end();
  expect(spoken).toHaveLength(2);
  expect([cancelled > 0, ended]).toEqual([true, 1]);
});

test('words of people never go to a voice from the internet; our own sentences do, for who agreed', () => {
  reader(INTERNET).read([piece('Wie herkent dit?'), piece('Ik sliep in mijn auto.', true), piece('Kies een antwoord.')]);
  end();
  end();
  expect(spoken.map((u) => u.text)).toEqual(['Wie herkent dit?', 'Kies een antwoord.']);
  spoken = [];
  reader(LOCAL).read([piece('Ik sliep in mijn auto.', true)]);
  expect(spoken.map((u) => u.text)).toEqual(['Ik sliep in mijn auto.']);
});
