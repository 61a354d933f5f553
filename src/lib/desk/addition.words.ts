import { catalogue } from '$lib/words/catalogue.ts';
import { counted } from '$lib/words/plural.ts';

/** Making additions out of needs, and what became of them. */
export const additionWords = /* @__PURE__ */ catalogue({
  nl: {
    onPaper: 'op papier gehouden',
    make: 'Maak een aanvulling', makeOf: 'Maak hier een aanvulling van', change: (n: number) => `Wijziging ${n}`, whichPart: 'Welk onderdeel verandert?',
    partOption: (n: string, text: string) => `Onderdeel ${n}: ${text}`, newOption: (n: string) => `Nieuw onderdeel ${n}`,
    text: 'Hoe wordt de tekst?', textHint: 'De tekst zoals die nu is, staat er al. Pas hem aan.', newTextHint: 'Schrijf de tekst van het nieuwe onderdeel.', startOver: 'Begin opnieuw met de tekst zoals die nu is',
    overtaken: 'Dit onderdeel is veranderd terwijl je schreef. Kijk of jouw tekst nog klopt.', becomes: 'Zo verandert het', unchanged: 'Je hebt nog niets veranderd.',
    kind: 'Wat voor wijziging is dit?', because: 'Van welke inbreng komt dit?', becauseHint: 'Dit is de eerste sleutel. Later zegt wie het inbracht of het klopt.',
    noBecause: 'Je koos nog geen inbreng. Dan ziet niemand waar deze wijziging vandaan komt.',
    keeps: 'Op welke eerdere wijziging gaat dit verder?', keepsHint: 'Wat je aanvinkt, blijft meetellen voor de mensen van wie het kwam. Haal het vinkje weg als jouw tekst die wijziging weer weghaalt.',
    keepsAdopted: 'overgenomen', keepsRejected: 'niet overgenomen', add: 'Nog een wijziging in dezelfde ronde', addHint: 'Samen in één ronde: ze staan of vallen samen.', remove: (n: number) => `Haal wijziging ${n} weg`,
    save: 'Leg klaar voor een ronde', saved: 'De aanvulling ligt klaar. De gespreksleider opent de ronde.', kept: 'Bewaard op deze laptop. Nog niet klaargelegd.', clear: 'Maak het formulier leeg', clearSure: 'Wat je schreef gaat weg.', clearDo: 'Ja, maak leeg',
    faults: {
      empty: (n: number) => `Wijziging ${n}: schrijf de nieuwe tekst.`, same: (n: number) => `Wijziging ${n}: de tekst is nog hetzelfde.`,
      'too-long': (n: number) => `Wijziging ${n}: de tekst is te lang.`, kind: (n: number) => `Wijziging ${n}: kies wat voor wijziging het is.`
    },
    needs: (n: number) => `Wat mensen nodig hebben (${n})`, noNeeds: 'Er is nog niet gezegd wat mensen nodig hebben.', asked: (n: number, max: number) => `${n} van ${max} keer gevraagd`, usedIn: (n: number) => `in ${counted('nl', n, { one: 'wijziging', other: 'wijzigingen' })}`, earlier: (n: number) => `Andere inbreng (${n})`,
    waiting: (n: number) => `Klaar voor een ronde (${n})`, noneWaiting: 'Er ligt geen aanvulling klaar.', together: 'Samen in één ronde', discard: 'Haal weg', discardSure: 'Deze aanvulling komt dan niet in een ronde. De inbreng blijft.', discardDo: 'Ja, haal weg', discarded: 'De aanvulling is weggehaald.', takeBack: 'Neem over in het formulier',
    noBallot: 'Nog geen stembiljet:',
    open: 'Er is een ronde open. De tekst staat vast tot de ronde sluit.', openAnswered: (n: number, of: number) => `${n} van de ${of} ${n === 1 ? 'heeft' : 'hebben'} gekozen.`,
    results: (n: number) => `Wat de rondes gaven (${n})`, noResults: 'Er was nog geen ronde.', round: (n: number) => `Ronde ${n}`, wholeText: 'Stemming over de hele tekst', from: 'Komt van', noOrigin: 'Geen inbreng gekoppeld.', voidedBecause: (reason: string) => `Deze ronde telt niet mee: ${reason}`, loop: 'Rondes vragen wat nodig is'
  },
  en: {
    onPaper: 'held on paper',
    make: 'Make an addition', makeOf: 'Make an addition of this', change: (n) => `Change ${n}`, whichPart: 'Which part changes?',
    partOption: (n, text) => `Part ${n}: ${text}`, newOption: (n) => `New part ${n}`,
    text: 'What does the text become?', textHint: 'The text as it stands is there already. Change it.', newTextHint: 'Write the text of the new part.', startOver: 'Start again from the text as it stands',
    overtaken: 'This part changed while you were writing. See whether your text still fits.', becomes: 'This is how it changes', unchanged: 'You have not changed anything yet.',
    kind: 'What kind of change is this?', because: 'Which input does this come from?', becauseHint: 'This is the first key. Later whoever brought it says whether it is right.',
    noBecause: 'You have not chosen any input. Then nobody can see where this change comes from.',
    keeps: 'Which earlier change does this go on from?', keepsHint: 'What you tick keeps counting for the people it came from. Untick it when your text takes that change away again.',
    keepsAdopted: 'adopted', keepsRejected: 'not adopted', add: 'Another change in the same round', addHint: 'Together in one round: they stand or fall together.', remove: (n) => `Take change ${n} away`,
    save: 'Put ready for a round', saved: 'The addition is ready. The facilitator opens the round.', kept: 'Kept on this laptop. Not put ready yet.', clear: 'Empty the form', clearSure: 'What you wrote goes away.', clearDo: 'Yes, empty it',
    faults: {
      empty: (n) => `Change ${n}: write the new text.`, same: (n) => `Change ${n}: the text is still the same.`,
      'too-long': (n) => `Change ${n}: the text is too long.`, kind: (n) => `Change ${n}: choose what kind of change it is.`
    },
    needs: (n) => `What people need (${n})`, noNeeds: 'Nobody has said yet what they need.', asked: (n, max) => `asked ${n} of ${max} times`, usedIn: (n) => `in ${counted('en', n, { one: 'change', other: 'changes' })}`, earlier: (n) => `Other input (${n})`,
    waiting: (n) => `Ready for a round (${n})`, noneWaiting: 'No addition is ready.', together: 'Together in one round', discard: 'Take away', discardSure: 'This addition will not get a round. The input stays.', discardDo: 'Yes, take away', discarded: 'The addition was taken away.', takeBack: 'Take into the form',
    noBallot: 'No ballot yet:',
    open: 'A round is open. The text is fixed until it closes.', openAnswered: (n, of) => `${n} of ${of} ${n === 1 ? 'has' : 'have'} chosen.`,
    results: (n) => `What the rounds gave (${n})`, noResults: 'There was no round yet.', round: (n) => `Round ${n}`, wholeText: 'Vote on the whole text', from: 'Comes from', noOrigin: 'No input linked.', voidedBecause: (reason) => `This round does not count: ${reason}`, loop: 'Rounds of asking what is needed'
  }
});
