import { catalogue } from '../../../words/catalogue.ts';

export const readyWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Klaar om te kiezen?', lead: 'Weet je genoeg om te kiezen? Het gaat niet om voor of tegen.',
    legend: 'Hoe klaar ben je?', low: '1: nog niet', high: '10: helemaal klaar', private: 'Niemand ziet jouw cijfer. We kijken alleen of iedereen op 7 of hoger zit.',
    send: 'Stuur mijn cijfer', received: (n: number) => `Ontvangen. Jij gaf een ${n}.`, receivedOther: 'Ontvangen. Opnieuw kiezen mag.', said: 'Ontvangen',
    change: 'Verander mijn cijfer', pickFirst: 'Kies eerst een cijfer.', lower: 'Mis je nog iets? Steek je hand op, of zeg het met Signaal.', text: 'Lees de tekst',
    not: 'Jouw plek geeft hier geen cijfer.', over: 'Deze stap is voorbij.'
  },
  en: {
    title: 'Ready to choose?', lead: 'Do you know enough to choose? It is not about for or against.',
    legend: 'How ready are you?', low: '1: not yet', high: '10: completely ready', private: 'Nobody sees your number. We only look whether everyone is at 7 or higher.',
    send: 'Send my number', received: (n) => `Received. You gave ${n}.`, receivedOther: 'Received. You may choose again.', said: 'Received',
    change: 'Change my number', pickFirst: 'First choose a number.', lower: 'Are you still missing something? Raise your hand, or say so with Signal.', text: 'Read the text',
    not: 'Your place gives no number here.', over: 'This step is over.'
  }
});
