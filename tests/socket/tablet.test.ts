import { ed25519 } from '@noble/curves/ed25519.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BallotFile } from '$lib/ballot/file.ts';
import { askingBody } from '$lib/ballot/issuing.ts';
import { LABELS, signable } from '$lib/ballot/messages.ts';
import { makeEnvelope } from '$lib/client/ballot/blinding.ts';
import { Tablet } from '$lib/client/ballot/tablet.ts';
import { newCard } from '$lib/client/card.ts';
import { memoryDrawer } from '$lib/client/kept.ts';
import { base64url } from '$lib/core/bytes.ts';
import { Command } from '$lib/meeting/commands.server.ts';
import { mayReadBallots } from '$lib/record/access.ts';
import { browserSuite } from '$lib/client/ballot/suite.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';
import { ACTS } from '../permissions/acts.ts';

/** The shared tablet over the wire, with the real server and the real Box: what it can do, and that it can do nothing else. */
let house: TestHouse;
let hall: Hall;
let paper: string;
let tabletKey: { place: string; key: string };
let line: Device;

beforeAll(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 5, 'secret');
  paper = (await hall.chair.must({ type: 'PrepareSeat', name: 'Ans van het papier', role: 'member', vote: true, joins: 'paper' })).seat!;
  await hall.desk.must({ type: 'CheckIn', seat: paper });
  tabletKey = await newTablet();
  line = new Device(house, hall.meeting, tabletKey.place, tabletKey.key, 'tablet');
  await line.ready();
});
afterAll(async () => {
  line.line.close();
  hall.close();
  await house.close();
});

async function newTablet() {
  const link = await house.app.hall.tablet(hall.meeting, hall.desk.place);
  if (!link.ok) throw new Error(link.refusal);
  return (await house.app.hall.useTablet(link.token))!;
}

describe('a device becomes the tablet', () => {
  it('[J4] by a link of the secretary or of whoever leads, that works once', async () => {
    for (const { place } of [hall.phones[0]!, line]) expect(await house.app.hall.tablet(hall.meeting, place)).toMatchObject({ ok: false });
    const link = await house.app.hall.tablet(hall.meeting, hall.chair.place);
    if (!link.ok) throw new Error(link.refusal);
    expect(await house.app.hall.useTablet(`${link.token}x`)).toBe(null);
    expect(await house.app.hall.useTablet(link.token)).toMatchObject({ meeting: hall.meeting, place: expect.stringMatching(/^tablet-/) as string });
    expect(await house.app.hall.useTablet(link.token)).toBe(null);
  });

  it('[J2] has the face of a tablet and no other, and no place of anybody has its face', async () => {
    const refused = async (place: string, key: string, face: 'phone' | 'chair' | 'desk' | 'screen' | 'tablet') => {
      const device = new Device(house, hall.meeting, place, key, face);
      await device.until(() => device.line.view !== null || device.refused !== null, 'an answer');
      device.line.close();
      return device.refused;
    };
    for (const face of ['phone', 'chair', 'desk', 'screen'] as const) expect(await refused(tabletKey.place, tabletKey.key, face), face).toBe('no-seat');
    for (const { place, key } of [hall.phones[0]!, hall.chair, hall.desk]) expect(await refused(place, key, 'tablet')).toBe('no-seat');
    expect(await refused(tabletKey.place, hall.phones[0]!.key, 'tablet')).toBe('no-seat');
    expect(await refused('tablet-made-up', tabletKey.key, 'tablet')).toBe('no-seat');
  });
});

describe('the tablet on the wire', () => {
  it('[J2] reads the text, the rounds and who may take a card; no name of who has a phone', () => {
    expect(Object.keys(line.view).filter((slice) => slice !== 'door').sort()).toEqual(['cards', 'decision', 'meeting', 'rounds', 'route']);
    expect(line.view.cards).toEqual([{ seat: paper, name: 'Ans van het papier', card: null, holds: false, issued: false }]);
    const said = JSON.stringify(line.view);
    for (const name of ['Lid 1', 'Vera', 'Sam']) expect(said).not.toContain(name);
  });

  it('[J2] every command of the product but its own two is refused', async () => {
    const own = ['TakeCard', 'AskBallot'];
    const at = { step: 'agree', version: 0, known: { input: { m2: 'x' }, decision: hall.decision, round: 'x', view: 'x', question: 'x', draft: 'x', change: 'x' }, subject: hall.phones[0]!.view.mine!.seat, own: false } as const;
    const before = JSON.stringify(await house.app.meetings.state(hall.meeting));
    for (const option of Command.options) {
      const type = option.shape.type.value as Command['type'];
      if (own.includes(type)) continue;
      const answer = await house.app.meetings.act(hall.meeting, tabletKey.place, { id: crypto.randomUUID(), command: ACTS[type].make(at) }, Date.now());
      expect([type, answer.ok], JSON.stringify(answer)).toEqual([type, false]);
    }
    expect(JSON.stringify(await house.app.meetings.state(hall.meeting))).toBe(before);
  });

  it('[J2] may read the verification file of its meeting, and of no other', async () => {
    const state = (await house.app.meetings.state(hall.meeting))!;
    expect(mayReadBallots(state, state.decisions[0]!, tabletKey.place)).toBe(true);
    expect(await house.app.hall.holds(hall.meeting, tabletKey.place, tabletKey.key)).toBe(true);
    expect(await house.app.hall.holds('another', tabletKey.place, tabletKey.key)).toBe(false);
  });
});

describe('[K20] a card, from the hat to the bulletin', () => {
  const card = newCard();
  let tablet: Tablet;
  const read = async (): Promise<BallotFile | null> => {
    const state = (await house.app.meetings.state(hall.meeting))!;
    const bytes = await house.app.ballots.of(state, hall.decision);
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as BallotFile);
  };
  let see: NodeJS.Timeout;
  beforeAll(() => void (see = setInterval(() => tablet?.see(line.view), 20)));
  afterAll(() => {
    clearInterval(see);
    tablet?.stop();
  });
  const until = (holds: () => boolean, what: string) => line.until(holds, what);

  it('is taken, asked for with everybody, cast, and found', async () => {
    tablet = new Tablet({ meeting: hall.meeting, place: tabletKey.place, drawer: memoryDrawer(), send: (command) => line.line.send(command), fetch, file: read, onChange: () => {} });
    tablet.see(line.view);
    const hand = await tablet.open(card);
    if (typeof hand === 'string') throw new Error(hand);
    expect(await hand.take(paper)).toEqual({ ok: true });
    await hall.desk.until(() => hall.desk.view.people!.seats!.find(({ id }) => id === paper)!.card === true, 'the desk to know of the card');
    // somebody with a phone is no name on a card
    expect(await line.refusal({ type: 'TakeCard', for: hall.phones[0]!.view.mine!.seat, device: base64url(ed25519.getPublicKey(new Uint8Array(32).fill(3))) })).toBe('not-entitled');

    for (const step of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote'] as const) {
      const answer = await hall.chair.line.send({ type: 'MoveMeeting', to: step, reason: 'we gaan door' });
      expect([step, answer], step).toEqual([step, { ok: true }]);
    }
    const ballots = () => hall.chair.view.rounds?.ballots ?? null;
    await hall.chair.until(() => ballots() !== null, 'the key of the ballots');
    // the phones ask by themselves, and so does the tablet: nobody had to come by
    await until(() => line.view.cards?.[0]?.issued === true, 'the ballot of the card');
    await hall.chair.until(() => ballots()?.frozen != null, 'the freeze');
    // another card asks for the same person: refused, whatever it signs
    const other = new Uint8Array(32).fill(5);
    expect(await line.refusal({ type: 'AskBallot', for: paper, ...(await asking(other, ballots()!.key)) })).toBe('ballot-not-proven');
    expect(await line.refusal({ type: 'AskBallot', for: hall.phones[4]!.view.mine!.seat, ...(await asking(other, ballots()!.key)) })).toBe('not-entitled');
    expect(await hall.desk.refusal({ type: 'AskBallot', for: paper, ...(await asking(other, ballots()!.key)) })).toBe('not-entitled');

    const mine = await tablet.open(card);
    if (typeof mine === 'string') throw new Error(mine);
    await until(() => mine.state.at === 'ready', 'a ballot that can be cast');
    expect(await mine.choose('not-yet')).toBe(true);
    tablet.hide();
    await until(() => tablet.underWay === 0, 'the receipt');
    await hall.chair.must({ type: 'CloseRound', reason: 'de anderen stemmen niet' });
    const again = await tablet.open(card);
    if (typeof again === 'string') throw new Error(again);
    await until(() => again.state.checked !== null, 'a look into the bulletin');
    expect(again.state.checked).toMatchObject({ ballot: 'in', sound: true, code: hall.chair.view.rounds!.past.at(-1)!.code });
  }, 20_000);

  it('the stream says that this person has a card, and nothing of what it chose', async () => {
    const state = JSON.stringify(await house.app.meetings.state(hall.meeting));
    expect(state).toContain('"card":"');
    expect(state).not.toContain('"not-yet"');
    expect(state).not.toContain(card.replaceAll('-', ''));
  });

  const asking = async (secret: Uint8Array, key: { n: string }) => {
    const { blinded } = (await makeEnvelope(hall.decision, key))!;
    const proof = base64url(ed25519.sign(signable(LABELS.issue, askingBody(hall.decision, key, blinded, browserSuite)), secret));
    return { decision: hall.decision, device: base64url(ed25519.getPublicKey(secret)), blinded, proof } as const;
  };
});
