import { catalogue } from '../words/catalogue.ts';
import { plural } from '../words/plural.ts';

/** Words of giving out the ballots of a secret decision, for whoever leads. */
export const givingWords = /* @__PURE__ */ catalogue({
  nl: {
    byThemselves: 'De telefoons doen dit vanzelf. Stemmen begint als iedereen een stembiljet heeft.', late: 'Wie later binnenkomt, stemt mee vanaf het volgende besluit.',
    without: (n: number) => `Nog geen stembiljet (${n})`, begin: 'Begin zonder hen',
    sureAbout: (n: number) => `${plural('nl', n, { one: 'Deze persoon stemt', other: 'Deze mensen stemmen' })} dan niet mee in dit besluit. Ook niet in een volgende ronde. Je kunt dat niet terugdraaien.`,
    reason: 'Waarom wacht je niet op hen?', reasonHint: 'De reden komt in het verslag. Schrijf er geen namen bij.',
    wait: 'Wacht nog', sure: 'Ja, begin zonder hen', few: 'Beginnen kan als minstens 5 mensen een stembiljet hebben.',
    lost: 'Is iemand een telefoon kwijt?', lostAbout: 'Dan krijgt iedereen een nieuw stembiljet. De oude tellen niet meer. De telefoons doen dit vanzelf.', again: 'Deel opnieuw uit'
  },
  en: {
    byThemselves: 'The phones do this by themselves. Voting begins when everyone has a ballot.', late: 'Whoever comes in later, votes from the next decision on.',
    without: (n) => `No ballot yet (${n})`, begin: 'Begin without them',
    sureAbout: (n) => `${plural('en', n, { one: 'This person does', other: 'These people do' })} not vote in this decision then. Not in a later round either. You cannot undo that.`,
    reason: 'Why do you not wait for them?', reasonHint: 'The reason goes into the record. Write no names in it.',
    wait: 'Wait a bit', sure: 'Yes, begin without them', few: 'You can begin when at least 5 people have a ballot.',
    lost: 'Has someone lost a phone?', lostAbout: 'Then everyone gets a new ballot. The old ones no longer count. The phones do this by themselves.', again: 'Give out again'
  }
});
