import { catalogue } from '../../../words/catalogue.ts';

export const settleWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Dit hebben we besloten', titleNone: 'Er is geen tekst aangenomen', textLeft: 'De tekst waar we het over hadden', none: 'Er is nog geen uitslag.', text: 'De tekst', changed: 'Laat zien wat er veranderde', rounds: 'De stemmingen op een rij',
    minority: 'Denk jij er anders over?', minorityLabel: 'Wat wil je dat er in het verslag komt?',
    minorityAll: 'Iedereen die mag stemmen krijgt deze vraag. Wat je stuurt, komt in het verslag. Je naam staat er niet bij.',
    minorityOpen: 'Iedereen die mag stemmen krijgt deze vraag. Wat je stuurt, komt in het verslag.',
    minoritySend: 'Stuur mijn standpunt', minoritySent: 'Ontvangen. Het komt in het verslag, in jouw woorden.', empty: 'Schrijf eerst je standpunt op.',
    proven: 'Ondertekend door iemand die niet mee kon. Niemand kan zien wie.',
    minorities: 'Minderheidsstandpunten', follow: 'Zo volgen we dit', goal: 'Wat willen we veranderen?', indicator: 'Waar merken we dat aan?', who: 'Wie kijkt ernaar?', date: 'Wanneer?'
  },
  en: {
    title: 'This is what we decided', titleNone: 'No text was adopted', textLeft: 'The text that we talked about', none: 'There is no result yet.', text: 'The text', changed: 'Show what changed', rounds: 'All votes',
    minority: 'Do you see it differently?', minorityLabel: 'What do you want in the record?',
    minorityAll: 'Everyone who may vote gets this question. What you send comes into the record. Your name is not beside it.',
    minorityOpen: 'Everyone who may vote gets this question. What you send comes into the record.',
    minoritySend: 'Send my view', minoritySent: 'Received. It comes into the record, in your words.', empty: 'First write down your view.',
    proven: 'Signed by somebody who could not come along. Nobody can see who.',
    minorities: 'Minority views', follow: 'This is how we follow it', goal: 'What do we want to change?', indicator: 'How do we notice?', who: 'Who looks at it?', date: 'When?'
  }
});
