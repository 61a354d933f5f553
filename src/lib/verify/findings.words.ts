import { catalogue } from '../words/catalogue.ts';
import { traceWords } from '../words/trace.ts';
import type { Finding, Level } from './finding.ts';

type Grade = keyof (typeof traceWords)['nl']['grade'];

/** Each kind of finding in one or two plain sentences. */
export const findingWords = /* @__PURE__ */ catalogue({
  nl: {
    // not readable
    empty: (name: string) => `Het bestand ${name} is leeg.`,
    'too-big': (name: string) => `Het bestand ${name} is te groot. Zo groot is geen enkel verslag.`,
    'zip-broken': (name: string) => `De zip ${name} is kapot.`,
    'zip-too-big': (name: string) => `De zip ${name} wordt te groot als wij hem uitpakken. Wij stoppen.`,
    'no-record': () => 'Er is geen verslag gevonden. Kies de zip met alle bestanden, of het bestand record.json.',
    'more-records': () => 'Er zijn meer verslagen tegelijk gekozen. Kies één verslag.',
    'not-json': (name: string) => `Het bestand ${name} is geen leesbaar verslag.`,
    'other-format': () => 'Dit verslag heeft een andere vorm dan wij kennen. Misschien is het van een nieuwere versie.',
    // seal
    'seal-holds': (day: string) => `Het zegel klopt. Er is niets veranderd aan het verslag sinds het verzegeld is${day ? `, op ${day}` : ''}.`,
    'seal-missing': () => 'Het zegel ontbreekt. Zonder record.json.jws kun je niet zien of er iets veranderd is.',
    'seal-broken': () => 'Het zegel klopt niet. Er is iets veranderd aan het verslag, of aan het zegel.',
    'seal-malformed': () => 'Het zegel is beschadigd.',
    'key-missing': () => 'De openbare sleutels ontbreken. Zonder jwks.json kun je het zegel niet controleren.',
    'key-unknown': () => 'Het zegel is gemaakt met een sleutel die hier niet bij hoort.',
    'keys-malformed': () => 'Het bestand met de openbare sleutels klopt niet.',
    'keys-of-others': () => 'Bij de bestanden zit een sleutel die niet van de raad is. Wij gebruiken alleen de sleutels die jij meegaf.',
    'key-given': (kid: string) => `De sleutel is die van de raad, want jij gaf hem zelf mee. Zijn vingerafdruk: ${kid}.`,
    'key-enclosed': (kid: string) => `De sleutel zat bij deze bestanden. Wie alles namaakt, maakt ook een sleutel. Vergelijk daarom deze vingerafdruk met die van de raad: ${kid}. Je vindt hem op de website van de raad, bij /.well-known/jwks.json, en in een geprint verslag.`,
    // form
    'form-holds': () => 'Het verslag heeft de vorm die is afgesproken.',
    'form-wrong': (where: string) => `Het verslag heeft niet de vorm die is afgesproken. Het gaat mis bij ${where}.`,
    'not-canonical': () => 'Het verslag is anders opgeschreven dan is afgesproken. Iemand heeft het bestand opnieuw bewaard.',
    draft: () => 'Dit is een concept. Het is niet vastgesteld en niet verzegeld, dus het bewijst niets.',
    // chain
    'chain-holds': (n: string, head: string) => `De keten klopt. Hij heeft ${n} stappen: één voor elke gebeurtenis in de vergadering. Dit is het eind van de keten: ${head}. Vergelijk het met een geprint verslag, als je dat hebt.`,
    'chain-wrong': () => 'De keten klopt niet. Er is een stap veranderd, weg, erbij of verplaatst.',
    'chain-missing': () => 'De keten ontbreekt.',
    // files
    'files-hold': (n: string) => `De andere bestanden kloppen ook: ${n} van de lijst zijn precies zoals ze gemaakt zijn.`,
    'file-changed': (name: string) => `Het bestand ${name} is veranderd of omgewisseld.`,
    'file-missing': (name: string) => `Het bestand ${name} hoort erbij, maar is er niet.`,
    'file-not-here': (name: string) => `Het bestand ${name} staat op de lijst. Jij koos het niet, dus wij hebben het niet gecontroleerd.`,
    'file-extra': (name: string) => `Het bestand ${name} hoort niet bij deze bundel.`,
    'file-not-checked': (name: string) => `Het bestand ${name} staat niet op de lijst. Wij hebben het niet gecontroleerd.`,
    'list-wrong': () => 'De lijst met bestanden klopt niet. Er is iets aan veranderd.',
    'list-of-other': () => 'De lijst met bestanden hoort bij een ander verslag, of bij een andere versie.',
    'list-missing': () => 'De lijst met bestanden (files.jws) is er niet. Daarom zijn andere bestanden niet gecontroleerd.',
    'list-not-checked': () => 'De lijst met bestanden kunnen wij niet controleren zonder de sleutel.',
    // what follows from the rest
    'adoptions-hold': () => 'Van elke ronde hebben wij opnieuw geteld wat er uitkwam. Het klopt.',
    'outcome-holds': () => 'De uitkomst en de tekst volgen uit de rondes. Het klopt.',
    'grades-hold': (n: string) => `Wat er met elke inbreng gebeurde, hebben wij opnieuw bepaald (${n} keer). Het klopt.`,
    'class-sealed': (n: string) => `Van sommige rondes staan er geen aantallen (ronde ${n}). De uitslag daarvan nemen wij over uit het verzegelde verslag.`,
    'method-unknown': (id: string) => `De manier van beslissen “${id}” kennen wij niet. De uitslagen zijn niet opnieuw geteld.`,
    'answers-wrong': (n: string) => `In ronde ${n} gaven meer mensen antwoord dan er mochten stemmen.`,
    'numbers-wrong': (n: string) => `De aantallen van ronde ${n} zijn samen niet het aantal antwoorden.`,
    'class-wrong': (n: string) => `De uitslag van ronde ${n} past niet bij de aantallen.`,
    'round-changes': (n: string) => `Ronde ${n} heeft niet de gegevens die bij zo’n ronde horen.`,
    'ballots-words': (n: string) => `Wat ronde ${n} zegt over de stembiljetten, past niet bij elkaar.`,
    'adoption-wrong': (n: string) => `Ronde ${n} zegt of de aanvulling is overgenomen, maar dat past niet bij de uitslagen.`,
    'adopted-flag': (n: string) => `Een wijziging van ronde ${n} zegt iets anders over overnemen dan de ronde zelf.`,
    'round-sentence': (n: string) => `De zin over ronde ${n} past niet bij de gegevens.`,
    'outcome-wrong': () => 'De uitkomst past niet bij de rondes.',
    'outcome-sentence': () => 'De zin over de uitkomst past niet bij de uitkomst.',
    'text-wrong': () => 'De vastgestelde tekst is niet wat er uit de eerste tekst en de wijzigingen komt.',
    'from-wrong': (n: string, part: string) => `Een wijziging in ronde ${n} begint niet bij de tekst die er in onderdeel ${part} stond.`,
    'changes-order': () => 'De wijzigingen staan niet bij de rondes waar ze horen.',
    'origins-wrong': (part: string) => `Bij een wijziging van onderdeel ${part} staat niet dezelfde inbreng als bij de inbreng zelf.`,
    'grade-wrong': (n: string, says: string, is: string) => `Bij inbreng ${n} staat “${traceWords.nl.grade[says as Grade]}”. Als je het narekent, komt er “${traceWords.nl.grade[is as Grade]}” uit, of een ander onderdeel.`,
    'confirmed-wrong': (n: string) => `Bij inbreng ${n} klopt niet of iets bevestigd of betwist is.`,
    'sentence-wrong': (n: string) => `De zin bij inbreng ${n} past niet bij wat ermee gebeurde.`,
    'withdrawn-tells': (n: string) => `Inbreng ${n} is ingetrokken, maar er staat meer bij dan mag.`,
    unanswered: (n: string) => `Inbreng ${n} heeft geen antwoord. Zo mag een verslag niet vastgesteld worden.`,
    'counts-wrong': () => 'De tabel met aantallen per bron klopt niet.',
    'cannot-know': () => 'De zin over wat het verslag niet weet, is veranderd.',
    'inputs-order': () => 'De inbreng staat niet in de goede volgorde, of er staat iets dubbel.',
    'names-nothing': () => 'Het verslag verwijst naar iets wat er niet in staat.',
    'version-wrong': () => 'De versies en de vaststelling passen niet bij elkaar.'
  },
  en: {
    empty: (name) => `The file ${name} is empty.`,
    'too-big': (name) => `The file ${name} is too big. No record is that big.`,
    'zip-broken': (name) => `The zip ${name} is damaged.`,
    'zip-too-big': (name) => `The zip ${name} becomes too big when unpacked. We stop.`,
    'no-record': () => 'No record was found. Choose the zip with all files, or the file record.json.',
    'more-records': () => 'More than one record was chosen. Choose one record.',
    'not-json': (name) => `The file ${name} is not a record that can be read.`,
    'other-format': () => 'This record has another form than we know. It may be of a newer version.',
    'seal-holds': (day) => `The seal holds. Nothing in the record changed since it was sealed${day ? `, on ${day}` : ''}.`,
    'seal-missing': () => 'The seal is missing. Without record.json.jws nobody can see whether something changed.',
    'seal-broken': () => 'The seal does not hold. Something in the record changed, or in the seal.',
    'seal-malformed': () => 'The seal is damaged.',
    'key-missing': () => 'The public keys are missing. Without jwks.json the seal cannot be checked.',
    'key-unknown': () => 'The seal was made with a key that does not belong here.',
    'keys-malformed': () => 'The file with the public keys is wrong.',
    'keys-of-others': () => 'A key came with the files that is not the council’s. We only use the keys that you gave.',
    'key-given': (kid) => `The key is the council’s, for you gave it yourself. Its thumbprint: ${kid}.`,
    'key-enclosed': (kid) => `The key came with these files. Whoever forges everything also makes a key. So compare this thumbprint with the council’s: ${kid}. It is on the council’s website, at /.well-known/jwks.json, and in a printed record.`,
    'form-holds': () => 'The record has the form that was agreed.',
    'form-wrong': (where) => `The record does not have the form that was agreed. It goes wrong at ${where}.`,
    'not-canonical': () => 'The record is written in another way than was agreed. Somebody saved the file again.',
    draft: () => 'This is a draft. It was not adopted and not sealed, so it proves nothing.',
    'chain-holds': (n, head) => `The chain holds. It has ${n} steps: one for each event of the meeting. This is the end of the chain: ${head}. Compare it with a printed record, if you have one.`,
    'chain-wrong': () => 'The chain does not hold. A step was changed, taken out, added or moved.',
    'chain-missing': () => 'The chain is missing.',
    'files-hold': (n) => `The other files hold too: ${n} of the list are exactly as they were made.`,
    'file-changed': (name) => `The file ${name} was changed or exchanged.`,
    'file-missing': (name) => `The file ${name} belongs here, but is not there.`,
    'file-not-here': (name) => `The file ${name} is on the list. You did not choose it, so we did not check it.`,
    'file-extra': (name) => `The file ${name} does not belong to this bundle.`,
    'file-not-checked': (name) => `The file ${name} is not on the list. We did not check it.`,
    'list-wrong': () => 'The list of files does not hold. Something in it changed.',
    'list-of-other': () => 'The list of files belongs to another record, or to another version.',
    'list-missing': () => 'The list of files (files.jws) is not there. So other files were not checked.',
    'list-not-checked': () => 'Without the key we cannot check the list of files.',
    'adoptions-hold': () => 'We counted again what came out of each round. It holds.',
    'outcome-holds': () => 'The outcome and the text follow from the rounds. It holds.',
    'grades-hold': (n) => `We worked out again what happened to each input (${n} times). It holds.`,
    'class-sealed': (n) => `Some rounds have no numbers (round ${n}). We take their result from the sealed record.`,
    'method-unknown': (id) => `We do not know the way of deciding “${id}”. The results were not counted again.`,
    'answers-wrong': (n) => `In round ${n} more people answered than might vote.`,
    'numbers-wrong': (n) => `The numbers of round ${n} do not add up to the number of answers.`,
    'class-wrong': (n) => `The result of round ${n} does not fit its numbers.`,
    'round-changes': (n) => `Round ${n} does not have what belongs to such a round.`,
    'ballots-words': (n) => `What round ${n} says of the ballots does not fit together.`,
    'adoption-wrong': (n) => `Round ${n} says whether the addition was adopted, but that does not fit the results.`,
    'adopted-flag': (n) => `A change of round ${n} says something else about its adoption than the round itself.`,
    'round-sentence': (n) => `The sentence about round ${n} does not fit the data.`,
    'outcome-wrong': () => 'The outcome does not fit the rounds.',
    'outcome-sentence': () => 'The sentence about the outcome does not fit the outcome.',
    'text-wrong': () => 'The adopted text is not what comes of the first text and the changes.',
    'from-wrong': (n, part) => `A change in round ${n} does not begin with the text that part ${part} had.`,
    'changes-order': () => 'The changes do not stand with the rounds that they belong to.',
    'origins-wrong': (part) => `A change of part ${part} does not name the same inputs as the inputs themselves do.`,
    'grade-wrong': (n, says, is) => `Input ${n} says “${traceWords.en.grade[says as Grade]}”. Worked out again, it comes to “${traceWords.en.grade[is as Grade]}”, or to another part.`,
    'confirmed-wrong': (n) => `Input ${n} is wrong about what was confirmed or disputed.`,
    'sentence-wrong': (n) => `The sentence with input ${n} does not fit what happened to it.`,
    'withdrawn-tells': (n) => `Input ${n} was withdrawn, but says more than it may.`,
    unanswered: (n) => `Input ${n} has no answer. A record may not be adopted like that.`,
    'counts-wrong': () => 'The table of numbers per source is wrong.',
    'cannot-know': () => 'The sentence about what the record cannot know was changed.',
    'inputs-order': () => 'The inputs are not in the right order, or one stands there twice.',
    'names-nothing': () => 'The record names something that is not in it.',
    'version-wrong': () => 'The versions and the adoption do not fit each other.'
  }
});

export type FindingCode = keyof (typeof findingWords)['nl'];

/** A finding with its sentence in both languages. `about`: names and numbers in the order of the sentence. */
export function say(level: Level, code: FindingCode, ...about: readonly (string | number)[]): Finding {
  const words = (lang: 'nl' | 'en'): string => (findingWords[lang][code] as (...about: string[]) => string)(...about.map(String));
  return { level, code, said: { nl: words('nl'), en: words('en') } };
}

/** What a check does not prove, whatever it found. */
export const limitWords = /* @__PURE__ */ catalogue({
  nl: {
    said: 'Dit bewijst niet dat alles wat gezegd is erin staat. Het bewijst ook niet dat waar is wat mensen zeiden.',
    whose: 'Dit bewijst niet van wie de sleutel is. Dat zie je alleen als je de vingerafdruk vergelijkt.',
    legal: 'Het zegel is van deze installatie van Meegaan. Het is geen handtekening volgens de wet.',
    secret: 'Hoe iemand stemde in een geheime ronde staat nergens. Dat kan niemand narekenen.',
    chain: 'De keten laat zien dat er niets tussenuit is gehaald. Wat er in elke stap gebeurde, laat hij niet zien.',
    forms: 'Van een PDF of een ander bestand zien we alleen of het hetzelfde bestand is. We lezen niet wat erin staat.',
    time: 'De dag van verzegelen komt van de klok van de server.'
  },
  en: {
    said: 'This does not prove that everything that was said is in it, nor that what people said is true.',
    whose: 'This does not prove whose key it is. You only see that by comparing the thumbprint.',
    legal: 'The seal is of this installation of Meegaan. It is no signature by law.',
    secret: 'How somebody voted in a secret round stands nowhere. Nobody can check that.',
    chain: 'The chain shows that nothing was taken out. It does not show what happened in each step.',
    forms: 'Of a PDF or another file we only see whether it is the same file. We do not read what it says.',
    time: 'The day of the seal comes from the clock of the server.'
  }
});
