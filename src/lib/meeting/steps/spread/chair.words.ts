import { catalogue } from '../../../words/catalogue.ts';

/** Words of spreading the other views on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    given: 'Ander geluid',
    answered: (n: number) => (n === 0 ? 'Nog niemand gaf antwoord' : n === 1 ? '1 mens gaf antwoord' : `${n} mensen gaven antwoord`),
    recognised: (n: number) => `${n} mensen herkennen dit.`, few: 'Dit geluid ligt op tafel.',
    none: 'Er is geen ander geluid. Je kunt terug en het nog een keer vragen, of verdergaan.',
    ask1: 'Wie herkent dit, ook al is het maar een klein beetje?', ask2: 'Waar herken je dit in je eigen leven?',
    screen: 'Wie herkent dit?', screenAbout: 'De andere geluiden. Een aantal pas vanaf drie mensen.',
    phone: 'Herken je iets van deze mening?', phoneAbout: 'Per kaart: ja, een beetje, nee of overslaan.'
  },
  en: {
    given: 'Other view',
    answered: (n) => (n === 0 ? 'Nobody has answered yet' : n === 1 ? '1 person answered' : `${n} people answered`),
    recognised: (n) => `${n} people recognise this.`, few: 'This view is on the table.',
    none: 'There is no other view. You can go back and ask once more, or go on.',
    ask1: 'Who recognises this, even if it is only a little?', ask2: 'Where do you recognise this in your own life?',
    screen: 'Who recognises this?', screenAbout: 'The other views. A number only from three people on.',
    phone: 'Do you recognise something in this view?', phoneAbout: 'For each card: yes, a bit, no or skip.'
  }
});
