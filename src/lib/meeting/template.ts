import type { Lang } from '../words/language.ts';
import type { CommandOf } from './commands.server.ts';
import type { Agreement, Level } from './vocabulary.ts';

export type DecisionTemplate = Omit<CommandOf<'PrepareDecision'>, 'type' | 'decision'>;

/**
 * The start of a decision of an advisory council. What holds for every such meeting is written out (B1); what only this council
 * knows (what is fixed already, what people get for their time) stays empty, so that nobody is promised something by accident: a
 * meeting cannot start before all seven agreements are there. Source of the fields: the expectations card of the glossary.
 * @param plan times as `19:30`
 * @param secretPossible whether phones reach us over a secure connection
 */
export function advisoryTemplate(plan: { readonly start: string; readonly end: string }, lang: Lang, secretPossible: boolean, disputeDays = 7): DecisionTemplate {
  const words = WORDS[lang];
  const level = 'decide-along';
  return {
    question: '', addressee: words.addressee, kind: 'requested', phase: 'deciding', level, buyIn: 'proposal',
    agreements: {
      goal: words.goal, frame: '', influence: words.influence[level], reward: '', time: words.time(plan.start, plan.end, middle(plan.start, plan.end)),
      contribution: words.contribution, feedback: words.feedback
    } satisfies Record<Agreement, string>,
    rules: {
      method: 'deep-democracy', ballot: secretPossible ? 'secret' : 'open', maxLoops: 3, fallback: 'majority-with-minority-view', disputeDays,
      namesAfterOpenRound: false
    },
    text: {}
  };
}

const hour = (time: string) => time.replace(':', '.');

const WORDS = {
  nl: {
    addressee: 'het college van burgemeester en wethouders',
    goal: 'Samen een advies maken waar zoveel mogelijk mensen mee verder kunnen. Ook wie er anders over denkt, telt mee.',
    influence: {
      'think-along': 'Jij geeft ideeën. De raad maakt er een advies van. De gemeente beslist.',
      'talk-along': 'Jij zegt wat je van de tekst vindt. De raad kiest. De gemeente beslist.',
      'work-along': 'Jij maakt de tekst van het advies mee. De raad stemt. De gemeente beslist.',
      'decide-along': 'Jij beslist mee over de tekst van het advies. De gemeente beslist wat zij ermee doet.'
    } satisfies Record<Level, string>,
    time: (start: string, end: string, pause: string | null) =>
      `Van ${hour(start)} tot ${hour(end)} uur.${pause ? ` Pauze om ${hour(pause)} uur.` : ''} Je mag altijd even stoppen.`,
    contribution: 'Je vertelt wat jij weet of meemaakte. De secretaris schrijft op wat jij inbrengt. Je naam komt erbij als jij dat wilt.',
    feedback: 'Elke inbreng krijgt een antwoord. In het verslag zie je wat er met jouw inbreng is gedaan.'
  },
  en: {
    addressee: 'the municipal executive',
    goal: 'To make an advice together that as many people as possible can go on with. Who sees it differently counts as well.',
    influence: {
      'think-along': 'You give ideas. The council makes an advice of them. The municipality decides.',
      'talk-along': 'You say what you think of the text. The council chooses. The municipality decides.',
      'work-along': 'You help to write the text of the advice. The council votes. The municipality decides.',
      'decide-along': 'You decide along about the text of the advice. The municipality decides what it does with it.'
    } satisfies Record<Level, string>,
    time: (start: string, end: string, pause: string | null) =>
      `From ${start} to ${end}.${pause ? ` Break at ${pause}.` : ''} You may always stop for a moment.`,
    contribution: 'You tell what you know or went through. The secretary writes down what you put in. Your name stands beside it if you want.',
    feedback: 'Every input gets an answer. In the record you see what was done with your input.'
  }
} as const;

/** Halfway, on a quarter of an hour; null for a meeting of less than an hour and a quarter, or times that are none. */
function middle(start: string, end: string): string | null {
  const [from, to] = [minutes(start), minutes(end)];
  if (from === null || to === null || to - from < 75) return null;
  const at = Math.round((from + to) / 2 / 15) * 15;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

function minutes(time: string): number | null {
  const [, h, m] = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim()) ?? [];
  return h === undefined ? null : Number(h) * 60 + Number(m);
}

/**
 * A text as someone wrote it, in numbered parts: a part for each paragraph (else each line), without the numbers that the writer
 * put in front.
 */
export function partsOf(prose: string): string[] {
  const clean = prose.replace(/\r\n?/g, '\n').trim();
  const pieces = /\n\s*\n/.test(clean) ? clean.split(/\n\s*\n/) : clean.split('\n');
  return pieces.map((piece) => piece.trim().replace(/^\(?\d{1,2}[.)]\s+/, '')).filter((piece) => piece !== '');
}
