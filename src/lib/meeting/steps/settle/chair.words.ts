import { catalogue } from '../../../words/catalogue.ts';

/** Words of settling on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    result: 'De uitkomst', text: 'De tekst zoals die nu is', changed: 'Met wat er veranderd is.', noText: 'Er is geen tekst aangenomen.',
    confirmed: (n: number, of: number) => (of === 0 ? 'Er zijn nog geen koppelingen tussen inbreng en tekst.' : `${n} van de ${of} koppelingen ${n === 1 ? 'is' : 'zijn'} bevestigd door wie het zei.`),
    disputes: (n: number) => (n === 1 ? '1 koppeling wordt betwist.' : `${n} koppelingen worden betwist.`),
    views: 'Minderheidsstandpunten', noViews: 'Er is nog geen minderheidsstandpunt.', follow: 'Volgen',
    say: 'Lees de uitkomst en de tekst voor. Vraag: klopt wat er staat?', desk: 'De secretaris werkt hieraan op het bureau.',
    screen: 'De uitkomst', screenAbout: 'In woorden, met de tekst en wat er veranderde.',
    phone: 'Klopt dit?', phoneAbout: 'Klopt, of: dit bedoelde ik niet. En een minderheidsstandpunt.'
  },
  en: {
    result: 'The outcome', text: 'The text as it is now', changed: 'With what has changed.', noText: 'No text was adopted.',
    confirmed: (n, of) => (of === 0 ? 'There are no links between input and text yet.' : `${n} of ${of} links have been confirmed by who said it.`),
    disputes: (n) => (n === 1 ? '1 link is disputed.' : `${n} links are disputed.`),
    views: 'Minority views', noViews: 'There is no minority view yet.', follow: 'Follow-up',
    say: 'Read the outcome and the text aloud. Ask: is it written down correctly?', desk: 'The secretary works on this at the desk.',
    screen: 'The outcome', screenAbout: 'In words, with the text and what changed.',
    phone: 'Is this right?', phoneAbout: 'That is right, or: I did not mean this. And a minority view.'
  }
});
