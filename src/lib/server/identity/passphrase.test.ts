import { describe, expect, it } from 'vitest';
import { asTyped, hashPassphrase, isPassphrase, newPassphrase } from './passphrase.ts';
import { WORDS } from './words.ts';

/** How a word may be heard or misread: the spellings that Dutch people mix up are taken for one. */
const heard = (word: string) =>
  word
    .replace(/ei/g, 'ij').replace(/ou/g, 'au').replace(/ch/g, 'g').replace(/c/g, 'k').replace(/y/g, 'i')
    .replace(/z/g, 's').replace(/v/g, 'f').replace(/(.)\1/g, '$1').replace(/d$/, 't');

/** Whether one letter more, less or other makes `b` of `a`. */
function oneLetterApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return endA - start <= 1 && endB - start <= 1;
}

describe('the word list', () => {
  it('gives four words at least 40 bits', () => {
    expect(new Set(WORDS).size).toBe(WORDS.length);
    expect(WORDS.length).toBe(1200);
    expect(4 * Math.log2(WORDS.length)).toBeGreaterThanOrEqual(40);
  });

  it('has only plain words of four to eight letters', () => {
    expect(WORDS.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('has no two words that are one letter apart or sound alike', () => {
    const alike: string[] = [];
    for (let i = 0; i < WORDS.length; i++) {
      for (let j = i + 1; j < WORDS.length; j++) {
        if (oneLetterApart(WORDS[i]!, WORDS[j]!) || heard(WORDS[i]!) === heard(WORDS[j]!)) alike.push(`${WORDS[i]} ${WORDS[j]}`);
      }
    }
    expect(alike).toEqual([]);
  });
});

describe('a passphrase', () => {
  it('is four words of the list, drawn from all of it', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 4000; i++) {
      const words = newPassphrase().split('-');
      expect(words).toHaveLength(4);
      for (const word of words) seen.add(word);
    }
    // Of 1,200 words, 16,000 draws leave one out with a chance of about 2 in 1,000; three are never left out in practice.
    expect(WORDS.filter((word) => !seen.has(word)).length).toBeLessThan(3);
    expect([...seen].filter((word) => !WORDS.includes(word))).toEqual([]);
  });

  const ways = ['aardbei bezem cactus dadel', ' Aardbei-Bezem--Cactus – Dadel. ', 'AARDBEI, BEZEM, CACTUS, DADEL'];
  it.each(ways)('is understood when typed as "%s"', (typed) => {
    expect(asTyped(typed)).toBe('aardbei-bezem-cactus-dadel');
  });

  it('is kept as argon2id at OWASP’s minimum, salted, and recognised', async () => {
    const [one, two] = [await hashPassphrase('aardbei-bezem-cactus-dadel'), await hashPassphrase('aardbei-bezem-cactus-dadel')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(two).not.toBe(one);
    expect(await isPassphrase('Aardbei bezem cactus dadel', one)).toBe(true);
    expect(await isPassphrase('aardbei-bezem-cactus-dadels', one)).toBe(false);
    expect(await isPassphrase('aardbeibezemcactusdadel', one)).toBe(false);
  });

  it('kept with another cost is recognised too', async () => {
    // Made with m=64, t=1, p=1, salt 0123456789abcdef, 16 bytes.
    const { argon2Sync } = await import('node:crypto');
    const salt = Buffer.from('0123456789abcdef');
    const tag = argon2Sync('argon2id', { message: 'oud-woord', nonce: salt, memory: 64, passes: 1, parallelism: 1, tagLength: 16 });
    const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
    expect(await isPassphrase('oud woord', `$argon2id$v=19$m=64,t=1,p=1$${plain(salt)}$${plain(tag)}`)).toBe(true);
  });
});
