import { catalogue } from '$lib/words/catalogue.ts';

/** The shared tablet: read standing, in large type, by people who do not use a phone. */
export const tabletWords = catalogue({
  nl: {
    title: 'Stemkaarten', scan: 'Scan je stemkaart', about: 'Heb je een stemkaart? Dan stem je hier, zonder telefoon.',
    alone: 'Ga zo staan dat niemand meekijkt.', code: 'De code van je kaart', codeHint: '28 tekens, in groepen van vier. Hoofdletters en streepjes hoeven niet.',
    open: 'Open mijn kaart', camera: 'Scan met de camera', cameraAbout: 'Houd de code van je kaart voor de camera.', cameraStop: 'Stop de camera', cameraNo: 'De camera gaat niet aan. Typ de code.',
    cameraOther: 'Dit is geen stemkaart. Houd de code van je kaart voor de camera. Typen mag ook.', cameraBlind: 'Deze tablet leest geen codes met de camera. Typ de code.',
    none: 'Typ eerst de code van je kaart.', short: (n: number) => `De code heeft 28 tekens. Hier staan er ${n}.`, typo: 'Er zit een typfout in. Vergelijk de code met je kaart.',
    waiting: (n: number) => (n === 1 ? 'Eén stembiljet is nog niet aangekomen. Laat de tablet aan.' : `${n} stembiljetten zijn nog niet aangekomen. Laat de tablet aan.`),
    insecure: 'Deze verbinding is niet veilig. Stemkaarten werken hier niet. Zeg het tegen de secretaris.',
    twice: 'Deze pagina staat al open op dit apparaat. Gebruik die pagina, en sluit deze.',
    ended: 'De vergadering is voorbij. De tablet bewaart niets meer.', noScript: 'Zet JavaScript aan. Zonder kan de tablet geen kaart openen.',
    pick: 'Welke naam is van jou?', pickAbout: 'Kies je naam. Daarna hoort deze kaart bij jou, tot het eind van de vergadering.', pickThis: 'Dit ben ik', pickFirst: 'Kies eerst je naam.',
    pickNone: 'Er is niemand zonder kaart. Zeg tegen de secretaris dat je er bent.', taken: (name: string) => `Klaar, ${name}. Je kaart werkt.`,
    keep: 'Bewaar je kaart goed. Scan hem weer als de stemming open is.', hello: (name: string) => `Dag ${name}`,
    wait: 'Je kunt nu niet stemmen. Scan je kaart weer als de stemming open is.', asking: 'Je stembiljet komt eraan. Wacht even, of kom zo terug.',
    elsewhere: 'Je stembiljet zit op een andere tablet. Scan je kaart daar.', leftOut: 'Je kwam binnen toen dit stemmen al bezig was. Bij het volgende besluit stem je mee.',
    alarm: 'Er klopt iets niet met de stembiljetten. Je kaart stuurt niets. Zeg het tegen de secretaris.',
    trouble: { title: 'Je stem komt niet goed aan.', text: 'De tablet blijft het proberen. Zeg het tegen de voorzitter. Wat je koos, hoef je niet te zeggen.' },
    secret: 'Hoe geheim is mijn keuze?', secretAbout: [
      'De tablet stopt een leeg stembiljet in een dichte envelop. De server zet er een stempel op, zonder te weten welk biljet erin zit.',
      'Je biljet gaat zonder naam in de stembus. Wie later in de opslag kijkt, kan jouw stem niet vinden.',
      'Wie de server beheert, kan op dat moment andere software geven. Of kijken wanneer de tablet iets stuurt. Dan is je stem niet veilig.',
      'Kijkt iemand mee, of kent iemand de code van je kaart? Dat houden we niet tegen.',
      'Kiest iedereen hetzelfde, of iedereen op één na? Dan kunnen anderen weten wat jij koos.',
      'Nog niemand van buiten heeft gekeken of dit samen goed in elkaar zit.'
    ],
    text: 'Dit is de tekst', pickChoice: 'Kies eerst wat voor jou klopt.', last: (choice: string) => `Vorige keer koos je: ${choice}.`,
    received: (choice: string) => `Ontvangen. Jij koos: ${choice}.`, underWay: (choice: string) => `Jij koos: ${choice}. Je stembiljet gaat zo in de bus. Je mag weggaan.`, sameWords: 'mijn keuze blijft zo',
    leave: 'Laat de tablet aan.',
    found: {
      in: 'Jouw stem zit erin.', older: 'Jouw stem zit erin, maar niet je laatste keuze. Die kwam niet op tijd aan.', 'not-cast': 'In de vorige ronde stuurde je kaart geen stem.',
      late: 'Jouw stem kwam niet op tijd aan. Hij telde niet mee.', missing: 'Jouw stem zit er niet in.', altered: 'Jouw stem is veranderd.', 'made-up': 'Er zit een stem in die jij niet stuurde.',
      unsound: 'De stembus klopt niet. De tablet telde alles na en vond een fout.', differs: 'De tablet las een andere stembus dan op het scherm staat.'
    },
    tell: 'Zeg het tegen de secretaris.', proof: 'Haal het bewijs op', proofName: 'bewijs-stembiljet.json',
    proofAbout: 'De stembus had jouw stem wel. Het bewijs komt als bestand op deze tablet. Er staat in wat je koos. Doe dit samen met de secretaris.',
    looking: 'De tablet kijkt of jouw stem erin zit.',
    done: 'Klaar', doneAbout: 'Je kaart gaat dicht. De volgende kan de tablet gebruiken.', closedSelf: 'De kaart is dichtgegaan, omdat er niets gebeurde.',
    promise: 'De tablet kan zonder je kaart niet stemmen en niets lezen.', refresh: 'Laad de pagina opnieuw',
    shut: 'Dit apparaat is niet meer de tablet. Vraag de secretaris om een nieuwe link.', noLine: 'Geen verbinding. De tablet probeert het steeds opnieuw.'
  },
  en: {
    title: 'Voting cards', scan: 'Scan your voting card', about: 'Do you have a voting card? Then you vote here, without a phone.',
    alone: 'Stand so that nobody looks along.', code: 'The code of your card', codeHint: '28 signs, in groups of four. Capitals and dashes are not needed.',
    open: 'Open my card', camera: 'Scan with the camera', cameraAbout: 'Hold the code of your card before the camera.', cameraStop: 'Stop the camera', cameraNo: 'The camera does not start. Type the code.',
    cameraOther: 'This is not a voting card. Hold the code of your card before the camera. You can type it too.', cameraBlind: 'This tablet reads no codes with its camera. Type the code.',
    none: 'First type the code of your card.', short: (n) => `The code has 28 signs. Here are ${n}.`, typo: 'There is a typing error in it. Compare the code with your card.',
    waiting: (n) => (n === 1 ? 'One ballot has not arrived yet. Leave the tablet on.' : `${n} ballots have not arrived yet. Leave the tablet on.`),
    insecure: 'This connection is not secure. Voting cards do not work here. Tell the secretary.',
    twice: 'This page is already open on this device. Use that page, and close this one.',
    ended: 'The meeting is over. The tablet keeps nothing any more.', noScript: 'Turn JavaScript on. Without it the tablet cannot open a card.',
    pick: 'Which name is yours?', pickAbout: 'Pick your name. After that this card is yours, until the end of the meeting.', pickThis: 'This is me', pickFirst: 'First pick your name.',
    pickNone: 'There is nobody without a card. Tell the secretary that you are here.', taken: (name) => `Done, ${name}. Your card works.`,
    keep: 'Keep your card well. Scan it again when the vote is open.', hello: (name) => `Hello ${name}`,
    wait: 'You cannot vote now. Scan your card again when the vote is open.', asking: 'Your ballot is on its way. Wait a moment, or come back soon.',
    elsewhere: 'Your ballot is on another tablet. Scan your card there.', leftOut: 'You came in when this voting had already begun. With the next decision you vote.',
    alarm: 'Something is wrong with the ballots. Your card sends nothing. Tell the secretary.',
    trouble: { title: 'Your vote does not arrive well.', text: 'The tablet keeps trying. Tell the chair. You need not say what you chose.' },
    secret: 'How secret is my choice?', secretAbout: [
      'The tablet puts an empty ballot into a closed envelope. The server stamps it, without knowing which ballot is inside.',
      'Your ballot goes into the box without a name. Whoever looks into the storage later cannot find your vote.',
      'Whoever runs the server can hand out other software at that moment. Or watch when the tablet sends something. Then your vote is not safe.',
      'Does someone look along, or know the code of your card? We cannot stop that.',
      'Does everyone choose the same, or everyone but one? Then others may know what you chose.',
      'Nobody from outside has looked yet whether all of this together is sound.'
    ],
    text: 'This is the text', pickChoice: 'First choose what is right for you.', last: (choice) => `Last time you chose: ${choice}.`,
    received: (choice) => `Received. You chose: ${choice}.`, underWay: (choice) => `You chose: ${choice}. Your ballot goes into the box soon. You may go.`, sameWords: 'my choice stays as it is',
    leave: 'Leave the tablet on.',
    found: {
      in: 'Your vote is in.', older: 'Your vote is in, but not your last choice. That did not arrive in time.', 'not-cast': 'In the round before your card sent no vote.',
      late: 'Your vote did not arrive in time. It did not count.', missing: 'Your vote is not in.', altered: 'Your vote was changed.', 'made-up': 'There is a vote that you did not send.',
      unsound: 'The box is not right. The tablet counted everything again and found a fault.', differs: 'The tablet read another box than the screen shows.'
    },
    tell: 'Tell the secretary.', proof: 'Get the proof', proofName: 'ballot-proof.json',
    proofAbout: 'The box did have your vote. The proof comes as a file on this tablet. It says what you chose. Do this together with the secretary.',
    looking: 'The tablet looks whether your vote is in.',
    done: 'Done', doneAbout: 'Your card closes. The next person can use the tablet.', closedSelf: 'The card was closed, because nothing happened.',
    promise: 'Without your card the tablet cannot vote and can read nothing.', refresh: 'Load the page again',
    shut: 'This device is not the tablet any more. Ask the secretary for a new link.', noLine: 'No connection. The tablet keeps trying.'
  }
});
