import { catalogue } from '$lib/words/catalogue.ts';

/** Words of taking an own text back. */
export const withdrawWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Wil je dit intrekken?', about: 'Je tekst wordt gewist. Dat kan niet terug.', done: 'Ingetrokken.', yes: 'Ja, trek het in', no: 'Nee, laat het staan'
  },
  en: { title: 'Do you want to withdraw this?', about: 'Your text is erased. That cannot be undone.', done: 'Withdrawn.', yes: 'Yes, withdraw it', no: 'No, leave it' }
});
