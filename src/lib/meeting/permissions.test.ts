import { expect, test } from 'vitest';
import { actorOf } from './actor.ts';
import { authorise, TABLE, type Action } from './permissions.ts';
import { ballotKeys, CAST, stage } from './testing.ts';
import { STEPS, type Step } from './vocabulary.ts';

/**
 * The project's table of rights, written down from the document (rows and columns in its order), not from the code. A cell
 * says for whom: y yes, o own only, r for the person they represent, p for people on paper; `.` is no.
 * What is not in this table is refused, and an action of the code that stands nowhere here makes the last test fail.
 */
const COLUMNS = ['chair', 'facilitator', 'secretary', 'member', 'expert', 'official', 'supporter', 'observer'] as const;
const SEATS: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  chair: 'piet', facilitator: 'gina', secretary: 'sec', member: 'm1', expert: 'exp', official: 'off', supporter: 'sup', observer: 'obs'
};
type Line = [Action, cells: string, steps: readonly Step[] | 'any'];
const INPUT = ['prepare', 'gather', 'search', 'spread', 'need'] as const;

const DOCUMENT: readonly Line[] = [
  //                     ch fa se me ex of su ob
  ['prepare',           'y  .  y  .  .  .  .  .', ['prepare']],
  ['change-rules',      'y  .  y  .  .  .  .  .', 'any'],
  ['open-hall',         'y  y  y  .  .  .  .  .', 'any'],
  ['admit',             'y  y  y  .  .  .  .  .', 'any'],
  ['move',              '.  y  .  .  .  .  .  .', 'any'],
  // rounds are opened and closed where there are rounds
  ['round',             '.  y  .  .  .  .  .  .', ['vote', 'improve']],
  // the secretary after sixty seconds without a leader (rule H6): there is nothing to hand over then, only to take
  ['take-lead',         'y  y  y  .  .  .  .  .', 'any'],
  ['hand-over-lead',    'y  y  .  .  .  .  .  .', 'any'],
  ['end',               'y  y  .  .  .  .  .  .', 'any'],
  ['screen',            'y  y  y  .  .  .  .  .', 'any'],
  ['input',             'o  .  p  o  o  o  r  .', INPUT],
  // whoever leads now may take back what they gave before they led: it is theirs
  ['withdraw',          'o  o  p  o  o  o  r  .', 'any'],
  ['read-inputs',       'y  y  y  y  y  y  y  y', 'any'],
  ['agree',             'o  o  p  o  o  o  r  .', ['agree']],
  ['dive',              'o  .  p  o  o  o  r  .', ['waterline']],
  ['stop-dive',         'o  o  p  o  o  o  r  .', ['waterline']],
  ['void-round',        '.  y  .  .  .  .  .  .', 'any'],
  ['undo-move',         '.  y  .  .  .  .  .  .', 'any'],
  ['recognise',         'o  .  p  o  o  o  r  .', ['spread']],
  ['ready',             'o  .  p  o  o  .  r  .', ['ready']],
  // in place of the lent device of the document (issue 6): a shared tablet, for who votes by card
  ['tablet',            '.  y  y  .  .  .  .  .', 'any'],
  // the tablet's own: nobody with a seat does it
  ['take-card',         '.  .  .  .  .  .  .  .', 'any'],
  ['draft',             '.  .  y  .  .  .  .  .', ['improve']],
  ['link',              '.  .  y  .  .  .  .  .', ['improve', 'settle', 'answer']],
  ['read-signals',      'y  y  .  .  .  .  .  .', 'any'],
  ['read-waiting-room', 'y  y  y  .  .  .  .  .', 'any'],
  // as with withdrawing: an input that was given before one led is still one's own
  ['confirm',           'o  o  p  o  o  o  r  .', ['settle', 'answer']],
  ['dispute',           'y  y  y  y  y  y  y  .', ['settle', 'answer']],
  ['answer',            'y  .  y  .  .  .  .  .', ['settle', 'leave', 'answer']],
  ['adopt',             'y  .  y  .  .  .  .  .', ['answer']],
  // one row of the document, "export everything, delete a trial meeting"
  ['export-person',     'y  .  y  .  .  .  .  .', 'any'],
  ['delete-meeting',    'y  .  y  .  .  .  .  .', 'any'],
  // rows that the document does not have (issue 4): notes, a round on paper, who is on paper, the page to print
  ['notes',             '.  .  y  .  .  .  .  .', 'any'],
  ['read-notes',        'y  .  y  .  .  .  .  .', 'any'],
  ['tally-paper',       '.  .  y  .  .  .  .  .', ['vote', 'improve']],
  ['set-joins',         'y  y  .  .  .  .  .  .', 'any'],
  ['read-paper-page',   'y  y  y  .  .  .  .  .', 'any'],
  ['read-draft-record', 'y  y  y  y  y  y  y  .', 'any'],
  // issue 6: every ballot of a secret decision, to count again
  ['read-ballots',      'y  y  y  y  y  y  y  .', 'any']
];
/** Hands and signals are one's own; the document says "y" where one gives one's own and sees no other. */
const OWN_VOICE: readonly Line[] = [
  ['hand',              'o  y  o  o  o  o  o  .', 'any'],
  ['signal',            'o  o  o  o  o  o  o  .', 'any'],
  ['writing',           'o  o  o  o  o  o  o  .', 'any'],
  ['ask-time',          'o  .  o  o  o  o  o  .', 'any'],
  // done or passed: in one's own turn, for whom one speaks, or for who is on paper
  ['own-turn',          'o  .  op o  o  o  or .', 'any']
];
/** Acts that the document has no row for: the small ones around its rows. */
const BESIDE: readonly Line[] = [
  ['leave',             'y  y  y  o  o  o  o  o', 'any'],
  ['handle-question',   'y  y  y  .  .  .  .  .', 'any'],
  ['note-dive',         '.  y  y  .  .  .  .  .', ['waterline']],
  // the craft of leading: timers; who speaks; a card that would hurt somebody
  ['pace',              '.  y  .  .  .  .  .  .', 'any'],
  ['lead-talk',         '.  y  .  .  .  .  .  .', 'any'],
  ['hide-card',         'y  y  y  .  .  .  .  .', 'any'],
  ['lower-hands',       'y  y  .  .  .  .  .  .', 'any'],
  ['hear-signals',      'y  y  .  .  .  .  .  .', 'any'],
  // a conflict of interest: said by the person, or by the secretary for people on paper; whoever leads hands the lead over first
  ['step-out',          'o  .  op o  o  o  or .', 'any'],
  ['own-notes',         'o  o  .  .  .  .  .  .', 'any'],
  ['together',          'y  y  y  o  o  o  .  .', 'any'],
  ['here',              'o  o  o  o  o  o  o  o', 'any'],
  // after the adoption
  ['correct-record',    'y  .  y  .  .  .  .  .', ['answer']],
  ['redact',            'y  .  y  .  .  .  .  .', ['answer']],
  ['follow-record',     'y  .  y  .  .  .  .  .', ['answer']],
  ['visibility',        'y  .  y  .  .  .  .  .', 'any'],
  ['ask-redaction',     'o  o  p  o  o  o  r  .', ['answer']],
  // what owners say of their input, and of what became of it
  ['personal-link',     'o  o  op o  o  o  o  o', 'any'],
  ['close-links',       'y  .  y  .  .  .  .  .', 'any'],
  ['own-input',         'o  o  p  o  o  o  r  .', 'any'],
  ['judge',             'o  o  p  o  o  o  r  .', ['settle', 'leave', 'answer']],
  // minority views of a secret decision, all at once
  ['show-minority-views', '.  y  .  .  .  .  .  .', ['settle']]
];
/** Entitlement is a matter of the round ("o if entitled"): these are tested with their commands below. */
const BY_ENTITLEMENT: readonly Action[] = ['vote', 'ask-ballot', 'minority-view'];
const NEUTRAL: readonly Action[] = ['input', 'recognise', 'ready', 'vote', 'ask-ballot', 'step-out'];

const lines = [...DOCUMENT, ...OWN_VOICE, ...BESIDE];

test.each(lines)('[P1] %s: every column at every step, for oneself and for others', (action, cells, steps) => {
  const { state } = stage();
  const row = cells.split(/\s+/);
  expect(row).toHaveLength(COLUMNS.length);
  for (const step of STEPS) {
    for (const [i, column] of COLUMNS.entries()) {
      const actor = actorOf(state, SEATS[column])!;
      for (const [subject, letter] of [[actor.seat, 'o'], ['rep', 'r'], ['pa', 'p'], ['m2', '-'], ['nobody', '-'], ['__proto__', '-']] as const) {
        if (subject === actor.seat && letter !== 'o') continue;
        const granted = row[i] === 'y' || row[i]!.includes(letter);
        const expected = column === 'facilitator' && NEUTRAL.includes(action)
          ? 'facilitator-neutral'
          : !granted ? 'not-entitled' : steps === 'any' || steps.includes(step) ? null : 'wrong-step';
        expect(authorise({ ...state, step }, actor, action, subject), `${column} ${action} for ${subject} at ${step}`).toBe(expected);
      }
    }
  }
});

test('[P1] every action of the code has its line here, big screen and lobby hold no right to do anything, and the tablet of voting cards three', () => {
  expect([...lines.map(([action]) => action), ...BY_ENTITLEMENT].sort()).toEqual(Object.keys(TABLE).sort());
  for (const [action, row] of Object.entries(TABLE)) {
    expect('lobby' in row, action).toBe(false);
    expect('tablet' in row, action).toBe(['ask-ballot', 'take-card', 'read-ballots'].includes(action));
    expect('screen' in row, action).toBe(action === 'read-inputs');
  }
});

test('[P1] vote: own if entitled, people on paper by the secretary in open rounds, who is represented by their supporter', () => {
  const cells = (s: ReturnType<typeof stage>, subject: (seat: string) => string) =>
    COLUMNS.map((c) => s.refusal(SEATS[c], { type: 'CastBallot', choice: 'along', for: subject(SEATS[c]) }));
  for (const ballot of ['open', 'secret'] as const) {
    const s = stage({ rules: { ballot } }).to('vote');
    const no = 'not-entitled';
    // who may choose in a secret round does so by another way than this line
    const yes = ballot === 'open' ? null : 'ballot-by-box';
    //                                                chair fac                    sec mem  exp off sup  obs
    expect(cells(s, (seat) => seat), ballot).toEqual([yes, 'facilitator-neutral', no, yes, no, no, no, no]);
    expect(cells(s, () => 'rep'), ballot).toEqual([no, 'facilitator-neutral', no, no, no, no, yes, no]);
    expect(cells(s, () => 'pa'), ballot).toEqual([no, 'facilitator-neutral', ballot === 'open' ? null : no, no, no, no, no, no]);
    expect(cells(s, () => 'm2'), ballot).toEqual([no, 'facilitator-neutral', no, no, no, no, no, no]);
    for (const step of STEPS.filter((x) => !['vote', 'improve'].includes(x))) {
      const there = { ...s.state, step, decisions: s.state.decisions.map((d) => ({ ...d, rounds: [] })) };
      s.state = there;
      expect(s.refusal('m1', { type: 'CastBallot', choice: 'along' }), step).toBe('wrong-step');
      expect(s.refusal('exp', { type: 'CastBallot', choice: 'along' }), step).toBe('not-entitled');
      expect(s.refusal('gina', { type: 'CastBallot', choice: 'along' }), step).toBe('facilitator-neutral');
    }
  }
});

test('[P1] ask for a ballot: own if one may vote in the secret rounds, people on paper by nobody with a seat, who is represented by their supporter', () => {
  const secret = stage({ rules: { ballot: 'secret' } }).to('vote');
  secret.given({ type: 'BallotsOpened', decision: 'd1', ballots: ballotKeys() });
  const cells = (s: typeof secret, subject: (seat: string) => string) =>
    COLUMNS.map((c) => s.refusal(SEATS[c], s.askBallot(SEATS[c], { for: subject(SEATS[c]) })));
  const no = 'not-entitled';
  //                                            chair fac                    sec   mem   exp off sup   obs
  expect(cells(secret, (seat) => seat)).toEqual([null, 'facilitator-neutral', no, null, no, no, no, no]);
  expect(cells(secret, () => 'rep')).toEqual([no, 'facilitator-neutral', no, no, no, no, null, no]);
  // for who is on paper the shared tablet asks, with their card, and nobody with a seat
  expect(cells(secret, () => 'pa')).toEqual([no, 'facilitator-neutral', no, no, no, no, no, no]);
  for (const subject of ['m2', 'gina', 'nobody', '__proto__']) {
    expect(cells(secret, () => subject).map((code) => code !== null), subject).toEqual(COLUMNS.map(() => true));
  }
  // no ballots in an open decision, nor before the first secret round
  for (const ballot of ['open', 'secret'] as const) {
    const s = stage({ rules: { ballot } }).to(ballot === 'open' ? 'vote' : 'ready');
    expect(cells(s, (seat) => seat), ballot).toEqual([no, 'facilitator-neutral', no, no, no, no, no, no]);
  }
  for (const step of STEPS.filter((x) => !['vote', 'improve'].includes(x))) {
    secret.state = { ...secret.state, step };
    expect(secret.refusal('m1', secret.askBallot('m1')), step).toBe('wrong-step');
  }
});

test('[P1] minority view: own if entitled, at settle only', () => {
  const s = stage().to('settle');
  const base = s.state;
  for (const step of STEPS) {
    s.state = { ...base, step };
    const allowed = step === 'settle' ? null : 'wrong-step';
    expect(COLUMNS.map((c) => s.refusal(SEATS[c], { type: 'GiveMinorityView', text: 'x' })), step).toEqual([
      allowed, 'not-entitled', 'not-entitled', allowed, 'not-entitled', 'not-entitled', 'not-entitled', 'not-entitled'
    ]);
  }
});

test('[P2] neutral comes before entitled, entitled before the step', () => {
  const { state } = stage().to('gather');
  const at = (step: Step, seat: string, action: Action) => authorise({ ...state, step }, actorOf(state, seat)!, action);
  expect([at('answer', 'gina', 'vote'), at('answer', 'obs', 'input'), at('answer', 'm1', 'input'), at('gather', 'm1', 'input')]).toEqual([
    'facilitator-neutral', 'not-entitled', 'wrong-step', null
  ]);
});

test('[P2] whoever leads is neutral, whatever else they are, and keeps the rights of that', () => {
  const s = stage();
  s.when('piet', { type: 'TakeLead' });
  const actor = actorOf(s.state, 'piet')!;
  for (const action of NEUTRAL) for (const subject of ['piet', 'rep', 'pa']) expect(authorise(s.state, actor, action, subject)).toBe('facilitator-neutral');
  // nobody enters anything for who leads either
  expect(authorise(s.state, actorOf(s.state, 'sec')!, 'input', 'piet')).toBe('facilitator-neutral');
  expect([authorise(s.state, actor, 'prepare'), authorise(s.state, actor, 'move')]).toEqual([null, null]);
});

test('[P3] acting for somebody gives no right that their own role lacks', () => {
  const { state } = stage();
  const as = (id: string, role: 'observer' | 'official') => ({ ...state, step: 'ready' as const, seats: { ...state.seats, [id]: { ...state.seats[id]!, role } } });
  for (const role of ['observer', 'official'] as const) {
    expect(authorise(as('pa', role), actorOf(state, 'sec')!, 'ready', 'pa')).toBe('not-entitled');
    expect(authorise(as('rep', role), actorOf(state, 'sup')!, 'ready', 'rep')).toBe('not-entitled');
  }
});

test('[P4] an unknown seat, a name that every object has, or a seat of another meeting is nobody', () => {
  const s = stage();
  for (const seat of ['nobody', '__proto__', 'constructor', 'toString', '', 'seat-of-another-meeting']) {
    expect(actorOf(s.state, seat), seat).toBe(null);
    expect(s.refusal(seat, { type: 'RaiseHand' }), seat).toBe('no-seat');
  }
  expect(Object.keys(CAST)).toHaveLength(Object.keys(s.state.seats).length);
});
