/** The whole record as a document, in the order in which a reader asks: what is advised, why, who disagrees, who was heard, how it went. */
import { adviceFacts, adviceSection, draftNotice } from './advice.ts';
import { heading } from '../document/blocks.ts';
import { adoptedBy, followUpSection, historySection, laterSection, proofSection } from './afterwards.ts';
import { changesSection, influenceSection } from './changes.ts';
import { inputsSection, minoritySection, notHeardSection, storiesSection } from './inputs.ts';
import { processSection, roundsSection } from './process.ts';
import { docOf, tellingOf, type DocumentMaker } from './telling.ts';

/** Everything that the record holds, and what came later. */
export const recordDocument: DocumentMaker = (record, later, lang, facts) => {
  const telling = tellingOf(record, later, lang, facts);
  const { words } = telling;
  return docOf(telling, record.decision.question, words.recordOf(record.council.name), [
    ...draftNotice(telling),
    ...adviceSection(telling),
    heading(2, words.facts), ...adviceFacts(telling),
    ...changesSection(telling),
    ...influenceSection(telling),
    ...minoritySection(telling),
    ...storiesSection(telling),
    ...roundsSection(telling),
    ...inputsSection(telling),
    ...notHeardSection(telling),
    ...followUpSection(telling),
    ...laterSection(telling),
    ...processSection(telling),
    ...historySection(telling),
    ...proofSection(telling),
    ...adoptedBy(telling)
  ]);
};
