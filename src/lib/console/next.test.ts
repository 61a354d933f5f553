import { describe, expect, test } from 'vitest';
import { besideWays, mainWay, otherWays } from './next.ts';

describe('the main button', () => {
  test('names the next step of the method', () => {
    expect(mainWay('gather', { on: ['search'], back: ['arrive', 'agree'] }, null)).toBe('search');
  });
  test('goes from a vote to the needs, unless everyone can come along', () => {
    const on = ['need', 'improve', 'waterline', 'settle'] as const;
    expect(mainWay('vote', { on: ['need'], back: [] }, 'majority')).toBe('need');
    expect(mainWay('vote', { on, back: [] }, 'everyone')).toBe('settle');
  });
  test('never leads under the waterline by itself', () => {
    expect(mainWay('improve', { on: ['waterline', 'settle'], back: [] }, 'majority')).toBe('settle');
  });
  test('is not there when the meeting can only go back', () => {
    expect(mainWay('vote', { on: [], back: ['ready'] }, 'majority')).toBeNull();
  });
});

test('as long as not everyone can come along, asking again and talking deeper stand beside settling', () => {
  const ways = { on: ['waterline', 'settle'], back: ['need', 'vote'] } as const;
  expect(besideWays('improve', ways, 'majority')).toEqual(['need', 'waterline']);
  expect(besideWays('improve', ways, 'everyone')).toEqual([]);
});

test('a way that the server does not offer is nowhere', () => {
  const ways = { on: ['waterline', 'settle'], back: ['vote'] } as const;
  expect(besideWays('improve', ways, 'majority')).toEqual(['waterline']);
  expect(otherWays('improve', ways, 'majority')).toEqual({ on: [], back: ['vote'] });
});

test('every way is shown exactly once', () => {
  const ways = { on: ['need', 'improve', 'waterline', 'settle'], back: ['ready', 'gather'] } as const;
  const main = mainWay('vote', ways, 'everyone');
  const other = otherWays('vote', ways, 'everyone');
  expect([main, ...besideWays('vote', ways, 'everyone'), ...other.on, ...other.back].sort()).toEqual([...ways.on, ...ways.back].sort());
});
