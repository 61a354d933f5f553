import { catalogue } from '../words/catalogue.ts';
import type { Lang } from '../words/language.ts';
import { stepWords } from '../words/steps.ts';
import type { RedactionReason, Step } from '../meeting/vocabulary.ts';

/** Where a correction of a record stands, and why words went from it. */
export const historyWords = /* @__PURE__ */ catalogue({
  nl: {
    where: {
      title: 'Titel van de vergadering', place: 'Plaats van de vergadering', question: 'De vraag', addressee: 'Aan wie het advies gaat',
      'not-heard': 'Wie niet is gehoord', other: 'Iets anders', answer: 'Antwoord op een inbreng'
    } as Readonly<Record<string, string>>,
    note: (step: string) => `Notitie bij “${step}”`,
    followUp: (number: number, field: string) => `Volgen, punt ${number}: ${field}`,
    field: { goal: 'het doel', indicator: 'waaraan je het ziet', who: 'wie ernaar kijkt', date: 'de datum' } as Readonly<Record<string, string>>,
    because: {
      'own-wish': 'Wie het schreef, vroeg erom.', 'about-someone-else': 'Het ging over iemand die dat niet wilde.',
      safety: 'Het was niet veilig voor iemand.', law: 'De wet vraagt het.'
    } satisfies Record<RedactionReason, string>
  },
  en: {
    where: {
      title: 'Title of the meeting', place: 'Place of the meeting', question: 'The question', addressee: 'To whom the advice goes',
      'not-heard': 'Who was not heard', other: 'Something else', answer: 'Answer to an input'
    },
    note: (step: string) => `Note at “${step}”`,
    followUp: (number: number, field: string) => `Follow-up, item ${number}: ${field}`,
    field: { goal: 'the goal', indicator: 'how you see it', who: 'who looks at it', date: 'the date' },
    because: {
      'own-wish': 'Whoever wrote it asked for it.', 'about-someone-else': 'It was about somebody who did not want it.',
      safety: 'It was not safe for somebody.', law: 'The law asks for it.'
    }
  }
});

/** The place of a correction in words. @param where the code that stands in the record */
export function whereWords(where: string, lang: Lang): string {
  const words = historyWords[lang];
  const [kind = '', key = '', field = ''] = where.split(':');
  if (kind === 'note') return words.note(stepWords[lang].name[key as Step] ?? key);
  if (kind === 'follow-up') return words.followUp(Number(key), words.field[field] ?? field);
  return words.where[kind] ?? kind;
}
