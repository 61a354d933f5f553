/** Letters that are no plain letter with a mark on it. */
const OTHER: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/**
 * A text as part of a file name that every system takes: lower case a to z, digits and hyphens, at most `max` signs, cut between words.
 * Nothing is left of a text in another script; then it is `otherwise`.
 */
export function slug(text: string, otherwise: string, max = 60): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => OTHER[letter]!)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, max) : `${name}-${word}`;
    if (longer.length > max) break;
    name = longer;
  }
  return name || otherwise;
}
