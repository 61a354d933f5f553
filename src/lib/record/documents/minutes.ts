/** Verslag: what happened in each step, as far as the record has it. Inputs stand without names. */
import { stepWords } from '../../words/common.ts';
import { SOURCES, STEPS, type Step } from '../../meeting/vocabulary.ts';
import type { Block } from '../document/document.ts';
import { adviceFacts, draftNotice, recommendations } from './advice.ts';
import { heading, list, paragraph, strong, type Said } from '../document/blocks.ts';
import { adoptedBy, approvedLine, followUpBlocks } from './afterwards.ts';
import { changesMade } from './changes.ts';
import { dividedSentence } from './divided.ts';
import { answerOf, minoritySection, notHeardSaid, wordsOf } from './inputs.ts';
import { agreementsFacts, deeper, otherViews, otherwise, peopleList, readiness, roundsBlocks, rulesSentence } from './process.ts';
import { docOf, inputsOf, tellingOf, type DocumentMaker, type Telling } from './telling.ts';

/** All inputs, by source of knowledge: short name, words, no person. */
function inputsWithoutNames(telling: Telling): Block[] {
  const { record, words, label } = telling;
  return [
    ...paragraph(record.inputs.length === 0 ? words.noInputs : words.inputsWithout, 'soft'),
    ...SOURCES.flatMap((source) => inputsOf(record, source)).flatMap((input) => [...paragraph(strong(label(input.id))), ...wordsOf(telling, input)])
  ];
}

function answers(telling: Telling): Block[] {
  const { record, label, words } = telling;
  return [
    ...record.inputs.flatMap((input) => (input.answer || input.answerDue ? [...paragraph(strong(label(input.id))), ...answerOf(telling, input)] : [])),
    ...paragraph([strong(words.notHeard), ' ', notHeardSaid(telling)])
  ];
}

/** What the record tells of each step; nothing of a step that it does not tell of. */
function toldOf(telling: Telling): Partial<Record<Step, Block[]>> {
  const { record, words, lang } = telling;
  const some = (items: readonly Said[]): Block[] => list(items);
  return {
    arrive: peopleList(telling),
    agree: agreementsFacts(telling),
    gather: inputsWithoutNames(telling),
    search: some(otherViews(telling).slice(0, 1)),
    spread: some(otherViews(telling).slice(1)),
    ready: some(readiness(telling)),
    vote: [...roundsBlocks(telling, ['vote']), ...paragraph(rulesSentence(telling), 'soft')],
    need: some(record.process.loops > 0 ? [words.loops(record.process.loops)] : []),
    improve: [...(record.decision.rounds.some((round) => round.kind === 'addition') ? roundsBlocks(telling, ['addition']) : []), ...changesMade(telling)],
    waterline: some(deeper(telling)),
    settle: record.decision.outcome === null ? [] : [
      ...paragraph([record.decision.outcomeSentence?.[lang] ?? '', dividedSentence(record, lang)].filter(Boolean).join(' ')),
      ...recommendations(telling), ...minoritySection(telling, 2), heading(2, words.followUp), ...followUpBlocks(telling)
    ],
    answer: answers(telling)
  };
}

export const minutes: DocumentMaker = (record, later, lang, facts) => {
  const telling = tellingOf(record, later, lang, facts);
  const { words, day } = telling;
  const told = toldOf(telling);
  const steps = STEPS.flatMap((step): Block[] => {
    const note = record.process.notes?.find((each) => each.step === step);
    const blocks = told[step] ?? [];
    if (blocks.length === 0 && !note) return [];
    return [heading(1, stepWords[lang].name[step]), ...blocks, ...(note ? [heading(2, words.notes), ...paragraph(telling.kept(note.text, note.redacted))] : [])];
  });
  const special = otherwise(telling);
  return docOf(telling, words.minutes, words.by(record.council.name, day(record.meeting.date)), [
    ...draftNotice(telling),
    ...adviceFacts(telling),
    ...steps,
    ...(special.length > 0 ? [heading(1, words.particulars), ...list(special)] : []),
    ...adoptedBy(telling), ...approvedLine(telling)
  ]);
};
