import { catalogue } from '$lib/words/catalogue.ts';
import { counted } from '$lib/words/plural.ts';

export const prepareWords = catalogue({
  nl: {
    title: 'Voorbereiden', council: 'Terug naar de raad', saved: 'Bewaard.',
    todoTitle: 'Nog te doen', readyTitle: 'Alles staat klaar', readyLead: 'Je kunt de zaal openen. Daarna kunnen mensen binnenkomen met een code.',
    open: 'Open de zaal', openLead: 'De vergadering begint nog niet. Mensen kunnen alvast binnenkomen.', hallIsOpen: 'Naar de zaal',
    started: 'De vergadering is begonnen. De voorbereiding staat nu vast.', toMeeting: 'Naar de vergadering',
    todo: {
      noDecision: 'Zet een besluit op de agenda.', agreements: (fields: string) => `Vul deze afspraken in: ${fields}.`, noText: 'Er ligt nog geen tekst op tafel.',
      fewSecret: (n: number) => `Er ${n < 2 ? 'is' : 'zijn'} ${n === 0 ? 'nog niemand' : counted('nl', n, { one: 'mens', other: 'mensen' })} met een stem. Voor een geheime stemming zijn er minstens 5 nodig.`,
      fewOpen: 'Er is nog niemand met een stem.', forWhom: (name: string) => `Wie helpt ${name}?`
    },
    decisions: 'Besluiten', addDecision: 'Zet een besluit op de agenda', nothing: 'Er staat nog niets op de agenda.', change: 'Aanpassen',
    parts: (n: number) => counted('nl', n, { one: 'onderdeel', other: 'onderdelen' }), agreements: (n: number) => `${n} van de 7 afspraken`,
    people: 'Mensen', addPerson: 'Zet iemand erbij', paste: 'Plak een lijst', nobody: 'Alleen jullie staan er nog.',
    peopleLead: 'Wie hier niet staat, kan ook binnenkomen. De voorzitter laat diegene dan toe.', votes: 'stemt mee', noVote: 'stemt niet mee', leads: 'leidt het gesprek',
    for: (name: string) => `namens ${name}`, noSeat: (name: string) => `${name} is gespreksleider van de raad en heeft hier nog geen plek.`, giveSeat: 'Geef een plek', out: 'rol past niet bij de fase',
    lead: 'Wie leidt het gesprek?', leadLead: 'Wie leidt, brengt zelf niets in en stemt niet mee.', leadWho: 'Kies wie leidt', leadSave: 'Bewaar wie leidt', leadChair: 'De voorzitter kiest wie het gesprek leidt.',
    plan: 'Titel, dag en plek', planSave: 'Bewaar de vergadering', time: (start: string, end: string) => `${start} tot ${end} uur`
  },
  en: {
    title: 'Prepare', council: 'Back to the council', saved: 'Kept.',
    todoTitle: 'Still to do', readyTitle: 'Everything is ready', readyLead: 'You can open the hall. After that people can come in with a code.',
    open: 'Open the hall', openLead: 'The meeting does not start yet. People can come in already.', hallIsOpen: 'To the hall',
    started: 'The meeting has started. The preparation is fixed now.', toMeeting: 'To the meeting',
    todo: {
      noDecision: 'Put a decision on the agenda.', agreements: (fields) => `Fill in these agreements: ${fields}.`, noText: 'There is no text on the table yet.',
      fewSecret: (n) => `There ${n < 2 ? 'is' : 'are'} ${n === 0 ? 'nobody' : counted('en', n, { one: 'person', other: 'people' })} with a vote. A secret vote needs at least 5.`,
      fewOpen: 'There is nobody with a vote yet.', forWhom: (name) => `Whom does ${name} help?`
    },
    decisions: 'Decisions', addDecision: 'Put a decision on the agenda', nothing: 'There is nothing on the agenda yet.', change: 'Change',
    parts: (n) => counted('en', n, { one: 'part', other: 'parts' }), agreements: (n) => `${n} of the 7 agreements`,
    people: 'People', addPerson: 'Add someone', paste: 'Paste a list', nobody: 'Only you are here so far.',
    peopleLead: 'Who is not on the list can come in as well. The chair then lets them in.', votes: 'votes', noVote: 'does not vote', leads: 'leads the conversation',
    for: (name) => `on behalf of ${name}`, noSeat: (name) => `${name} is a facilitator of the council and has no seat here yet.`, giveSeat: 'Give a seat', out: 'role does not fit the phase',
    lead: 'Who leads the conversation?', leadLead: 'Whoever leads gives no input and does not vote.', leadWho: 'Choose who leads', leadSave: 'Keep who leads', leadChair: 'The chair chooses who leads the conversation.',
    plan: 'Title, day and place', planSave: 'Keep the meeting', time: (start, end) => `${start} to ${end}`
  }
});
