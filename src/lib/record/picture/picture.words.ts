import type { Source } from '../../meeting/vocabulary.ts';
import { catalogue } from '../../words/catalogue.ts';

type Words<C extends string> = Record<C, string>;

/** The words in the picture of influence and of what it is called for who does not see it. */
export const pictureWords = catalogue({
  nl: {
    columns: { inputs: 'Inbreng', changes: 'Wat veranderde', parts: 'De tekst' },
    source: { experiential: 'Ervaring', professional: 'Werk', scientific: 'Onderzoek' } satisfies Words<Source>,
    noName: 'zonder naam', withdrawn: 'ingetrokken', notShown: 'Niet getoond', gone: 'Verwijderd op verzoek',
    times: (n: number) => `${n} keer inbreng`,
    agenda: 'Bracht dit op de agenda',
    change: (part: string, round: number) => `Onderdeel ${part}, ronde ${round}`,
    part: (part: string) => `Onderdeel ${part}`,
    round: (n: number) => `Ronde ${n}: het kantelde`,
    turned: { majority: 'Er kwam een meerderheid.', everyone: 'Iedereen kon mee.', 'everyone-after-majority': 'Nu kon iedereen mee. Er was al een meerderheid.' },
    title: 'De weg van inbreng naar tekst',
    about: (inputs: number, changes: number, parts: number) =>
      `Links staat de inbreng: ${inputs}. In het midden staat wat veranderde: ${changes}. Rechts staan de onderdelen: ${parts}.`,
    leadsTo: (from: string, grade: string, to: string) => `${from}: ${grade}, ${to}.`,
    forPart: (part: string) => `voor onderdeel ${part}`,
    noLine: (n: number) => `Zonder lijn naar de tekst: ${n}.`,
    same: 'De tabellen zeggen hetzelfde.'
  },
  en: {
    columns: { inputs: 'Input', changes: 'What changed', parts: 'The text' },
    source: { experiential: 'Experience', professional: 'Work', scientific: 'Research' },
    noName: 'without a name', withdrawn: 'withdrawn', notShown: 'Not shown', gone: 'Removed on request',
    times: (n) => `${n} inputs`,
    agenda: 'Put this on the agenda',
    change: (part, round) => `Part ${part}, round ${round}`,
    part: (part) => `Part ${part}`,
    round: (n) => `Round ${n}: it turned`,
    turned: { majority: 'There was a majority.', everyone: 'Everyone could come along.', 'everyone-after-majority': 'Now everyone could come along. There already was a majority.' },
    title: 'The way from input to text',
    about: (inputs, changes, parts) =>
      `On the left are the inputs: ${inputs}. In the middle is what changed: ${changes}. On the right are the parts: ${parts}.`,
    leadsTo: (from, grade, to) => `${from}: ${grade}, ${to}.`,
    forPart: (part) => `for part ${part}`,
    noLine: (n) => `Without a line to the text: ${n}.`,
    same: 'The tables say the same.'
  }
});
