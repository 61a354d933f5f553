import { catalogue } from '../../words/catalogue.ts';

/** Words of keeping the link to one's own page, and of an answer together with others. */
export const personalWords = /* @__PURE__ */ catalogue({
  nl: {
    about: 'Met deze link lees je later wat er met jouw inbreng is gedaan. Je hebt geen account nodig. Alleen jij hebt de link.',
    make: 'Maak mijn link', scan: 'Maak een foto van deze code. Of bewaar de link.', code: 'Opent jouw pagina: wat gebeurde er met jouw inbreng?', open: 'Open mijn pagina', card: 'Daar kun je ook een kaartje printen.',
    failed: 'De link maken lukte nu niet. Probeer het nog eens.',
    group: 'Mag jouw inbreng samen met andere een antwoord krijgen?', groupAbout: 'Soms zeiden meer mensen hetzelfde. Dan kan één antwoord voor allemaal zijn.', yes: 'Ja, samen mag', no: 'Nee, een eigen antwoord', said: 'Ontvangen'
  },
  en: {
    about: 'With this link you read later what was done with your input. You need no account. Only you have the link.',
    make: 'Make my link', scan: 'Take a photo of this code. Or keep the link.', code: 'Opens your page: what happened with your input?', open: 'Open my page', card: 'There you can print a card too.',
    failed: 'Making the link did not work just now. Try again.',
    group: 'May your input be answered together with others?', groupAbout: 'Sometimes more people said the same. Then one answer can be for all of them.', yes: 'Yes, together is fine', no: 'No, an answer of its own', said: 'Received'
  }
});
