import canonicalize from 'canonicalize';

/** A copy of plain JSON in which no string holds half of a pair (a lone surrogate): such a string has no bytes in UTF-8. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([name, inner]) => [name.toWellFormed(), wellFormed(inner)]));
}

/**
 * The one way to write this value down (RFC 8785): fields in order, no spaces. What has one way to be written has one hash and one
 * signature, whoever writes it. Halves of pairs become U+FFFD first; without that the RFC has no bytes for them.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(wellFormed(value));
  if (text === undefined) throw new TypeError('only plain JSON has a canonical form');
  return text;
}
