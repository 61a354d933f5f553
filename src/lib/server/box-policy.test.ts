import { expect, test } from 'vitest';
import { reachingTheBox } from './box-policy.ts';

const policy = "default-src 'self'; connect-src 'self'; object-src 'none'";
const ballots = (url: string) => ({ port: 3001, url, straight: true, spreadMs: 0 });

test('a page may send to the Box under another name, and to nobody else', () => {
  const origin = 'https://raad.example';
  expect(reachingTheBox(policy, { origin, ballots: ballots('https://stem.raad.example/x') })).toBe("default-src 'self'; connect-src 'self' https://stem.raad.example; object-src 'none'");
  expect(reachingTheBox(policy, { origin, ballots: ballots('https://raad.example/stem') })).toBe(policy);
});
