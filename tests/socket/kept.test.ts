import { afterAll, beforeAll, expect, it } from 'vitest';
import { Device, openHouse, openMeeting, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

it('B5 what is larger than a message may be is refused on the device itself: nothing is sent, the line stays, what comes after it arrives', async () => {
  const hall = await openMeeting(house, 1, 'open');
  for (const to of ['arrive', 'agree', 'gather'] as const) await hall.chair.must({ type: 'MoveMeeting', to });
  const [phone] = hall.phones;
  await phone!.until(() => phone!.view.route.step === 'gather', 'the step');
  const { version } = phone!.view.route;
  const input = (text: string) => ({ type: 'GiveContribution', source: 'professional', scope: 'I', name: 'shown', text, begun: { step: 'gather', version } }) as const;
  const huge = phone!.line.send(input('é'.repeat(2_000_000)));
  expect(phone!.line.unsent).toBe(0);
  expect(await huge).toEqual({ ok: false, refusal: 'too-long' });
  // within a message, but longer than an input may be: the server says so, and hangs up on nobody
  expect(await phone!.refusal(input('a'.repeat(2_001)))).toBe('too-long');
  await phone!.must(input('Dit past.'));
  expect(phone!.line.connected).toBe(true);
  await phone!.until(() => phone!.view.mine!.inputs.length === 1, 'the input that fits');
  hall.close();
});
