import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

/**
 * R9: clocks that are wrong. The computer's clock is set ten minutes on or back in the middle of a meeting: what lasts goes by
 * another clock, and what comes after is numbered after.
 */
let house: TestHouse;
let hall: Hall;
beforeAll(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 5, 'secret');
  for (const to of ['arrive', 'agree', 'gather'] as const) await hall.chair.must({ type: 'MoveMeeting', to });
});
afterAll(async () => {
  hall.close();
  await house.close();
});
afterEach(() => vi.restoreAllMocks());

const real = Date.now;
const setClock = (by: number) => vi.spyOn(Date, 'now').mockImplementation(() => real() + by);
const input = (text: string, version: number) =>
  ({ type: 'GiveContribution', begun: { step: 'gather', version }, source: 'experiential', scope: 'I', name: 'shown', text }) as const;

describe.each([['ten minutes on', 600_000], ['ten minutes back', -600_000], ['a day on', 86_400_000]])('B36 R9 the clock of the server is set %s', (_, jump) => {
  it('the late window and the undo are still there, and nothing moves by itself', async () => {
    const { chair, phones } = hall;
    const [phone] = phones;
    await phone!.until(() => phone!.view.route.step === 'gather', 'gather');
    const { version } = phone!.view.route;
    await chair.must({ type: 'MoveMeeting', to: 'search' });
    const { seq } = (await house.app.meetings.state(hall.meeting))!;
    setClock(jump);
    await new Promise((r) => setTimeout(r, 100));
    expect((await house.app.meetings.state(hall.meeting))!.seq).toBe(seq);
    // begun before the move: sixty seconds, whatever the clock says
    await phone!.must(input(`Te laat begonnen bij ${jump}.`, version));
    await chair.must({ type: 'UndoMove' });
    await phone!.until(() => phone!.view.route.step === 'gather', 'the way back');
  });

  it('views go on coming at once, and the order stays that of the stream', async () => {
    const { chair, phones } = hall;
    await phones[1]!.until(() => phones[1]!.view.route.step === 'gather', 'gather');
    setClock(jump);
    const { version } = phones[1]!.view.route;
    const before = chair.view.inputs?.length ?? 0;
    await phones[1]!.must(input(`Een ${jump}.`, version));
    await phones[2]!.must(input(`Twee ${jump}.`, version));
    await chair.until(() => chair.view.inputs?.length === before + 2, 'both inputs');
    expect(chair.view.inputs!.slice(-2).map((i) => i.text)).toEqual([`Een ${jump}.`, `Twee ${jump}.`]);
    // nobody is taken for a machine because a second seemed to last ten minutes back
    for (let i = 0; i < 10; i++) await phones[3]!.must({ type: 'SayWriting', writing: i % 2 === 0 });
  });
});
