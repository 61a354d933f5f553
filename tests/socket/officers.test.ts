import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryDrawer } from '$lib/client/kept.ts';
import type { Administrator, NewAccount, SignedIn } from '$lib/server/identity/identity.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/** An officer's console is worth as long as the session that it was opened with; the meeting goes on without it. */
let house: TestHouse;
let hall: Hall;
beforeAll(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 3, 'open');
  await hall.chair.must({ type: 'MoveMeeting', to: 'arrive' });
});
afterAll(async () => {
  hall.close();
  await house.close();
});

const move = { type: 'MoveMeeting', to: 'agree' } as const;

describe('a console that locks', () => {
  it('is told and can do nothing, also after connecting again; the phones go on', async () => {
    const { identity } = house.app;
    identity.sessions.lock(house.chair.session);
    await hall.chair.until(() => hall.chair.refused === 'locked', 'being told that it is locked');
    expect(hall.chair.line.connected).toBe(false);
    const again = new Device(house, hall.meeting, hall.chair.place, hall.chair.key, 'chair', memoryDrawer(), house.chair.session);
    await again.until(() => again.refused === 'locked', 'a refusal of a new line too');
    again.line.close();
    expect(await house.app.hall.holds(hall.meeting, hall.chair.place, hall.chair.key)).toBe(false);

    const [ria] = hall.phones;
    await ria!.must({ type: 'RaiseHand' });
    await ria!.until(() => ria!.view.mine?.hand === true, 'the meeting that goes on');
  });

  it('opens with the own words, and is then up to date', async () => {
    const { identity } = house.app;
    identity.sessions.unlock(house.chair.session);
    hall.chair.line.probe();
    await hall.chair.until(() => hall.chair.line.connected, 'the line');
    await hall.chair.must(move);
    await hall.desk.until(() => hall.desk.view.route.step === 'agree', 'agree');
  });

  it('another device of the same officer goes on', async () => {
    const { identity } = house.app;
    const second = identity.sessions.start(house.chair.account, 'Firefox, iPad');
    const { id } = (await identity.session(second))!;
    const place = (await house.app.hall.enter(hall.meeting, { ...house.chair, sessionId: id }))!;
    const tablet = new Device(house, hall.meeting, place.place, place.key, 'chair', memoryDrawer(), second);
    await tablet.ready();
    identity.sessions.lock(house.chair.session);
    await hall.chair.until(() => hall.chair.refused === 'locked' && !hall.chair.line.connected, 'the lock');
    await tablet.must({ type: 'MoveMeeting', to: 'gather' });
    identity.sessions.unlock(house.chair.session);
    tablet.line.close();
    await identity.signOut(second);
  });
});

describe('a session that is ended from elsewhere', () => {
  it('closes its line at once, says so, and its key opens nothing any more', async () => {
    const { identity } = house.app;
    const [own] = identity.sessions.list(house.secretary.account);
    identity.sessions.endOne(house.secretary.account, own!.id);
    await hall.desk.until(() => hall.desk.refused === 'signed-out', 'being told');
    expect(await identity.keyStanding(hall.meeting, hall.desk.key)).toBe('signed-out');
    const again = new Device(house, hall.meeting, hall.desk.place, hall.desk.key, 'desk');
    await again.until(() => again.refused === 'signed-out', 'a refusal of a new line too');
    again.line.close();
  });

  it('an act on a line that is still open is refused, whoever ended the session', async () => {
    // as when the command line ended it: this process was not told
    const { identity, hall: door } = house.app;
    const token = identity.sessions.start(house.secretary.account, '');
    const { id } = (await identity.session(token))!;
    const place = (await door.enter(hall.meeting, { ...house.secretary, sessionId: id }))!;
    const desk = new Device(house, hall.meeting, place.place, place.key, 'desk', memoryDrawer(), token);
    await desk.ready();
    const { DatabaseSync } = await import('node:sqlite');
    const other = new DatabaseSync(`${house.dataDir}/meegaan.db`);
    other.prepare('delete from sessions where id = ?').run(id);
    other.close();
    expect(await desk.refusal({ type: 'CloseHall' })).toBe('signed-out');
    desk.line.close();
  });
});

describe('the administrator of the installation', () => {
  it('has no place in a meeting: no line, whatever they send along', async () => {
    const { identity, hall: door, meetings } = house.app;
    const made = (await identity.useAdministratorLink(await identity.createAdministratorLink(), { name: 'Bo' })) as NewAccount<Administrator>;
    const { session } = (await identity.signIn(made.account.login, made.passphrase)) as SignedIn;
    const admin = (await identity.session(session))!;
    expect(admin).toMatchObject({ role: 'administrator', council: null });
    expect(await door.enter(hall.meeting, { account: admin.account, name: 'Bo', role: 'chair', council: '' })).toBeNull();
    for (const place of [hall.chair.place, hall.phones[0]!.place, made.account.id]) {
      for (const face of ['chair', 'desk', 'screen', 'phone'] as const) {
        const device = new Device(house, hall.meeting, place, session, face, memoryDrawer(), session);
        await device.until(() => device.refused === 'no-seat', `no ${face}`);
        expect(device.line.view).toBeNull();
        device.line.close();
      }
    }
    expect(await meetings.act(hall.meeting, made.account.id, { id: 'x', command: move }, Date.now())).toEqual({ ok: false, refusal: 'no-seat' });
  });
});
