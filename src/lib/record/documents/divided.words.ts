import { catalogue } from '../../words/catalogue.ts';

/** Groups by number at the beginning of a sentence, and what is said of them. `many`: the name is a plural. */
export const dividedWords = catalogue({
  nl: {
    members: { one: 'Eén lid van de raad', some: 'Enkele leden van de raad', part: 'Een deel van de raad', most: 'De raad' },
    people: { one: 'Eén deelnemer', some: 'Enkele deelnemers', part: 'Een deel van de deelnemers', most: 'De meeste deelnemers' },
    one: { gives: (who: string) => `${who} staat achter dit advies.`, notYet: (who: string) => `${who} kan nog niet mee.`, abstained: (who: string) => `${who} onthield zich.` },
    many: { gives: (who: string) => `${who} staan achter dit advies.`, notYet: (who: string) => `${who} kunnen nog niet mee.`, abstained: (who: string) => `${who} onthielden zich.` },
    notShown: 'Hoeveel mensen niet mee kunnen, zeggen we niet. Zo kan niemand raden wie wat koos.'
  },
  en: {
    members: { one: 'One member of the council', some: 'A few members of the council', part: 'A part of the council', most: 'The council' },
    people: { one: 'One participant', some: 'A few participants', part: 'A part of the participants', most: 'Most participants' },
    one: { gives: (who) => `${who} stands behind this advice.`, notYet: (who) => `${who} cannot come along yet.`, abstained: (who) => `${who} abstained.` },
    many: { gives: (who) => `${who} stand behind this advice.`, notYet: (who) => `${who} cannot come along yet.`, abstained: (who) => `${who} abstained.` },
    notShown: 'We do not say how many people cannot come along. So nobody can guess who chose what.'
  }
});
