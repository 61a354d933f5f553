import { catalogue } from '../../../words/catalogue.ts';

export const prepareWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'De vergadering begint zo', wait: 'Laat dit scherm open. Het gaat vanzelf verder.',
    when: (start: string, end: string) => `Van ${start} tot ${end} uur`, about: 'Hier gaat het over', text: 'De tekst die op tafel ligt', read: 'Lees de afspraken',
    before: 'Wil je vooraf al iets kwijt?', label: 'Wat wil je ons vooraf laten weten?', send: 'Versturen'
  },
  en: {
    title: 'The meeting starts soon', wait: 'Keep this screen open. It goes on by itself.',
    when: (start, end) => `From ${start} to ${end}`, about: 'This is what it is about', text: 'The text on the table', read: 'Read the agreements',
    before: 'Is there something you want to say beforehand?', label: 'What do you want to let us know beforehand?', send: 'Send'
  }
});
