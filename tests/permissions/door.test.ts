import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL } from '../../src/lib/protocol.ts';
import { seatCookie } from '../../src/lib/server/seat-cookies.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from '../socket/house.ts';

/** Who is let onto the line at all, with which cookie, from which page, for which face. What they may do there: `matrix.test.ts`. */
let house: TestHouse;
let hall: Hall;
let other: Hall;
beforeAll(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 2, 'open');
  other = await openMeeting(house, 1, 'open');
});
afterAll(async () => {
  hall.close();
  other.close();
  await house.close();
});

describe('what is no command', () => {
  it.each([
    null, 7, 'MoveMeeting', [[]], {}, { type: 'Nothing' }, { type: 'MoveMeeting' }, { type: 'MoveMeeting', to: 'settle', extra: 1 },
    JSON.parse('{"type":"OpenHall","__proto__":{"x":1}}'), { type: 'CastBallot', choice: 'yes' }, { type: 'GiveContribution' }
  ])('is not understood, whoever sends it: %j', async (command) => {
    const before = await house.app.meetings.state(hall.meeting);
    for (const device of [hall.chair, hall.desk, hall.phones[0]!, other.phones[0]!]) {
      const answer = await house.app.meetings.act(hall.meeting, device.place, { id: crypto.randomUUID(), command }, null);
      expect(answer).toEqual({ ok: false, refusal: 'not-understood' });
    }
    expect(await house.app.meetings.state(hall.meeting)).toBe(before);
  });
});

describe('the door of the line', () => {
  const knock = (auth: unknown, headers: Record<string, string>): Promise<string> =>
    new Promise((ok) => {
      const socket = io(house.origin, { transports: ['websocket'], reconnection: false, forceNew: true, auth: auth as object, extraHeaders: headers });
      socket.on('whole', () => {
        ok('let in');
        socket.disconnect();
      });
      socket.on('connect_error', (error) => {
        ok(error.message);
        socket.disconnect();
      });
    });
  const hello = (more: object = {}) => ({ protocol: PROTOCOL, meeting: hall.meeting, place: hall.phones[0]!.place, face: 'phone', ...more });
  const headers = (more: Record<string, string> = {}) => ({
    origin: house.origin, cookie: `${seatCookie(hall.phones[0]!.place)}=${hall.phones[0]!.key}`, ...more
  });

  it('lets in the device with the right cookie, from our own pages', async () => {
    expect(await knock(hello(), headers())).toBe('let in');
  });

  it.each<[string, () => [unknown, Record<string, string>], string | RegExp]>([
    ['no cookie', () => [hello(), { origin: house.origin }], 'no-seat'],
    ['a wrong cookie', () => [hello(), headers({ cookie: `${seatCookie(hall.phones[0]!.place)}=wrong` })], 'no-seat'],
    ['the cookie of another seat', () => [hello(), headers({ cookie: `${seatCookie(hall.phones[0]!.place)}=${hall.phones[1]!.key}` })], 'no-seat'],
    ['a seat of another meeting', () => [hello({ meeting: other.meeting }), headers()], 'no-seat'],
    ['an unknown meeting', () => [hello({ meeting: 'nowhere' }), headers()], 'no-meeting'],
    ['the chair\'s face from a member', () => [hello({ face: 'chair' }), headers()], 'no-seat'],
    ['the desk\'s face from a member', () => [hello({ face: 'desk' }), headers()], 'no-seat'],
    ['the big screen from a member', () => [hello({ face: 'screen' }), headers()], 'no-seat'],
    ['an unknown face', () => [hello({ face: 'god' }), headers()], 'protocol'],
    ['an older protocol', () => [hello({ protocol: PROTOCOL - 1 }), headers()], 'protocol'],
    ['a newer protocol', () => [hello({ protocol: PROTOCOL + 1 }), headers()], 'protocol'],
    ['no hello at all', () => [undefined, headers()], 'protocol'],
    ['another site', () => [hello(), headers({ origin: 'https://evil.example' })], /websocket error/],
    ['no Origin and nothing that says it is ours', () => [hello(), { cookie: headers().cookie }], /websocket error/],
    ['a site that begins like ours', () => [hello(), headers({ origin: `${house.origin}.evil.example` })], /websocket error/]
  ])('refuses %s', async (_, how, why) => {
    const answer = await knock(...how());
    if (typeof why === 'string') expect(answer).toBe(why);
    else expect(answer).toMatch(why);
  });

  it('a seat that was refused at the door hears nothing more of the meeting', async () => {
    const asked = await house.app.hall.ask(hall.meeting, 'Weg', 'member');
    if (!asked.ok) throw new Error(asked.refusal);
    const device = new Device(house, hall.meeting, asked.place, asked.key, 'phone');
    await device.ready();
    expect(Object.keys(device.view).sort()).toEqual(['decision', 'door', 'meeting', 'route']);
    await hall.chair.must({ type: 'RefuseEntry', ask: asked.place });
    await device.until(() => (device.view as { door?: string }).door === 'refused', 'the refusal');
    expect(Object.keys(device.view).sort()).toEqual(['decision', 'door', 'meeting', 'route']);
    device.line.close();
  });
});
