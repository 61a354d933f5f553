import { catalogue } from '../../words/catalogue.ts';

/** What an editable file says of itself on each page. */
export const odtWords = catalogue({
  nl: { working: 'Werkversie', workingAbout: 'De vastgestelde versie is het verslag als PDF, met record.json.', page: 'Pagina', of: 'van' },
  en: { working: 'Working copy', workingAbout: 'The adopted version is the record as PDF, with record.json.', page: 'Page', of: 'of' }
});
