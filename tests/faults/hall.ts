import type { Act, Person, Scenario } from '../play/scenario.ts';
import type { Choice, Recognition } from '../../src/lib/meeting/vocabulary.ts';
import { chance } from './chance.ts';

/** A whole meeting for a full hall: who is there, what they do in order, and what must come out of the votes. */
export interface HallMeeting {
  readonly scenario: Scenario;
  /** Where in the script the lead is handed over to the chair. */
  readonly handOverAt: number;
  /** Where the vote is in which the server is killed. */
  readonly killAt: number;
}

const AGREEMENT = 'Dit spreken we af.';

/** Made from a seed, so that the same meeting can be played twice. A facilitator leads first, and hands over to the chair. */
export function hallMeeting(members: number, seed: number): HallMeeting {
  const random = chance(seed);
  const ids = Array.from({ length: members }, (_, i) => `m${i + 1}`);
  const one = () => ids[Math.floor(random() * ids.length)]!;
  const each = <T>(pick: () => T): Record<string, T> => Object.fromEntries(ids.map((id) => [id, pick()]));
  const recognition = () => each<Recognition>(() => (['yes', 'a-bit', 'no', 'skip'] as const)[Math.floor(random() * 4)]!);
  /** `share` of all come along, in numbers that are far from any turning point. */
  const votes = (share: number) => Object.fromEntries(ids.map((id, i): [string, Choice] => [id, i < members * share ? 'along' : i % 7 === 0 ? 'abstain' : 'not-yet']));

  let n = 0;
  const input = (by: string, more: Partial<Extract<Act, { do: 'input' }>> = {}): Act => ({
    do: 'input', by, id: `I${++n}`, source: (['experiential', 'professional', 'scientific'] as const)[n % 3]!, scope: 'I', name: 'shown',
    text: `Inbreng ${n}: ${'dit is wat ik zie. '.repeat(1 + Math.floor(random() * 12))}`, ...(n % 3 === 2 ? { reference: `Bron ${n}` } : {}), ...more
  });
  const gathered = ids.slice(0, Math.min(12, Math.ceil(members / 3))).map(() => input(one()));
  const views = [input(one(), { name: 'hidden' }), input(one())];
  const before: Act[] = [
    { do: 'step', to: 'arrive' }, { do: 'step', to: 'agree' }, { do: 'step', to: 'gather' }, ...gathered,
    { do: 'step', to: 'search' }, ...views, { do: 'step', to: 'spread' },
    { do: 'recognise', view: `I${gathered.length + 1}`, answers: recognition() }, { do: 'recognise', view: `I${gathered.length + 2}`, answers: recognition() },
    { do: 'step', to: 'ready' }, { do: 'ready', answers: each(() => 7 + Math.floor(random() * 4)) }, { do: 'step', to: 'vote' }
  ];
  const killAt = before.length;
  const askers = [...new Set([one(), one(), one()])];
  const asking: Act[] = [{ do: 'vote', answers: votes(0.66) }, { do: 'step', to: 'need' }, ...askers.map((by) => input(by, { source: 'experiential' }))];
  const handOverAt = killAt + asking.length;
  const last = `I${n}`;
  const owner = askers.at(-1)!;
  const after: Act[] = [
    { do: 'step', to: 'improve' },
    { do: 'addition', changes: [{ id: 'C1', part: '2', kind: 'substantive', text: 'Het begint in 2028.', because: [last] }], answers: votes(0.8) },
    { do: 'addition', changes: [{ id: 'C2', part: '3', kind: 'substantive', text: 'Er is ook een balie.', because: ['I1'] }], answers: votes(0.3) },
    { do: 'step', to: 'settle' }, { do: 'confirm', by: owner, input: last, change: 'C1', answer: 'yes' },
    { do: 'minority-view', by: ids.at(-1)!, text: 'Ik wil dat er altijd een balie is.' },
    { do: 'follow-up', goal: 'Iedereen krijgt hulp.', indicator: 'Hoe vaak kwam je vergeefs?', who: 'Vera', date: '2027-10-01' },
    { do: 'step', to: 'leave' }, { do: 'step', to: 'answer' },
    ...Array.from({ length: n - 1 }, (_, i): Act => ({
      do: 'answer', by: 'sam', input: `I${i + 1}`, status: 'not-followed', code: 'outside-frame', reason: `Dit past niet in het kader (${i + 1}).`
    })),
    { do: 'not-heard', by: 'sam', text: 'Mensen die geen telefoon hebben.' }, { do: 'adopt-record', by: ['vera', 'sam'] }
  ];
  const person = (id: string, name: string, role: Person['role'], more: Partial<Person> = {}): Person => ({ id, name, role, vote: false, joins: 'laptop', ...more });
  return {
    killAt, handOverAt,
    scenario: {
      format: 'meegaan-scenario/1', id: 'volle-zaal',
      council: { name: 'Raad van velen', identifier: 'raad-van-velen' },
      meeting: { title: 'Met velen', date: '2026-12-01', start: '19:00', end: '21:00', place: 'Zaal' },
      people: [
        person('vera', 'Vera', 'chair'), person('sam', 'Sam', 'secretary'), person('fien', 'Fien', 'facilitator', { facilitates: true }),
        ...ids.map((id, i) => person(id, `Lid ${i + 1}`, 'member', { vote: true, joins: 'phone' }))
      ],
      decision: {
        question: 'Wat adviseren wij?', addressee: 'het college', kind: 'requested', phase: 'deciding', level: 'decide-along', buyIn: 'proposal',
        agreements: { goal: AGREEMENT, frame: AGREEMENT, influence: AGREEMENT, reward: AGREEMENT, time: AGREEMENT, contribution: AGREEMENT, feedback: AGREEMENT },
        rules: { method: 'deep-democracy', ballot: 'secret', maxLoops: 3, fallback: 'majority-with-minority-view', disputeDays: 0 },
        text: { '1': 'Het spreekuur is digitaal.', '2': 'Het begint in 2027.' }
      },
      script: [...before, ...asking, ...after],
      expect: { rounds: [], outcome: null, adopted: null, grades: {}, status: 'adopted' }
    }
  };
}
