/**
 * Everything in a record that follows from the rest of it, counted again by the very rules that the server has: the class of each round
 * whose numbers stand there, each adoption, the standing class, the outcome, the adopted text, the origins of each change, each grade with its sentence, and
 * the numbers per source.
 */
import { countsPerSource, gradeInputs, type Graded, type Trace } from '../influence/influence.ts';
import { sentence, WHAT_THE_RECORD_CANNOT_KNOW } from '../influence/sentences.ts';
import { shortCode } from '../core/short-code.ts';
import { methodOf } from '../meeting/methods/index.ts';
import { cameAlongInWords, hasText, isAdopted, outcomeBy, standingOf, withChanges } from '../meeting/outcome.ts';
import type { RoundClass } from '../meeting/vocabulary.ts';
import { canonical } from '../record/canonical.ts';
import type { DecisionRecord, RecordInput, RecordLink, RecordRound } from '../record/record.ts';
import { outcomeSentence, roundSentence } from '../record/sentences.ts';
import type { Finding } from './finding.ts';
import { say } from './findings.words.ts';

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);
const byNumber = (a: string, b: string): number => Number(a) - Number(b);

/** What does not follow, and what does. The record has the shape that its schema says. */
export function recount(record: DecisionRecord): Finding[] {
  const rounds = aboutRounds(record);
  const text = aboutText(record);
  const origins = aboutOrigins(record);
  const grades = aboutGrades(record);
  const order = aboutOrder(record);
  return [
    ...rounds, ...(rounds.some(broken) ? [] : [say('holds', 'adoptions-hold')]),
    ...text, ...(text.some(broken) ? [] : [say('holds', 'outcome-holds')]),
    ...origins, ...grades, ...([...origins, ...grades].some(broken) ? [] : [say('holds', 'grades-hold', record.inputs.length)]),
    ...order
  ];
}

function broken({ level }: Finding): boolean {
  return level === 'broken';
}

function aboutRounds({ decision, changes }: DecisionRecord): Finding[] {
  const findings: Finding[] = [];
  const method = methodOf(decision.rules.method);
  if (!method) findings.push(say('note', 'method-unknown', decision.rules.method));
  const before: { kind: 'vote' | 'addition'; class: RoundClass; adopted?: boolean }[] = [];
  decision.rounds.forEach((round, i) => {
    const number = i + 1;
    const { counts, entitled, answered } = round;
    const own = changes.filter((change) => change.round === number);
    if (answered > entitled + (round.ballotsAway ?? 0)) findings.push(say('broken', 'answers-wrong', number));
    if (counts && counts.along + counts['not-yet'] + counts.abstain !== answered) findings.push(say('broken', 'numbers-wrong', number));
    else if (counts && method && method.classOf(counts, entitled) !== round.class) findings.push(say('broken', 'class-wrong', number));
    if (!saysBallots(round) || !saysBeside(round)) findings.push(say('broken', 'ballots-words', number));
    if ((round.kind === 'vote' && own.length > 0) || (round.adopted === undefined) === (round.kind === 'addition')) findings.push(say('broken', 'round-changes', number));
    const adopted = round.kind === 'addition' ? isAdopted(round.class, standingOf(before)) : undefined;
    if (adopted !== undefined && round.adopted !== adopted) findings.push(say('broken', 'adoption-wrong', number));
    if (own.some((change) => change.adopted !== (round.adopted === true))) findings.push(say('broken', 'adopted-flag', number));
    const parts = [...new Set(own.map((change) => change.part))].sort(byNumber);
    if (!same(round.sentence, roundSentence({ ...round, number, parts }))) findings.push(say('broken', 'round-sentence', number));
    before.push({ kind: round.kind, class: round.class, ...(adopted === undefined ? {} : { adopted }) });
  });
  const unpublished = decision.rounds.flatMap((round, i) => (round.counts ? [] : [i + 1]));
  if (unpublished.length > 0) findings.push(say('note', 'class-sealed', unpublished.join(', ')));
  return findings;
}

/** What a secret round says of its ballots follows from their hash, and the words from the numbers where these may be known. */
function saysBallots({ ballot, held, counts, bulletin, code, cameAlong, cameAlongOf }: RecordRound): boolean {
  if (bulletin === undefined) return code === undefined && cameAlong === undefined && cameAlongOf === undefined;
  const words = cameAlongOf === undefined || (counts !== null && cameAlongOf.now <= cameAlongOf.of && cameAlong === cameAlongInWords(cameAlongOf));
  return ballot === 'secret' && held === undefined && code === shortCode(bulletin) && words;
}

/** Who had no ballot, and whose ballot was not waited for, is said of secret rounds only, and never of more people than there are. */
function saysBeside({ ballot, bulletin, entitled, withoutBallot, withoutReason, ballotsAway }: RecordRound): boolean {
  if (withoutBallot === undefined && ballotsAway === undefined) return withoutReason === undefined;
  return ballot === 'secret' && (withoutBallot ?? 0) <= entitled && (ballotsAway === undefined || bulletin !== undefined);
}

function aboutText({ decision, changes, status }: DecisionRecord): Finding[] {
  const findings: Finding[] = [];
  const { outcome, original, rounds } = decision;
  const expected = outcomeBy(standingOf(rounds), decision.rules.fallback);
  // a draft of before `settle` has no outcome yet
  if (outcome === null ? status === 'adopted' : outcome !== expected) findings.push(say('broken', 'outcome-wrong'));
  if (!same(decision.outcomeSentence, outcomeSentence(outcome))) findings.push(say('broken', 'outcome-sentence'));
  let text: Readonly<Record<string, string>> = original;
  let places = 0;
  rounds.forEach((round, i) => {
    const own = changes.filter((change) => change.round === i + 1);
    places += own.length;
    for (const { part, from } of own) {
      if ((Object.hasOwn(text, part) ? text[part] : null) !== from) findings.push(say('broken', 'from-wrong', i + 1, part));
    }
    if (round.kind === 'addition' && round.adopted) text = withChanges(text, own);
  });
  if (places !== changes.length || changes.some(({ round }, i) => i > 0 && round < changes[i - 1]!.round)) findings.push(say('broken', 'changes-order'));
  if (!same(decision.adopted, hasText(outcome) ? text : null)) findings.push(say('broken', 'text-wrong'));
  return findings;
}

/** `because` of a change and the links of the inputs say the same thing from two sides. */
function aboutOrigins({ changes, inputs }: DecisionRecord): Finding[] {
  const known = new Set(inputs.map(({ id }) => id));
  return changes.flatMap(({ id, part, because }) => {
    const sure = inputs.filter((input) => input.links.some((link) => link.change === id && !isWithdrawn(input) && link.confirmed !== 'no'));
    // of a withdrawn input the record does not say what its owner answered, only whether it counts
    const possible = inputs.filter((input) => input.links.some((link) => link.change === id && (isWithdrawn(input) || link.confirmed !== 'no')));
    const listed = new Set(because);
    const fits = because.every((input) => known.has(input)) && sure.every((input) => listed.has(input.id)) && because.every((input) => possible.some((p) => p.id === input));
    return fits && same(because, [...listed].sort()) ? [] : [say('broken', 'origins-wrong', part)];
  });
}

function aboutGrades(record: DecisionRecord): Finding[] {
  const trace = traceOf(record);
  const graded = gradeInputs(trace);
  const findings = record.inputs.flatMap((input, i) => aboutInput(input, i + 1, graded.get(input.id)!, record.status));
  if (!same(record.influence, countsPerSource(trace.inputs, graded))) findings.push(say('broken', 'counts-wrong'));
  if (!same(record.cannotKnow, WHAT_THE_RECORD_CANNOT_KNOW)) findings.push(say('broken', 'cannot-know'));
  return findings;
}

function aboutInput(input: RecordInput, place: number, graded: Graded, status: DecisionRecord['status']): Finding[] {
  const findings: Finding[] = [];
  const grade = ({ grade, part, change }: Pick<Graded, 'grade' | 'part' | 'change'>) => ({ grade, part: part ?? null, change: change ?? null });
  if (!same(grade(input), grade(graded))) findings.push(say('broken', 'grade-wrong', place, input.grade, graded.grade));
  else if (input.confirmed !== graded.confirmed || (input.disputed ?? false) !== graded.disputed) findings.push(say('broken', 'confirmed-wrong', place));
  else if (!same(input.sentence, { nl: sentence(graded, 'nl'), en: sentence(graded, 'en') })) findings.push(say('broken', 'sentence-wrong', place));
  if (isWithdrawn(input) && (input.by !== null || input.answer || input.links.some((link) => link.confirmed !== null || link.disputes.length > 0))) {
    findings.push(say('broken', 'withdrawn-tells', place));
  }
  if (status === 'adopted' && graded.grade === 'unanswered') findings.push(say('broken', 'unanswered', place));
  return findings;
}

/** Of an input that was taken back no words stand anywhere; without words for another reason, the record says why. */
function isWithdrawn(input: RecordInput): boolean {
  return input.grade === 'withdrawn' || (input.text === null && !input.notShown && input.redacted === undefined);
}

/** The same trace that the server graded, as far as grades depend on it: places in time come from `after`, between the rounds. */
function traceOf({ decision, inputs, changes, supports }: DecisionRecord): Trace {
  const because = new Map(changes.map((change) => [change.id, new Set(change.because)]));
  const counts = (input: RecordInput, link: RecordLink): boolean => because.get(link.change)?.has(input.id) ?? false;
  return {
    kind: decision.kind,
    agendaOrigin: decision.agendaOrigin,
    adopted: decision.adopted,
    inputs: inputs.map((input) => ({ id: input.id, source: input.source, seq: input.after * 2, withdrawn: isWithdrawn(input), answer: input.answer?.status })),
    changes: changes.map(({ id, part, to, kind, round, buildsOn }) => ({ id, part, text: to, kind, round: String(round), buildsOn })),
    rounds: decision.rounds.map(({ kind, class: roundClass, adopted }, i) => ({ id: String(i + 1), seq: i * 2 + 1, kind, class: roundClass, adopted })),
    links: inputs.flatMap((input) => input.links.map((link) => ({
      input: input.id, change: link.change,
      confirmed: isWithdrawn(input) ? (counts(input, link) ? null : ('no' as const)) : link.confirmed,
      disputed: link.disputed === true || link.disputes.length > 0
    }))),
    supports
  };
}

/** What the record says twice, or in an order that is fixed. */
function aboutOrder(record: DecisionRecord): Finding[] {
  const { inputs, version, history, adoption, status, supports, decision } = record;
  const findings: Finding[] = [];
  const ids = inputs.map(({ id }) => id);
  if (!same(ids, [...new Set(ids)].sort())) findings.push(say('broken', 'inputs-order'));
  const known = new Set(ids);
  const links = inputs.flatMap((input) => input.links.map((link) => link.change));
  const changes = new Set(record.changes.map(({ id }) => id));
  const dangling = [...supports.map(({ input }) => input), ...decision.agendaOrigin, ...record.process.otherView.recognised.map(({ input }) => input)].some((id) => !known.has(id));
  if (dangling || links.some((id) => !changes.has(id)) || changes.size !== record.changes.length) findings.push(say('broken', 'names-nothing'));
  const numbered = history.every((entry, i) => entry.version === i + 1 && (entry.kind === 'adopted') === (i === 0) && (i === 0 || entry.date >= history[i - 1]!.date));
  const first = history[0];
  const fits = status === 'adopted'
    ? version >= 1 && adoption !== null && first !== undefined && adoption.date === first.date && same(adoption.by, first.by)
    : version === 0 && adoption === null;
  if (!numbered || version !== history.length || !fits) findings.push(say('broken', 'version-wrong'));
  return findings;
}
