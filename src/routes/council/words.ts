import { catalogue } from '$lib/words/catalogue.ts';

export const councilWords = catalogue({
  nl: {
    places: 'Van jouw raad', archive: 'Archief', retention: 'Wat bewaren we?', settings: 'Instellingen', years: 'Jaarverslag', meetings: 'Vergaderingen', new: 'Nieuwe vergadering', none: 'Er zijn nog geen vergaderingen. Begin met een nieuwe. Je kunt alles later nog veranderen.',
    prepare: 'Voorbereiden', enter: { chair: 'Naar de vergadering', facilitator: 'Naar de vergadering', secretary: 'Naar je werkplek' },
    desk: 'Naar de werkplek van de secretaris', copy: 'Neem over in een nieuwe', record: 'Verslag', draft: 'Concept van het verslag',
    ended: 'afgelopen', noDecision: 'Nog geen besluit op de agenda',
    helpTitle: (name: string) => `Is ${name} de woorden kwijt?`, helpLead: 'Maak een link voor deze persoon. Jij kunt er zelf niet mee inloggen. Zo blijven jullie altijd met twee mensen.',
    help: (name: string) => `Maak een link voor ${name}`, helpIs: (name: string) => `Geef deze link aan ${name}, en aan niemand anders:`,
    helpOnce: 'De link werkt één keer, 10 minuten lang. Je ziet hem alleen nu.', renewed: (when: string) => `Kreeg nieuwe woorden op ${when}`,
    people: 'Wie kan inloggen', inviteTitle: 'Een gespreksleider', inviteAsk: 'Vraag een gespreksleider',
    inviteLead: 'Wil je zelf meedoen en meestemmen? Dan leidt iemand anders het gesprek. Die persoon krijgt een link.',
    invite: 'Maak een link', linkIs: 'Geef deze link aan de gespreksleider:', linkOnce: 'De link werkt één keer, 7 dagen lang. Je ziet hem alleen nu.', copyLink: 'Kopieer de link', copied: 'Gekopieerd',
    more: 'Gegevens', personData: 'Gegevens van één persoon', remove: 'Verwijder deze vergadering', removed: 'De vergadering is verwijderd.',
    noSeat: 'Je hebt in deze vergadering nog geen plek. Vraag de voorzitter of de secretaris om je erbij te zetten.'
  },
  en: {
    places: 'Of your council', archive: 'Archive', retention: 'What do we keep?', settings: 'Settings', years: 'Year report', meetings: 'Meetings', new: 'New meeting', none: 'There are no meetings yet. Start with a new one. You can change everything later.',
    prepare: 'Prepare', enter: { chair: 'To the meeting', facilitator: 'To the meeting', secretary: 'To your desk' },
    desk: 'To the secretary\'s desk', copy: 'Copy into a new one', record: 'Record', draft: 'Draft of the record',
    ended: 'over', noDecision: 'No decision on the agenda yet',
    helpTitle: (name) => `Did ${name} lose the words?`, helpLead: 'Make a link for this person. You cannot sign in with it yourself. So there are always two of you.',
    help: (name) => `Make a link for ${name}`, helpIs: (name) => `Give this link to ${name}, and to nobody else:`,
    helpOnce: 'The link works once, for 10 minutes. You see it only now.', renewed: (when) => `Got new words on ${when}`,
    people: 'Who can sign in', inviteTitle: 'A facilitator', inviteAsk: 'Ask a facilitator',
    inviteLead: 'Do you want to take part and vote yourself? Then someone else leads the conversation. That person gets a link.',
    invite: 'Make a link', linkIs: 'Give this link to the facilitator:', linkOnce: 'The link works once, for 7 days. You see it only now.', copyLink: 'Copy the link', copied: 'Copied',
    more: 'Data', personData: 'Data of one person', remove: 'Delete this meeting', removed: 'The meeting has been deleted.',
    noSeat: 'You have no seat in this meeting yet. Ask the chair or the secretary to add you.'
  }
});
