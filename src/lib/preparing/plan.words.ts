import { catalogue } from '$lib/words/catalogue.ts';

export const planWords = catalogue({
  nl: {
    title: 'Titel van de vergadering', titleHint: 'Waar gaat het over? Bijvoorbeeld: Zorgtaxi in de avond', date: 'Dag', start: 'Begint om', end: 'Klaar om',
    endHint: 'Iedereen ziet de eindtijd.', place: 'Waar', placeHint: 'Bijvoorbeeld: Buurthuis De Kade',
    quorum: 'Quorum', quorumHint: 'Hoeveel mensen met een stem moeten er minstens zijn? Zijn het er minder, dan krijg je een waarschuwing.',
    problem: {
      title: { missing: 'Geef de vergadering een titel.', long: 'De titel is te lang. Maak hem korter dan 500 tekens.' },
      place: 'De plek is te lang. Maak hem korter dan 500 tekens.', date: 'Kies de dag van de vergadering.',
      quorum: 'Vul een heel getal in. Bijvoorbeeld 8. Leeg mag ook.', start: 'Vul in hoe laat je begint. Bijvoorbeeld 19:30.', end: 'Vul in hoe laat je klaar bent. Bijvoorbeeld 21:30.',
      order: 'De eindtijd is niet later dan de begintijd.'
    }
  },
  en: {
    title: 'Title of the meeting', titleHint: 'What is it about? For instance: Care taxi in the evening', date: 'Day', start: 'Starts at', end: 'Ends at',
    endHint: 'Everyone sees the end time.', place: 'Where', placeHint: 'For instance: community centre De Kade',
    quorum: 'Quorum', quorumHint: 'How many people with a vote should be here at least? With fewer you get a warning.',
    problem: {
      title: { missing: 'Give the meeting a title.', long: 'The title is too long. Make it shorter than 500 characters.' },
      place: 'The place is too long. Make it shorter than 500 characters.', date: 'Choose the day of the meeting.',
      quorum: 'Fill in a whole number. For instance 8. It may stay empty.', start: 'Fill in when you start. For instance 19:30.', end: 'Fill in when you are done. For instance 21:30.',
      order: 'The end time is not later than the start.'
    }
  }
});
