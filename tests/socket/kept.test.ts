import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse, openMeeting, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

it('a change of a secret choice that was refused leaves the earlier choice on the device: that one goes again after a crash', async () => {
  const hall = await openMeeting(house, 5, 'secret');
  for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await hall.chair.must({ type: 'MoveMeeting', to });
  await hall.chair.must({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen het weten.' });
  const [phone] = hall.phones;
  await phone!.until(() => phone!.view.rounds?.open != null, 'the round');
  const round = phone!.view.rounds!.open!.id;
  await phone!.must({ type: 'CastBallot', round, choice: 'along' });
  // more at once than a person can send: the next act is refused as busy
  const flood = Array.from({ length: 80 }, (_, i) => phone!.line.send({ type: 'SayWriting', writing: i % 2 === 0 }));
  const change = await phone!.line.send({ type: 'CastBallot', round, choice: 'not-yet' });
  await Promise.all(flood);
  expect(change).toEqual({ ok: false, refusal: 'busy' });
  expect(phone!.line.kept.ballot).toMatchObject({ round, choice: 'along' });
  hall.close();
});
