import { catalogue } from '$lib/words/catalogue.ts';

export const errorWords = catalogue({
  nl: {
    notFound: 'Deze pagina is er niet', notFoundLead: 'Misschien klopt het adres niet helemaal. Of je hebt op dit apparaat geen toegang.',
    forbidden: 'Dit kan zo niet', forbiddenLead: 'Ga terug, laad de pagina opnieuw en probeer het nog eens.',
    broken: 'Er ging iets mis bij ons', brokenLead: 'Het ligt niet aan jou. Probeer het zo nog eens. Lukt het niet? Vraag iemand om hulp.',
    start: 'Naar het begin', join: 'Doe mee met een code'
  },
  en: {
    notFound: 'This page is not here', notFoundLead: 'The address may not be quite right. Or you have no access on this device.',
    forbidden: 'This does not work like this', forbiddenLead: 'Go back, load the page again and try once more.',
    broken: 'Something went wrong on our side', brokenLead: 'It is not your fault. Try again in a moment. Does it not work? Ask someone for help.',
    start: 'To the start', join: 'Take part with a code'
  }
});
