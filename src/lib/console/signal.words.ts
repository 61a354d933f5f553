import type { Signal } from '$lib/meeting/vocabulary.ts';
import { catalogue } from '$lib/words/catalogue.ts';

type Words<C extends string> = Record<C, string>;

/** What the chair sees of a signal: a sentence, never who. */
export const signalToChairWords = /* @__PURE__ */ catalogue({
  nl: {
    one: {
      'too-fast': 'Iemand vindt het te snel gaan.',
      pause: 'Iemand wil pauze.',
      unsafe: 'Iemand voelt zich niet veilig.',
      unclear: 'Iemand snapt het niet.'
    } satisfies Words<Signal>,
    more: {
      'too-fast': 'Meer mensen vinden het te snel gaan.',
      pause: 'Meer mensen willen pauze.',
      unsafe: 'Meer mensen voelen zich niet veilig.',
      unclear: 'Meer mensen snappen het niet.'
    } satisfies Words<Signal>
  },
  en: {
    one: {
      'too-fast': 'Someone finds it too fast.',
      pause: 'Someone wants a break.',
      unsafe: 'Someone does not feel safe.',
      unclear: 'Someone does not understand.'
    },
    more: {
      'too-fast': 'More people find it too fast.',
      pause: 'More people want a break.',
      unsafe: 'More people do not feel safe.',
      unclear: 'More people do not understand.'
    }
  }
});
