import { catalogue } from '../../../words/catalogue.ts';

/** Words of gathering all views on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    story: 'Wil iemand eerst iets vertellen uit eigen ervaring? Geef daar tijd voor.',
    ask1: 'Wat vind je van dit voorstel?', ask2: 'Wat weet je hierover uit je eigen leven?', ask3: 'Wat zien we nog niet?',
    screen: 'Wat vind jij van dit voorstel?', screenAbout: 'Zeg wat je vindt. Er is geen goed of fout.',
    phone: 'Wat vind jij?', phoneAbout: 'Tekstvak · Wat voor kennis is dit? · Mag je naam erbij?'
  },
  en: {
    story: 'Does anyone want to tell something from their own experience first? Give it time.',
    ask1: 'What do you think of this proposal?', ask2: 'What do you know about it from your own life?', ask3: 'What do we not see yet?',
    screen: 'What do you think of this proposal?', screenAbout: 'Everyone says what they think. There is no right or wrong.',
    phone: 'What do you think?', phoneAbout: 'Text field · What kind of knowledge is this? · May your name stand beside it?'
  }
});
