import { catalogue } from '$lib/words/catalogue.ts';

export const personWords = catalogue({
  nl: {
    name: 'Naam', nameHint: 'Leeg mag ook. Dan krijgt de plek een schuilnaam.', role: 'Wie is dit hier?', vote: 'Stemmen', votes: 'Stemt mee',
    votesHint: 'Wie het gesprek leidt, stemt niet mee.', joins: 'Hoe doet deze persoon mee?', represents: 'Helpt iemand om mee te doen', represented: 'Namens wie?', nobody: 'niemand',
    expertRoles: 'Welke rol heeft de ervaringsdeskundige?', expertRolesHint: 'Meer rollen mag. Het is om te weten wat je van elkaar verwacht.',
    out: (role: string) => `Past meestal niet bij deze fase: ${role}. Het mag wel.`,
    tooLong: 'De naam is te lang. Maak hem korter dan 80 tekens.', add: 'Zet erbij', save: 'Bewaren', remove: 'Haal deze plek weg',
    inUse: 'Deze plek kan niet weg: er hoort een account, de leiding of een inbreng bij.', titleAdd: 'Iemand erbij', titleChange: 'Plek aanpassen', back: 'Terug naar de voorbereiding'
  },
  en: {
    name: 'Name', nameHint: 'May be empty. Then the seat gets another name.', role: 'Who is this here?', vote: 'Voting', votes: 'Votes',
    votesHint: 'Whoever leads the conversation does not vote.', joins: 'How does this person take part?', represents: 'Helps someone to take part', represented: 'On behalf of whom?', nobody: 'nobody',
    expertRoles: 'Which role does the expert have?', expertRolesHint: 'More roles are fine. It is to know what you expect of each other.',
    out: (role) => `Usually does not fit this phase: ${role}. It is allowed.`,
    tooLong: 'The name is too long. Make it shorter than 80 characters.', add: 'Add', save: 'Keep', remove: 'Take this seat away',
    inUse: 'This seat cannot go: an account, the lead or an input belongs to it.', titleAdd: 'Add someone', titleChange: 'Change a seat', back: 'Back to the preparation'
  }
});
