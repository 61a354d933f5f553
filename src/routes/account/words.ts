import { catalogue } from '$lib/words/catalogue.ts';

export const accountWords = catalogue({
  nl: {
    title: 'Mijn account', login: 'Inlognaam', back: 'Terug',
    devices: 'Waar je bent ingelogd', here: 'dit apparaat', unknown: 'Onbekend apparaat', since: (when: string) => `Ingelogd op ${when}`, seen: (when: string) => `Gebruikt op ${when}`,
    end: 'Log uit', endOf: (device: string) => `Log uit op ${device}`, others: 'Log uit op alle andere apparaten',
    endLead: 'Het andere apparaat ziet dat meteen. Het kan dan niets meer doen.',
    ended: 'Dat apparaat is uitgelogd.', endedAll: 'Je andere apparaten zijn uitgelogd.',
    phone: 'Code van je telefoon', phoneLead: 'Je kunt kiezen voor extra veiligheid. Dan vul je bij het inloggen ook een code in van een app op je telefoon.',
    phoneIsOn: 'Aan. Bij het inloggen vragen we ook een code.', phoneIsOff: 'Uit.', turnOn: 'Zet aan', turnOff: 'Zet uit',
    phoneOn: 'De code van je telefoon staat aan.', phoneOff: 'De code van je telefoon staat uit.',
    step1: 'Open een app die codes maakt, zoals Aegis, FreeOTP of Google Authenticator.', step2: 'Scan dit met de app.',
    qr: 'QR-code voor de app op je telefoon', typeKey: 'Lukt scannen niet? Typ dan dit in de app:', step3: 'De app toont nu een code. Vul die hier in.',
    code: 'De code van 6 cijfers', codeHint: 'Spaties maken niet uit.', confirm: 'Zet de code aan',
    codeWrong: 'Deze code klopt niet. Kijk of je telefoon de goede tijd heeft. Vul dan de nieuwe code in.',
    paper: 'Herstelcodes', paperLeft: (n: number) => (n === 1 ? 'Je hebt nog 1 herstelcode.' : `Je hebt nog ${n} herstelcodes.`),
    paperLead: 'Ben je je woorden of je telefoon kwijt? Met een herstelcode kom je er weer in. Bewaar ze op papier, niet op je laptop.',
    renew: 'Maak 8 nieuwe codes', renewLead: 'De oude codes werken dan niet meer.', onceCodes: 'Schrijf ze nu op of druk ze af. Je ziet ze maar één keer.', print: 'Afdrukken',
    again: 'Voor deze stap vragen we soms je vier woorden nog een keer.',
    renewed: (when: string, by: string) => `Je kreeg nieuwe woorden op ${when}, ${by}. Was jij dat niet? Zeg het dan tegen de beheerder.`,
    by: { recovery: 'met een herstelcode', chair: 'met een link van de voorzitter', administrator: 'met een link van de beheerder', server: 'met een link van de server' },
    keys: 'Toetsen op dit apparaat', lockKey: 'Vergrendel met Ctrl+Shift+L', lockLead: 'Je scherm vergrendelt ook vanzelf na 10 minuten. De vergadering gaat dan gewoon door.'
  },
  en: {
    title: 'My account', login: 'Sign-in name', back: 'Back',
    devices: 'Where you are signed in', here: 'this device', unknown: 'Unknown device', since: (when) => `Signed in on ${when}`, seen: (when) => `Used on ${when}`,
    end: 'Sign out', endOf: (device) => `Sign out on ${device}`, others: 'Sign out on all other devices',
    endLead: 'The other device sees it at once. It can do nothing more then.',
    ended: 'That device is signed out.', endedAll: 'Your other devices are signed out.',
    phone: 'Code of your phone', phoneLead: 'You can choose more safety. Then you also fill in a code of an app on your phone when you sign in.',
    phoneIsOn: 'On. When you sign in we also ask a code.', phoneIsOff: 'Off.', turnOn: 'Turn on', turnOff: 'Turn off',
    phoneOn: 'The code of your phone is on.', phoneOff: 'The code of your phone is off.',
    step1: 'Open an app that makes codes, such as Aegis, FreeOTP or Google Authenticator.', step2: 'Scan this with the app.',
    qr: 'QR code for the app on your phone', typeKey: 'Cannot scan? Then type this in the app:', step3: 'The app now shows a code. Fill it in here.',
    code: 'The code of 6 figures', codeHint: 'Spaces do not matter.', confirm: 'Turn the code on',
    codeWrong: 'This code is not right. See whether your phone has the right time. Then fill in the new code.',
    paper: 'Recovery codes', paperLeft: (n) => (n === 1 ? 'You have 1 recovery code left.' : `You have ${n} recovery codes left.`),
    paperLead: 'Lost your words or your phone? A recovery code lets you in again. Keep them on paper, not on your laptop.',
    renew: 'Make 8 new codes', renewLead: 'The old codes then stop working.', onceCodes: 'Write them down now or print them. You see them only once.', print: 'Print',
    again: 'For this we sometimes ask your four words once more.',
    renewed: (when, by) => `You got new words on ${when}, ${by}. Was that not you? Then tell the administrator.`,
    by: { recovery: 'with a recovery code', chair: 'with a link of the chair', administrator: 'with a link of the administrator', server: 'with a link of the server' },
    keys: 'Keys on this device', lockKey: 'Lock with Ctrl+Shift+L', lockLead: 'Your screen also locks by itself after 10 minutes. The meeting just goes on.'
  }
});
