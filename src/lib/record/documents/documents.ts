/** Every document that a record becomes, by the name of its files: each as PDF and as ODT. */
import { adviceLetter } from './adviceLetter.ts';
import { adviceReport } from './adviceReport.ts';
import { decisionList } from './decisionList.ts';
import { minutes } from './minutes.ts';
import { recordDocument } from './recordDocument.ts';
import type { DocumentMaker } from './telling.ts';

export const DOCUMENT_NAMES = ['record', 'adviesbrief', 'adviesrapport', 'besluitenlijst', 'verslag'] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

export const DOCUMENTS: Readonly<Record<DocumentName, DocumentMaker>> = {
  record: recordDocument, adviesbrief: adviceLetter, adviesrapport: adviceReport, besluitenlijst: decisionList, verslag: minutes
};
