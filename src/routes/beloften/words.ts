import { catalogue } from '$lib/words/catalogue.ts';
import type { Promised } from './promises.ts';

type Said = Record<Promised, { title: string; says: string; limit: string }>;

export const promisesWords = catalogue({
  nl: {
    title: 'Onze beloften', lead: 'Dit mag je van ons verwachten als je meedoet. En dit kunnen we niet beloven.',
    verify: 'Controleer een verslag', count: 'Tel een stemming na', limit: 'De grens', check: 'Hoe wij dit controleren', checkAbout: 'Bij elke nieuwe versie draait een proef die deze belofte test:',
    promise: {
      kept: {
        title: 'Wat je verstuurt, raakt niet kwijt', says: 'Zie je "Verstuurd"? Dan staat je tekst vast op onze schijf. Ook als de stroom daarna uitvalt.',
        limit: 'Zie je nog geen "Verstuurd"? Dan staat je tekst alleen op je eigen telefoon.'
      },
      once: {
        title: 'Je telt één keer', says: 'Bij elke stemming telt van iedere plek één keuze. Je laatste keuze telt, ook als je met 2 schermen meedoet.',
        limit: 'De voorzitter laat mensen binnen. Wie twee keer wordt binnengelaten, heeft twee plekken.'
      },
      signal: {
        title: 'Niemand ziet wie een signaal gaf', says: 'Vind je het te snel gaan, of voel je je niet veilig? De voorzitter ziet dat iemand dat vindt. Nooit wie.',
        limit: 'In een kleine groep kan iemand het soms raden.'
      },
      secret: {
        title: 'Later kan niemand jouw stem vinden', says: 'Bij een geheime stemming staat je naam nergens bij je keuze. Ook niet in de opslag, een reservekopie of een logboek. Dat blijft zo, voor altijd.',
        limit: 'Je telefoon en de software moeten eerlijk zijn terwijl je stemt. Wie dan de software verandert of het netwerk volgt, kan meekijken. Kiest iedereen hetzelfde, of iedereen op één na? Dan kunnen anderen weten wat jij koos.'
      },
      inside: {
        title: 'Je telefoon ziet of jouw stem erin zit', says: 'Na een geheime stemming kijkt je telefoon vanzelf in de stembus. Ontbreekt jouw stem, of is hij veranderd? Dan heeft je telefoon een bewijs.',
        limit: 'Je telefoon moet wel kijken. Ging hij stuk, of liet iemand zijn stembiljet liggen? Dan ziet niemand anders het als de beheerder dat biljet gebruikt.'
      },
      counted: {
        title: 'Niemand kan geheime stemmen bijmaken', says: 'Er zijn nooit meer stemmen dan mensen met een stembiljet. Niemand telt twee keer. Wie meedeed, kan de uitslag zelf natellen, zonder namen.',
        limit: 'Vergelijk de code op je telefoon met die op het grote scherm. Anders kan iemand twee groepen een andere stembus laten zien. En let op wie er binnen is: een verzonnen mens met een eigen apparaat telt mee. Wie wegging, kan met een veranderde pagina toch nog stemmen. Elke uitslag zegt daarom hoeveel stembiljetten van mensen buiten de ronde zijn.'
      },
      along: {
        title: '“Nu kunnen zij wel mee” klopt', says: 'Zegt het verslag dat mensen later wel mee konden? Dan zijn het dezelfde mensen die eerst niet mee konden. Dat is na te tellen.',
        limit: 'We zeggen een aantal alleen als niemand daardoor te herkennen is. Anders zeggen we het in woorden.'
      },
      hidden: {
        title: 'Zonder naam is echt zonder naam', says: 'Kies je "zonder mijn naam"? Dan ziet niemand wie het schreef. De voorzitter niet, de secretaris niet, en in het verslag staat het ook niet.',
        limit: 'De server bewaart welke plek het was. Zo kun jij antwoord krijgen. Iemand kan je herkennen aan wat je schrijft.'
      },
      answered: {
        title: 'Je krijgt antwoord op je inbreng', says: 'De raad kan het verslag niet vaststellen zolang er inbreng is zonder antwoord.',
        limit: 'Stopt een vergadering te vroeg? Dan kan een verslag een concept blijven.'
      },
      back: {
        title: 'Je kunt je inbreng terugnemen', says: 'Tot het verslag is vastgesteld, kun je wat je gaf weer weghalen. De woorden zijn dan echt weg.',
        limit: 'Daarna staat het in een vast verslag. Een reservekopie van vóór die tijd kan de woorden nog hebben.'
      },
      equal: {
        title: 'Ervaring telt net zo zwaar als andere kennis', says: 'Voor ervaring, beroepskennis en wetenschap gelden dezelfde regels. Het verslag laat zien wat de tekst veranderde.',
        limit: 'Doorslaggevend gaat over het spoor in het verslag. Wat mensen van binnen overtuigde, weten we niet.'
      },
      sealed: {
        title: 'Je ziet het als iemand een verslag verandert', says: 'Een vastgesteld verslag krijgt een zegel. Verandert er één letter? Dan klopt het zegel niet meer. Je kunt dat zelf controleren.',
        limit: 'Het zegel bewijst niet dat alles wat gezegd is erin staat. En je moet weten dat de sleutel van jouw raad is.'
      }
    } as Said,
    noReview: 'Nog niemand van buiten heeft dit nagekeken.',
    not: 'Dit kunnen we niet beloven',
    nots: [
      'Nog niemand van buiten heeft gekeken of de geheime stemming goed in elkaar zit. De losse delen zijn bekend en getest. Het geheel is van ons.',
      'Wie de server beheert, kan hem aanpassen. Ook kan die volgen welke telefoon wanneer iets stuurt. Vraag jouw raad wie dat is.',
      'Kijkt iemand mee op je scherm? Of dwingt iemand je om je telefoon te laten zien? Dat kunnen wij niet tegenhouden.',
      'Iemand kan je herkennen aan wat je schrijft.'
    ],
    scriptsTitle: 'De software die je telefoon kreeg',
    scripts: 'Bij elke geheime stemming schrijft de server op welke software de telefoons kregen. Dit is de vingerafdruk van nu:',
    scriptsHow: 'Wie het wil controleren, bouwt dezelfde versie zelf. Dan moet hetzelfde uit deze opdracht komen:',
    scriptsSame: 'In het bestand van een stemming staat dezelfde vingerafdruk, zo geschreven:', scriptsAll: (n: number) => `Alle ${n} bestanden, elk met een vingerafdruk`,
    scriptsNone: 'Dit is een versie in ontwikkeling. Daarvan is er geen vingerafdruk.',
    scriptsLimit: 'Je ziet dit op een pagina van dezelfde server. Laat daarom ook iemand kijken die je vertrouwt, op een ander moment en een ander apparaat.',
    keptTitle: 'Hoe lang bewaren we wat?', keptLead: 'De server doet dit vanzelf, elk uur. Een raad kan een paar termijnen anders zetten.',
    more: 'Lees ook hoe toegankelijk deze app is'
  },
  en: {
    title: 'Our promises', lead: 'This you may expect from us when you take part. And this we cannot promise.',
    verify: 'Check a record', count: 'Count a vote again', limit: 'The limit', check: 'How we check this', checkAbout: 'With each new version a trial runs that tests this promise:',
    promise: {
      kept: {
        title: 'What you send does not get lost', says: 'Do you see "Sent"? Then your text is on our disk. Also when the power fails after that.',
        limit: 'No "Sent" yet? Then your text is on your own phone only.'
      },
      once: {
        title: 'You count once', says: 'In each vote one choice counts for each place. Your last choice counts, also when you take part with 2 screens.',
        limit: 'The chair lets people in. Whoever is let in twice has two places.'
      },
      signal: {
        title: 'Nobody sees who gave a signal', says: 'Is it going too fast, or do you not feel safe? The chair sees that someone thinks so. Never who.',
        limit: 'In a small group someone can sometimes guess.'
      },
      secret: {
        title: 'Later nobody can find your vote', says: 'In a secret vote your name stands nowhere beside your choice. Not in the storage, a backup or a log either. It stays that way, for ever.',
        limit: 'Your phone and the software have to be honest while you vote. Whoever changes the software then, or follows the network, can look along. Does everyone choose the same, or everyone but one? Then others may know what you chose.'
      },
      inside: {
        title: 'Your phone sees whether your vote is in', says: 'After a secret vote your phone looks in the box by itself. Is your vote missing, or was it changed? Then your phone has a proof.',
        limit: 'Your phone has to look. Did it break, or did someone leave a ballot unused? Then nobody else sees it when whoever runs the server uses that ballot.'
      },
      counted: {
        title: 'Nobody can make up secret votes', says: 'There are never more votes than people with a ballot. Nobody counts twice. Whoever took part can count the result again, without names.',
        limit: 'Compare the code on your phone with the one on the big screen. Otherwise someone could show two groups another box. And mind who is in: a made-up person with a device of their own counts. Whoever left can still vote with a changed page. So each result says how many ballots belong to people outside the round.'
      },
      along: {
        title: '“They can come along now” is true', says: 'Does the record say that people could come along later? Then these are the same people who could not at first. That can be counted again.',
        limit: 'We say a number only when nobody can be recognised by it. Otherwise we say it in words.'
      },
      hidden: {
        title: 'Without a name is really without a name', says: 'Do you choose "without my name"? Then nobody sees who wrote it. Not the chair, not the secretary, and not in the record.',
        limit: 'The server keeps which place it was. So you can get an answer. Someone may recognise you by what you write.'
      },
      answered: {
        title: 'You get an answer to your input', says: 'The council cannot adopt the record while there is input without an answer.',
        limit: 'When a meeting stops early, a record may stay a draft.'
      },
      back: {
        title: 'You can take your input back', says: 'Until the record is adopted you can take away what you gave. The words are then really gone.',
        limit: 'After that it is in a fixed record. A backup from before that moment may still have the words.'
      },
      equal: {
        title: 'Experience counts as much as other knowledge', says: 'The same rules hold for experience, professional and scientific knowledge. The record shows what changed the text.',
        limit: 'Decisive is about the path in the record. What convinced people inside, we do not know.'
      },
      sealed: {
        title: 'You can see it when somebody changes a record', says: 'An adopted record gets a seal. Does one letter change? Then the seal no longer holds. You can check that yourself.',
        limit: 'The seal does not prove that everything that was said is in it. And you have to know that the key is your council’s.'
      }
    },
    noReview: 'Nobody from outside has checked this yet.',
    not: 'This we cannot promise',
    nots: [
      'Nobody from outside has looked yet whether the secret vote is sound. The separate parts are known and tested. The whole is ours.',
      'Whoever runs the server can change it. They can also follow which phone sends something when. Ask your council who that is.',
      'Does someone look at your screen? Or force you to show your phone? We cannot stop that.',
      'Someone can recognise you by what you write.'
    ],
    scriptsTitle: 'The software that your phone got',
    scripts: 'With each secret vote the server writes down which software the phones got. This is the fingerprint of now:',
    scriptsHow: 'Whoever wants to check it, builds the same version. Then this command has to give the same:',
    scriptsSame: 'The file of a vote has the same fingerprint, written like this:', scriptsAll: (n) => `All ${n} files, each with a fingerprint`,
    scriptsNone: 'This is a version in development. It has no fingerprint.',
    scriptsLimit: 'You see this on a page of the same server. So have someone look whom you trust too, at another moment and on another device.',
    keptTitle: 'How long do we keep what?', keptLead: 'The server does this by itself, every hour. A council can set a few terms otherwise.',
    more: 'Read how accessible this app is'
  }
});
