import { catalogue } from './catalogue.ts';

/** A round that was counted in the hall: what the desk and the console both say. Not for phones. */
export const tallyWords = /* @__PURE__ */ catalogue({
  nl: {
    paper: 'Deze ronde is op papier gehouden', paperAbout: 'Voor als telefoons niet werken. Tel de papieren of de handen met twee mensen. Wat op telefoons is gekozen, telt dan niet mee.',
    countedBy: 'Wie telden er?', countedByHint: 'Namen van de tellers. Dit komt in het verslag.', enter: 'Geef de telling door', entered: 'De telling wacht op wie het gesprek leidt. Die vult dezelfde aantallen in.',
    waits: (name: string) => `${name} gaf een telling op papier door`, confirmAbout: 'Vul zelf de aantallen van het papier in. Zijn ze gelijk? Dan sluit de ronde met deze telling.', counted: (who: string) => `Geteld door: ${who}`,
    confirm: 'Sluit de ronde met deze telling', again: 'Geef een nieuwe telling door',
    errors: { number: 'Vul een aantal in. Niemand is 0.', who: 'Schrijf op wie er telden.' }
  },
  en: {
    paper: 'This round was held on paper', paperAbout: 'For when phones do not work. Count the papers or the hands with two people. What was chosen on phones then does not count.',
    countedBy: 'Who counted?', countedByHint: 'Names of the counters. This goes into the record.', enter: 'Pass the count on', entered: 'The count waits for whoever leads. They enter the same numbers.',
    waits: (name) => `${name} passed on a count on paper`, confirmAbout: 'Enter the numbers of the paper yourself. Are they the same? Then the round is closed with this count.', counted: (who) => `Counted by: ${who}`,
    confirm: 'Close the round with this count', again: 'Pass on a new count',
    errors: { number: 'Enter a number. Nobody is 0.', who: 'Write down who counted.' }
  }
});
