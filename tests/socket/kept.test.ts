import { afterAll, beforeAll, expect, it } from 'vitest';
import { Device, openHouse, openMeeting, type TestHouse } from './house.ts';

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
  expect(phone!.line.kept.ballots).toEqual({ [phone!.view.mine!.seat]: { round, choice: 'along' } });
  hall.close();
});

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

it('who chooses for themselves and for another has both choices again after a crash of the server', async () => {
  const first = await openHouse();
  const prepared: Record<string, string> = {};
  const hall = await openMeeting(first, 5, 'secret');
  const { chair } = hall;
  prepared['rep'] = (await chair.must({ type: 'PrepareSeat', name: 'Jan', role: 'member', vote: true, joins: 'paper' }))['seat']!;
  prepared['sup'] = (await chair.must({ type: 'PrepareSeat', name: 'Bo', role: 'supporter', vote: true, joins: 'phone', represents: prepared['rep'] }))['seat']!;
  const asked = await first.app.hall.ask(hall.meeting, 'Bo', 'supporter');
  if (!asked.ok) throw new Error(asked.refusal);
  const phone = new Device(first, hall.meeting, asked.place, asked.key, 'phone');
  await chair.must({ type: 'Admit', ask: asked.place, as: prepared['sup'] });
  await chair.must({ type: 'CheckIn', seat: prepared['rep'] });
  await phone.until(() => phone.line.view?.mine != null, 'being let in');
  for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await chair.must({ type: 'MoveMeeting', to });
  await chair.must({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen het weten.' });
  await phone.until(() => phone.view.mine?.round?.entitled.length === 2, 'the round');
  const round = phone.view.rounds!.open!.id;
  await phone.must({ type: 'CastBallot', round, choice: 'along' });
  await phone.must({ type: 'CastBallot', round, for: prepared['rep'], choice: 'not-yet' });
  expect(phone.line.kept.ballots).toEqual({ [prepared['sup']]: { round, choice: 'along' }, [prepared['rep']]: { round, choice: 'not-yet' } });

  await first.close({ keep: true });
  const second = await openHouse(first);
  await phone.until(() => phone.view.rounds?.open?.reopened === true && phone.view.mine?.round?.answered.length === 2, 'both choices back');
  expect(phone.view.rounds!.open!.answered).toBe(2);
  phone.line.close();
  hall.close();
  await second.close();
});
