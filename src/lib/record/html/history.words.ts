import { catalogue } from '../../words/catalogue.ts';
import { counted } from '../../words/plural.ts';

/** The words of the text with its history, of the decision in sentences, and of the versions of a record. */
export const historyWords = catalogue({
  nl: {
    view: 'Hoe wil je de tekst lezen?', side: 'Oud en nieuw naast elkaar', one: 'Als één tekst, met streep en kleur',
    change: (round: number) => `Wat veranderde in ronde ${round}`, through: 'door', noOrigin: 'zonder aanleiding in het verslag', wording: 'alleen de taal',
    steps: 'Zo veranderde het toen', roundLink: (n: number) => `Ronde ${n}`,
    confirmedBy: (name: string) => `Klopt, zegt ${name}.`, confirmedWith: (name: string, other: string) => `Klopt, zegt ${name}, samen met ${other}.`, confirmedNameless: 'Klopt, zegt degene die het inbracht.',
    notConfirmed: 'Wie dit inbracht, heeft het nog niet bevestigd.', disputed: 'Iemand is het niet eens met deze koppeling.', elsewhere: 'Ook dit was een aanleiding. Wat ervan werd, staat bij de inbreng.',
    builds: 'Dit bouwt verder op een eerdere verandering.', overwritten: 'Deze tekst is later weer veranderd.',
    supports: (n: number) => `${n} keer steun voor wat er staat`, parts: 'Per onderdeel', sentences: 'Het besluit in zinnen', counts: 'Wat werd er van de inbreng?',
    contents: 'Op deze pagina', versions: 'Versies van dit verslag', version: (n: number) => `Versie ${n}`,
    kind: { adopted: 'vastgesteld', erratum: 'verbeterd', redaction: 'woorden verwijderd op verzoek' },
    current: (n: number, kind: string, day: string) => `Dit is versie ${n}, ${kind} op ${day}.`, changedSince: 'Wat er veranderde, staat bij “Versies van dit verslag”.',
    by: 'Door', reason: 'Waarom:', was: 'Er stond:', becomes: 'Er staat nu:', where: 'Waar:', older: (n: number) => `Lees versie ${n}`, nothingWas: '(leeg)', disputesGone: (n: number) => (n === 1 ? 'Eén reden is verwijderd op verzoek.' : `${n} redenen zijn verwijderd op verzoek.`), notesGone: (n: number) => (n === 1 ? 'Eén notitie is verwijderd op verzoek.' : `${n} notities zijn verwijderd op verzoek.`),
    proof: 'Klopt dit verslag nog?', proofAbout: 'Een vastgesteld verslag is verzegeld. Verandert er daarna één letter, dan zie je dat als je het controleert.',
    head: 'Dit getal hoort bij alles wat er in de vergadering gebeurde:', verify: 'Controleer een verslag', draftProof: 'Een concept is nog niet verzegeld.',
    after: 'Wat er daarna gebeurde', stories: 'Verhalen', storiesAbout: 'Deze mensen zeiden ja: mijn woorden mogen hier staan.',
    overdue: (n: number) => (n === 1 ? '1 inbreng wacht te lang op antwoord.' : `${n} keer inbreng wacht te lang op antwoord.`), late: 'Het antwoord is te laat.', replied: 'De secretaris zegt daarop:', early: (day: string) => `Wie het niet eens was met een koppeling, kon dat nog zeggen tot ${day}.`, earlyReason: 'Waarom het verslag al eerder vaststond:', dueOn: (day: string) => `Antwoord uiterlijk op ${day}.`,
    inputs: (n: number) => counted('nl', n, { one: 'bijdrage', other: 'bijdragen' })
  },
  en: {
    view: 'How do you want to read the text?', side: 'Old and new side by side', one: 'As one text, with changes marked',
    change: (round) => `What changed in round ${round}`, through: 'through', noOrigin: 'without an origin in the record', wording: 'wording only',
    steps: 'How it changed then', roundLink: (n) => `Round ${n}`,
    confirmedBy: (name) => `${name} says: this is right.`, confirmedWith: (name, other) => `${name}, together with ${other}, says: this is right.`, confirmedNameless: 'Who brought it in says: this is right.',
    notConfirmed: 'Who brought this in has not confirmed it yet.', disputed: 'Someone disagrees with this link.', elsewhere: 'This was an origin too. What became of it stands with the input.',
    builds: 'This builds on an earlier change.', overwritten: 'This text was changed again later.',
    supports: (n) => `${counted('en', n, { one: 'input supports', other: 'inputs support' })} what it says`, parts: 'Part by part', sentences: 'The decision in sentences', counts: 'What became of the inputs?',
    contents: 'On this page', versions: 'Versions of this record', version: (n) => `Version ${n}`,
    kind: { adopted: 'adopted', erratum: 'corrected', redaction: 'words removed on request' },
    current: (n, kind, day) => `This is version ${n}, ${kind} on ${day}.`, changedSince: 'What changed stands under “Versions of this record”.',
    by: 'By', reason: 'Why:', was: 'It said:', becomes: 'It says now:', where: 'Where:', older: (n) => `Read version ${n}`, nothingWas: '(empty)', disputesGone: (n) => (n === 1 ? 'One reason was removed on request.' : `${n} reasons were removed on request.`), notesGone: (n) => (n === 1 ? 'One note was removed on request.' : `${n} notes were removed on request.`),
    proof: 'Is this record still right?', proofAbout: 'An adopted record is sealed. If one letter changes after that, you see it when you check it.',
    head: 'This number belongs to everything that happened in the meeting:', verify: 'Check a record', draftProof: 'A draft is not sealed yet.',
    after: 'What happened afterwards', stories: 'Stories', storiesAbout: 'These people said yes: my words may stand here.',
    overdue: (n) => (n === 1 ? '1 input has waited too long for an answer.' : `${n} inputs have waited too long for an answer.`), late: 'The answer is late.', replied: 'The secretary says to that:', early: (day) => `Who disagreed with a link could still say so until ${day}.`, earlyReason: 'Why the record was adopted before that:', dueOn: (day) => `Answer by ${day}.`,
    inputs: (n) => counted('en', n, { one: 'input', other: 'inputs' })
  }
});
