import { catalogue } from '../../../words/catalogue.ts';

/** Words of asking for needs on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    say: 'Zeg eerst: voor sommigen ging de stemming niet zoals ze hoopten. Dat is niet fijn.',
    loops: (n: number, of: number) => `Jullie vragen dit nu voor de ${n}e keer. Het kan hoogstens ${of} keer.`,
    given: 'Wat mensen nodig hebben', empty: 'Er is nog niets gezegd.',
    ask1: 'Wat heb je nodig om mee te kunnen gaan?', ask2: 'Wat moet erbij, eraf of anders?', ask3: 'Kan iedereen die al mee was, dan nog steeds mee?',
    screen: 'Wat heb je nodig om mee te kunnen gaan?', screenAbout: 'Dezelfde vraag voor iedereen.',
    phone: 'Wat heb je nodig?', phoneAbout: 'Tekstvak, zonder naam. Ook als je al mee kunt.'
  },
  en: {
    say: 'Say first: the vote did not go as some had hoped. That is hard.',
    loops: (n, of) => `You have now asked this ${n} of at most ${of} times.`,
    given: 'What people need', empty: 'Nothing has been said yet.',
    ask1: 'What do you need to come along?', ask2: 'What should be added, taken out or changed?', ask3: 'Can everyone who came along already still come along then?',
    screen: 'What do you need to come along?', screenAbout: 'The same question for everyone.',
    phone: 'What do you need?', phoneAbout: 'Text field, without a name. Also if you can come along already.'
  }
});
