import { catalogue } from '../../../words/catalogue.ts';

/** Words of rounding off on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    say: 'Vraag iedereen die wil: hoe ga je weg? Overslaan mag. Zeg ook wanneer het antwoord komt.', feedback: 'Wanneer hoor je wat ermee gedaan is?',
    ask1: 'Wat neem je mee?', ask2: 'Wat is nog niet gezegd?', ask3: 'Wat willen we veranderen en wanneer zijn we tevreden?', ask4: 'Waar merken we dat aan?',
    screen: 'Dank je wel', screenAbout: 'Wanneer het antwoord komt.',
    phone: 'Hoe ga je weg?', phoneAbout: 'Drie vragen om over na te denken. En: ik ga weg.'
  },
  en: {
    say: 'Ask whoever wants to: how do you leave? Passing is fine. Also say when the answer comes.', feedback: 'When do you hear what was done with it?',
    ask1: 'What do you take with you?', ask2: 'What has not been said yet?', ask3: 'What do we want to change and when are we satisfied?', ask4: 'How will we notice?',
    screen: 'Thank you', screenAbout: 'When the answer comes.',
    phone: 'How do you leave?', phoneAbout: 'Three questions to think about. And: I am leaving.'
  }
});
