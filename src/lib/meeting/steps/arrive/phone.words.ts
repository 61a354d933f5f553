import { catalogue } from '../../../words/catalogue.ts';

export const arriveWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Hoe zit je erbij?', private: 'Dit blijft bij jou. We sturen niets en we bewaren niets.',
    legend: 'Kies wat past. Overslaan mag ook.',
    mood: { fresh: 'Fris', fine: 'Prima', soso: 'Gaat wel', tired: 'Moe', tense: 'Gespannen' },
    then: {
      fresh: 'Mooi. Help de ander als die minder fris is.', fine: 'Fijn dat je er bent.', soso: 'Goed dat je er toch bent.',
      tired: 'Goed dat je er toch bent. Je mag altijd vragen om pauze. Dat kan met Signaal.',
      tense: 'Goed dat je er toch bent. Je hoeft niets te vertellen. Is het te veel? Dan mag je stoppen.'
    },
    say: 'Wil je er iets over zeggen? Dat kan straks in het rondje. Je mag ook niets zeggen.',
    skip: 'Overslaan', skipped: 'Prima. Fijn dat je er bent.', about: 'Hier gaat het over'
  },
  en: {
    title: 'How are you today?', private: 'This stays with you. We send nothing and keep nothing.',
    legend: 'Choose what fits. You may skip it too.',
    mood: { fresh: 'Fresh', fine: 'Fine', soso: 'So-so', tired: 'Tired', tense: 'Tense' },
    then: {
      fresh: 'Nice. Help others who are less fresh.', fine: 'It is good that you are here.', soso: 'It is good that you came anyway.',
      tired: 'It is good that you came anyway. You may always ask for a break. Use Signal for that.',
      tense: 'It is good that you came anyway. You do not have to tell anything. Is it too much? Then you may stop.'
    },
    say: 'Do you want to say something about it? You can, in the round later. You may also say nothing.',
    skip: 'Skip', skipped: 'Fine. It is good that you are here.', about: 'This is what it is about'
  }
});
