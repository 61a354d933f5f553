import { catalogue } from '$lib/words/catalogue.ts';

export const planWords = catalogue({
  nl: {
    title: 'Titel van de vergadering', titleHint: 'Waar gaat het over? Bijvoorbeeld: Zorgtaxi in de avond', date: 'Dag', start: 'Begint om', end: 'Klaar om',
    endHint: 'Iedereen ziet de eindtijd.', place: 'Waar', placeHint: 'Bijvoorbeeld: Buurthuis De Kade',
    problem: {
      title: { missing: 'Geef de vergadering een titel.', long: 'De titel is te lang. Maak hem korter dan 500 tekens.' },
      place: 'De plek is te lang. Maak hem korter dan 500 tekens.', date: 'Kies de dag van de vergadering.',
      start: 'Vul in hoe laat je begint. Bijvoorbeeld 19:30.', end: 'Vul in hoe laat je klaar bent. Bijvoorbeeld 21:30.',
      order: 'De eindtijd is niet later dan de begintijd.'
    }
  },
  en: {
    title: 'Title of the meeting', titleHint: 'What is it about? For instance: Care taxi in the evening', date: 'Day', start: 'Starts at', end: 'Ends at',
    endHint: 'Everyone sees the end time.', place: 'Where', placeHint: 'For instance: community centre De Kade',
    problem: {
      title: { missing: 'Give the meeting a title.', long: 'The title is too long. Make it shorter than 500 characters.' },
      place: 'The place is too long. Make it shorter than 500 characters.', date: 'Choose the day of the meeting.',
      start: 'Fill in when you start. For instance 19:30.', end: 'Fill in when you are done. For instance 21:30.',
      order: 'The end time is not later than the start.'
    }
  }
});
