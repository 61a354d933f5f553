import { describe, expect, test } from 'vitest';
import { backPath } from './back.ts';

const origin = 'https://raad.example';

describe('where the language switch returns to', () => {
  test('the page that the form names, with its question part', () => {
    expect(backPath('/m/abc/phone?x=1', null, origin)).toBe('/m/abc/phone?x=1');
  });
  test('without a named page, the page that it came from', () => {
    expect(backPath(null, 'https://raad.example/records', origin)).toBe('/records');
  });
  test.each(['//elsewhere.example/x', '/\\elsewhere.example', 'https://elsewhere.example/', 'javascript:alert(1)', '/\t/elsewhere.example'])(
    'never another site: %s',
    (named) => {
      expect(backPath(named, 'https://elsewhere.example/y', origin)).toBe('/');
    }
  );
  test('a path of ours with doubled slashes does not become another site', () => {
    expect(backPath('https://raad.example//elsewhere.example', null, origin)).toBe('/elsewhere.example');
  });
});
