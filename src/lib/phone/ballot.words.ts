import { catalogue } from '$lib/words/catalogue.ts';

/** Words of choosing, for every kind of round. */
export const ballotWords = /* @__PURE__ */ catalogue({
  nl: {
    voter: (name: string) => `Je kiest nu voor: ${name}`,
    received: 'Ontvangen', receivedChoice: (choice: string) => `Ontvangen. Jij koos: ${choice}.`,
    receivedElsewhere: 'Je stem is er. Opnieuw kiezen mag.', pickFirst: 'Kies eerst wat voor jou klopt.',
    last: (choice: string) => `Vorige keer koos je: ${choice}.`, advice: (to: string) => `Dit is een advies aan ${to}.`,
    chose: (choice: string) => `Jij koos: ${choice}.`, underWay: 'Nog niet aangekomen. Je hoeft niets te doen. Houd de pagina open.',
    missing: 'Kies je niets? Dan telt dat nooit als ja.',
    noVote: {
      leads: 'Jij leidt het gesprek. Daarom stem je niet mee.',
      role: 'Jouw plek stemt niet mee. Dat is vooraf zo afgesproken.',
      later: 'Je kwam binnen toen dit stemmen al bezig was. Bij het volgende besluit stem je mee.'
    },
    opened: 'Er is een stemming open.', closed: 'De stemming is gesloten.',
    noScript: 'Stemmen kan alleen met JavaScript. Zet het aan, of vraag de gespreksleider om hulp.'
  },
  en: {
    voter: (name) => `You choose now for: ${name}`,
    received: 'Received', receivedChoice: (choice) => `Received. You chose: ${choice}.`,
    receivedElsewhere: 'Your vote is there. You may choose again.', pickFirst: 'First choose what is right for you.',
    last: (choice) => `Last time you chose: ${choice}.`, advice: (to) => `This is advice to ${to}.`,
    chose: (choice) => `You chose: ${choice}.`, underWay: 'Not arrived yet. There is nothing for you to do. Keep the page open.',
    missing: 'Do you choose nothing? Then that never counts as yes.',
    noVote: {
      leads: 'You lead the conversation. So you do not vote.',
      role: 'Your place does not vote. That was agreed beforehand.',
      later: 'You came in when this voting had already begun. With the next decision you vote.'
    },
    opened: 'A vote is open.', closed: 'The vote is closed.',
    noScript: 'Voting needs JavaScript. Turn it on, or ask the facilitator for help.'
  }
});
