import { describe, expect, it } from 'vitest';
import { CodeTries, Guesses } from './guesses.ts';

it('lets a hall full of people misread a code, slows a guesser down, and forgets', () => {
  let now = 0;
  const guesses = new Guesses(60, 1000, () => now);
  for (let i = 0; i < 60; i++) {
    expect(guesses.open).toBe(true);
    guesses.wrong();
  }
  expect(guesses.open).toBe(false);
  now += 1000;
  expect(guesses.open).toBe(true);
  guesses.wrong();
  expect(guesses.open).toBe(false);
  now += 3600_000;
  for (let i = 0; i < 60; i++) guesses.wrong();
  expect(guesses.open).toBe(false);
});

it('takes nothing for a right try, and survives a clock that is set back', () => {
  let now = 5000;
  const guesses = new Guesses(1, 1000, () => now);
  expect([guesses.open, guesses.open]).toEqual([true, true]);
  guesses.wrong();
  now = 0;
  expect(guesses.open).toBe(false);
  now = 1000;
  expect(guesses.open).toBe(true);
});

describe('tries of a code', () => {
  const clock = () => {
    const time = { now: 1_000_000 };
    return { time, tries: new CodeTries(() => time.now) };
  };
  /** One try of a code at the door; @returns whether it was looked at */
  const attempt = (tries: CodeTries, code: string, pass?: string, right = '482913'): 'in' | 'wrong' | 'wait' => {
    if (!tries.open(pass)) return 'wait';
    if (code === right) return 'in';
    tries.wrong(code, pass);
    return 'wrong';
  };

  it('[B20] two hundred wrong codes a minute from the room, while thirty people read the code from the screen: all thirty get in', () => {
    const { time, tries } = clock();
    let inside = 0;
    for (let minute = 0; minute < 3; minute++) {
      for (let i = 0; i < 200; i++) {
        attempt(tries, String(100_000 + minute * 200 + i));
        time.now += 300;
        // ten of them each minute open the page, misread the code once, and then type it right
        if (i % 20 === 0) {
          const pass = tries.pass();
          expect(attempt(tries, '482931', pass)).toBe('wrong');
          if (attempt(tries, '482913', pass) === 'in') inside++;
        }
      }
    }
    expect(inside).toBe(30);
  });

  it('[B21] of ten thousand wrong codes no more are looked at than the budget, whatever the address', () => {
    const { time, tries } = clock();
    const answers: string[] = [];
    for (let i = 0; i < 10_000; i++) {
      answers.push(attempt(tries, String(100_000 + i)));
      time.now += 6;
    }
    expect(answers.filter((a) => a === 'wrong').length).toBeLessThanOrEqual(60 + 60);
    // who opened the page still comes in, and the script with a pass of its own has five tries
    expect(attempt(tries, '482913', tries.pass())).toBe('in');
    const pass = tries.pass();
    expect(Array.from({ length: 8 }, (_, i) => attempt(tries, String(200_000 + i), pass)).filter((a) => a === 'wrong').length).toBeLessThanOrEqual(6);
  });

  it('[B21] a script that opens the page for each try comes no further than the second budget', () => {
    const { tries } = clock();
    const looked = Array.from({ length: 10_000 }, (_, i) => attempt(tries, String(100_000 + i), tries.pass())).filter((a) => a !== 'wait');
    expect(looked).toHaveLength(660);
  });

  it('a hall that types an old code is one mistake, not thirty', () => {
    const { tries } = clock();
    for (let i = 0; i < 500; i++) expect(attempt(tries, '111111')).toBe('wrong');
    expect(attempt(tries, '482913')).toBe('in');
  });

  it('a made-up pass is none', () => {
    const { tries } = clock();
    for (let i = 0; i < 200; i++) attempt(tries, String(100_000 + i));
    for (const pass of [undefined, '', '.', 'a.b', `${tries.pass()}x`, new CodeTries().pass()]) expect(attempt(tries, '482913', pass), String(pass)).toBe('wait');
  });
});
