import { catalogue } from '../words/catalogue.ts';
import { counted } from '../words/plural.ts';

/** Words of a round as whoever leads sees it. */
export const roundNowWords = /* @__PURE__ */ catalogue({
  nl: {
    open: 'De ronde is open', giving: 'De stembiljetten worden uitgedeeld', nobodySees: 'Niemand ziet nu al een uitslag. Jij ook niet.',
    missing: (n: number) => counted('nl', n, { one: 'mens koos nog niet. Wie niets kiest, telt nooit als ja.', other: 'mensen kozen nog niet. Wie niets kiest, telt nooit als ja.' }),
    all: 'Iedereen die mag stemmen, heeft gekozen.', allBallots: 'Iedereen met een stembiljet heeft gekozen.',
    close: 'Sluit de ronde', closeWait: 'Wacht nog', closeSure: 'Ja, sluit de ronde nu',
    closeMissing: (n: number) => `${counted('nl', n, { one: 'mens heeft', other: 'mensen hebben' })} nog niet gekozen. Sluit je nu, dan telt hun keuze niet mee. Dat kun je niet terugdraaien.`, closeReason: 'Waarom sluit je nu al?',
    closeReasonHint: 'De reden komt in het verslag. Schrijf er geen namen bij.',
    closeMissingSecret: 'Nog niet alle stemmen zijn ontvangen. Sluit je nu, dan tellen die niet mee. Dat kun je niet terugdraaien.',
    mayRaise: 'Staat er op een telefoon nog geen “ontvangen”? Dan kan iemand de hand opsteken. Dat zegt niets over de keuze.',
    away: 'Wie wegging, niet meestemt of nu leidt, krijgt geen vraag. Stuurt iemand toch een stem? Dan telt die mee. De stembus ziet het verschil niet.',
    reopened: (n: number, of: number) => `De stembus is opnieuw gestart. De telefoons sturen hun keuze vanzelf nog een keer. ${n} van de ${of} zijn er.`,
    void: 'Laat deze ronde niet tellen', voidLast: 'Laat de laatste ronde niet tellen', voidReason: 'Waarom telt deze ronde niet?', voidHint: 'Bijvoorbeeld: de verkeerde tekst. De reden komt in het verslag.', voidSend: 'Deze ronde telt niet',
    text: 'Waar stemmen ze over?', results: 'Uitslagen', result: (n: number) => `Ronde ${n}`, vote: 'stemming', addition: 'aanvulling',
    answered: (n: number, of: number) => `${n} van de ${of} ${n === 1 ? 'gaf' : 'gaven'} antwoord`,
    counts: (along: number, notYet: number, abstain: number) => `Kan mee: ${along}. Nog niet: ${notYet}. Onthouden: ${abstain}.`,
    voidBecause: (reason: string) => `Reden: ${reason}`, names: 'Wie koos wat?',
    again: 'Nog een ronde over dezelfde tekst', openOn: 'Open een ronde over deze aanvulling', because: 'Dit komt door'
  },
  en: {
    open: 'The round is open', giving: 'The ballots are being given out', nobodySees: 'Nobody sees a result yet. Neither do you.',
    missing: (n) => counted('en', n, { one: 'person has not chosen yet. Whoever chooses nothing never counts as yes.', other: 'people have not chosen yet. Whoever chooses nothing never counts as yes.' }),
    all: 'Everyone who may vote has chosen.', allBallots: 'Everyone with a ballot has chosen.',
    close: 'Close the round', closeWait: 'Wait a bit', closeSure: 'Yes, close the round now',
    closeMissing: (n) => `${counted('en', n, { one: 'person has', other: 'people have' })} not chosen yet. If you close now, their choice does not count. You cannot undo that.`, closeReason: 'Why do you close it already?',
    closeReasonHint: 'The reason goes into the record. Write no names in it.',
    closeMissingSecret: 'Not all votes have been received yet. If you close now, those do not count. You cannot undo that.',
    mayRaise: 'Does a phone not say “received” yet? Then someone can raise a hand. That says nothing about the choice.',
    away: 'Whoever left, does not vote or leads now, is not asked. Does someone send a vote all the same? Then it counts. The box cannot see the difference.',
    reopened: (n, of) => `The box has started again. The phones send their choice once more by themselves. ${n} of ${of} are here.`,
    void: 'Do not count this round', voidLast: 'Do not count the last round', voidReason: 'Why does this round not count?', voidHint: 'For instance: the wrong text. The reason goes into the record.', voidSend: 'This round does not count',
    text: 'What do they vote on?', results: 'Results', result: (n) => `Round ${n}`, vote: 'vote', addition: 'addition',
    answered: (n, of) => `${n} of ${of} answered`,
    counts: (along, notYet, abstain) => `Can come along: ${along}. Not yet: ${notYet}. Abstain: ${abstain}.`,
    voidBecause: (reason) => `Reason: ${reason}`, names: 'Who chose what?',
    again: 'Another round on the same text', openOn: 'Open a round on this addition', because: 'This comes from'
  }
});
