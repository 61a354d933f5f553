import { catalogue } from '$lib/words/catalogue.ts';

/** How a secret round works, what it does not promise, and what happens when something goes otherwise. One tap away, before the vote. */
export const aboutWords = /* @__PURE__ */ catalogue({
  nl: {
    how: [
      'Je telefoon stopt een leeg stembiljet in een dichte envelop. De server zet er een stempel op, zonder te weten welk biljet erin zit.',
      'Daarna haalt je telefoon de envelop eraf. Je biljet gaat zonder naam in de stembus. Je telefoon kijkt later zelf of het erin zit.'
    ],
    guardsTitle: 'Wat betekent dat?',
    guards: 'Wie later in de opslag kijkt, kan jouw stem niet vinden. Ook niet over twintig jaar. Wie meedeed, mag de stembus natellen en ziet dan de aantallen. Daar staat geen naam in.',
    notTitle: 'Dit kunnen we niet beloven',
    nots: [
      'Wie de server beheert, kan op dat moment andere software geven. Of kijken welke telefoon wanneer iets stuurt. Dan is je stem niet veilig.',
      'Kijkt iemand over je schouder mee? Of dwingt iemand je om je telefoon te laten zien? Dat houden we niet tegen.',
      'Iemand kan je herkennen aan wat je schrijft.',
      'Kiest iedereen hetzelfde, of iedereen op één na? Dan kunnen anderen weten wat jij koos.',
      'Nog niemand van buiten heeft gekeken of dit samen goed in elkaar zit.'
    ],
    casesTitle: 'En als …?',
    cases: [
      ['Er zijn te weinig mensen', 'Met minder dan 5 mensen kan het niet. Met minder dan 8 is makkelijker te raden wie wat koos.'],
      ['De verbinding is niet veilig', 'Dan kan deze stemming niet. Begint het adres niet met https? Dan kan alleen een open stemming.'],
      ['Je bent je telefoon kwijt voor het stemmen begint', 'Zeg het tegen de voorzitter. Die kan aan iedereen opnieuw laten uitdelen.'],
      ['Je bent je telefoon kwijt als het stemmen al begon', 'Dan kan niemand je stembiljet terughalen. Stemde je al? Dan telt je stem gewoon mee.'],
      ['Je telefoon krijgt geen stembiljet', 'De voorzitter wacht, of begint zonder jou. Dat mag alleen met een reden. Die komt in het verslag.'],
      ['Je komt later binnen', 'Dan stem je mee vanaf het volgende besluit.'],
      ['Je gaat eerder weg', 'Kies eerst, of kies “Ik onthoud me”. Wat je koos, blijft tellen. Bij een volgende stemming blijft jouw plek leeg. Dan kan iemand soms weten wat je eerst koos.'],
      ['Je telefoon valt uit of laadt opnieuw', 'Open de pagina weer in dezelfde browser. Je stembiljet staat er nog.'],
      ['Iedereen kiest hetzelfde, of iedereen op één na', 'Dan weten mensen wat de anderen kozen. Daar kan geen enkele stemming iets aan doen.']
    ] as readonly (readonly [string, string])[],
    more: 'Lees al onze beloften'
  },
  en: {
    how: [
      'Your phone puts an empty ballot into a closed envelope. The server stamps it, without knowing which ballot is inside.',
      'Then your phone takes the envelope off. Your ballot goes into the box without a name. Later your phone looks itself whether it is in.'
    ],
    guardsTitle: 'What does that mean?',
    guards: 'Whoever looks into the storage later cannot find your vote. Not in twenty years either. Whoever took part may count the box again, and sees the numbers then. No name is in it.',
    notTitle: 'This we cannot promise',
    nots: [
      'Whoever runs the server can hand out other software at that moment. Or watch which phone sends something when. Then your vote is not safe.',
      'Does someone look over your shoulder? Or force you to show your phone? We cannot stop that.',
      'Someone can recognise you by what you write.',
      'Does everyone choose the same, or everyone but one? Then others may know what you chose.',
      'Nobody from outside has looked yet whether all of this together is sound.'
    ],
    casesTitle: 'And what if …?',
    cases: [
      ['There are too few people', 'With fewer than 5 people it is not possible. With fewer than 8 it is easier to guess who chose what.'],
      ['The connection is not secure', 'Then this vote is not possible. Does the address not begin with https? Then only an open vote is possible.'],
      ['You lose your phone before the voting begins', 'Tell the chair. They can have the ballots given out again to everyone.'],
      ['You lose your phone when the voting has begun', 'Then nobody can get your ballot back. Had you voted already? Then your vote counts.'],
      ['Your phone gets no ballot', 'The chair waits, or begins without you. That needs a reason. It goes into the record.'],
      ['You come in later', 'Then you vote from the next decision on.'],
      ['You leave earlier', 'Choose first, or choose “I abstain”. What you chose goes on counting. At a next vote your place stays empty. Someone may then know what you chose first.'],
      ['Your phone stops or loads again', 'Open the page again in the same browser. Your ballot is still there.'],
      ['Everyone chooses the same, or everyone but one', 'Then people know what the others chose. No vote in the world can prevent that.']
    ],
    more: 'Read all our promises'
  }
});
