import { catalogue } from '$lib/words/catalogue.ts';

export const removeWords = catalogue({
  nl: {
    title: 'Verwijder deze vergadering', back: 'Terug naar de raad',
    lead: 'Was dit een proef? Dan kun je alles van deze vergadering wissen.',
    goes: ['De mensen, hun plekken en hun namen.', 'Alle inbreng, keuzes en teksten.', 'De notities en het concept van het verslag.'],
    forever: 'Dit kun je niet terugdraaien. In reservekopieën blijft het nog staan, tot ook die gewist worden.',
    others: 'Wie nu meedoet, ziet dat de vergadering niet meer bestaat.',
    sure: 'Ik weet dat alles weg is en niet terugkomt', sureFirst: 'Zet eerst het vinkje. Zo wist je niets per ongeluk.', remove: 'Verwijder alles', cancel: 'Toch niet',
    adopted: 'Deze vergadering heeft een vastgesteld verslag. Dat hoort bij het archief van de raad. Je kunt de vergadering daarom niet verwijderen.'
  },
  en: {
    title: 'Delete this meeting', back: 'Back to the council',
    lead: 'Was this a trial? Then you can erase everything of this meeting.',
    goes: ['The people, their places and their names.', 'All input, choices and texts.', 'The notes and the draft of the record.'],
    forever: 'You cannot undo this. Backups still hold it until they are erased too.',
    others: 'Who takes part now sees that the meeting no longer exists.',
    sure: 'I know that everything is gone and does not come back', sureFirst: 'Tick the box first. So you erase nothing by accident.', remove: 'Delete everything', cancel: 'Rather not',
    adopted: 'This meeting has an adopted record. That belongs to the archive of the council. So you cannot delete the meeting.'
  }
});
