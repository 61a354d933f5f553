import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Command } from '../../src/lib/meeting/commands.server.ts';
import { STEPS, type Step } from '../../src/lib/meeting/vocabulary.ts';
import { PROTOCOL } from '../../src/lib/protocol.ts';
import { seatCookie } from '../../src/lib/server/seat-cookies.ts';
import { Device, openHouse, openMeeting, type Hall, type TestHouse } from '../socket/house.ts';

/**
 * Default deny: what the permission table (permissions.md) does not give is refused, and changes nothing. The table below is
 * written down a second time, from the text and not from the code: who may send which command at all.
 */
type Who = 'chair' | 'secretary' | 'member' | 'expert' | 'official' | 'observer' | 'lobby' | 'screen' | 'other meeting';
type Type = Command['type'];

const CHAIR_AND_SECRETARY: readonly Type[] = [
  'PlanMeeting', 'PrepareSeat', 'ChangeSeat', 'RemoveSeat', 'PrepareDecision', 'RemoveDecision', 'SetAgendaOrigin', 'ChangeRules', 'OpenHall', 'CloseHall', 'Admit',
  'AdmitMany', 'RefuseMany', 'SendAway',
  'RefuseEntry', 'CheckIn', 'OpenWall', 'CloseWall', 'BlankScreen', 'ShowScreen', 'GiveAnswer', 'SayNotHeard', 'SetFollowUp', 'ProposeRecord', 'AdoptRecord',
  'TakeLead', 'HandleCardQuestion', 'FreezeScreen', 'ThawScreen', 'HideCard', 'ShowCard'
];
const EVERY_SPEAKER: readonly Type[] = [
  'LeaveMeeting', 'GiveContribution', 'ReplaceContribution', 'WithdrawContribution', 'ConfirmLink', 'DisputeLink', 'RaiseHand', 'LowerHand', 'GiveSignal',
  'SayWriting', 'AgreeWithCard', 'AskAboutCard', 'Recognise', 'ConsentToDive', 'StopDive', 'TakeBackSignal', 'AskMoreTime', 'EndTurn', 'StepOut', 'StepIn',
  'ShowTogether', 'SayHere'
];
const VOTER: readonly Type[] = ['CastBallot', 'GiveMinorityView', 'SayReady'];
const LEADS: readonly Type[] = [
  'ConfirmPaperTally', 'SetJoins', 'MoveMeeting', 'UndoMove', 'PauseMeeting', 'ResumeMeeting', 'EndMeeting', 'OpenRound', 'CloseRound', 'VoidRound', 'HandOverLead', 'NoteDive', 'HearSignals', 'SaveOwnNote',
  'StartTimer', 'ExtendTimer', 'HaltTimer', 'RunTimer', 'StopTimer', 'StartTalkRound', 'GiveTurn', 'InsertTurn', 'EndTalk', 'LowerHands', 'OrderHands'
];

/** What each may send at some step or other; everything else has to be refused at every step. Whoever leads here is the chair. */
const MAY: Readonly<Record<Who, ReadonlySet<Type>>> = {
  chair: new Set([...CHAIR_AND_SECRETARY, ...EVERY_SPEAKER, ...VOTER, ...LEADS]),
  secretary: new Set([
    ...CHAIR_AND_SECRETARY, ...EVERY_SPEAKER, ...VOTER, 'DraftAddition', 'DiscardDraft', 'SetLink', 'SupportPart', 'NoteDive',
    'SaveNote', 'HoldNote', 'PutNote', 'TakeNoteOut', 'EnterPaperTally'
  ]),
  member: new Set([...EVERY_SPEAKER, ...VOTER]),
  expert: new Set([...EVERY_SPEAKER, ...VOTER]),
  official: new Set(EVERY_SPEAKER),
  observer: new Set(['LeaveMeeting', 'SayHere']),
  lobby: new Set(),
  screen: new Set(),
  'other meeting': new Set()
};

/** A command of every type, as well-formed as the state of the meeting allows, so that only the right can refuse it. */
function wellFormed(hall: Hall, input: string): Record<Type, Command> {
  const seat = hall.phones[1]!.place;
  const { step, version } = hall.chair.view.route;
  const fields = { name: 'Indringer', role: 'member' as const, vote: true, joins: 'phone' as const };
  const decision = hall.chair.view.decision!;
  const said = { source: 'professional' as const, scope: 'I' as const, name: 'shown' as const, text: 'Ik dring binnen.' };
  const prepared = {
    question: 'Ingebroken?', addressee: 'niemand', kind: decision.kind, phase: decision.phase, level: decision.level, buyIn: decision.buyIn,
    agreements: decision.agreements, text: { '1': 'Ingebroken.' },
    rules: { ...decision.rules, ballot: 'open' as const, fallback: 'postpone' as const }
  };
  const commands: { [T in Type]: Extract<Command, { type: T }> } = {
    PlanMeeting: { type: 'PlanMeeting', title: 'x', date: '2026-12-02', start: '9:00', end: '10:00', place: 'x' },
    PrepareSeat: { type: 'PrepareSeat', ...fields }, ChangeSeat: { type: 'ChangeSeat', seat, ...fields }, RemoveSeat: { type: 'RemoveSeat', seat },
    PrepareDecision: { type: 'PrepareDecision', ...prepared }, RemoveDecision: { type: 'RemoveDecision', decision: hall.decision },
    SetAgendaOrigin: { type: 'SetAgendaOrigin', inputs: [input] }, ChangeRules: { type: 'ChangeRules', rules: { maxLoops: 1 } },
    OpenHall: { type: 'OpenHall' }, CloseHall: { type: 'CloseHall' }, Admit: { type: 'Admit', ask: 'asked' }, RefuseEntry: { type: 'RefuseEntry', ask: 'asked' },
    AdmitMany: { type: 'AdmitMany', entries: [{ ask: 'asked' }] }, RefuseMany: { type: 'RefuseMany', asks: ['asked'] }, SendAway: { type: 'SendAway', seat },
    CheckIn: { type: 'CheckIn', seat }, LeaveMeeting: { type: 'LeaveMeeting', seat }, TakeLead: { type: 'TakeLead' }, HandOverLead: { type: 'HandOverLead', seat },
    MoveMeeting: { type: 'MoveMeeting', to: STEPS[STEPS.indexOf(step) + 1] ?? 'arrive', reason: 'Zomaar.' }, UndoMove: { type: 'UndoMove' },
    PauseMeeting: { type: 'PauseMeeting' }, ResumeMeeting: { type: 'ResumeMeeting' }, EndMeeting: { type: 'EndMeeting' },
    OpenWall: { type: 'OpenWall' }, CloseWall: { type: 'CloseWall' }, BlankScreen: { type: 'BlankScreen' }, ShowScreen: { type: 'ShowScreen' },
    GiveContribution: { type: 'GiveContribution', begun: { step, version }, ...said }, ReplaceContribution: { type: 'ReplaceContribution', input, ...said },
    WithdrawContribution: { type: 'WithdrawContribution', input }, OpenRound: { type: 'OpenRound' }, CastBallot: { type: 'CastBallot', choice: 'along' },
    CloseRound: { type: 'CloseRound', reason: 'Zomaar.' }, VoidRound: { type: 'VoidRound', reason: 'Zomaar.' }, SetLink: { type: 'SetLink', input, change: 'x' },
    SupportPart: { type: 'SupportPart', input, part: '1' }, ConfirmLink: { type: 'ConfirmLink', input, change: 'x', answer: 'yes' },
    DisputeLink: { type: 'DisputeLink', input, change: 'x', reason: 'Zomaar.' },
    GiveAnswer: { type: 'GiveAnswer', input, status: 'not-followed', code: 'law', reason: 'Zomaar.' }, SayNotHeard: { type: 'SayNotHeard', text: 'Niemand.' },
    SetFollowUp: { type: 'SetFollowUp', goal: 'x', indicator: 'x', who: 'x', date: '2027-01-01' }, RaiseHand: { type: 'RaiseHand' },
    LowerHand: { type: 'LowerHand', seat }, GiveSignal: { type: 'GiveSignal', signal: 'pause' }, HearSignals: { type: 'HearSignals' },
    SayWriting: { type: 'SayWriting', writing: true }, AgreeWithCard: { type: 'AgreeWithCard', for: seat }, AskAboutCard: { type: 'AskAboutCard', text: 'x', for: seat },
    HandleCardQuestion: { type: 'HandleCardQuestion', question: 'x' }, Recognise: { type: 'Recognise', view: input, answer: 'yes', for: seat },
    SayReady: { type: 'SayReady', ready: 10, for: seat }, DraftAddition: { type: 'DraftAddition', changes: [{ part: '1', text: 'Ingebroken.', kind: 'substantive' }] },
    DiscardDraft: { type: 'DiscardDraft', draft: 'x' }, ConsentToDive: { type: 'ConsentToDive', consent: true, for: seat }, StopDive: { type: 'StopDive' },
    NoteDive: { type: 'NoteDive', text: 'Zomaar.' }, GiveMinorityView: { type: 'GiveMinorityView', text: 'Zomaar.', for: seat },
    SaveNote: { type: 'SaveNote', decision: hall.decision, step, base: 0, editor: 'x', text: 'Zomaar.' }, HoldNote: { type: 'HoldNote', decision: hall.decision, step, editor: 'x', holding: true },
    PutNote: { type: 'PutNote', decision: hall.decision, step, version: 1 }, TakeNoteOut: { type: 'TakeNoteOut', decision: hall.decision, step },
    EnterPaperTally: { type: 'EnterPaperTally', round: 'x', counts: { along: 1, 'not-yet': 0, abstain: 0 }, countedBy: 'x' },
    ConfirmPaperTally: { type: 'ConfirmPaperTally', round: 'x', counts: { along: 1, 'not-yet': 0, abstain: 0 } }, SetJoins: { type: 'SetJoins', seat, joins: 'paper' },
    FreezeScreen: { type: 'FreezeScreen' }, ThawScreen: { type: 'ThawScreen' }, HideCard: { type: 'HideCard', input, reason: 'Zomaar.' }, ShowCard: { type: 'ShowCard', input },
    StartTimer: { type: 'StartTimer', minutes: 5 }, ExtendTimer: { type: 'ExtendTimer', minutes: 5 }, HaltTimer: { type: 'HaltTimer' }, RunTimer: { type: 'RunTimer' },
    StopTimer: { type: 'StopTimer' }, StartTalkRound: { type: 'StartTalkRound', quietFirst: true }, GiveTurn: { type: 'GiveTurn', seat },
    InsertTurn: { type: 'InsertTurn', seat, place: 'next' }, EndTurn: { type: 'EndTurn', seat, how: 'spoke' }, EndTalk: { type: 'EndTalk' },
    LowerHands: { type: 'LowerHands' }, OrderHands: { type: 'OrderHands', seats: [seat] }, TakeBackSignal: { type: 'TakeBackSignal', signal: 'pause', key: 'x' },
    AskMoreTime: { type: 'AskMoreTime', key: 'x' },
    StepOut: { type: 'StepOut', words: 'Zomaar.', for: seat }, StepIn: { type: 'StepIn', for: seat },
    SaveOwnNote: { type: 'SaveOwnNote', step, text: 'Zomaar.' }, ShowTogether: { type: 'ShowTogether', seat, together: true }, SayHere: { type: 'SayHere', version: 1 },
    ProposeRecord: { type: 'ProposeRecord' }, AdoptRecord: { type: 'AdoptRecord' }
  };
  return commands as Record<Type, Command>;
}

let house: TestHouse;
let hall: Hall;
let other: Hall;
const people = new Map<Who, Device>();
let input = '';

beforeAll(async () => {
  house = await openHouse();
  hall = await openMeeting(house, 6, 'open');
  other = await openMeeting(house, 1, 'open');
  const come = async (name: string, role: 'expert' | 'official' | 'observer', admit: boolean) => {
    const asked = await house.app.hall.ask(hall.meeting, name, role);
    if (!asked.ok) throw new Error(asked.refusal);
    const device = new Device(house, hall.meeting, asked.place, asked.key, 'phone');
    await device.ready();
    if (admit) {
      await hall.chair.must({ type: 'Admit', ask: asked.place });
      await device.until(() => device.view.mine != null, 'being let in');
    }
    return device;
  };
  const screen = await house.app.hall.screen(hall.meeting, hall.chair.view.mine!.seat);
  if (!screen.ok) throw new Error(screen.refusal);
  const wall = new Device(house, hall.meeting, screen.place, screen.key, 'screen');
  await wall.ready();
  people.set('chair', hall.chair).set('secretary', hall.desk).set('member', hall.phones[0]!).set('screen', wall).set('other meeting', other.phones[0]!);
  people.set('expert', await come('Deskundige', 'expert', true)).set('official', await come('Ambtenaar', 'official', true));
  people.set('observer', await come('Toehoorder', 'observer', true)).set('lobby', await come('Wachtende', 'expert', false));
}, 30_000);
afterAll(async () => {
  for (const d of people.values()) d.line.close();
  hall.close();
  other.close();
  await house.close();
});

const seq = async (meeting: string) => (await house.app.meetings.state(meeting))!.seq;

/** Asks the house as that device's line would, without its allowance of acts in a second. */
let acts = 0;
async function ask(who: Who, command: unknown): Promise<string> {
  const device = people.get(who)!;
  // a seat of another meeting is tried on this meeting: that is what is at stake
  const answer = await house.app.meetings.act(hall.meeting, device.place, { id: `deny-${++acts}`, command }, null);
  return answer.ok ? 'carried out' : answer.refusal;
}

const TYPES = Command.options.map((o) => o.shape.type.value);
const NOT_NOW: ReadonlySet<string> = new Set(['not-entitled', 'wrong-step', 'facilitator-neutral', 'no-seat', 'frozen', 'agreements-incomplete']);

describe('default deny', () => {
  it('knows a well-formed command of every type', () => {
    const commands = wellFormed(hall, 'x');
    expect(Object.keys(commands).sort()).toEqual([...TYPES].sort());
    for (const command of Object.values(commands)) expect(Command.safeParse(command).success, command.type).toBe(true);
  });

  const ROUTE: readonly Step[] = ['prepare', 'arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote', 'need', 'improve', 'waterline', 'settle', 'leave', 'answer'];
  it.each(ROUTE)('at %s: what the table does not give is refused, and nothing has changed', async (step) => {
    if (step !== 'prepare') {
      if (hall.chair.view.rounds?.open) await hall.chair.must({ type: 'CloseRound' });
      await hall.chair.must({ type: 'MoveMeeting', to: step, ...(step === 'vote' ? { reason: 'Wij willen het weten.' } : {}) });
    }
    await hall.chair.until(() => hall.chair.view.route.step === step, step);
    if (step === 'gather') {
      const { version } = hall.chair.view.route;
      const given = { type: 'GiveContribution', begun: { step, version }, source: 'experiential', scope: 'I', name: 'shown', text: 'Van lid 2.' } as const;
      input = (await hall.phones[1]!.must(given)).input!;
    }
    const before = await house.app.meetings.state(hall.meeting);
    let tried = 0;
    for (const who of people.keys()) {
      for (const type of TYPES) {
        if (MAY[who].has(type)) continue;
        const answer = await ask(who, wellFormed(hall, input || 'x')[type]);
        expect(NOT_NOW.has(answer), `${who} sends ${type} at ${step}: ${answer}`).toBe(true);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(250);
    expect(await house.app.meetings.state(hall.meeting)).toBe(before);
  });

  it('a command that acts for a stranger is refused, although the type is allowed', async () => {
    const seat = hall.phones[1]!.place;
    const before = await seq(hall.meeting);
    for (const command of [
      { type: 'LeaveMeeting', seat }, { type: 'WithdrawContribution', input }, { type: 'AgreeWithCard', for: seat }, { type: 'SayReady', ready: 1, for: seat },
      { type: 'GiveMinorityView', text: 'In jouw naam.', for: seat }, { type: 'LowerHand', seat }, { type: 'EndTurn', seat, how: 'spoke' }
    ]) {
      expect(await ask('member', command), command.type).toBe('not-entitled');
    }
    expect(await seq(hall.meeting)).toBe(before);
  });

  it.each([
    null, 7, 'MoveMeeting', [[]], {}, { type: 'Nothing' }, { type: 'MoveMeeting' }, { type: 'MoveMeeting', to: 'settle', extra: 1 }, { type: 'OpenHall', __proto__: { x: 1 }, y: 1 },
    { type: 'CastBallot', choice: 'yes' }, { type: 'GiveContribution' }
  ])('what is no command is not understood: %j', async (command) => {
    const before = await seq(hall.meeting);
    for (const who of people.keys()) expect(['not-understood', 'no-seat']).toContain(await ask(who, command));
    expect(await seq(hall.meeting)).toBe(before);
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
