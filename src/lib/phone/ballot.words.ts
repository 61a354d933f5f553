import { catalogue } from '$lib/words/catalogue.ts';

/** Words of choosing, for every kind of round. */
export const ballotWords = /* @__PURE__ */ catalogue({
  nl: {
    voter: (name: string) => `Je kiest nu voor: ${name}`,
    received: 'Ontvangen', receivedChoice: (choice: string) => `Ontvangen. Jij koos: ${choice}.`,
    receivedElsewhere: 'Je stem is er. Opnieuw kiezen mag.', pickFirst: 'Kies eerst wat voor jou klopt.',
    last: (choice: string) => `Vorige keer koos je: ${choice}.`, advice: (to: string) => `Dit is een advies aan ${to}.`,
    how: 'Hoe geheim is mijn keuze?',
    trust: 'Tot de stemming sluit, vertrouw je op de server. Daarna bestaat jouw keuze alleen nog op jouw telefoon.',
    same: 'Kiest iedereen hetzelfde? Dan weet iedereen ook wat jij koos.',
    small: 'In een kleine groep kan iemand soms raden wat jij koos. Daarom laten we aantallen alleen zien als dat kan.',
    missing: 'Kies je niets? Dan telt dat nooit als ja.',
    noVote: {
      leads: 'Jij leidt het gesprek. Daarom stem je niet mee.',
      role: 'Jouw plek stemt niet mee. Dat is vooraf zo afgesproken.',
      later: 'Je kwam binnen toen deze stemming al bezig was. Daarom stem je nu niet mee.'
    },
    reopened: 'De server is net opnieuw gestart. Je keuze gaat vanzelf opnieuw. Je hoeft niets te doen.',
    opened: 'Er is een stemming open.', closed: 'De stemming is gesloten.',
    noScript: 'Stemmen kan alleen met JavaScript. Zet het aan, of vraag de gespreksleider om hulp.'
  },
  en: {
    voter: (name) => `You choose now for: ${name}`,
    received: 'Received', receivedChoice: (choice) => `Received. You chose: ${choice}.`,
    receivedElsewhere: 'Your vote is there. You may choose again.', pickFirst: 'First choose what is right for you.',
    last: (choice) => `Last time you chose: ${choice}.`, advice: (to) => `This is advice to ${to}.`,
    how: 'How secret is my choice?',
    trust: 'Until the vote closes, you trust the server. After that your choice exists on your phone only.',
    same: 'Does everyone choose the same? Then everyone also knows what you chose.',
    small: 'In a small group someone may sometimes guess what you chose. So we show numbers only when that is safe.',
    missing: 'Do you choose nothing? Then that never counts as yes.',
    noVote: {
      leads: 'You lead the conversation. So you do not vote.',
      role: 'Your place does not vote. That was agreed beforehand.',
      later: 'You came in when this vote had already begun. So you do not vote now.'
    },
    reopened: 'The server has just started again. Your choice goes again by itself. There is nothing for you to do.',
    opened: 'A vote is open.', closed: 'The vote is closed.',
    noScript: 'Voting needs JavaScript. Turn it on, or ask the facilitator for help.'
  }
});
