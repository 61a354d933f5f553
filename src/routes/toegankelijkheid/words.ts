import { catalogue } from '$lib/words/catalogue.ts';

/**
 * What is true of this version about accessibility, in the order of the model statement of the Dutch government (status, limits,
 * how it was tested, how to complain). Whoever runs Meegaan for a public body has to publish a statement of their own; this is its start.
 */
export const accessibilityWords = catalogue({
  nl: {
    title: 'Toegankelijkheid', lead: 'Iedereen moet kunnen meedoen. Dit kan de app, en dit kan hij nog niet.',
    aimTitle: 'Wat we willen', aim: 'We bouwen volgens de regels van WCAG 2.2, niveau A en AA. Voor iedereen: op de telefoon, voor de voorzitter, voor de secretaris en op het grote scherm.',
    canTitle: 'Dit kan', can: [
      'Je kunt de letters groter maken: A, A+ en A++.',
      'Je kunt de tekst laten voorlezen, als je telefoon een Nederlandse stem heeft.',
      'Alles werkt met alleen een toetsenbord.',
      'Alles past op een smal scherm, ook als je de letters 2 keer zo groot maakt.',
      'Je krijgt nooit een klok die aftelt. Je telefoon springt niet vanzelf naar een andere pagina.',
      'Er is een lichte en een donkere versie. De hoge contrasten van je computer werken ook.',
      'Zonder telefoon doe je mee op papier. De secretaris vult het voor je in. Bij een geheime stemming stem je zelf, met een stemkaart op een tablet.',
      'Iemand kan samen met jou meedoen. Bijvoorbeeld een tolk.'
    ],
    notTitle: 'Dit kan nog niet, of weten we niet', not: [
      'Geen onafhankelijk bureau heeft deze versie onderzocht.',
      'We testten met Chromium. We testten niet met een iPhone, en niet met NVDA, VoiceOver of TalkBack.',
      'Mensen die moeilijk lezen of niet zien, hebben deze versie nog niet getest.',
      'Er is geen film met gebarentaal.',
      'Stemmen lukt niet zonder JavaScript. Meelezen en inbreng geven wel.'
    ],
    testTitle: 'Hoe we testten', test: [
      'Een programma (axe) keek naar elk scherm van een hele vergadering. Het vond geen fouten tegen WCAG. Zo’n programma vindt niet alles.',
      'Een programma keek of iets buiten een scherm van 320 pixels valt.',
      'Een programma las het scherm zoals een schermlezer dat doet. Wij lazen wat het zei.',
      'Elke Nederlandse zin heeft hoogstens 20 woorden. Een lijst met moeilijke woorden mag niet voorkomen.'
    ],
    helpTitle: 'Lukt iets niet?', help: 'Zeg het tegen de voorzitter of de secretaris van jouw raad. Zij helpen je meteen, en geven het door aan ons.',
    statement: 'Gebruikt een gemeente deze app? Dan moet de gemeente zelf een verklaring maken op toegankelijkheidsverklaring.nl.',
    more: 'Lees ook wat we beloven'
  },
  en: {
    title: 'Accessibility', lead: 'Everyone must be able to take part. This is what the app can do, and what it cannot do yet.',
    aimTitle: 'What we aim for', aim: 'We build by the rules of WCAG 2.2, levels A and AA. For everyone: on the phone, for the chair, for the secretary and on the big screen.',
    canTitle: 'This works', can: [
      'You can make the letters larger: A, A+ and A++.',
      'You can have the text read aloud, if your phone has a voice for your language.',
      'Everything works with a keyboard alone.',
      'Everything fits on a narrow screen, also when you make the letters twice as large.',
      'You never get a clock that counts down. Your phone does not jump to another page by itself.',
      'There is a light and a dark version. The high contrast of your computer works too.',
      'Without a phone you take part on paper. The secretary enters it for you. In a secret vote you vote yourself, with a voting card on a tablet.',
      'Someone can take part together with you. For instance an interpreter.'
    ],
    notTitle: 'This does not work yet, or we do not know', not: [
      'No independent office has examined this version.',
      'We tested with Chromium. We did not test with an iPhone, nor with NVDA, VoiceOver or TalkBack.',
      'People who read with difficulty or do not see have not tested this version yet.',
      'There is no film in sign language.',
      'Voting does not work without JavaScript. Reading along and giving input do.'
    ],
    testTitle: 'How we tested', test: [
      'A program (axe) looked at each screen of a whole meeting. It found no fault against WCAG. Such a program does not find everything.',
      'A program looked whether anything falls outside a screen of 320 pixels.',
      'A program read the screen as a screen reader does. We read what it said.',
      'Each Dutch sentence has at most 20 words. A list of difficult words may not occur.'
    ],
    helpTitle: 'Does something not work?', help: 'Tell the chair or the secretary of your council. They help you at once, and pass it on to us.',
    statement: 'Does a municipality use this app? Then it has to make a statement of its own at toegankelijkheidsverklaring.nl.',
    more: 'Read what we promise'
  }
});
