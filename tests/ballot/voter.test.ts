import { afterEach, describe, expect, it } from 'vitest';
import { asking } from '../../src/lib/client/ballot/asking.ts';
import { makeEnvelope } from '../../src/lib/client/ballot/blinding.ts';
import { isReceipt } from '../../src/lib/ballot/mine.ts';
import { memoryDrawer } from '../../src/lib/client/kept.ts';
import { base64url } from '../../src/lib/core/bytes.ts';
import { LIMITS } from '../../src/lib/limits.ts';
import type { Answer } from '../../src/lib/protocol.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { FakeApp, FakePhone, until } from './fake-app.ts';

/** Everything that a drawer holds. */
const drawn = (phone: FakePhone): string => phone.drawer.keys!().map((key) => phone.drawer.getItem(key)).join();

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

describe('giving out', () => {
  it('[K3] asks again after a lost answer, and gets the same ballot', async () => {
    app = new FakeApp();
    let lost = 0;
    app.answers = async (answer) => (lost++ < 5 ? { ok: false, refusal: 'busy' } : answer);
    phones = app.seats.map((seat) => new FakePhone(app, seat));
    await app.giveOut();
    await until(() => phones.every(({ state }) => state.ballot === 'ready'), 'ballots');
    expect(app.rows.size).toBe(5);
    expect(app.asked).toBeGreaterThan(5);
  });

  it('[K3] a page that was closed while it asked gets its ballot after the freeze', async () => {
    app = new FakeApp();
    const answered: (() => void)[] = [];
    app.answers = (answer) => new Promise<Answer>((resolve) => void answered.push(() => resolve(answer)));
    phones = app.seats.map((seat) => new FakePhone(app, seat));
    await app.giveOut();
    await until(() => app.rows.size === 5, 'rows');
    app.answers = async (answer) => answer;
    for (const phone of phones) phone.reload();
    await app.freeze();
    expect(await castAll(['along', 'along', 'along', 'along', 'along'])).toEqual([true, true, true, true, true]);
    for (const answer of answered) answer();
    await app.close();
    await until(() => phones.every(({ state }) => state.checked?.ballot === 'in'), 'the look');
  });

  it('[K4] with a new key everybody asks again by themselves, and what was tapped before goes with the new ballot', async () => {
    await givenOut();
    const early = phones[0]!.voter.choose('a', 'not-yet');
    const before = app.list.map(({ blinded }) => blinded);
    await app.giveOut();
    await until(() => app.rows.size === 5 && phones.every(({ state }) => state.ballot === 'ready'), 'new ballots');
    expect(app.list.map(({ blinded }) => blinded).some((blinded) => before.includes(blinded))).toBe(false);
    await app.freeze();
    expect(await early).toBe(true);
    expect((await app.close()).bulletin.ballots.map(({ body }) => body.choice)).toEqual(['not-yet']);
  });

  it('[K3] an asking of before a new key takes no ballot of the new one', async () => {
    app = new FakeApp();
    await app.giveOut();
    const old = app.key.public;
    const envelope = (await makeEnvelope(FakeApp.decision, old))!;
    const device = base64url(crypto.getRandomValues(new Uint8Array(32)));
    await app.giveOut();
    expect(await app.ask('a', asking(FakeApp.decision, old, device, envelope.blinded, undefined))).toEqual({ ok: false, refusal: 'ballot-not-proven' });
    expect(app.rows.size).toBe(0);
  });

  it('[K3] a second device says that the ballot is on the other, also after a reload', async () => {
    await givenOut();
    const second = new FakePhone(app, 'a', { drawer: memoryDrawer() });
    await until(() => second.state.ballot === 'elsewhere');
    await app.freeze();
    second.reload();
    expect(second.state.ballot).toBe('elsewhere');
    expect(await second.voter.choose('a', 'along')).toBe(false);
    expect(await phones[0]!.voter.choose('a', 'along')).toBe(true);
  });

  it('[K3] two devices that ask at once: one has it, the other is told', async () => {
    app = new FakeApp();
    const twins = [new FakePhone(app, 'a'), new FakePhone(app, 'a')];
    await app.giveOut();
    await until(() => twins.every(({ state }) => state.ballot === 'ready' || state.ballot === 'elsewhere'));
    expect(twins.map(({ state }) => state.ballot).sort()).toEqual(['elsewhere', 'ready']);
  });

  it('[K1] who comes after the freeze is told that there is no ballot, and loses no time on it', async () => {
    app = new FakeApp(['a', 'b', 'c', 'd', 'e', 'f']);
    phones = app.seats.slice(0, 5).map((seat) => new FakePhone(app, seat));
    await app.giveOut();
    await until(() => app.rows.size === 5);
    await app.freeze();
    const late = new FakePhone(app, 'f');
    expect(late.state.ballot).toBe('left-out');
    expect(await late.voter.choose('f', 'along')).toBe(false);
  });

  it('a device votes for its own seat and for one that it represents, with two ballots that nothing links', async () => {
    app = new FakeApp();
    phones = ['a', 'b', 'c', 'd'].map((seat) => new FakePhone(app, seat, { others: seat === 'a' ? ['e'] : [] }));
    await app.giveOut();
    await until(() => app.rows.size === 5, 'five ballots');
    expect(new Set(app.list.map(({ device }) => device)).size).toBe(5);
    await app.freeze();
    const { voter } = phones[0]!;
    expect(await Promise.all([voter.choose('a', 'along'), voter.choose('e', 'not-yet')])).toEqual([true, true]);
    expect([voter.state('a').choice, voter.state('e').choice]).toEqual(['along', 'not-yet']);
    const { bulletin } = await app.close();
    expect(bulletin.ballots.map(({ body }) => body.choice).sort()).toEqual(['along', 'not-yet']);
    await until(() => [voter.state('a'), voter.state('e')].every(({ checked }) => checked?.ballot === 'in'), 'both looks');
  });

  it('whoever has a device of their own gets their ballot there, though somebody represents them', async () => {
    app = new FakeApp();
    const helper = new FakePhone(app, 'a', { others: ['e'] });
    const own = new FakePhone(app, 'e');
    await app.giveOut();
    await until(() => app.rows.has('e') && own.state.ballot === 'ready');
    await until(() => helper.voter.state('a').ballot === 'ready');
    app.tell();
    await until(() => helper.voter.state('e').ballot === 'elsewhere');
  });
});

describe('its moment', () => {
  it('[K8] waits at random, and goes at once when the page hides', async () => {
    await givenOut();
    app.spreadMs = 3_600_000;
    await app.freeze();
    const [phone] = phones;
    const chosen = phone!.voter.choose('a', 'along');
    await until(() => phone!.state.underWay);
    await new Promise((r) => setTimeout(r, 50));
    expect(phone!.requests).toHaveLength(0);
    phone!.voter.flush();
    // on its way before the page is gone: nothing was waited for
    expect(phone!.requests).toHaveLength(1);
    expect(await chosen).toBe(true);
    phone!.voter.flush();
    expect(phone!.requests).toHaveLength(1);
  });

  it('[K8] what waited when the page was closed goes from the next page on', async () => {
    await givenOut();
    app.spreadMs = 3_600_000;
    await app.freeze();
    void phones[0]!.voter.choose('a', 'not-yet');
    app.spreadMs = 0;
    phones[0]!.reload();
    await until(() => phones[0]!.state.received);
    expect(phones[0]!.state.choice).toBe('not-yet');
  });

  it('[K9] tries again until there is a receipt, and corrects without a second ballot', async () => {
    await givenOut();
    await app.freeze();
    const [phone] = phones;
    let tries = 0;
    phone!.net = async (send) => {
      if (++tries === 1) throw new TypeError('no line');
      // the ballot came, the answer did not
      if (tries === 2) return send().then(() => Response.error());
      return send();
    };
    expect(await phone!.voter.choose('a', 'along')).toBe(true);
    expect(tries).toBeGreaterThan(2);
    expect(await phone!.voter.choose('a', 'abstain')).toBe(true);
    const { bulletin } = await app.close();
    expect(bulletin.ballots.map(({ body }) => [body.choice, body.sequence])).toEqual([['abstain', 2]]);
  });

  it('[K15] a Box that was started again gets the very same ballot', async () => {
    await givenOut();
    await app.freeze();
    await castAll(['along', 'along', 'not-yet', 'along', 'abstain']);
    await app.crashBox();
    await until(() => phones.every(({ state, requests }) => state.received && requests.length === 2));
    for (const { requests } of phones) expect(requests[1]!.init.body).toBe(requests[0]!.init.body);
    expect((await app.close()).bulletin.ballots).toHaveLength(5);
  });

  it('says that it does not arrive when the Box refuses it or its receipt is false, and goes on trying', async () => {
    await givenOut();
    await app.freeze();
    const [one, two] = phones;
    one!.net = async () => Response.json({ refused: 'not-issued' });
    two!.net = async (send) => Response.json({ receipt: ((await (await send()).json()) as { receipt: string }).receipt.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) });
    const chosen = [one!.voter.choose('a', 'along'), two!.voter.choose('b', 'along')];
    await until(() => one!.state.trouble === 'refused' && two!.state.trouble === 'bad-receipt');
    expect([one!.state.received, two!.state.received]).toEqual([false, false]);
    one!.net = (send) => send();
    two!.net = (send) => send();
    expect(await Promise.all(chosen)).toEqual([true, true]);
    expect([one!.state.trouble, two!.state.trouble]).toEqual([null, null]);
  });

  it('[K6] [K17] a phone that slept from before the freeze until after the close finds itself in the list first, and has no false alarm', async () => {
    await givenOut();
    const [sleeper, ...others] = phones;
    sleeper!.stop();
    await app.freeze();
    expect(await Promise.all(others.map((phone) => phone.voter.choose(phone.seat, 'along')))).toEqual([true, true, true, true]);
    await app.close();
    app.phones.add(sleeper!);
    sleeper!.reload();
    await until(() => sleeper!.state.checked !== null, 'the look');
    expect(sleeper!.state).toMatchObject({ ballot: 'ready', checked: { ballot: 'not-cast', latest: true, sound: true } });
  });

  it('a choice that never arrived before the close is none, and it says so', async () => {
    await givenOut();
    await app.freeze();
    phones[0]!.net = () => Promise.reject(new TypeError('no line'));
    const chosen = phones[0]!.voter.choose('a', 'along');
    await phones[1]!.voter.choose('b', 'along');
    await app.close();
    expect(await chosen).toBe(false);
    await until(() => phones[0]!.state.checked !== null && phones[2]!.state.checked !== null);
    expect(phones[0]!.state.checked).toMatchObject({ ballot: 'not-cast', latest: false, sound: true });
    expect(phones[2]!.state.checked).toMatchObject({ ballot: 'not-cast', latest: true });
  });
});

describe('two tabs of one browser', () => {
  it('have one ballot, and the last tap counts', async () => {
    app = new FakeApp();
    const drawer = memoryDrawer();
    const [one, two] = [new FakePhone(app, 'a', { drawer }), new FakePhone(app, 'a', { drawer })];
    await app.giveOut();
    await until(() => one.state.ballot === 'ready' && two.state.ballot === 'ready');
    expect(app.rows.size).toBe(1);
    await app.freeze();
    expect(await one.voter.choose('a', 'along')).toBe(true);
    two.voter.wake();
    expect(two.state).toMatchObject({ choice: 'along', received: true });
    expect(await two.voter.choose('a', 'not-yet')).toBe(true);
    one.voter.wake();
    expect(one.state).toMatchObject({ choice: 'not-yet', received: true });
    expect((await app.close()).bulletin.ballots.map(({ body }) => body.choice)).toEqual(['not-yet']);
  });

  it('a tab that still shows the key of before takes nothing from the other', async () => {
    await givenOut();
    const [phone] = phones;
    const old = app.view('a');
    await app.giveOut();
    await until(() => phone!.state.ballot === 'ready' && app.rows.size === 5);
    const tab = new FakePhone(app, 'a', { drawer: phone!.drawer });
    tab.voter.see(old);
    phone!.see();
    await app.freeze();
    tab.voter.see(old);
    expect(await phone!.voter.choose('a', 'along')).toBe(true);
  });

  it('[V7] a tab that still shows the decision of before takes nothing of the next one away', async () => {
    await givenOut();
    const [phone] = phones;
    const behind = app.view('a');
    const tab = new FakePhone(app, 'a', { drawer: phone!.drawer });
    tab.voter.see({ ...behind, route: { ...behind.route, decision: 0 }, decision: { ...behind.decision!, id: 'decision-0' }, rounds: { ...behind.rounds!, ballots: null, open: null } });
    await app.freeze();
    expect(await phone!.voter.choose('a', 'along')).toBe(true);
    // and the other way round: what is behind the meeting goes
    phone!.voter.see({ ...behind, route: { ...behind.route, decision: 2 }, decision: { ...behind.decision!, id: 'decision-2' }, rounds: { ...behind.rounds!, ballots: null, open: null } });
    for (const secret of ['"secret"', '"token"', '"along"']) expect(drawn(phone!)).not.toContain(secret);
  });

  it('a browser that forgot what it sent goes on above it', async () => {
    await givenOut();
    await app.freeze();
    const [phone] = phones;
    const names = phone!.drawer.keys!();
    const before = names.map((name) => phone!.drawer.getItem(name)!);
    expect(await phone!.voter.choose('a', 'along')).toBe(true);
    expect(await phone!.voter.choose('a', 'abstain')).toBe(true);
    for (const [i, name] of names.entries()) phone!.drawer.setItem(name, before[i]!);
    phone!.reload();
    await until(() => phone!.state.ballot === 'ready');
    expect(await phone!.voter.choose('a', 'not-yet')).toBe(true);
    expect((await app.close()).bulletin.ballots.map(({ body }) => body.choice)).toEqual(['not-yet']);
  });
});

describe('what it does not let pass', () => {
  it('[K5] a key that is too short: no envelope, an alarm', async () => {
    app = new FakeApp();
    app.lie = (view) => ({ ...view, rounds: { ...view.rounds!, ballots: { ...view.rounds!.ballots!, key: { n: 'AAAA' } } } });
    const phone = new FakePhone(app, 'a');
    await app.giveOut();
    await until(() => phone.state.ballot === 'alarm');
    expect(app.asked).toBe(0);
  });

  it('[K5] a stamp of another key than everybody has: an alarm, and nothing is cast', async () => {
    app = new FakeApp();
    const phone = new FakePhone(app, 'a');
    const other = await makeDecisionKey();
    app.answers = async () => ({ ok: true, made: { signature: other.sign(app.list[0]!.blinded) ?? base64url(new Uint8Array(256).fill(1)) } });
    await app.giveOut();
    await until(() => phone.state.ballot === 'alarm');
    expect(await phone.voter.choose('a', 'along')).toBe(false);
  });

  it.each([
    ['my seat is not in the list', () => app.rows.delete('a')],
    ['another envelope stands beside my seat', () => app.rows.set('a', { ...app.rows.get('a')!, blinded: app.rows.get('b')!.blinded })],
    ['another device stands beside my seat', () => app.rows.set('a', { ...app.rows.get('a')!, device: app.rows.get('b')!.device })]
  ])('[K6] %s: an alarm, also after a reload, and nothing is cast', async (_, change) => {
    await givenOut();
    change();
    const chosen = phones[0]!.voter.choose('a', 'along');
    await app.freeze();
    await until(() => phones[0]!.state.ballot === 'alarm', 'the alarm');
    expect(await chosen).toBe(false);
    phones[0]!.reload();
    await until(() => phones[0]!.state.ballot === 'alarm', 'the alarm again');
    expect(phones[0]!.requests).toEqual([]);
    // the others have nothing to do with it
    expect(await phones[1]!.voter.choose('b', 'along')).toBe(true);
  });

  it('[K6] the list in the file is not the one of the event log: an alarm', async () => {
    await givenOut();
    app.files = (file) => ({ ...file, issued: file.issued.map((row) => (row.seat === 'b' ? { ...row, proof: row.proof.replace(/^../, 'AA') } : row)) });
    await app.freeze();
    await until(() => phones.every(({ state }) => state.ballot === 'alarm'), 'the alarm');
  });

  it('[K6] casts nothing while the list does not come, and all the same once it does', async () => {
    await givenOut();
    app.files = () => null;
    const chosen = phones[0]!.voter.choose('a', 'along');
    await app.freeze();
    await new Promise((r) => setTimeout(r, 100));
    expect(phones[0]!.requests).toEqual([]);
    expect(phones[0]!.state).toMatchObject({ ballot: 'ready', underWay: true });
    app.files = (file) => file;
    expect(await chosen).toBe(true);
  });

  it('[K4] another key while the round of the freeze is still open: an alarm, and what it has stays', async () => {
    await givenOut();
    await app.freeze();
    expect(await phones[0]!.voter.choose('a', 'along')).toBe(true);
    const { asked } = app;
    await app.giveOut();
    expect(phones.map(({ state }) => state.ballot)).toEqual(Array(5).fill('alarm'));
    await new Promise((r) => setTimeout(r, 100));
    expect(app.asked).toBe(asked);
    expect(await phones[0]!.voter.choose('a', 'not-yet')).toBe(false);
    // back to the key of before: everything is as it was
    const [name] = phones[0]!.drawer.keys!();
    expect(phones[0]!.drawer.getItem(name!)).toContain('"along"');
  });

  it('[K4] another key after a round that counts: an alarm', async () => {
    await givenOut();
    await app.freeze();
    await castAll(['along', 'along', 'along', 'along', 'along']);
    await app.close();
    await until(() => phones.every(({ state }) => state.checked !== null));
    await app.nextRound();
    await app.giveOut();
    expect(phones.map(({ state }) => state.ballot)).toEqual(Array(5).fill('alarm'));
  });

  it('[K4] a new key after a round that was voided is none: everybody gets a ballot again', async () => {
    await givenOut();
    await app.freeze();
    await castAll(['along', 'along', 'along', 'along', 'along']);
    app.voidOpen();
    await app.giveOut();
    await until(() => app.rows.size === 5 && phones.every(({ state }) => state.ballot === 'ready'), 'new ballots');
    expect(phones[0]!.state.choice).toBeNull();
    await app.freeze();
    expect(await phones[0]!.voter.choose('a', 'abstain')).toBe(true);
  });

  it('[K4] another key of the Box for the same ballots: an alarm', async () => {
    await givenOut();
    await app.freeze();
    app.lie = (view) => ({ ...view, rounds: { ...view.rounds!, ballots: { ...view.rounds!.ballots!, box: { ...view.rounds!.ballots!.box, key: base64url(new Uint8Array(32).fill(9)) } } } });
    app.tell();
    expect(phones[0]!.state.ballot).toBe('alarm');
  });

  it('[K11] a choice stays only where there was one', async () => {
    await givenOut();
    await app.freeze();
    expect(await phones[0]!.voter.choose('a', 'stand')).toBe(false);
    await phones[1]!.voter.choose('b', 'along');
    await app.close();
    await until(() => phones.every(({ state }) => state.checked !== null));
    await app.nextRound();
    expect(phones.slice(0, 2).map(({ state }) => state.before)).toEqual([null, 'along']);
    expect(await phones[0]!.voter.choose('a', 'stand')).toBe(false);
    expect(await phones[1]!.voter.choose('b', 'stand')).toBe(true);
    expect(phones[0]!.requests).toEqual([]);
  });
});

describe('the look', () => {
  async function closedWith(change: Parameters<FakeApp['close']>[0]) {
    await givenOut();
    await app.freeze();
    // who is e casts nothing
    await Promise.all(phones.slice(0, 4).map((phone) => phone.voter.choose(phone.seat, 'not-yet')));
    const mine = JSON.parse(String(phones[0]!.requests[0]!.init.body)) as { pseudonym: string };
    await app.close((bulletin) => change!({ ...bulletin, ballots: bulletin.ballots.map((ballot) => (ballot.pseudonym === mine.pseudonym ? { ...ballot, mine: true } : ballot)) } as never));
    await until(() => phones.every(({ state }) => state.checked !== null), 'the look');
  }
  const others = (bulletin: { ballots: readonly object[] }) => bulletin.ballots.filter((ballot) => !('mine' in ballot));
  const own = (bulletin: { ballots: readonly object[] }) => {
    const { mine: _, ...ballot } = bulletin.ballots.find((one) => 'mine' in one) as { mine?: true; body: { choice: string } };
    return ballot;
  };
  const sorted = (ballots: readonly object[]) => (ballots as { pseudonym: string }[]).toSorted((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1));

  it('[K17] finds that its ballot is missing, and keeps the proof also after the meeting', async () => {
    await closedWith((bulletin) => ({ ...bulletin, ballots: others(bulletin) }) as never);
    expect(phones[0]!.state.checked).toMatchObject({ ballot: 'missing' });
    expect(phones[1]!.state.checked).toMatchObject({ ballot: 'in' });
    expect(phones[4]!.state.checked).toMatchObject({ ballot: 'not-cast' });
    app.ended = true;
    app.tell();
    const proof = phones[0]!.voter.proof('a')!;
    expect(proof.ballot.body).toMatchObject({ choice: 'not-yet', round: 1 });
    expect(isReceipt(proof.receipt, proof.ballot, proof.box, nodeSuite)).toBe(true);
    // who is in it has nothing left to prove
    expect(phones[1]!.voter.proof('b')).toBeNull();
  });

  it('[K17] finds that its ballot was altered, and that nothing of it holds', async () => {
    await closedWith((bulletin) => ({ ...bulletin, ballots: sorted([...others(bulletin), { ...own(bulletin), body: { ...own(bulletin).body, choice: 'along' } }]) }) as never);
    expect(phones[0]!.state.checked).toMatchObject({ ballot: 'altered', sound: false });
    // the others see that a ballot in it is false
    expect(phones[1]!.state.checked).toMatchObject({ ballot: 'in', sound: false });
  });

  it('[K17] finds a ballot that it never sent', async () => {
    await givenOut();
    await app.freeze();
    await phones[0]!.voter.choose('a', 'along');
    // the phone forgets what it chose, and the Box does not
    const [name] = phones[0]!.drawer.keys!();
    const kept = JSON.parse(phones[0]!.drawer.getItem(name!)!) as { ballots: Record<string, { rounds: object }> };
    for (const ballot of Object.values(kept.ballots)) ballot.rounds = {};
    phones[0]!.drawer.setItem(name!, JSON.stringify({ ...kept, wish: null }));
    await app.close();
    await until(() => phones[0]!.state.checked !== null);
    expect(phones[0]!.state.checked).toMatchObject({ ballot: 'made-up' });
  });

  it('[K17] two bulletins for two groups: the phone shows the code of the one that it read, and says that it is not the one that was told', async () => {
    await givenOut();
    await app.freeze();
    await castAll(['along', 'along', 'along', 'along', 'along']);
    app.lie = (view, seat) =>
      seat !== 'a' ? view : { ...view, rounds: { ...view.rounds!, past: view.rounds!.past.map((round) => ({ ...round, bulletin: base64url(new Uint8Array(32).fill(3)), code: '0000-0000-0000' })) } };
    await app.close();
    await until(() => phones.every(({ state }) => state.checked !== null));
    expect(phones[0]!.state.checked).toMatchObject({ ballot: 'in', sound: false });
    expect(phones[0]!.state.checked!.code).toBe(phones[1]!.state.checked!.code);
    expect(phones[1]!.state.checked).toMatchObject({ ballot: 'in', sound: true });
  });

  it('[K17] a class that does not follow from the ballots is found by every phone', async () => {
    await givenOut();
    await app.freeze();
    await castAll(['along', 'along', 'not-yet', 'not-yet', 'not-yet']);
    app.files = (file) => ({ ...file, rounds: file.rounds.map((round) => ({ ...round, class: 'everyone' as const })) });
    await app.close();
    await until(() => phones.every(({ state }) => state.checked !== null));
    expect(phones.map(({ state }) => [state.checked!.ballot, state.checked!.sound])).toEqual(Array(5).fill(['in', false]));
  });

  it('[K9] a ballot whose receipt was lost is in it all the same, and is its own', async () => {
    await givenOut();
    await app.freeze();
    phones[0]!.net = async (send) => send().then(() => Response.error());
    const chosen = phones[0]!.voter.choose('a', 'along');
    await until(() => phones[0]!.requests.length > 0);
    await app.close();
    expect(await chosen).toBe(false);
    await until(() => phones[0]!.state.checked !== null);
    expect(phones[0]!.state.checked).toMatchObject({ ballot: 'in', latest: true, sound: true });
  });

  it('[K9] when only a choice from before the last is in it, it says that it is not the last', async () => {
    await givenOut();
    await app.freeze();
    await phones[0]!.voter.choose('a', 'along');
    phones[0]!.net = () => Promise.reject(new TypeError('no line'));
    void phones[0]!.voter.choose('a', 'not-yet');
    await app.close();
    await until(() => phones[0]!.state.checked !== null);
    expect(phones[0]!.state).toMatchObject({ before: 'along', checked: { ballot: 'in', latest: false, sound: true } });
  });
});

describe('what stays on the device', () => {
  it('nothing secret once the meeting is over and it has looked', async () => {
    await givenOut();
    await app.freeze();
    await castAll(['along', 'not-yet', 'abstain', 'along', 'along']);
    await app.close();
    app.ended = true;
    await until(() => phones.every(({ state }) => state.checked !== null));
    app.tell();
    for (const phone of phones) {
      const { pseudonym, token, signature } = JSON.parse(String(phone.requests[0]!.init.body)) as Record<string, string>;
      for (const secret of [pseudonym!, token!, signature!, '"along"', '"not-yet"', '"abstain"', '"secret"']) expect(drawn(phone)).not.toContain(secret);
      // what it found is still there to be read
      expect(phone.state.checked).toMatchObject({ ballot: 'in', sound: true });
      expect(phone.state).toMatchObject({ ballot: 'none', before: null });
    }
  });

  it('a drawer that takes nothing: it votes as long as the page is there', async () => {
    app = new FakeApp();
    const full = { ...memoryDrawer(), setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
    phones = app.seats.map((seat) => new FakePhone(app, seat, seat === 'a' ? { drawer: full } : {}));
    await app.giveOut();
    await until(() => app.rows.size === 5);
    await app.freeze();
    expect(await phones[0]!.voter.choose('a', 'along')).toBe(true);
    await app.close();
    await until(() => phones[0]!.state.checked?.ballot === 'in');
  });

  it('a phone of before `AbortSignal.timeout` brings its ballot too', async () => {
    app = new FakeApp();
    phones = app.seats.map((seat) => new FakePhone(app, seat));
    await app.giveOut();
    await until(() => app.rows.size === 5);
    await app.freeze();
    const { timeout } = AbortSignal;
    Reflect.deleteProperty(AbortSignal, 'timeout');
    try {
      expect(await phones[0]!.voter.choose('a', 'along')).toBe(true);
    } finally {
      AbortSignal.timeout = timeout;
    }
  });

  it('a meeting that was adjourned, or a clock that jumps: its ballot is there after more than a day too', async () => {
    app = new FakeApp();
    phones = app.seats.map((seat) => new FakePhone(app, seat));
    await app.giveOut();
    await until(() => app.rows.size === 5);
    await app.freeze();
    await until(() => phones.every(({ state }) => state.ballot === 'ready'));
    const { drawer } = phones[0]!;
    const [name] = drawer.keys!();
    drawer.setItem(name!, JSON.stringify({ ...(JSON.parse(drawer.getItem(name!)!) as object), at: Date.now() - 3 * 24 * 3_600_000 }));
    phones[0]!.reload();
    expect(await phones[0]!.voter.choose('a', 'not-yet')).toBe(true);
  });

  it('what another meeting left goes after a day', () => {
    app = new FakeApp();
    const drawer = memoryDrawer();
    const day = 24 * 3_600_000;
    drawer.setItem('meegaan:ballot:old:a', JSON.stringify({ at: Date.now() - 2 * day }));
    drawer.setItem('meegaan:ballot:new:a', JSON.stringify({ at: Date.now() }));
    drawer.setItem('meegaan:ballot:broken:a', '{');
    drawer.setItem('meegaan:kept:old:a', '{}');
    new FakePhone(app, 'a', { drawer });
    expect(drawer.keys!().sort()).toEqual(['meegaan:ballot:new:a', 'meegaan:kept:old:a']);
  });
});
