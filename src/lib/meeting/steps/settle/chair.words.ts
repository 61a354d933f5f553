import { catalogue } from '../../../words/catalogue.ts';

/** Words of settling on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    result: 'De uitkomst', text: 'De tekst zoals die nu is', changed: 'Met wat er veranderd is.', noText: 'Er is geen tekst aangenomen.',
    confirmed: (n: number, of: number) => (of === 0 ? 'Nog nergens staat door welke inbreng de tekst veranderde.' : `De tekst veranderde door inbreng. ${n} van de ${of} keer zei de schrijver: klopt.`),
    disputes: (n: number) => `${n} keer zei iemand: dit klopt niet.`,
    writing: 'Wie stemde, kan nu iets laten opschrijven. Niemand ziet wie dat doet.', show: 'Laat de minderheidsstandpunten zien', showAbout: 'Vraag eerst of iedereen klaar is. Een tekst is er na een halve minuut. Daarna kan er niets meer bij.',
    views: 'Minderheidsstandpunten', noViews: 'Er is nog geen minderheidsstandpunt.', proven: 'Ondertekend door iemand die niet mee kon. Niemand kan zien wie.', follow: 'Volgen',
    say: 'Lees de uitkomst en de tekst voor. Vraag: klopt wat er staat?', desk: 'De secretaris werkt hieraan.',
    screen: 'De uitkomst', screenAbout: 'In woorden, met de tekst en wat er veranderde.',
    phone: 'Klopt dit?', phoneAbout: 'Klopt, of: dit bedoelde ik niet. En een minderheidsstandpunt.'
  },
  en: {
    result: 'The outcome', text: 'The text as it is now', changed: 'With what has changed.', noText: 'No text was adopted.',
    confirmed: (n, of) => (of === 0 ? 'It does not say yet which input changed the text.' : `The text changed because of input. ${n} of ${of} times the writer said: that is right.`),
    disputes: (n) => (n === 1 ? 'Once somebody said: this is not right.' : `${n} times somebody said: this is not right.`),
    writing: 'Whoever voted can have something written down now. Nobody sees who does.', show: 'Show the minority views', showAbout: 'First ask whether everybody is done. A text takes half a minute. After that nothing can be added.',
    views: 'Minority views', noViews: 'There is no minority view yet.', proven: 'Signed by somebody who could not come along. Nobody can see who.', follow: 'Follow-up',
    say: 'Read the outcome and the text aloud. Ask: is it written down correctly?', desk: 'The secretary is working on this.',
    screen: 'The outcome', screenAbout: 'In words, with the text and what changed.',
    phone: 'Is this right?', phoneAbout: 'That is right, or: I did not mean this. And a minority view.'
  }
});
