import { expect, it } from 'vitest';
import { LONG, SEED } from './chance.ts';
import { badWifi } from './chaos.ts';
import { playMeeting, type Played } from './whole-meeting.ts';

/**
 * Issue 4, what must be shown 4, and R6: a whole meeting with a third of the phones on a bad network, one kill of the server in a
 * secret vote and a hand-over of the lead ends with the same adopted record as the same meeting without faults.
 */
const MEMBERS = LONG ? 150 : 15;
const WEATHER = LONG ? badWifi(30_000, 60_000) : badWifi(600, 4_000, 80);
const MINUTES = LONG ? 40 : 3;

it(`R6 a meeting with ${MEMBERS} phones under faults ends with the record of the same meeting without (seed ${SEED})`, async () => {
  const [faulty, calm] = [await playMeeting(MEMBERS, SEED, WEATHER), await playMeeting(MEMBERS, SEED)];
  said('with faults', faulty);
  said('without', calm);
  expect(faulty.failures).toEqual([]);
  expect(calm.failures).toEqual([]);
  expect(calm.record).toMatchObject({ status: 'adopted', decision: { outcome: 'majority', rounds: [{ answered: MEMBERS }, { adopted: true }, { adopted: false }] } });
  expect(faulty.record).toEqual(calm.record);
  // the faults were there
  expect(faulty.happened).toMatchObject({ kills: 1 });
  expect(faulty.happened.resets! + faulty.happened.halfOpen!, 'lines that were torn').toBeGreaterThan(0);
  expect(faulty.happened.blackouts).toBeGreaterThan(0);
}, MINUTES * 60_000);

function said(which: string, { happened }: Played): void {
  console.log(`meeting ${which}: ${Object.entries(happened).map(([what, n]) => `${n} ${what}`).join(', ')}`);
}
