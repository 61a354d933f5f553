import { catalogue } from '$lib/words/catalogue.ts';

export const administratorWords = catalogue({
  nl: {
    title: 'Word beheerder', lead: 'Een beheerder zorgt voor raden, toegang en back-ups. Wat er in vergaderingen is gezegd, ziet een beheerder niet.',
    name: 'Hoe heet je?', make: 'Maak mijn toegang', doneTitle: 'Je toegang staat klaar',
    bad: 'Deze link werkt niet (meer). Maak op de server een nieuwe: npm run admin-link.'
  },
  en: {
    title: 'Become administrator', lead: 'An administrator looks after councils, access and backups. An administrator does not see what was said in meetings.',
    name: 'What is your name?', make: 'Make my access', doneTitle: 'Your access is ready',
    bad: 'This link does not work (any more). Make a new one on the server: npm run admin-link.'
  }
});
