import type { ReasonCode } from '../../meeting/vocabulary.ts';
import { catalogue } from '../catalogue.ts';

/**
 * Stands in a folder of its own, so that a phone does not load it and both languages are there whenever a reason is looked at.
 * Sentences that help to begin an answer, one for each reason, and one for passing on. Each has to be finished: the heart refuses one that
 * stands there alone (rule T5), so that nobody gets an answer that nobody thought about.
 */
export const beginningWords = /* @__PURE__ */ catalogue({
  nl: {
    reason: {
      law: 'De wet staat dit niet toe, omdat', money: 'Hier is nu geen geld voor. Wat wel kan is', 'outside-frame': 'Dit valt buiten wat wij mogen bepalen. Wie dat wel mag is',
      'conflicts-with-policy': 'Dit past niet bij de regel dat', 'other-input-weighed-more': 'We hoorden ook iets anders dat zwaarder woog:',
      'too-little-support': 'Er waren te weinig mensen die hier achter stonden. Wat er wel van bleef is', 'to-be-examined': 'We weten dit nog niet zeker. We zoeken uit'
    } satisfies Record<ReasonCode, string>,
    passed: 'Dit geven we door, omdat'
  },
  en: {
    reason: {
      law: 'The law does not allow this, because', money: 'There is no money for this now. What is possible is', 'outside-frame': 'This is outside what we may decide. Who may decide it is',
      'conflicts-with-policy': 'This does not fit the rule that', 'other-input-weighed-more': 'We also heard something that weighed more:',
      'too-little-support': 'Too few people supported this. What did stay of it is', 'to-be-examined': 'We are not sure about this yet. We will find out'
    },
    passed: 'We pass this on, because'
  }
});

/** As it is compared: without capitals, and without what somebody puts at the end of a sentence that they did not finish. */
const bare = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').replace(/[\s.,:;…]+$/u, '').trim();
const BARE: ReadonlySet<string> = new Set(Object.values(beginningWords).flatMap((w) => [...Object.values(w.reason), w.passed]).map(bare));

/** Whether a reason is no more than one of these beginnings, in either language. */
export function isOnlyBeginning(reason: string): boolean {
  return BARE.has(bare(reason));
}
