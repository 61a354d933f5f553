import { catalogue } from '$lib/words/catalogue.ts';

/** Words of what can be said about an input, beside its text. */
export const inputMoreWords = /* @__PURE__ */ catalogue({
  nl: { functionsHint: 'Dit mag leeg blijven.', detailsLegend: 'Wat mogen anderen nog meer zien?', details: 'Laat ook zien hoe ik dit weet' },
  en: { functionsHint: 'This may stay empty.', detailsLegend: 'What else may others see?', details: 'Also show how I know this' }
});
