import { catalogue } from '../../../words/catalogue.ts';

export const gatherWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Wat vind jij?', lead: 'Er is geen goed of fout. Je mag alles zeggen.',
    story: 'Heb jij dit zelf meegemaakt? Dan horen we jouw verhaal graag eerst. Vertel wat je kwijt wilt, en niet meer.',
    label: 'Wat wil je zeggen?', hint: 'Een mening, een verhaal of een vraag.', send: 'Versturen', skip: 'Overslaan', text: 'Lees de tekst'
  },
  en: {
    title: 'What do you think?', lead: 'There is no right or wrong. Everything may be said.',
    story: 'Did you go through this yourself? Then we like to hear your story first. Tell what you want to tell, and no more.',
    label: 'What do you want to say?', hint: 'A view, a story or a question.', send: 'Send', skip: 'Skip', text: 'Read the text'
  }
});
