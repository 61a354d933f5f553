import { catalogue } from '$lib/words/catalogue.ts';

export const recoverWords = catalogue({
  nl: {
    title: 'Nieuwe woorden om in te loggen', of: (name: string) => `Deze link is voor ${name}.`,
    lead: 'Druk op de knop. Je krijgt dan vier nieuwe woorden. Je oude woorden werken daarna niet meer, en je bent overal uitgelogd.',
    self: 'Is deze link niet voor jou? Geef hem dan aan die persoon en druk niet op de knop.',
    make: 'Geef mij nieuwe woorden', doneTitle: 'Je hebt nieuwe woorden',
    bad: 'Deze link werkt niet (meer). Hij werkt één keer, 10 minuten lang. Vraag de voorzitter of de beheerder om een nieuwe.'
  },
  en: {
    title: 'New words to sign in', of: (name) => `This link is for ${name}.`,
    lead: 'Press the button. You then get four new words. Your old words stop working, and you are signed out everywhere.',
    self: 'Is this link not for you? Then give it to that person, and do not press the button.',
    make: 'Give me new words', doneTitle: 'You have new words',
    bad: 'This link does not work (any more). It works once, for 10 minutes. Ask the chair or the administrator for a new one.'
  }
});
