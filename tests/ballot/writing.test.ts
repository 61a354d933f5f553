import { afterEach, describe, expect, it } from 'vitest';
import type { BallotChoice } from '../../src/lib/ballot/messages.ts';
import { isWritten } from '../../src/lib/ballot/pens.ts';
import { LIMITS } from '../../src/lib/limits.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { FakeApp, FakePhone, until } from './fake-app.ts';

/** A minority view on phones: they ask for a pen and bring texts by themselves, against the real Box. Rules P1 to P10 of the ballot room's README. */

let phones: FakePhone[] = [];
afterEach(() => {
  for (const phone of phones) phone.voter.stop();
  phones = [];
});
const SIX = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Three along, three not yet. */
const CHOICES: readonly BallotChoice[] = ['along', 'along', 'along', 'not-yet', 'not-yet', 'not-yet'];

async function settled(choices: readonly BallotChoice[] = CHOICES): Promise<FakeApp> {
  const app = new FakeApp(SIX);
  await app.giveOut();
  phones = SIX.map((seat) => new FakePhone(app, seat));
  await until(() => app.rows.size === SIX.length);
  await app.freeze();
  await Promise.all(phones.map((phone, i) => phone.voter.choose(phone.seat, choices[i] as 'along')));
  await app.close();
  await until(() => phones.every((phone) => phone.voter.state(phone.seat).checked !== null));
  return app;
}
const state = (i: number) => phones[i]!.voter.writing(SIX[i]!);
const arrived = () => until(() => phones.every((_, i) => state(i).arrived));
const write = (i: number, text: string) => phones[i]!.voter.write(SIX[i]!, text);
const looked = () => until(() => phones.every((_, i) => state(i).found !== null));
const of = (i: number, door: string) => phones[i]!.requests.filter(({ url }) => url.endsWith(door));

it('[P4] [P5] every phone gets a pen and brings a message by itself, with the text or without; each text comes with its class', async () => {
  const app = await settled();
  expect(state(0)).toEqual({ pen: 'none', text: null, arrived: false, found: null });
  await app.openPens();
  await arrived();
  expect(SIX.map((_, i) => [of(i, '/pen').length, of(i, '/write').length])).toEqual(SIX.map(() => [1, 1]));
  expect([write(3, '  Ik mis de balie.  '), write(0, 'Kom bij mij langs. 🙂')]).toEqual([true, true]);
  await arrived();
  expect(state(3)).toEqual({ pen: 'ready', text: 'Ik mis de balie.', arrived: true, found: null });
  const closed = await app.showViews();
  expect([closed.proven.map(({ body }) => [body.class, body.text]), closed.others]).toEqual([[['not-yet', 'Ik mis de balie.']], ['Kom bij mij langs. 🙂']]);
});

it('[K7] [P4] all messages of a kind have one size and know nobody', async () => {
  const app = await settled();
  await app.openPens();
  await arrived();
  write(4, 'é🙂"\\'.repeat(400));
  await arrived();
  for (const phone of phones) {
    for (const { url, init } of phone.requests) {
      expect(new TextEncoder().encode(String(init.body)).length).toBe(url.endsWith('/write') ? LIMITS.writeBytes : LIMITS.castBytes);
      expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', keepalive: true });
      expect(String(init.body)).not.toContain('"seat"');
    }
  }
});

it('[P4] a text can be changed and taken back until all are shown; one that is too long is not taken', async () => {
  const app = await settled();
  await app.openPens();
  await arrived();
  for (const text of ['eerst', 'beter', '']) {
    expect(write(3, text)).toBe(true);
    await arrived();
  }
  expect([write(4, 'x'.repeat(LIMITS.statementBytes)), state(4).text]).toEqual([false, null]);
  expect(await app.showViews()).toEqual({ proven: [], others: [] });
  expect(write(3, 'te laat')).toBe(false);
});

it('[P8] a reload between any two steps gives the same pen; a Box that was started again gets the same text', async () => {
  const app = await settled();
  await app.openPens();
  phones[3]!.reload();
  await arrived();
  write(3, 'Ik mis de balie.');
  phones[3]!.reload();
  await arrived();
  expect(new Set(of(3, '/pen').map(({ init }) => init.body)).size).toBe(1);
  app.box.crash();
  await app.openPens();
  await arrived();
  const closed = await app.showViews();
  expect(closed.proven.map(({ body }) => body.text)).toEqual(['Ik mis de balie.']);
  await looked();
  // and nothing is left that could sign another one, or that says which was this one's
  expect(phones[3]!.drawer.getItem('meegaan:ballot:meeting:d')).not.toContain(closed.proven[0]!.pen);
});

it('[P4] an answer that is lost costs nothing: the message goes again', async () => {
  const app = await settled();
  let lost = 0;
  phones[3]!.net = (send) => (lost++ < 2 ? send().then(() => Promise.reject(new TypeError('lost'))) : send());
  await app.openPens();
  await until(() => state(3).pen !== 'none');
  write(3, 'Ik mis de balie.');
  await arrived();
  expect(lost).toBeGreaterThan(2);
  expect((await app.showViews()).proven).toHaveLength(1);
});

it('[P4] with the random wait a phone brings one message in each stretch, whether somebody writes or not', async () => {
  const app = await settled();
  app.spreadMs = 20;
  await app.openPens();
  await until(() => phones.every((_, i) => of(i, '/write').length >= 3));
  write(3, 'Ik mis de balie.');
  const before = of(3, '/write').length;
  await until(() => state(3).arrived);
  await until(() => phones.every((_, i) => of(i, '/write').length >= before + 3));
});

it('[P4] a page that hides brings its message at once, of whoever it is', async () => {
  const app = await settled();
  app.spreadMs = 8_000;
  await app.openPens();
  await until(() => phones.every((_, i) => state(i).pen === 'ready'));
  expect(SIX.map((_, i) => of(i, '/write').length)).toEqual(SIX.map(() => 0));
  for (const phone of phones) phone.voter.flush();
  await arrived();
  expect(SIX.map((_, i) => of(i, '/write').length)).toEqual(SIX.map(() => 1));
  // and a text waits for its moment: sending it sets nothing in motion
  write(3, 'Ik mis de balie.');
  await new Promise((done) => setImmediate(done));
  expect([of(3, '/write').length, state(3)]).toEqual([1, { pen: 'ready', text: 'Ik mis de balie.', arrived: false, found: null }]);
});

it('[P1] a second device of the same ballot gets no second pen, and says so', async () => {
  const app = await settled();
  await app.openPens();
  await arrived();
  const copy = new Map([['meegaan:ballot:meeting:d', phones[3]!.drawer.getItem('meegaan:ballot:meeting:d')!]]);
  const kept = JSON.parse(copy.get('meegaan:ballot:meeting:d')!) as { ballots: Record<string, { pen?: unknown }> };
  for (const ballot of Object.values(kept.ballots)) delete ballot.pen;
  const drawer = { getItem: (name: string) => (name === 'meegaan:ballot:meeting:d' ? JSON.stringify(kept) : null), setItem: (_: string, text: string) => void Object.assign(kept, JSON.parse(text)), removeItem: () => undefined };
  const second = new FakePhone(app, 'd', { drawer });
  phones.push(second);
  await until(() => second.voter.writing('d').pen === 'elsewhere');
});

describe('once all are shown', () => {
  const found = () => SIX.map((_, i) => state(i).found);
  const good = (own: string) => ({ own, sound: true });
  async function written(): Promise<FakeApp> {
    const app = await settled();
    await app.openPens();
    await arrived();
    write(0, 'Kom bij mij langs.');
    write(3, 'Ik mis de balie.');
    write(4, 'Het is te duur.');
    await arrived();
    return app;
  }

  it('[P10] each phone looks by itself, and whoever wrote one is told that it is there; nothing is kept that says which', async () => {
    const app = await written();
    const closed = await app.showViews();
    await looked();
    expect(found()).toEqual(['in', 'none', 'none', 'in', 'in', 'none'].map(good));
    for (const { drawer, seat } of phones) for (const { pen } of closed.proven) expect(drawer.getItem(`meegaan:ballot:meeting:${seat}`)).not.toContain(pen);
    phones[3]!.reload();
    await until(() => state(3).found !== null);
    expect([state(3).found, phones[3]!.voter.textProof('d')]).toEqual([good('in'), null]);
  });

  it('[P10] a phone that was closed when they were shown looks when it is opened again, also after the meeting', async () => {
    const app = await written();
    phones[3]!.voter.stop();
    await app.showViews();
    app.ended = true;
    app.tell();
    phones[3]!.reload();
    await until(() => state(3).found !== null || phones[3]!.drawer.getItem('meegaan:ballot:meeting:d')!.includes('"over":true'));
    for (const { drawer, seat } of phones) await until(() => drawer.getItem(`meegaan:ballot:meeting:${seat}`)!.includes('"over":true'));
  });

  it('[P10] a text that was dropped before the close: its writer has the proof that the Box had it, and keeps it; all others find nothing', async () => {
    const app = await written();
    await app.showViews(({ proven, others }) => ({ proven: proven.filter(({ body }) => !body.text.includes('balie')), others }));
    await looked();
    expect(found()).toEqual(['in', 'none', 'none', 'missing', 'in', 'none'].map(good));
    app.ended = true;
    app.tell();
    for (const phone of phones) await until(() => phone.drawer.getItem(`meegaan:ballot:meeting:${phone.seat}`)!.includes('"over":true'));
    phones[3]!.reload();
    await until(() => state(3).found !== null);
    const proof = phones[3]!.voter.textProof('d')!;
    expect(isWritten(proof.receipt, proof.statement, proof.box, nodeSuite)).toBe(true);
    expect(proof.statement.body.text).toBe('Ik mis de balie.');
    expect(JSON.stringify(phones[3]!.drawer.getItem('meegaan:ballot:meeting:d'))).not.toContain('"secret"');
    expect(phones[4]!.voter.textProof('e')).toBeNull();
  });

  it('[P10] a text without a mark that was dropped or changed: its writer finds it', async () => {
    const app = await written();
    await app.showViews(({ proven }) => ({ proven, others: ['Kom niet bij mij langs.'] }));
    await looked();
    expect(found()).toEqual(['missing', 'none', 'none', 'in', 'in', 'none'].map(good));
    expect(phones[0]!.voter.textProof('a')!.statement.body.class).toBe('other');
  });

  it('[P10] a text of the minority that is shown without its mark is not as it was given', async () => {
    const app = await written();
    await app.showViews(({ proven, others }) => ({ proven: proven.slice(1), others: [...others, proven[0]!.body.text] }));
    await looked();
    expect(found().map((one) => one!.own).sort()).toEqual(['altered', 'in', 'in', 'none', 'none', 'none']);
  });

  it('[P10] a text that is not the one that was signed: all phones find it, and its writer that it was theirs', async () => {
    const app = await written();
    await app.showViews(({ proven, others }) => ({ proven: proven.map((one) => (one.body.text.includes('balie') ? { ...one, body: { ...one.body, text: 'Ik mis niets.' } } : one)), others }));
    await looked();
    expect(found()).toEqual(['in', 'none', 'none', 'altered', 'in', 'none'].map((own) => ({ own, sound: false })));
  });

  it('[P10] screens that show as signed what is not in the file, or another hash than the file has: all phones find it', async () => {
    const app = await written();
    app.lie = (view) => (view.closing!.minorityViews.length === 0 ? view : { ...view, closing: { ...view.closing!, minorityViews: view.closing!.minorityViews.map((one) => ({ ...one, proven: true })) } });
    await app.showViews();
    await looked();
    expect(found().every((one) => !one!.sound)).toBe(true);
  });

  it('[P10] what did not fit once may have been on its way: it is looked at again', async () => {
    const app = await written();
    let times = 0;
    app.files = (file) => (times++ < SIX.length ? { ...file, pens: [] } : file);
    await app.showViews();
    await looked();
    expect(found()).toEqual(['in', 'none', 'none', 'in', 'in', 'none'].map(good));
  });

  it('[P10] a text that never arrived is said to be late, and is no alarm; an earlier one that did is said to be there', async () => {
    const app = await written();
    for (const i of [3, 5]) phones[i]!.net = () => Promise.reject(new TypeError('no line'));
    write(3, 'Ik mis de balie in de wijk.');
    write(5, 'Het gaat te snel.');
    await until(() => of(5, '/write').length > 1 && of(3, '/write').length > 2);
    await app.showViews();
    await looked();
    expect(found()).toEqual(['in', 'none', 'none', 'older', 'in', 'late'].map(good));
  });

  it('[P10] [P8] with another key of the minority than was told with the pen, all phones find it', async () => {
    const app = await written();
    const { other } = app.pens!.keys;
    const closed = await app.box.closePens(app.pens!);
    app.pens = { ...app.pens!, keys: { other, 'not-yet': (await makeDecisionKey()).public } };
    await app.showViews();
    await looked();
    expect(closed!.proven).toHaveLength(2);
    expect(found().every((one) => !one!.sound)).toBe(true);
  });
});
