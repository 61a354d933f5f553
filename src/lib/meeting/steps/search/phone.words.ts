import { catalogue } from '../../../words/catalogue.ts';

export const searchWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Zie jij het anders?', lead: 'Een andere mening is welkom. Die helpt ons. Wat durven we hier bijna niet te zeggen?',
    label: 'Wat zie jij anders?', hint: 'Het mag ook een mening zijn van iemand die hier niet is.', send: 'Versturen', skip: 'Ik denk niet anders', text: 'Lees de tekst'
  },
  en: {
    title: 'Do you see it differently?', lead: 'Another view is welcome. It helps us. What do we hardly dare to say here?',
    label: 'What do you see differently?', hint: 'It may also be the view of someone who is not here.', send: 'Send', skip: 'I do not see it differently', text: 'Read the text'
  }
});
