import type { ViewsFound } from '$lib/client/ballot/voter.ts';
import { catalogue } from '$lib/words/catalogue.ts';

/** What a phone found of the minority views, once all were shown. */
export const shownWords = /* @__PURE__ */ catalogue({
  nl: {
    looking: 'Je telefoon kijkt de teksten na.',
    sound: 'Je telefoon keek de ondertekende teksten na. Ze kloppen.',
    own: {
      in: { title: 'Jouw tekst staat erin.', text: 'Je telefoon keek het zelf na.' },
      older: { title: 'Jouw tekst staat erin, maar niet de laatste.', text: 'Je veranderde je tekst nog. Dat kwam niet op tijd aan.' },
      late: { title: 'Jouw tekst staat er niet bij.', text: 'Misschien kwam hij te laat. Wil je hem er toch bij? Zeg het tegen de secretaris. Dan weet die wel dat jij het bent.' },
      missing: { title: 'Jouw tekst is weg.', text: 'Je telefoon heeft een bewijs dat hij was aangekomen. Zeg het tegen de secretaris. Dan weet die wel dat jij het bent.' },
      altered: { title: 'Jouw tekst is veranderd.', text: 'Er staat iets anders dan jij stuurde. Je telefoon heeft een bewijs. Zeg het tegen de secretaris. Dan weet die wel dat jij het bent.' }
    } satisfies Record<Exclude<ViewsFound['own'], 'none'>, { title: string; text: string }>,
    unsound: { title: 'De ondertekende teksten kloppen niet.', text: 'Je telefoon keek ze na en vond een fout. Zeg het tegen de secretaris.' },
    proof: 'Haal het bewijs op', proofAbout: 'In het bewijs staat jouw tekst. Er staat ook in of je mee kon. Laat het alleen zien als jij dat wilt.', proofName: 'bewijs-tekst.json'
  },
  en: {
    looking: 'Your phone is checking the texts.',
    sound: 'Your phone checked the signed texts. They are right.',
    own: {
      in: { title: 'Your text is in.', text: 'Your phone looked itself.' },
      older: { title: 'Your text is in, but not the last one.', text: 'You changed your text again. That did not arrive in time.' },
      late: { title: 'Your text is not there.', text: 'Perhaps it came too late. Do you still want it there? Tell the secretary. The secretary then knows that it is yours.' },
      missing: { title: 'Your text is gone.', text: 'Your phone has a proof that it had arrived. Tell the secretary. The secretary then knows that it is yours.' },
      altered: { title: 'Your text was changed.', text: 'Something else stands there than you sent. Your phone has a proof. Tell the secretary. The secretary then knows that it is yours.' }
    },
    unsound: { title: 'The signed texts are not right.', text: 'Your phone checked them and found a fault. Tell the secretary.' },
    proof: 'Get the proof', proofAbout: 'Your text is in the proof. It also says whether you could come along. Show it only when you want to.', proofName: 'text-proof.json'
  }
});
