import { beforeEach, expect, test } from 'vitest';
import { createAnnouncer, type Announcer } from './announcer.ts';

/** A clock that we move ourselves, and everything that was said with its moment. */
let clock: number;
let said: { at: number; text: string }[];
let timers: { at: number; run: () => void }[];
let announcer: Announcer;

function pass(ms: number): void {
  const end = clock + ms;
  for (;;) {
    const next = timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
    if (!next) break;
    timers = timers.filter((t) => t !== next);
    clock = Math.max(clock, next.at);
    next.run();
  }
  clock = end;
}
const heard = () => said.filter((s) => s.text !== '').map((s) => s.text);

beforeEach(() => {
  clock = 100_000;
  said = [];
  timers = [];
  announcer = createAnnouncer({
    now: () => clock,
    after: (ms, run) => void timers.push({ at: clock + ms, run }),
    say: (text) => void said.push({ at: clock, text }),
    touch: false
  });
});

test('the region is emptied first and filled 100 ms later, so that an equal text is heard again', () => {
  announcer.announce('Verstuurd', 0);
  pass(50);
  expect(said).toEqual([{ at: 100_000, text: '' }]);
  pass(100);
  expect(said[1]).toEqual({ at: 100_100, text: 'Verstuurd' });
});

test('two messages have at least a second between them, and the own result goes first', () => {
  announcer.announce('Begin', 0);
  pass(10);
  announcer.announce('Volgende stap: Stemmen', 1);
  announcer.announce('Je mening is verstuurd', 0);
  pass(5000);
  expect(heard()).toEqual(['Begin', 'Je mening is verstuurd', 'Volgende stap: Stemmen']);
  const times = said.filter((s) => s.text).map((s) => s.at);
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(1000);
  expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(1000);
});

test('an own result does not wait behind a count that is planned for later', () => {
  announcer.announce('3 mensen', 3);
  pass(200);
  announcer.announce('5 mensen', 3);
  pass(2000);
  announcer.announce('Verstuurd', 0);
  pass(200);
  expect(heard()).toEqual(['3 mensen', 'Verstuurd']);
});

test('of counts only the latest is said, and one that waited longer than ten seconds is dropped', () => {
  announcer.announce('1 van de 9', 3);
  announcer.announce('2 van de 9', 3);
  pass(200);
  expect(heard()).toEqual(['2 van de 9']);
  announcer.announce('3 van de 9', 3);
  pass(60_000);
  expect(heard()).toEqual(['2 van de 9']);
  announcer.announce('9 van de 9', 3);
  pass(200);
  expect(heard()).toEqual(['2 van de 9', '9 van de 9']);
});

test('while a person types, state and counts keep silent for two seconds, and their turn is said after a breath', () => {
  announcer.typed();
  announcer.announce('Geen verbinding', 2);
  announcer.announce('Jij bent aan de beurt', 1);
  pass(200);
  expect(heard()).toEqual([]);
  pass(200);
  expect(heard()).toEqual(['Jij bent aan de beurt']);
  pass(1000);
  expect(heard()).toHaveLength(1);
  pass(5000);
  expect(heard()).toEqual(['Jij bent aan de beurt', 'Geen verbinding']);
});

test('nothing is said while a text is read aloud, and what still matters comes after it', () => {
  announcer.reading(true);
  announcer.announce('Volgende stap: Aanvullen', 1);
  announcer.announce('4 van de 9', 3);
  pass(20_000);
  expect(heard()).toEqual([]);
  announcer.reading(false);
  pass(20_000);
  expect(heard()).toEqual(['Volgende stap: Aanvullen']);
});

test('a person may silence counts, or everything', () => {
  announcer.volume('important');
  announcer.announce('4 van de 9', 3);
  announcer.announce('Je bent er weer', 2);
  pass(10_000);
  expect(heard()).toEqual(['Je bent er weer']);
  announcer.volume('none');
  announcer.announce('Verstuurd', 0);
  pass(10_000);
  expect(heard()).toHaveLength(1);
});
