import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/lib/limits.ts';
import { FakeApp, FakePhone, until } from './fake-app.ts';

/** What a phone does by itself in secret rounds, with the real Box and real keys. */

let app: FakeApp;
let phones: FakePhone[];
afterEach(() => {
  for (const phone of app.phones) phone.stop();
});

async function givenOut(): Promise<void> {
  app = new FakeApp();
  phones = app.seats.map((seat) => new FakePhone(app, seat));
  await app.giveOut();
  await until(() => app.rows.size === 5 && phones.every(({ state }) => state.ballot === 'ready'), 'ballots');
}
const castAll = (choices: readonly ('along' | 'not-yet' | 'abstain' | 'stand')[]) => Promise.all(phones.map((phone, i) => phone.voter.choose(phone.seat, choices[i]!)));

describe('a whole decision', () => {
  it('[K5] [K6] [K7] [K9] [K17] asks, finds itself in the list, casts, corrects, looks and stands by its choice', async () => {
    await givenOut();
    // before the freeze nothing is cast
    const early = phones[0]!.voter.choose('a', 'along');
    expect(phones[0]!.state).toMatchObject({ ballot: 'ready', choice: 'along', underWay: true, received: false });
    expect(phones[0]!.requests).toEqual([]);
    await app.freeze();
    expect(await early).toBe(true);
    expect(await castAll(['along', 'along', 'not-yet', 'not-yet', 'abstain'])).toEqual([true, true, true, true, true]);
    expect(await phones[4]!.voter.choose('e', 'along')).toBe(true);
    expect(phones[4]!.state).toMatchObject({ choice: 'along', received: true, underWay: false, before: null, checked: null });
    const first = await app.close();
    expect(first.bulletin.ballots.map(({ body }) => body.choice).sort()).toEqual(['along', 'along', 'along', 'not-yet', 'not-yet']);
    await until(() => phones.every(({ state }) => state.checked !== null), 'the look');
    for (const { state } of phones) expect(state.checked).toEqual({ round: 1, ballot: 'in', latest: true, sound: true, code: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) });
    expect(phones.map(({ state }) => state.before)).toEqual(['along', 'along', 'not-yet', 'not-yet', 'along']);
    await app.nextRound();
    expect(await castAll(['stand', 'stand', 'along', 'stand', 'stand'])).toEqual([true, true, true, true, true]);
    const second = await app.close();
    expect(second.bulletin.ballots).toHaveLength(5);
    await until(() => phones.every(({ state }) => state.checked?.round === 2), 'the second look');
    for (const { state } of phones) expect(state.checked).toMatchObject({ ballot: 'in', sound: true });
    expect(phones.map(({ state }) => state.before)).toEqual(['along', 'along', 'along', 'not-yet', 'along']);
  });

  it('[K7] [K12] every request is alike: no credentials, one size, nothing of the page', async () => {
    await givenOut();
    await app.freeze();
    await castAll(['along', 'not-yet', 'abstain', 'along', 'along']);
    for (const { requests } of phones) {
      expect(requests).toHaveLength(1);
      const { url, init } = requests[0]!;
      expect(url).toBe(`${app.box.address.url}/cast`);
      expect(Buffer.byteLength(String(init.body))).toBe(LIMITS.castBytes);
      expect(init).toMatchObject({ method: 'POST', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', keepalive: true, headers: { 'content-type': 'text/plain' } });
      expect(Object.keys(init.headers!)).toEqual(['content-type']);
    }
  });
});
