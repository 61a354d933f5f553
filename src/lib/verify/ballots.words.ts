import type { RoundClass } from '../meeting/vocabulary.ts';
import { catalogue } from '../words/catalogue.ts';
import { roundWords } from '../words/rounds.ts';
import type { Finding, Level } from './finding.ts';

const people = (n: string, one: string, more: string): string => (n === '1' ? `1 ${one}` : `${n} ${more}`);

/** Each kind of finding about the ballots of secret rounds, in plain sentences. */
export const ballotFindingWords = /* @__PURE__ */ catalogue({
  nl: {
    'ballots-unreadable': (name: string) => `Het bestand ${name} is geen bestand met stembiljetten, of er is iets aan veranderd.`,
    'ballots-more': () => 'Er zijn meer bestanden met stembiljetten tegelijk gekozen. Kies er één.',
    'ballots-insecure': () => 'Stembiljetten controleren lukt alleen op een adres met https. Of gebruik de opdracht “npm run verify”.',
    // what holds
    'ballots-round': (n: string, result: string, along: string, notYet: string, abstain: string, code: string) =>
      `Ronde ${n}: ${roundWords.nl.classAbout[result as RoundClass]} Wij telden zelf: ${along} mee, ${notYet} nog niet, ${people(abstain, 'onthouding', 'onthoudingen')}. De code is ${code}.`,
    'ballots-came': (n: string, now: string, of: string) =>
      `${now} van de ${people(of, 'mens die eerst niet mee kon,', 'mensen die eerst niet mee konden,')} ${now === '1' || of === '1' ? 'kan' : 'kunnen'} nu wel mee (ronde ${n}).`,
    'ballots-hold': (issued: string, rounds: string, cast: string) =>
      `${issued} mensen kregen een stembiljet, ieder één keer. In ${people(rounds, 'ronde', 'rondes samen')} stuurden zij ${people(cast, 'keuze', 'keuzes')}. Geen keuze is veranderd of telt dubbel.`,
    'ballots-pens': (n: string) => `${n === '1' ? '1 minderheidsstandpunt is' : `${n} minderheidsstandpunten zijn`} getekend door iemand die niet mee kon. Wie dat was, staat nergens.`,
    'ballots-fit': () => 'De stembiljetten en het verslag zeggen hetzelfde: de uitslagen, de codes en de teksten.',
    // good to know
    'ballots-alone': () => 'Vergelijk de codes met die in het verslag, of op de telefoon van wie erbij was. Dan weet je dat dit dezelfde stembiljetten zijn.',
    'ballots-none': () => 'Er is nog geen ronde gesloten. Er zijn dus nog geen stembiljetten.',
    'ballots-paper': (n: string) => `Ronde ${n} is op papier geteld. Daar zijn geen stembiljetten van. De uitslag kunnen wij niet narekenen.`,
    'ballots-fewer': (n: string, cast: string, issued: string) => `In ronde ${n} zitten ${people(cast, 'stembiljet', 'stembiljetten')}. Uitgedeeld zijn er ${issued}.`,
    'ballots-method': (id: string) => `De manier van beslissen “${id}” kennen wij niet. De uitslagen zijn niet opnieuw bepaald.`,
    'ballots-before': (n: string) => `Van ronde ${n} in het verslag zijn geen stembiljetten bewaard.`,
    // what does not hold in the file
    damaged: () => 'Er is iets veranderd aan het bestand met stembiljetten.',
    'bad-key': () => 'Een sleutel in het bestand is niet goed genoeg.',
    'not-everyone-once': () => 'Iemand kreeg een stembiljet die er geen mocht hebben, of iemand kreeg er twee.',
    'shared-device': () => 'Eén telefoon vroeg stembiljetten voor meer mensen.',
    'not-asked-for': () => 'Er is een stembiljet uitgedeeld waar geen telefoon om vroeg.',
    'list-changed': () => 'De lijst van wie een stembiljet kreeg, is later veranderd.',
    'too-few': () => 'Er deden te weinig mensen mee voor een geheime ronde.',
    'bulletin-changed': (n: string) => `De stembiljetten van ronde ${n} zijn niet die van toen de ronde werd gesloten.`,
    'not-sorted': (n: string) => `${/^\d+$/.test(n) ? `In ronde ${n}` : 'Bij de minderheidsstandpunten'} staat iets dubbel, of in de verkeerde volgorde.`,
    'bad-ballot': () => 'Een stembiljet is niet echt, of het hoort niet bij deze ronde.',
    'more-ballots-than-issued': (n: string) => `In ronde ${n} zijn meer stembiljetten dan er zijn uitgedeeld.`,
    'entitled-wrong': (n: string) => `In ronde ${n} mochten meer mensen stemmen dan er op de lijst staan.`,
    'class-wrong': (n: string) => `De uitslag van ronde ${n} past niet bij de stembiljetten.`,
    'no-such-round': () => 'Een minderheidsstandpunt hoort bij een ronde die er niet is.',
    'minority-too-small': () => 'Er staan minderheidsstandpunten met bewijs in, maar de minderheid was daar te klein voor.',
    'more-statements-than-minority': () => 'Er zijn meer minderheidsstandpunten met bewijs dan mensen die niet mee konden.',
    'bad-statement': () => 'Een minderheidsstandpunt is niet getekend door iemand die niet mee kon.',
    'statements-changed': () => 'De minderheidsstandpunten zijn niet die van toen ze getoond werden.',
    // and beside the record
    'ballots-other-views': () => 'Het verslag heeft andere ondertekende standpunten dan het bestand met stembiljetten.',
    'ballots-other': () => 'De stembiljetten horen bij een ander besluit dan het verslag.',
    'ballots-rounds': () => 'Het verslag heeft andere geheime rondes dan het bestand met stembiljetten.',
    'ballots-code': (n: string) => `De code van ronde ${n} is in het verslag een andere dan die van de stembiljetten.`,
    'ballots-class': (n: string) => `De uitslag van ronde ${n} is in het verslag een andere dan die van de stembiljetten.`,
    'ballots-numbers': (n: string) => `De aantallen van ronde ${n} in het verslag passen niet bij de stembiljetten.`,
    'ballots-text': (n: string) => `De mensen stemden in ronde ${n} over een andere tekst dan in het verslag staat.`,
    'ballots-minority': (n: string) => `Wat het verslag bij ronde ${n} zegt over wie eerst niet mee kon, past niet bij de stembiljetten.`
  },
  en: {
    'ballots-unreadable': (name) => `The file ${name} is no file of ballots, or something in it changed.`,
    'ballots-more': () => 'More than one file of ballots was chosen. Choose one.',
    'ballots-insecure': () => 'Ballots can only be checked at an address with https. Or use the command “npm run verify”.',
    'ballots-round': (n, result, along, notYet, abstain, code) =>
      `Round ${n}: ${roundWords.en.classAbout[result as RoundClass]} We counted ourselves: ${along} along, ${notYet} not yet, ${people(abstain, 'abstention', 'abstentions')}. The code is ${code}.`,
    'ballots-came': (n, now, of) => `${now} of the ${people(of, 'person who could not come along at first', 'people who could not come along at first')} can come along now (round ${n}).`,
    'ballots-hold': (issued, rounds, cast) => `${issued} people got a ballot, each of them once. In ${people(rounds, 'round', 'rounds together')} they sent ${people(cast, 'choice', 'choices')}. No choice was changed or counts twice.`,
    'ballots-pens': (n) => `${n === '1' ? '1 minority view is' : `${n} minority views are`} signed by somebody who could not come along. Who that was stands nowhere.`,
    'ballots-fit': () => 'The ballots and the record say the same: the results, the codes and the texts.',
    'ballots-alone': () => 'Compare the codes with those in the record, or on the phone of somebody who was there. Then you know that these are the same ballots.',
    'ballots-none': () => 'No round was closed yet. So there are no ballots yet.',
    'ballots-paper': (n) => `Round ${n} was counted on paper. There are no ballots of it. We cannot check its result.`,
    'ballots-fewer': (n, cast, issued) => `Round ${n} has ${people(cast, 'ballot', 'ballots')}. Given out were ${issued}.`,
    'ballots-method': (id) => `We do not know the way of deciding “${id}”. The results were not worked out again.`,
    'ballots-before': (n) => `Of round ${n} in the record no ballots were kept.`,
    damaged: () => 'Something in the file of ballots changed.',
    'bad-key': () => 'A key in the file is not good enough.',
    'not-everyone-once': () => 'Somebody got a ballot who may not have one, or somebody got two.',
    'shared-device': () => 'One phone asked for the ballots of several people.',
    'not-asked-for': () => 'A ballot was given out that no phone asked for.',
    'list-changed': () => 'The list of who got a ballot was changed later.',
    'too-few': () => 'Too few people took part for a secret round.',
    'bulletin-changed': (n) => `The ballots of round ${n} are not those of when the round was closed.`,
    'not-sorted': (n) => `Something ${/^\d+$/.test(n) ? `in round ${n}` : 'among the minority views'} stands there twice, or in the wrong order.`,
    'bad-ballot': () => 'A ballot is not real, or does not belong in this round.',
    'more-ballots-than-issued': (n) => `Round ${n} has more ballots than were given out.`,
    'entitled-wrong': (n) => `In round ${n} more people could vote than stand on the list.`,
    'class-wrong': (n) => `The result of round ${n} does not fit the ballots.`,
    'no-such-round': () => 'A minority view belongs to a round that is not there.',
    'minority-too-small': () => 'There are minority views with proof, but the minority was too small for that.',
    'more-statements-than-minority': () => 'There are more minority views with proof than people who could not come along.',
    'bad-statement': () => 'A minority view was not signed by somebody who could not come along.',
    'statements-changed': () => 'The minority views are not those of when they were shown.',
    'ballots-other-views': () => 'The record has other signed views than the file of ballots.',
    'ballots-other': () => 'The ballots are of another decision than the record.',
    'ballots-rounds': () => 'The record has other secret rounds than the file of ballots.',
    'ballots-code': (n) => `The code of round ${n} in the record is another than that of the ballots.`,
    'ballots-class': (n) => `The result of round ${n} in the record is another than that of the ballots.`,
    'ballots-numbers': (n) => `The numbers of round ${n} in the record do not fit the ballots.`,
    'ballots-text': (n) => `In round ${n} people voted on another text than stands in the record.`,
    'ballots-minority': (n) => `What the record says at round ${n} of who could not come along at first does not fit the ballots.`
  }
});

export type BallotFindingCode = keyof (typeof ballotFindingWords)['nl'];

/** A finding about ballots. */
export function sayOf(level: Level, code: BallotFindingCode, ...about: readonly (string | number)[]): Finding {
  const words = (lang: 'nl' | 'en'): string => (ballotFindingWords[lang][code] as (...about: string[]) => string)(...about.map(String));
  return { level, code, said: { nl: words('nl'), en: words('en') } };
}

/** What the ballots do not prove, whatever was found. */
export const ballotLimitWords = /* @__PURE__ */ catalogue({
  nl: {
    dropped: 'Is een stembiljet weggelaten of omgeruild? Dat zien wij hier niet. Dat ziet alleen de telefoon van wie het stuurde.',
    unused: 'Stuurde iemand zijn stembiljet niet in? Dan zien wij niet of een ander dat biljet gebruikte.',
    people: 'Wij zien niet of bij elke plek een echt mens hoort. Dat ziet de vergadering zelf.',
    who: 'Wie welk stembiljet stuurde, staat niet in dit bestand. Koos iedereen hetzelfde? Dan weet je het toch.',
    review: 'Deze manier van stemmen is gemaakt van bekende delen. Het geheel is nog niet door iemand van buiten onderzocht.'
  },
  en: {
    dropped: 'Was a ballot left out or exchanged? We do not see that here. Only the phone of whoever sent it does.',
    unused: 'Did somebody not send their ballot? Then we do not see whether somebody else used it.',
    people: 'We do not see whether a real person belongs to each seat. The meeting itself sees that.',
    who: 'Who sent which ballot does not stand in this file. Did everybody choose the same? Then you know all the same.',
    review: 'This way of voting is made of known parts. The whole was not yet examined by anybody from outside.'
  }
});
