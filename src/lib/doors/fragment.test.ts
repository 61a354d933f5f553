import { describe, expect, it } from 'vitest';
import { fragment, secretIn } from './fragment.ts';

describe('the secret of a link', () => {
  it('is found in a whole link, in its end, and alone', () => {
    for (const pasted of [' https://raad.example/setup#aB-_9\n', '#aB-_9', 'aB-_9']) expect(secretIn(pasted)).toBe('aB-_9');
  });

  it('is found by its name', () => {
    expect(secretIn('https://raad.example/join#i=abc', 'i')).toBe('abc');
    expect(secretIn('#k=abc', 'i')).toBe('');
  });

  it('is nothing where there is no address', () => {
    expect(fragment()).toBe('');
  });
});
