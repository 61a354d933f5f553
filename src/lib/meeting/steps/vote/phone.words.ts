import { catalogue } from '../../../words/catalogue.ts';

export const voteWords = /* @__PURE__ */ catalogue({
  nl: {
    wait: 'De stemming is nog niet open', waitAbout: 'De gespreksleider opent hem zo.', text: 'Dit is de tekst', closedTitle: 'De stemming is gesloten', elsewhere: 'Deze stemming is voorbij.',
    next: 'Straks vragen we aan iedereen: wat heb je nodig?', pickFirst: 'Kies eerst wat voor jou klopt.'
  },
  en: {
    wait: 'The vote is not open yet', waitAbout: 'The facilitator opens it soon.', text: 'This is the text', closedTitle: 'The vote is closed', elsewhere: 'This vote is over.',
    next: 'Soon we ask everyone: what do you need?', pickFirst: 'First choose what is right for you.'
  }
});
