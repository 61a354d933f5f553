import { catalogue } from '../../../words/catalogue.ts';

export const agreeWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Wat spreken we af?', lead: 'Lees de zeven afspraken. Zeg daarna of je akkoord bent.',
    agreed: 'Je bent akkoord. Je mag nog steeds iets vragen.', saidAgreed: 'Je bent akkoord. Ontvangen.',
    question: 'Wat wil je vragen?', send: 'Stuur mijn vraag', asked: 'Je vraag is verstuurd. We bespreken hem voor we verdergaan.',
    empty: 'Schrijf eerst je vraag op.', cancel: 'Annuleren', about: 'Het gaat over',
    look: 'Je kunt de afspraken altijd teruglezen. Dat kan bij Hulp.'
  },
  en: {
    title: 'What do we agree on?', lead: 'Read the seven agreements. Then say whether you agree.',
    agreed: 'You agree. You may still ask something.', saidAgreed: 'You agree. Received.',
    question: 'What do you want to ask?', send: 'Send my question', asked: 'Your question is sent. We talk about it before we go on.',
    empty: 'First write down your question.', cancel: 'Cancel', about: 'It is about',
    look: 'You can always read the agreements again, at Help.'
  }
});
