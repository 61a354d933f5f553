import { catalogue } from '$lib/words/catalogue.ts';

/** What every page at the door shares. */
export const doorWords = catalogue({
  nl: {
    signedInAs: (name: string) => `Ingelogd: ${name}`, signOut: 'Uitloggen', records: 'Verslagen van raden', promises: 'Onze beloften', accessibility: 'Toegankelijkheid',
    account: 'Mijn account',
    roleTitle: { chair: 'De voorzitter', facilitator: 'De gespreksleider', secretary: 'De secretaris', administrator: 'De beheerder' },
    login: 'Inlognaam', passphrase: 'Vier woorden', recovery: 'Herstelcodes',
    recoveryLead: 'Voor als je je woorden of je telefoon kwijt bent. Elke code werkt één keer. Streep hem daarna door.',
    once: 'Schrijf dit nu op, of druk het af. Je ziet de woorden maar één keer. Niemand kan ze later opzoeken.',
    stay: 'Ververs deze pagina niet. Dan zijn de woorden weg.',
    own: 'Bewaar je woorden op een plek waar anderen ze niet zien.',
    print: 'Afdrukken', written: 'Ik heb ze opgeschreven', toSignIn: 'Verder naar inloggen', firstWrite: 'Schrijf eerst de woorden op en zet dan het vinkje.',
    cardTitle: (council: string) => `Inloggen bij ${council}`,
    cardHow: 'Ga naar dit adres, klik op "Inloggen" en vul dit in:',
    link: 'Je eenmalige link', linkHint: 'Plak hier de hele link.',
    linkError: {
      'link-unknown': 'Deze link kennen we niet. Kijk of je hem helemaal hebt overgenomen.',
      'link-used': 'Deze link is al gebruikt. Een link werkt één keer. Vraag om een nieuwe.',
      'link-expired': 'Deze link is te oud. Vraag om een nieuwe.',
      'link-of-another': 'Deze link is voor iemand anders. Geef hem aan die persoon. Of log eerst uit op dit apparaat.'
    },
    nameMissing: 'Vul een naam in.', tooLong: (max: number) => `Dit is te lang. Maak er hoogstens ${max} tekens van.`
  },
  en: {
    signedInAs: (name) => `Signed in: ${name}`, signOut: 'Sign out', records: 'Records of councils', promises: 'Our promises', accessibility: 'Accessibility',
    account: 'My account',
    roleTitle: { chair: 'The chair', facilitator: 'The facilitator', secretary: 'The secretary', administrator: 'The administrator' },
    login: 'Sign-in name', passphrase: 'Four words', recovery: 'Recovery codes',
    recoveryLead: 'For when you lost your words or your phone. Each code works once. Cross it out after that.',
    once: 'Write this down now, or print it. You see the words only once. Nobody can look them up later.',
    stay: 'Do not reload this page. Then the words are gone.',
    own: 'Keep your words where others do not see them.',
    print: 'Print', written: 'I wrote them down', toSignIn: 'Go on to sign in', firstWrite: 'First write down the words, then tick the box.',
    cardTitle: (council) => `Signing in at ${council}`,
    cardHow: 'Go to this address, choose "Sign in" and fill this in:',
    link: 'Your one-time link', linkHint: 'Paste the whole link here.',
    linkError: {
      'link-unknown': 'We do not know this link. See whether you copied all of it.',
      'link-used': 'This link was used already. A link works once. Ask for a new one.',
      'link-expired': 'This link is too old. Ask for a new one.',
      'link-of-another': 'This link is for someone else. Give it to that person. Or sign out on this device first.'
    },
    nameMissing: 'Fill in a name.', tooLong: (max) => `This is too long. Make it at most ${max} characters.`
  }
});
