/**
 * The letter to somebody who takes part on paper, in large print: what they gave, what happened with it, a code that opens their page, and a
 * strip to tear off. Made of the same model as the page. Pure.
 */
import { encode } from 'uqr';
import type { Lang } from '../../words/language.ts';
import { roundWords, traceWords } from '../../words/common.ts';
import { dayInWords } from '../day.ts';
import type { Block, Doc, Run } from '../document/document.ts';
import { letterWords } from './letter.words.ts';
import type { Mine, MineDecision, MineInput } from './mine.ts';

export interface Letter {
  readonly mine: Mine;
  /** The whole address of their page, secret and all. */
  readonly link: string;
}

/** One letter, or all of them one after another, each on paper of its own. */
export function lettersDoc(letters: readonly Letter[], lang: Lang): Doc {
  const words = letterWords[lang];
  const first = letters[0]!.mine;
  return {
    title: letters.length === 1 ? words.title(first.name) : words.all, subtitle: words.subtitle, lang, author: first.council, date: first.date, keywords: [], draft: null,
    footer: words.footer(first.council), large: true,
    blocks: letters.flatMap((letter, i) => [...(i > 0 ? [{ kind: 'page-break' as const }] : []), ...letterBlocks(letter, lang)])
  };
}

const runs = (...texts: string[]): Run[] => texts.map((text) => ({ text }));
const strong = (text: string): Run => ({ text, marks: ['strong'] });
const paragraph = (...parts: readonly Run[]): Block => ({ kind: 'paragraph', runs: parts });

function letterBlocks({ mine, link }: Letter, lang: Lang): Block[] {
  const words = letterWords[lang];
  const own = mine.decisions.filter((d) => d.inputs.length > 0);
  let n = 0;
  const numbered = own.map((d) => ({ d, inputs: d.inputs.map((input) => ({ input, n: ++n })) }));
  return [
    { kind: 'heading', level: 1, text: words.dear(mine.name) },
    { kind: 'paragraph', look: 'lead', runs: runs(words.about(mine.title, dayInWords(mine.date, lang))) },
    ...(own.length === 0 ? [paragraph(...runs(words.nothing))] : []),
    ...numbered.flatMap(({ d, inputs }) => [...aboutDecision(d, lang), ...inputs.flatMap(({ input, n: number }) => aboutInput(d, input, number, lang))]),
    { kind: 'heading', level: 1, text: words.page },
    paragraph(...runs(words.pageAbout)),
    { kind: 'qr', squares: encode(link, { ecc: 'M', border: 2 }).data, alt: words.qr },
    ...(own.length === 0 ? [] : strip(numbered.flatMap(({ inputs }) => inputs), mine, lang))
  ];
}

function aboutDecision(d: MineDecision, lang: Lang): Block[] {
  const words = letterWords[lang];
  return [
    { kind: 'heading', level: 1, text: words.decision },
    paragraph({ text: d.question }),
    d.outcome ? paragraph(strong(`${words.outcome}: `), ...runs(roundWords[lang].outcome[d.outcome])) : paragraph(...runs(words.notYet)),
    ...(d.disputesOpen && d.disputesUntil ? [paragraph(...runs(words.until(dayInWords(d.disputesUntil, lang))))] : [])
  ];
}

function aboutInput(d: MineDecision, input: MineInput, n: number, lang: Lang): Block[] {
  const words = letterWords[lang];
  const trace = traceWords[lang];
  const { answer } = input;
  return [
    { kind: 'heading', level: 2, text: words.input(n) },
    { kind: 'paragraph', look: 'quote', runs: runs(input.text) },
    ...(d.settled
      ? [
          paragraph(strong(`${words.happened}: ${trace.grade[input.grade]}. `), ...runs(input.sentence[lang])),
          ...input.changes.flatMap((change) => [paragraph(strong(`${words.became(change.part)}: `), ...runs(change.to)), ...(change.adopted ? [] : [paragraph(...runs(words.rejected))])]),
          ...(answer
            ? [paragraph(strong(`${words.answer}: ${trace.status[answer.status]}. `), ...runs(answer.code ? `${trace.reason[answer.code]} ` : '', answer.reason, answer.to ? ` ${words.to}: ${answer.to}` : ''))]
            : []),
          ...(input.due ? [paragraph(...runs(words.due(dayInWords(input.due, lang))))] : [])
        ]
      : [])
  ];
}

/** To cut off: a box for each input and each thing to say, and a line for the name. */
function strip(inputs: readonly { readonly input: MineInput; readonly n: number }[], mine: Mine, lang: Lang): Block[] {
  const words = letterWords[lang];
  const line = '_'.repeat(32);
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: words.strip },
    paragraph(...runs(words.stripAbout)),
    paragraph(strong(`${words.name}: `), { text: mine.name }),
    {
      kind: 'table', caption: words.yours, columns: [{ title: words.column, width: 4 }, ...[words.right, words.not, words.talk].map((title) => ({ title, width: 2 }))],
      rows: inputs.map(({ input, n }) => [runs(`${n}. ${short(input.text)}`), ...[0, 1, 2].map(() => runs(words.box))])
    },
    paragraph(strong(`${words.reason} `), ...runs(line)),
    paragraph(...runs(line))
  ];
}

/** Enough to know which one it is: the whole words stand in the letter. */
function short(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : signs.join('');
}
