import type { Command } from '../../src/lib/meeting/commands.server.ts';
import type { BallotKind, Choice, Recognition } from '../../src/lib/meeting/vocabulary.ts';
import type { Answer } from '../../src/lib/protocol.ts';
import { openMeeting, Device, type Hall, type TestHouse } from '../socket/house.ts';

/** One whole meeting over the wire, from the open hall to the adopted record, in which everything that is secret happens. */
export const VOTERS = 8;

export interface Secrets {
  readonly ballot: BallotKind;
  /** Choices by voter, for each of the two rounds. */
  readonly vote: readonly Choice[];
  readonly addition: readonly Choice[];
  readonly ready: readonly number[];
  readonly recognised: readonly Recognition[];
  readonly dive: readonly boolean[];
  /** Which voters give the hidden inputs, and which give the minority views. */
  readonly hiddenBy: readonly number[];
  readonly minorityBy: readonly number[];
  /** Who gives a signal that it is not safe here. */
  readonly signalBy: number;
}

export const SECRETS: Secrets = {
  ballot: 'secret',
  vote: ['along', 'along', 'not-yet', 'along', 'abstain', 'not-yet', 'along', 'not-yet'],
  addition: ['along', 'along', 'along', 'along', 'abstain', 'along', 'along', 'not-yet'],
  ready: [8, 9, 7, 10, 8, 7, 9, 8],
  recognised: ['yes', 'a-bit', 'no', 'skip', 'yes', 'no', 'a-bit', 'yes'],
  dive: [true, true, false, true, true, false, true, true],
  hiddenBy: [0, 2, 5],
  minorityBy: [7],
  signalBy: 4
};

export const nameOf = (voter: number) => `Kanarie${'ABCDEFGH'[voter]}naam`;
export const hiddenText = (n: number) => `Verborgen${'PQR'[n]} verhaal over thuis.`;
/** The n-th minority view, whoever gives it. */
export const minorityText = (n: number) => `Een ander geluid ${'XYZ'[n]}: het gaat te snel.`;
export const SHOWN_TEXT = 'Een open verhaal over het loket.';

export interface Played {
  readonly hall: Hall;
  readonly screen: Device;
  /** Every answer to every act, in order. */
  readonly answers: readonly Answer[];
  /** The hidden inputs, in the order of `hiddenBy`. */
  readonly hidden: readonly string[];
}

/** Waits until a meeting has sent what it has to say about the last act, so that two plays have the same messages. */
export async function untilQuiet(house: TestHouse, meeting: string): Promise<void> {
  const room = (await house.app.meetings.room(meeting))!;
  do await new Promise((r) => setTimeout(r, 1));
  while (!room.fanout.idle);
}

/**
 * @param after called after every act, when all was sent
 * @param moment called at named moments, for checks in the middle
 */
export async function playWhole(
  house: TestHouse, s: Secrets, after: () => void = () => {}, moment: (name: 'opened' | 'given' | 'cast' | 'closed' | 'settled' | 'written', hall: Hall) => Promise<void> = async () => {}
): Promise<Played> {
  const quiet = async (meeting = hall.meeting) => {
    await untilQuiet(house, meeting);
    after();
  };
  const hall: Hall = await openMeeting(house, VOTERS, s.ballot, nameOf, quiet);
  const { chair, desk, phones } = hall;
  const asked = await house.app.hall.screen(hall.meeting, chair.view.mine!.seat);
  if (!asked.ok) throw new Error(asked.refusal);
  const screen = new Device(house, hall.meeting, asked.place, asked.key, 'screen');
  await screen.ready();
  await quiet();

  const answers: Answer[] = [];
  const act = async (device: Device, command: Command): Promise<Record<string, string>> => {
    const answer = await device.line.send(command);
    answers.push(answer);
    await quiet();
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal}`);
    return { ...answer.made };
  };
  const everyone = async (command: (voter: number) => Command) => {
    for (const [i, phone] of phones.entries()) await act(phone, command(i));
  };
  const move = async (to: Extract<Command, { type: 'MoveMeeting' }>['to'], reason?: string) => {
    await act(chair, { type: 'MoveMeeting', to, ...(reason === undefined ? {} : { reason }) });
    await chair.until(() => chair.view.route.step === to, to);
  };
  const begun = () => ({ step: chair.view.route.step, version: chair.view.route.version });
  const give = (voter: number, name: 'shown' | 'hidden', text: string) =>
    act(phones[voter]!, {
      type: 'GiveContribution', begun: begun(), source: 'experiential', scope: 'we', gathered: 'Aan de keukentafel.', functions: ['enrich'], name, text
    });

  await move('arrive');
  await move('agree');
  await everyone(() => ({ type: 'AgreeWithCard' }));
  await move('gather');
  await act(phones[s.signalBy]!, { type: 'GiveSignal', signal: 'unsafe' });
  await act(chair, { type: 'HearSignals' });
  const shown = (await give(1, 'shown', SHOWN_TEXT)).input!;
  await move('search');
  const hidden: string[] = [];
  for (const [n, voter] of s.hiddenBy.entries()) hidden.push((await give(voter, 'hidden', hiddenText(n))).input!);
  await act(chair, { type: 'OpenWall' });
  await move('spread');
  for (const view of hidden) await everyone((i) => ({ type: 'Recognise', view, answer: s.recognised[i]! }));
  await move('ready');
  await everyone((i) => ({ type: 'SayReady', ready: s.ready[i]! }));
  await move('vote', 'Wij willen het weten.');
  await castAndClose(s.vote);
  await move('need');
  const need = (await give(3, 'shown', 'Een telefoonnummer voor wie geen laptop heeft.')).input!;
  await move('improve');
  const draft = await act(desk, {
    type: 'DraftAddition', changes: [{ part: '1', text: 'Het spreekuur is digitaal en op papier.', kind: 'substantive', because: [need, hidden[0]!] }]
  });
  await act(chair, { type: 'OpenRound', draft: draft.draft! });
  await castAndClose(s.addition);
  await move('waterline');
  await everyone((i) => ({ type: 'ConsentToDive', consent: s.dive[i]! }));
  await act(phones[s.signalBy]!, { type: 'StopDive' });
  await move('settle');
  if (s.ballot === 'secret') {
    await moment('settled', hall);
    await chair.until(() => chair.view.rounds?.pens != null, 'the pens');
    await quiet();
  }
  for (const [n, voter] of s.minorityBy.entries()) {
    if (s.ballot === 'open') await act(phones[voter]!, { type: 'GiveMinorityView', text: minorityText(n) });
    else {
      await phones[voter]!.write(minorityText(n));
      await quiet();
    }
  }
  if (s.ballot === 'secret') {
    await moment('written', hall);
    await act(chair, { type: 'ShowMinorityViews', decision: hall.decision });
    await chair.until(() => chair.view.rounds?.pens?.open === false, 'the minority views');
  }
  const owner = phones[s.hiddenBy[0]!]!;
  await act(owner, { type: 'ConfirmLink', input: hidden[0]!, change: draft.change1!, answer: 'yes' });
  await act(desk, { type: 'SayNotHeard', text: 'Mensen zonder adres.' });
  await move('leave');
  await move('answer');
  for (const input of [shown, ...hidden.slice(1)]) {
    await act(chair, { type: 'GiveAnswer', input, status: 'not-followed', code: 'money', reason: 'Daar is geen geld voor.' });
  }
  await act(chair, { type: 'ProposeRecord' });
  await act(desk, { type: 'AdoptRecord' });
  return { hall, screen, answers, hidden };

  async function castAndClose(choices: readonly Choice[]): Promise<void> {
    await chair.until(() => chair.view.rounds?.open != null, 'the round');
    const round = chair.view.rounds!.open!.id;
    if (s.ballot === 'open') await everyone((i) => ({ type: 'CastBallot', round, choice: choices[i]! }));
    else {
      await moment('opened', hall);
      await chair.until(() => chair.view.rounds!.ballots != null, 'the key of the ballots');
      await quiet();
      for (const phone of phones) {
        await phone.hasBallot();
        await quiet();
      }
      await chair.until(() => chair.view.rounds!.ballots!.frozen !== null, 'the freeze');
      await moment('given', hall);
      for (const [i, phone] of phones.entries()) {
        await phone.vote(choices[i]!);
        await quiet();
      }
    }
    await moment('cast', hall);
    await act(chair, { type: 'CloseRound' });
    await moment('closed', hall);
  }
}
