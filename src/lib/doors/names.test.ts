import { expect, it } from 'vitest';
import { cleanName, line } from './names.ts';

it('keeps every script and emoji in a name', () => {
  for (const name of ['Tuğba Şahin', 'Łukasz', '小明', 'نور', 'Blauwe 🪑', 'Sanne Ĳsbrandy']) expect(cleanName(name)).toBe(name);
});

it('takes out what cannot be seen or turns the direction of the text', () => {
  expect(cleanName('\u202EretteZov \u0007\u2066Piet\u2069 ')).toBe('retteZov Piet');
});

it('takes a file for no text', () => {
  expect(line(new File(['x'], 'x'))).toBe('');
  expect(line(null)).toBe('');
});
