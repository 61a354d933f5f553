/** inputs.csv and inputs.ods. */
import type { Lang } from '../../words/language.ts';
import type { Later } from '../later.ts';
import type { DecisionRecord } from '../record.ts';
import { csvOf } from './csv.ts';
import { odsOf } from './ods.ts';
import { inputsTable, sheetsOf } from './tables.ts';
import { tableWords } from './tables.words.ts';

export function inputsCsv(record: DecisionRecord, lang: Lang): string {
  return csvOf(inputsTable(record, lang));
}

export function inputsOds(record: DecisionRecord, later: Later, lang: Lang): Uint8Array {
  return odsOf(sheetsOf(record, later, lang), {
    title: record.decision.question, subject: tableWords[lang].sheet.inputs, author: record.council.name, keywords: [], lang,
    date: record.adoption?.date ?? record.meeting.date
  });
}
