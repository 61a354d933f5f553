/** Words that may not stand on a screen: jargon, and promises that we do not make. Source: the project's rules for plain Dutch (B1). */
const BANNED = [
  'consent', 'faciliteren', 'polarisatie', 'onderstroom', 'waterlijn', 'ratificeren', 'middels', 'derhalve', 'teneinde', 'participant', 'submitten',
  'feedback', 'bewezen methode', 'ongeldig', '%',
  // one word for one thing: we say "apparaat", or "telefoon" where it is one
  'toestel'
];
/** Most words in one sentence. */
export const sentenceMax = 20;

/**
 * What is wrong with a text in plain Dutch: sentences that are too long, banned words, an empty text.
 * @returns one line per problem; none means fine
 */
export function notPlain(text: string): string[] {
  if (text.trim() === '') return ['empty'];
  const long = text
    .split(/[.!?:]+(?:\s|$)/)
    .filter((sentence) => sentence.trim().split(/\s+/).length > sentenceMax)
    .map((sentence) => `longer than ${sentenceMax} words: ${sentence.trim()}`);
  const low = text.toLowerCase();
  return [...long, ...BANNED.filter((word) => low.includes(word)).map((word) => `banned "${word}": ${text}`)];
}

/** Every text in a tree of words, with its path; functions are called with a number that needs a plural. */
export function allTexts(words: unknown, path = ''): { path: string; text: string }[] {
  if (typeof words === 'string') return [{ path, text: words }];
  if (typeof words === 'function') return [{ path, text: String((words as (...args: unknown[]) => unknown)(3, 9)) }];
  if (typeof words === 'object' && words !== null) return Object.entries(words).flatMap(([key, value]) => allTexts(value, path ? `${path}.${key}` : key));
  return [{ path, text: '' }];
}
