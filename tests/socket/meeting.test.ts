import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, openMeeting, type Hall, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

describe('one meeting over the wire', () => {
  let hall: Hall;
  beforeAll(async () => void (hall = await openMeeting(house, 6, 'secret')));
  afterAll(() => hall.close());

  it('moves everyone, takes an input, and shows it to the chair', async () => {
    const { chair, phones } = hall;
    for (const to of ['arrive', 'agree', 'gather'] as const) await chair.must({ type: 'MoveMeeting', to });
    const [ria] = phones;
    await ria!.until(() => ria!.view.route.step === 'gather', 'gather');
    const { version } = ria!.view.route;
    await ria!.must({
      type: 'GiveContribution', begun: { step: 'gather', version }, source: 'experiential', scope: 'I', name: 'shown', text: ' Ik heb geen laptop. '
    });
    await chair.until(() => chair.view.inputs?.length === 1, 'the input');
    expect(chair.view.inputs![0]).toMatchObject({ text: 'Ik heb geen laptop.', by: 'Lid 1' });
    await ria!.until(() => ria!.view.mine?.inputs.length === 1, 'her own input');
    expect(phones[1]!.view.inputs).toEqual([]);
  });

  it('runs a secret round: ballots given out by themselves, a receipt, changeable, in words, and no choice comes back over the line', async () => {
    const { chair, phones } = hall;
    for (const to of ['search', 'spread', 'ready'] as const) await chair.must({ type: 'MoveMeeting', to });
    expect(await chair.refusal({ type: 'MoveMeeting', to: 'vote' })).toBe('reason-needed');
    await chair.must({ type: 'MoveMeeting', to: 'vote', reason: 'Wij willen zien waar de groep staat.' });
    for (const p of phones) await p.hasBallot();
    await chair.until(() => chair.view.rounds?.ballots?.frozen?.n === 6, 'six ballots given out');
    for (const p of phones) await p.vote('not-yet');
    await phones[0]!.vote('along');
    expect(phones[0]!.ballot()).toMatchObject({ received: true, choice: 'along' });
    expect(phones[0]!.view.mine!.round).toMatchObject({ choice: null, received: false, answered: [] });
    await chair.until(() => chair.view.rounds?.open?.answered === 6, 'six answers');
    expect(await chair.refusal({ type: 'MoveMeeting', to: 'need' })).toBe('frozen');
    await chair.must({ type: 'CloseRound' });
    await phones[2]!.until(() => phones[2]!.view.rounds?.open === null, 'the close');
    expect(phones[2]!.view.rounds!.past[0]).toMatchObject({ class: 'no-majority', counts: null, answered: 6 });
    const { code } = phones[2]!.view.rounds!.past[0]!;
    for (const p of phones) {
      await p.until(() => p.ballot().checked !== null, 'its look at the bulletin');
      expect(p.ballot().checked).toMatchObject({ round: 1, ballot: 'in', sound: true, code });
    }
  });
});
