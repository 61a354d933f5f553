import { catalogue } from './catalogue.ts';

/** Voting cards for console and desk, and on the paper itself. */
export const cardWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Stemkaarten', about: 'Bij een geheime stemming stemt wie op papier meedoet met een stemkaart, op een tablet in de zaal.',
    steps: [
      'Print de kaarten. Vouw ze dicht, met de code naar binnen. Doe ze in een hoed.', 'Maak een tablet klaar en zet die op een rustige plek. Met Android en Chrome leest de camera de kaart. Op een iPad typ je de code.',
      'Ieder trekt een kaart, scant die op de tablet en kiest de eigen naam.', 'Is de stemming open? Dan scant ieder de kaart weer en kiest.',
      'Laat ieder de kaart bij de afronding nog een keer scannen. Dan kan ieder iets laten opschrijven, en valt niemand op.', 'Vernietig na de vergadering alle kaarten.'
    ],
    print: 'Print stemkaarten', make: 'Maak een tablet klaar', ready: 'Open dit op de tablet. De link werkt één keer, 15 minuten lang.', address: 'Of typ dit adres op de tablet:',
    has: (name: string) => `${name} heeft een kaart`, hasNot: (name: string) => `${name} heeft nog geen kaart`,
    drop: 'Kaart vervalt', dropName: (name: string) => `De kaart van ${name} vervalt`, dropQuestion: (name: string) => `Is de kaart van ${name} weg, of hoort die bij een ander? Daarna kan ${name} een nieuwe kaart nemen. Zijn de stembiljetten al uitgedeeld? Dan kan die nieuwe kaart pas bij het volgende besluit stemmen.`,
    dropSure: 'Ja, de kaart vervalt',
    printTitle: 'Stemkaarten om te printen', printAbout: 'De codes staan alleen op papier. Je ziet ze niet op dit scherm.', printHow: 'Print nu. Sluit daarna deze pagina. De codes zijn dan nergens meer, behalve op papier.',
    count: (n: number) => `${n} kaarten staan klaar`, countAbout: 'Er zijn er een paar meer dan er mensen op papier zijn. Zo weet niemand wie welke kaart trok.',
    more: 'Eén kaart meer', fewer: 'Eén kaart minder', again: 'Maak nieuwe kaarten', printNow: 'Print de kaarten', back: 'Terug', insecure: 'Deze verbinding is niet veilig. Maak hier geen kaarten.',
    look: 'Kijk niet naar de codes. Wie een code kent, kan met die kaart stemmen.', noScript: 'Zet JavaScript aan. De kaarten worden in je browser gemaakt.',
    card: 'Stemkaart', cardMeeting: (meeting: string, date: string) => `${meeting}, ${date}`,
    cardAbout: 'Met deze kaart doe je mee aan een geheime stemming, op de tablet in de zaal. Je hebt geen telefoon nodig.',
    cardSteps: ['Ga naar de tablet. Scan de code, of typ hem.', 'De eerste keer kies je je naam.', 'Is de stemming open? Scan weer en kies.'],
    cardCare: 'Laat de code aan niemand zien. Wie hem kent, kan voor jou stemmen.', cardEnd: 'Vernietig deze kaart na de vergadering.',
    fold: 'Vouw hier, met de code naar binnen', qr: 'Code om te scannen', letters: 'De code om te typen'
  },
  en: {
    title: 'Voting cards', about: 'In a secret vote, whoever takes part on paper votes with a voting card, on a tablet in the hall.',
    steps: [
      'Print the cards. Fold them shut, with the code inside. Put them in a hat.', 'Prepare a tablet and put it in a quiet place. With Android and Chrome its camera reads the card. On an iPad you type the code.',
      'Everyone draws a card, scans it on the tablet and picks their own name.', 'Is the vote open? Then everyone scans the card again and chooses.',
      'Let everyone scan the card once more at the settlement. Then each can have something written down, and nobody stands out.', 'Destroy all cards after the meeting.'
    ],
    print: 'Print voting cards', make: 'Prepare a tablet', ready: 'Open this on the tablet. The link works once, for 15 minutes.', address: 'Or type this address on the tablet:',
    has: (name) => `${name} has a card`, hasNot: (name) => `${name} has no card yet`,
    drop: 'Strike the card off', dropName: (name) => `Strike off the card of ${name}`, dropQuestion: (name) => `Is the card of ${name} lost, or is it somebody else's? After this ${name} can take a new card. Have the ballots been given out? Then that new card can vote from the next decision on.`,
    dropSure: 'Yes, strike it off',
    printTitle: 'Voting cards to print', printAbout: 'The codes are on paper only. You do not see them on this screen.', printHow: 'Print now. Then close this page. After that the codes are nowhere but on paper.',
    count: (n) => `${n} cards are ready`, countAbout: 'There are a few more than there are people on paper. So nobody knows who drew which card.',
    more: 'One card more', fewer: 'One card less', again: 'Make new cards', printNow: 'Print the cards', back: 'Back', insecure: 'This connection is not secure. Make no cards here.',
    look: 'Do not look at the codes. Whoever knows a code can vote with that card.', noScript: 'Turn JavaScript on. The cards are made in your browser.',
    card: 'Voting card', cardMeeting: (meeting, date) => `${meeting}, ${date}`,
    cardAbout: 'With this card you take part in a secret vote, on the tablet in the hall. You need no phone.',
    cardSteps: ['Go to the tablet. Scan the code, or type it.', 'The first time you pick your name.', 'Is the vote open? Scan again and choose.'],
    cardCare: 'Show the code to nobody. Whoever knows it can vote for you.', cardEnd: 'Destroy this card after the meeting.',
    fold: 'Fold here, with the code inside', qr: 'Code to scan', letters: 'The code to type'
  }
});
