/** How a thing stands in a list: what it is, and its first words. */
export function labelled(what: string, words: string, max = 60): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return what;
  return `${what}: ${[...line].length > max ? `${[...line].slice(0, max).join('').trimEnd()}…` : line}`;
}
