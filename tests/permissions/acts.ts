import { ed25519 } from '@noble/curves/ed25519.js';
import { askingBody } from '$lib/ballot/issuing.ts';
import { LABELS, signable } from '$lib/ballot/messages.ts';
import { base64url } from '$lib/core/bytes.ts';
import type { Command, CommandOf } from '$lib/meeting/commands.server.ts';
import type { Action } from '$lib/meeting/permissions.ts';
import { openRound } from '$lib/meeting/rules.ts';
import { nodeSuite } from '$lib/server/box/suite.ts';
import type { Stage } from '$lib/meeting/testing.ts';
import { AGREEMENTS, STEPS, type Step } from '$lib/meeting/vocabulary.ts';
import type { RefusalCode } from '$lib/core/refusal.ts';
import { ASKS, OTHER, PAPER, REPRESENTED, SEAT, SPARE, type Known } from './walk.ts';

/** Where an act is tried from: what it can be about, at which step. */
export interface At {
  readonly step: Step;
  readonly version: number;
  readonly known: Known;
  /** Whose it would be. */
  readonly subject: string;
  readonly own: boolean;
  /** The key with which the ballots of the decision at hand are being given out, where they are. */
  readonly key?: string;
}

/**
 * How each command of the product is tried. A new command: one line in `ACTS`, and its row in `table.ts` (from the document, not
 * from the code).
 */
export interface Act<T extends Command['type'] = Command['type']> {
  readonly action: Action;
  /** Tried for oneself, a stranger, who is on paper, and who is represented. */
  readonly for?: true;
  make(at: At): CommandOf<T>;
  /** What must have happened before, for whom it is allowed. @returns ids that came of it */
  before?(s: Stage, seat: string, at: At): Partial<Known> | Stage | void;
  /** What must be sent before, by whom, because it leaves no event. */
  readonly first?: readonly { readonly as: keyof typeof SEAT | 'tablet'; make(at: At): Command }[];
  /** Although the table allows it, a rule of the method does not, at these steps. */
  readonly unless?: Partial<Record<Step, RefusalCode>>;
  /** What is said at any other step than those of its row, where that is not `wrong-step`. */
  readonly elsewhere?: RefusalCode;
  /** The house has to have made the key of the ballots first. */
  readonly needsKey?: true;
  /** Leaves no event: in memory only, or it says what is already so. */
  readonly silent?: true;
}

const text = 'Zomaar een zin.';
const said = { source: 'professional', scope: 'I', name: 'shown', text } as const;
const person = { name: 'Iemand', role: 'member', vote: true, joins: 'phone' } as const;
const card = Object.fromEntries(AGREEMENTS.map((a) => [a, text])) as CommandOf<'PrepareDecision'>['agreements'];
const decision = {
  question: text, addressee: text, kind: 'requested', phase: 'deciding', level: 'decide-along', buyIn: 'proposal', agreements: card,
  rules: { method: 'deep-democracy', ballot: 'open', maxLoops: 3, fallback: 'postpone', disputeDays: 7, namesAfterOpenRound: false }, text: { '1': text }
} as const;
const whom = ({ subject, own }: At) => (own ? {} : { for: subject });
const inputOf = ({ known, subject }: At) => known.input[subject] ?? known.input[OTHER]!;

const closeRound = (s: Stage) => void (openRound(s.state) && s.when('gina', { type: 'CloseRound' }));
const openAddition = (s: Stage, _: string, { known }: At) => void (s.state.step === 'improve' && s.when('gina', { type: 'OpenRound', draft: known.draft }));
const openedRound = (s: Stage, seat: string, at: At) => {
  openAddition(s, seat, at);
  return { round: openRound(s.state)!.id };
};
/** A secret round is open: the house makes its key and gives the ballots out. */
const givingOut = (s: Stage) => {
  const decision = s.decision;
  for (const r of decision.rounds) if (r.status === 'open') s.given({ type: 'RoundVoided', round: r.id, undone: true });
  // entitled are those of the round that was open at the vote: the same people
  const { entitled } = decision.rounds[0]!;
  s.given({ type: 'CardTaken', seat: PAPER, device: base64url(ed25519.getPublicKey(deviceOf(PAPER))) });
  const round = s.context().newId();
  s.given(
    { type: 'RulesChanged', decision: decision.id, rules: { ...decision.rules, ballot: 'secret' } },
    { type: 'RoundOpened', round, decision: decision.id, kind: 'vote', method: 'deep-democracy', ballot: 'secret', at: s.now, entitled, changes: [] }
  );
  return { round };
};
/** An asking that its device has signed, for an envelope that is one for any key: what is in it makes no difference here. */
const deviceOf = (seat: string) => new Uint8Array(32).fill(seat.length).with(0, seat.charCodeAt(0)).with(1, seat.charCodeAt(1));
function askBallot(at: At): CommandOf<'AskBallot'> {
  const secret = deviceOf(at.subject);
  const blinded = base64url(new Uint8Array(256).fill(7).with(0, 1));
  const body = askingBody(at.known.decision, { n: at.key ?? 'none' }, blinded, nodeSuite);
  return {
    type: 'AskBallot', decision: at.known.decision, device: base64url(ed25519.getPublicKey(secret)), blinded,
    proof: base64url(ed25519.sign(signable(LABELS.issue, body), secret)), ...whom(at)
  };
}
/** Five of the seven who may: enough to begin without the others. */
const FIVE_ASK: Act['first'] = ([['chair'], ['member'], ['expert'], ['tablet', PAPER], ['supporter', REPRESENTED]] as const).map(([as, other]) => ({
  as, make: (at) => askBallot({ ...at, subject: other ?? SEAT[as as keyof typeof SEAT], own: other === undefined })
}));
const timed = (s: Stage) => s.given({ type: 'TimerStarted', plannedMs: 60_000, at: s.now });
const talking = (s: Stage) => void s.given({ type: 'TalkRoundStarted', order: [SPARE, OTHER], perPersonMs: null, at: s.now });
/** Before and after the meeting itself nothing is timed and nobody has the floor. */
const OUTSIDE: Partial<Record<Step, RefusalCode>> = { prepare: 'wrong-step', answer: 'wrong-step' };
const saveNote = ({ decision: of }: Known, step: Step): CommandOf<'SaveNote'> => ({ type: 'SaveNote', decision: of, step, base: 0, editor: 'x', text });
const COUNTS = { along: 2, 'not-yet': 1, abstain: 0 };
const tallied = ({ round }: Known): CommandOf<'EnterPaperTally'> => ({ type: 'EnterPaperTally', round, counts: COUNTS, countedBy: text });
/** What is done with an adopted record. */
const adopted = (s: Stage) => {
  s.signedInAt = s.now;
  return void s.given({ type: 'RecordAdopted', decision: 'd1', by: ['piet', 'sec'], at: s.now });
};
const waiting = (s: Stage, seat: string) => {
  adopted(s);
  s.when(seat === 'sec' ? 'piet' : 'sec', { type: 'CorrectRecord', decision: 'd1', corrections: [{ target: { kind: 'not-heard' }, text }], reason: text });
};
const BEFORE_VOTE = Object.fromEntries(STEPS.slice(0, STEPS.indexOf('vote')).map((s) => [s, 'wrong-step'])) as Partial<Record<Step, RefusalCode>>;
const FROM_VOTE = Object.fromEntries(STEPS.slice(STEPS.indexOf('vote')).map((s) => [s, 'frozen'])) as Partial<Record<Step, RefusalCode>>;

export const ACTS: { readonly [T in Command['type']]: Act<T> } = {
  PlanMeeting: { action: 'prepare', make: () => ({ type: 'PlanMeeting', title: text, date: '2026-12-02', start: '9:00', end: '10:00', place: 'Zaal' }) },
  PrepareSeat: { action: 'prepare', make: () => ({ type: 'PrepareSeat', ...person }) },
  ChangeSeat: { action: 'prepare', make: () => ({ type: 'ChangeSeat', seat: SPARE, ...person }) },
  RemoveSeat: { action: 'prepare', make: () => ({ type: 'RemoveSeat', seat: SPARE }) },
  PrepareDecision: { action: 'prepare', make: () => ({ type: 'PrepareDecision', ...decision }) },
  RemoveDecision: {
    action: 'prepare', make: ({ known }) => ({ type: 'RemoveDecision', decision: known.draft }),
    before: (s) => ({ draft: s.when('piet', { type: 'PrepareDecision', ...decision }).decision! })
  },
  SetAgendaOrigin: { action: 'prepare', make: ({ known }) => ({ type: 'SetAgendaOrigin', inputs: [known.input[OTHER]!] }) },
  // from the first vote on the rules are frozen, for everybody
  ChangeRules: { action: 'change-rules', make: () => ({ type: 'ChangeRules', rules: { maxLoops: 2 } }), unless: FROM_VOTE },
  OpenHall: { action: 'open-hall', make: () => ({ type: 'OpenHall' }), before: (s) => void s.when('piet', { type: 'CloseHall' }) },
  CloseHall: { action: 'open-hall', make: () => ({ type: 'CloseHall' }) },
  Admit: { action: 'admit', make: () => ({ type: 'Admit', ask: ASKS }) },
  RefuseEntry: { action: 'admit', make: () => ({ type: 'RefuseEntry', ask: ASKS }) },
  AdmitMany: { action: 'admit', make: () => ({ type: 'AdmitMany', entries: [{ ask: ASKS }] }) },
  RefuseMany: { action: 'admit', make: () => ({ type: 'RefuseMany', asks: [ASKS] }) },
  SendAway: { action: 'admit', make: () => ({ type: 'SendAway', seat: SPARE }) },
  CheckIn: { action: 'admit', make: () => ({ type: 'CheckIn', seat: SPARE }), before: (s) => void s.when('piet', { type: 'LeaveMeeting', seat: SPARE }) },
  LeaveMeeting: { action: 'leave', for: true, make: ({ subject, own }) => ({ type: 'LeaveMeeting', ...(own ? {} : { seat: subject }) }) },
  MoveMeeting: {
    action: 'move', make: ({ step }) => ({ type: 'MoveMeeting', to: STEPS[STEPS.indexOf(step) + 1] ?? 'arrive', reason: text }), before: closeRound,
    unless: { answer: 'wrong-step' }
  },
  UndoMove: { action: 'undo-move', make: () => ({ type: 'UndoMove' }), unless: { prepare: 'wrong-step' } },
  PauseMeeting: { action: 'move', make: () => ({ type: 'PauseMeeting' }) },
  ResumeMeeting: { action: 'move', make: () => ({ type: 'ResumeMeeting' }), before: (s) => void s.when('gina', { type: 'PauseMeeting' }) },
  EndMeeting: { action: 'end', make: () => ({ type: 'EndMeeting' }), unless: { answer: 'wrong-step' } },
  OpenWall: { action: 'screen', make: () => ({ type: 'OpenWall' }) },
  CloseWall: { action: 'screen', make: () => ({ type: 'CloseWall' }), before: (s) => void s.when('piet', { type: 'OpenWall' }) },
  BlankScreen: { action: 'screen', make: () => ({ type: 'BlankScreen' }) },
  ShowScreen: { action: 'screen', make: () => ({ type: 'ShowScreen' }), before: (s) => void s.when('piet', { type: 'BlankScreen' }) },
  TakeLead: { action: 'take-lead', make: () => ({ type: 'TakeLead' }), silent: true },
  HandOverLead: { action: 'hand-over-lead', make: () => ({ type: 'HandOverLead', seat: SPARE }) },
  GiveContribution: { action: 'input', for: true, make: (at) => ({ type: 'GiveContribution', ...said, ...whom(at), begun: { step: at.step, version: at.version } }) },
  ReplaceContribution: {
    action: 'input', for: true, make: (at) => ({ type: 'ReplaceContribution', input: inputOf(at), ...said }),
    before: (s, seat, at) => (at.step === 'prepare' ? undefined : { input: { [at.subject]: s.input(seat, text, whom(at)) } })
  },
  WithdrawContribution: { action: 'withdraw', for: true, make: (at) => ({ type: 'WithdrawContribution', input: inputOf(at) }) },
  AgreeWithCard: { action: 'agree', for: true, make: (at) => ({ type: 'AgreeWithCard', ...whom(at) }) },
  AskAboutCard: { action: 'agree', for: true, make: (at) => ({ type: 'AskAboutCard', text, ...whom(at) }) },
  HandleCardQuestion: {
    action: 'handle-question', make: ({ known }) => ({ type: 'HandleCardQuestion', question: known.question }),
    unless: { prepare: 'unknown-reference', arrive: 'unknown-reference' }
  },
  ConsentToDive: { action: 'dive', for: true, silent: true, make: (at) => ({ type: 'ConsentToDive', consent: true, ...whom(at) }) },
  StopDive: { action: 'stop-dive', make: () => ({ type: 'StopDive' }) },
  NoteDive: { action: 'note-dive', make: () => ({ type: 'NoteDive', text }) },
  Recognise: { action: 'recognise', for: true, silent: true, make: (at) => ({ type: 'Recognise', view: at.known.view, answer: 'yes', ...whom(at) }) },
  SayReady: { action: 'ready', for: true, silent: true, make: (at) => ({ type: 'SayReady', ready: 10, ...whom(at) }) },
  OpenRound: {
    action: 'round', make: ({ step, known }) => ({ type: 'OpenRound', ...(step === 'vote' ? {} : { draft: known.draft }) }),
    before: (s) => void (openRound(s.state) && s.when('gina', { type: 'VoidRound', reason: text }))
  },
  CloseRound: { action: 'round', make: () => ({ type: 'CloseRound' }), before: openAddition },
  VoidRound: { action: 'void-round', make: () => ({ type: 'VoidRound', reason: text }), unless: BEFORE_VOTE },
  CastBallot: { action: 'vote', for: true, make: (at) => ({ type: 'CastBallot', choice: 'along', ...whom(at) }), before: openAddition },
  DraftAddition: { action: 'draft', make: () => ({ type: 'DraftAddition', changes: [{ part: '1', text, kind: 'substantive' }] }) },
  DiscardDraft: { action: 'draft', make: ({ known }) => ({ type: 'DiscardDraft', draft: known.draft }) },
  SetLink: {
    action: 'link', make: ({ known }) => ({ type: 'SetLink', input: known.view, change: known.change }),
    // at `improve` nothing was put into a round yet: the trial has to do that first
    before(s, seat, at) {
      if (at.step !== 'improve') return;
      openAddition(s, seat, at);
      return { change: openRound(s.state)!.changes[0]!.id };
    }
  },
  SupportPart: { action: 'link', make: ({ known }) => ({ type: 'SupportPart', input: known.input[OTHER]!, part: '1' }) },
  ConfirmLink: { action: 'confirm', for: true, make: (at) => ({ type: 'ConfirmLink', input: inputOf(at), change: at.known.change, answer: 'yes' }) },
  DisputeLink: { action: 'dispute', make: ({ known }) => ({ type: 'DisputeLink', input: known.input[OTHER]!, change: known.change, reason: text }) },
  GiveMinorityView: { action: 'minority-view', for: true, make: (at) => ({ type: 'GiveMinorityView', text, ...whom(at) }) },
  GiveAnswer: { action: 'answer', make: ({ known }) => ({ type: 'GiveAnswer', input: known.input[OTHER]!, status: 'not-followed', code: 'law', reason: text }) },
  SetAnswerDue: { action: 'answer', make: ({ known }) => ({ type: 'SetAnswerDue', input: known.input[OTHER]!, due: '2027-01-01' }) },
  AnswerTogether: {
    action: 'answer', make: ({ known }) => ({ type: 'AnswerTogether', inputs: [known.input[OTHER]!, known.input[PAPER]!], status: 'not-followed', code: 'law', reason: text }),
    before: (s, _, { known }) => void [OTHER, PAPER].forEach((seat) => s.given({ type: 'GroupingAgreed', decision: 'd1', input: known.input[seat]!, agree: true }))
  },
  ReplyToDispute: {
    action: 'answer', make: ({ known }) => ({ type: 'ReplyToDispute', input: known.input[OTHER]!, change: known.change, dispute: 0, text }),
    before: (s, _, { known }) => void s.given({ type: 'LinkDisputed', decision: 'd1', input: known.input[OTHER]!, change: known.change, reason: { '~text': 't997', value: text } })
  },
  HandleTalk: {
    action: 'answer', make: ({ known }) => ({ type: 'HandleTalk', input: known.input[OTHER]! }),
    before: (s, _, { known }) => void s.given({ type: 'TalkAsked', decision: 'd1', input: known.input[OTHER]!, wanted: true, how: null })
  },
  AgreeToGrouping: { action: 'own-input', for: true, make: (at) => ({ type: 'AgreeToGrouping', input: inputOf(at), agree: true, ...whom(at) }) },
  AskTalk: { action: 'own-input', for: true, make: (at) => ({ type: 'AskTalk', input: inputOf(at), wanted: true, ...whom(at) }) },
  JudgeAnswer: { action: 'judge', for: true, make: (at) => ({ type: 'JudgeAnswer', input: inputOf(at), right: false, reason: text, ...whom(at) }) },
  AnswerQuote: { action: 'judge', for: true, make: (at) => ({ type: 'AnswerQuote', input: inputOf(at), answer: 'yes', ...whom(at) }) },
  SayNotHeard: { action: 'answer', make: () => ({ type: 'SayNotHeard', text }) },
  SetFollowUp: { action: 'answer', make: () => ({ type: 'SetFollowUp', goal: text, indicator: text, who: text, date: '2027-01-01' }) },
  ProposeRecord: { action: 'adopt', make: () => ({ type: 'ProposeRecord' }) },
  AdoptRecord: {
    action: 'adopt', make: () => ({ type: 'AdoptRecord' }),
    before(s, seat) {
      s.signedInAt = s.now;
      s.when(seat === 'sec' ? 'piet' : 'sec', { type: 'ProposeRecord' });
    }
  },
  RaiseHand: { action: 'hand', silent: true, make: () => ({ type: 'RaiseHand' }) },
  LowerHand: { action: 'lower-hands', silent: true, make: () => ({ type: 'LowerHand', seat: OTHER }) },
  GiveSignal: { action: 'signal', silent: true, make: () => ({ type: 'GiveSignal', signal: 'pause' }) },
  HearSignals: { action: 'hear-signals', silent: true, make: () => ({ type: 'HearSignals' }) },
  SaveNote: { action: 'notes', silent: true, make: ({ known, step }) => saveNote(known, step) },
  HoldNote: { action: 'notes', silent: true, make: ({ known, step }) => ({ type: 'HoldNote', decision: known.decision, step, editor: 'x', holding: true }) },
  PutNote: {
    action: 'notes', make: ({ known, step }) => ({ type: 'PutNote', decision: known.decision, step, version: 1 }),
    first: [{ as: 'secretary', make: ({ known, step }) => saveNote(known, step) }]
  },
  TakeNoteOut: {
    action: 'notes', make: ({ known, step }) => ({ type: 'TakeNoteOut', decision: known.decision, step }),
    before: (s, _, { step }) => void s.given({ type: 'NotePut', decision: 'd1', step, text: { '~text': 't999', value: text } })
  },
  // in an open decision, and before its first secret round, nobody has a ballot to ask for
  AskBallot: { action: 'ask-ballot', for: true, silent: true, needsKey: true, before: givingOut, make: askBallot, elsewhere: 'not-entitled' },
  FreezeBallots: {
    action: 'round', needsKey: true, before: givingOut, first: FIVE_ASK, make: ({ known }) => ({ type: 'FreezeBallots', decision: known.decision, reason: text })
  },
  IssueAgain: { action: 'round', silent: true, needsKey: true, before: givingOut, make: ({ known }) => ({ type: 'IssueAgain', decision: known.decision }) },
  ShowMinorityViews: {
    action: 'show-minority-views', make: ({ known }) => ({ type: 'ShowMinorityViews', decision: known.decision }),
    before: (s) => void s.given({ type: 'PensOpened', decision: 'd1', round: 1, keys: { 'not-yet': { n: 'one' }, other: { n: 'two' } } })
  },
  EnterPaperTally: { action: 'tally-paper', silent: true, make: ({ known }) => tallied(known), before: openedRound },
  ConfirmPaperTally: {
    action: 'round', make: ({ known }) => ({ type: 'ConfirmPaperTally', round: known.round, counts: COUNTS }), before: openedRound,
    first: [{ as: 'secretary', make: ({ known }) => tallied(known) }]
  },
  // by the tablet alone, which is no column: `tests/socket/tablet.test.ts`
  TakeCard: { action: 'take-card', make: () => ({ type: 'TakeCard', for: PAPER, device: base64url(new Uint8Array(32)) }) },
  DropCard: {
    action: 'tablet', make: () => ({ type: 'DropCard', for: PAPER }), before: (s) => void s.given({ type: 'CardTaken', seat: PAPER, device: 'card' })
  },
  SetJoins: { action: 'set-joins', make: () => ({ type: 'SetJoins', seat: SPARE, joins: 'paper' }) },
  FreezeScreen: { action: 'screen', make: () => ({ type: 'FreezeScreen' }) },
  ThawScreen: { action: 'screen', make: () => ({ type: 'ThawScreen' }), before: (s) => void s.when('piet', { type: 'FreezeScreen' }) },
  HideCard: { action: 'hide-card', make: ({ known }) => ({ type: 'HideCard', input: known.input[OTHER]!, reason: text }) },
  ShowCard: {
    action: 'hide-card', make: ({ known }) => ({ type: 'ShowCard', input: known.input[OTHER]! }),
    before: (s, _, { known }) => void s.when('piet', { type: 'HideCard', input: known.input[OTHER]!, reason: text })
  },
  StartTimer: { action: 'pace', make: () => ({ type: 'StartTimer', minutes: 5 }), unless: OUTSIDE },
  ExtendTimer: { action: 'pace', make: () => ({ type: 'ExtendTimer', minutes: 5 }), before: timed, unless: OUTSIDE },
  HaltTimer: { action: 'pace', make: () => ({ type: 'HaltTimer' }), before: timed },
  RunTimer: { action: 'pace', make: () => ({ type: 'RunTimer' }), before: (s) => void timed(s).when('gina', { type: 'HaltTimer' }) },
  StopTimer: { action: 'pace', make: () => ({ type: 'StopTimer' }), before: timed },
  AskMoreTime: { action: 'ask-time', silent: true, make: () => ({ type: 'AskMoreTime', key: 'x' }), unless: OUTSIDE },
  StartTalkRound: { action: 'lead-talk', make: () => ({ type: 'StartTalkRound', quietFirst: true }), unless: OUTSIDE },
  GiveTurn: { action: 'lead-talk', make: () => ({ type: 'GiveTurn', seat: OTHER }), unless: OUTSIDE },
  InsertTurn: { action: 'lead-talk', make: () => ({ type: 'InsertTurn', seat: OTHER, place: 'next' }), before: talking },
  EndTurn: { action: 'own-turn', for: true, silent: true, make: ({ own, subject }) => ({ type: 'EndTurn', how: 'spoke', ...(own ? {} : { seat: subject }) }) },
  EndTalk: { action: 'lead-talk', make: () => ({ type: 'EndTalk' }), before: talking },
  LowerHands: { action: 'lower-hands', silent: true, make: () => ({ type: 'LowerHands' }) },
  OrderHands: { action: 'lower-hands', silent: true, make: () => ({ type: 'OrderHands', seats: [OTHER] }) },
  TakeBackSignal: { action: 'signal', silent: true, make: () => ({ type: 'TakeBackSignal', signal: 'pause', key: 'x' }) },
  // a conflict of interest is said between rounds, and taken back until the first one
  StepOut: { action: 'step-out', for: true, make: (at) => ({ type: 'StepOut', words: text, ...whom(at) }), before: closeRound },
  StepIn: {
    action: 'step-out', for: true, make: (at) => ({ type: 'StepIn', ...whom(at) }), unless: FROM_VOTE,
    before: (s, _, { subject }) => void s.given({ type: 'SteppedOut', decision: 'd1', seat: subject, text: { '~text': 't998', value: text } })
  },
  ShowTogether: { action: 'together', for: true, make: ({ subject }) => ({ type: 'ShowTogether', seat: subject, together: true }) },
  SaveOwnNote: { action: 'own-notes', silent: true, make: ({ step }) => ({ type: 'SaveOwnNote', step, text }) },
  SayHere: { action: 'here', silent: true, make: ({ version }) => ({ type: 'SayHere', version }) },
  CorrectRecord: {
    action: 'correct-record', before: adopted,
    make: ({ known }) => ({ type: 'CorrectRecord', decision: known.decision, corrections: [{ target: { kind: 'not-heard' }, text }], reason: text })
  },
  ConfirmCorrection: { action: 'correct-record', before: waiting, make: ({ known }) => ({ type: 'ConfirmCorrection', decision: known.decision }) },
  DropCorrection: { action: 'correct-record', before: waiting, make: ({ known }) => ({ type: 'DropCorrection', decision: known.decision }) },
  AskRedaction: { action: 'ask-redaction', for: true, before: adopted, make: (at) => ({ type: 'AskRedaction', input: inputOf(at) }) },
  DeclineRedaction: {
    action: 'redact', make: ({ known }) => ({ type: 'DeclineRedaction', decision: known.decision, input: known.input[OTHER]!, reason: text }),
    before: (s, _, { known }) => void (adopted(s), s.given({ type: 'RedactionAsked', decision: 'd1', input: known.input[OTHER]!, at: s.now }))
  },
  RedactText: {
    action: 'redact', before: adopted,
    make: ({ known }) => ({ type: 'RedactText', decision: known.decision, target: { kind: 'input', input: known.input[OTHER]! }, reason: 'own-wish' })
  },
  SetReplyDue: { action: 'follow-record', before: adopted, make: ({ known }) => ({ type: 'SetReplyDue', decision: known.decision, date: '2027-01-01' }) },
  GiveReply: {
    action: 'follow-record', before: adopted,
    make: ({ known }) => ({ type: 'GiveReply', decision: known.decision, part: '1', status: 'not', text, from: text, date: '2027-01-01' })
  },
  AnswerFollowUp: {
    action: 'follow-record', make: ({ known }) => ({ type: 'AnswerFollowUp', decision: known.decision, index: 0, moved: 'no', noticedBy: text, text, next: 'reopened' }),
    before: (s) => void (s.when('sec', { type: 'SetFollowUp', goal: text, indicator: text, who: text, date: '2027-01-01' }), adopted(s))
  },
  ApproveRecord: { action: 'follow-record', before: adopted, make: ({ known }) => ({ type: 'ApproveRecord', decision: known.decision, title: text, date: '2027-01-01' }) },
  SetVisibility: { action: 'visibility', make: ({ known }) => ({ type: 'SetVisibility', decision: known.decision, visibility: 'internal' }) },
  SayWriting: { action: 'writing', silent: true, make: () => ({ type: 'SayWriting', writing: true }) }
};

/** One row of rights may stand behind a second form of a command. */
export const SECOND: readonly Act[] = [{ action: 'hand', silent: true, make: () => ({ type: 'LowerHand' }) } satisfies Act<'LowerHand'>];

/** The ids that came of what had to happen before. */
export const comeOf = (before: ReturnType<NonNullable<Act['before']>>): Partial<Known> => (!before || 'when' in before ? {} : before);
