import { afterAll, beforeAll, expect, it } from 'vitest';
import { Device, openHouse, openMeeting, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

/** The chair goes on to the vote, and everybody on a phone has a ballot. */
async function toTheVote(chair: Device, holders: readonly Device[]): Promise<void> {
  for (const to of ['arrive', 'agree', 'gather', 'search', 'spread', 'ready'] as const) await chair.must({ type: 'MoveMeeting', to });
  await chair.must({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen het weten.' });
  for (const phone of holders) await phone.hasBallot();
}

it('of a choice that was changed the last one comes back after a crash of the server, by itself, and counts', async () => {
  const first = await openHouse();
  const hall = await openMeeting(first, 5, 'secret');
  const { chair, phones } = hall;
  await toTheVote(chair, phones);
  for (const phone of phones) await phone.vote('along');
  for (const phone of phones.slice(0, 3)) await phone.vote('not-yet');
  await first.close({ keep: true });

  const second = await openHouse(first);
  await chair.until(() => chair.view.rounds?.open?.reopened === true && chair.line.connected, 'the next server');
  for (const phone of phones) await phone.until(() => phone.line.connected && phone.ballot().received, 'a receipt of the next one', 20_000);
  await chair.must({ type: 'CloseRound' });
  await chair.until(() => chair.view.rounds?.open === null, 'the close');
  expect(chair.view.rounds!.past[0]).toMatchObject({ answered: 5, class: 'no-majority' });
  for (const phone of phones) await phone.until(() => phone.ballot().checked?.ballot === 'in', 'its ballot in the bulletin');
  hall.close();
  await second.close();
}, 40_000);

it('a device that reloads between any two steps goes on with the ballot it has, and none is given to it twice', async () => {
  const hall = await openMeeting(house, 5, 'secret');
  const { chair, phones } = hall;
  const reloaded = async (phone: Device) => {
    phone.close();
    const again = new Device(house, hall.meeting, phone.place, phone.key, 'phone', phone.drawer);
    await again.ready();
    return again;
  };
  let mine = phones[0]!;
  await toTheVote(chair, phones.slice(1));
  await mine.hasBallot();
  mine = await reloaded(mine);
  await mine.hasBallot();
  await mine.vote('not-yet');
  mine = await reloaded(mine);
  await mine.until(() => mine.ballot().received, 'the receipt, after a reload');
  expect(mine.ballot()).toMatchObject({ choice: 'not-yet' });
  for (const phone of phones.slice(1)) await phone.vote('along');
  await chair.must({ type: 'CloseRound' });
  mine = await reloaded(mine);
  await mine.until(() => mine.ballot().checked?.ballot === 'in', 'its ballot in the bulletin');
  mine.close();
  hall.close();
}, 30_000);

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
  await toTheVote(chair, [...hall.phones, phone]);
  await phone.hasBallot(prepared['rep']);
  await phone.vote('along');
  await phone.vote('not-yet', prepared['rep']);

  await first.close({ keep: true });
  const second = await openHouse(first);
  await chair.until(() => chair.line.connected && chair.view.rounds?.open?.reopened === true, 'the next server');
  for (const seat of [prepared['sup'], prepared['rep']]) await phone.until(() => phone.ballot(seat).received, 'both choices back', 20_000);
  await chair.until(() => chair.view.rounds?.open?.answered === 2, 'two ballots', 20_000);
  phone.close();
  hall.close();
  await second.close();
}, 40_000);
