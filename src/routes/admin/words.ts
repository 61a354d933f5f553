import { catalogue } from '$lib/words/catalogue.ts';

export const adminWords = catalogue({
  nl: {
    title: 'Beheer', lead: 'Hier regel je raden, toegang en back-ups. Wat er in vergaderingen is gezegd, zie je hier niet.',
    councils: 'Raden', none: 'Er zijn nog geen raden. Maak een link en geef die aan de voorzitter of de secretaris.', administrators: 'Beheerders',
    newCouncil: 'Maak een link voor een nieuwe raad', setupIs: 'Met deze link zet iemand een raad klaar:', setupOnce: 'De link werkt één keer, een kwartier lang. Je ziet hem alleen nu.',
    last: (when: string) => `Laatst ingelogd op ${when}`, never: 'Nog nooit ingelogd', now: (n: number) => (n === 1 ? 'Nu op 1 apparaat' : `Nu op ${n} apparaten`),
    renewed: (when: string) => `Nieuwe woorden op ${when}`,
    help: 'Link voor nieuwe woorden', helpOf: (name: string) => `Maak een link voor nieuwe woorden voor ${name}`,
    helpIs: (name: string) => `Geef deze link aan ${name}, en aan niemand anders:`, helpOnce: 'De link werkt één keer, 10 minuten lang. Je ziet hem alleen nu.',
    end: 'Log overal uit', endOf: (name: string) => `Log ${name} overal uit`, ended: (name: string) => `${name} is nu overal uitgelogd.`,
    backups: 'Back-ups', every: (n: number) => (n === 1 ? 'Elk uur maken we een back-up.' : `Elke ${n} uur maken we een back-up.`), keep: 'Een back-up gaat na 35 dagen weg.',
    retention: 'Wat bewaart de server?', off: 'Er worden geen back-ups gemaakt. Zet BACKUP_DIR op de server, of gebruik daar: npm run backup.',
    backup: 'Maak nu een back-up', backedUp: (name: string) => `De back-up is gemaakt: ${name}`, noBackup: 'Er is nog geen back-up.', size: (mb: string) => `${mb} MB`,
    again: 'Voor deze knoppen vragen we soms je vier woorden nog een keer.', failed: 'Dat lukte niet. Laad de pagina opnieuw en probeer het nog eens.'
  },
  en: {
    title: 'Administration', lead: 'Here you arrange councils, access and backups. You do not see here what was said in meetings.',
    councils: 'Councils', none: 'There are no councils yet. Make a link and give it to the chair or the secretary.', administrators: 'Administrators',
    newCouncil: 'Make a link for a new council', setupIs: 'With this link someone sets up a council:', setupOnce: 'The link works once, for a quarter of an hour. You see it only now.',
    last: (when) => `Last signed in on ${when}`, never: 'Never signed in yet', now: (n) => (n === 1 ? 'Now on 1 device' : `Now on ${n} devices`),
    renewed: (when) => `New words on ${when}`,
    help: 'Link for new words', helpOf: (name) => `Make a link for new words for ${name}`,
    helpIs: (name) => `Give this link to ${name}, and to nobody else:`, helpOnce: 'The link works once, for 10 minutes. You see it only now.',
    end: 'Sign out everywhere', endOf: (name) => `Sign ${name} out everywhere`, ended: (name) => `${name} is now signed out everywhere.`,
    backups: 'Backups', every: (n) => (n === 1 ? 'Every hour we make a backup.' : `Every ${n} hours we make a backup.`), keep: 'A backup goes after 35 days.',
    retention: 'What does the server keep?', off: 'No backups are made. Set BACKUP_DIR on the server, or use there: npm run backup.',
    backup: 'Make a backup now', backedUp: (name) => `The backup is made: ${name}`, noBackup: 'There is no backup yet.', size: (mb) => `${mb} MB`,
    again: 'For these buttons we sometimes ask your four words once more.', failed: 'That did not work. Load the page again and try once more.'
  }
});
