import { catalogue } from '$lib/words/catalogue.ts';
import { counted } from '$lib/words/plural.ts';

export const pasteWords = catalogue({
  nl: {
    title: 'Plak een lijst met mensen', back: 'Terug naar de voorbereiding', lead: 'Eén mens per regel. Alleen de naam is nodig.',
    list: 'De lijst', hint: 'naam; rol; stem; telefoon of papier', example: 'Noor Haddad; ervaringsdeskundige; stem; telefoon\nPiet de Boer; raadslid; stem; papier\nHans; ambtenaar; geen stem',
    exampleTitle: 'Laat een voorbeeld zien', look: 'Bekijk de lijst', empty: 'Er staat nog niets in de lijst.',
    understood: 'Zo hebben we de lijst gelezen', add: (n: number) => `Zet ${counted('nl', n, { one: 'mens', other: 'mensen' })} erbij`, added: (n: number) => `${counted('nl', n, { one: 'mens staat', other: 'mensen staan' })} erbij. Deze regels nog niet:`,
    line: (n: number) => `Regel ${n}`, twice: 'Deze naam staat er al. Klopt het, dan komt er nog iemand bij met deze naam.',
    problem: {
      'no-name': 'Hier staat geen naam.', 'name-too-long': 'Deze naam is te lang.', 'unknown-word': (word: string) => `Dit woord kennen we niet: "${word}".`,
      'has-seat-already': 'De voorzitter en de secretaris staan er al.', 'too-many': 'Er passen niet meer mensen in deze vergadering.'
    },
    knownWords: 'Rollen: raadslid, ervaringsdeskundige, ambtenaar, ondersteuner, tolk, toehoorder, gespreksleider. Stem: stem of geen stem. Hoe: telefoon, papier of laptop.',
    notYet: 'Regels met een probleem slaan we over. Je kunt ze hierna verbeteren.', again: 'Lees de lijst opnieuw'
  },
  en: {
    title: 'Paste a list of people', back: 'Back to the preparation', lead: 'One person on a line. Only the name is needed.',
    list: 'The list', hint: 'name; role; vote; phone or paper', example: 'Noor Haddad; expert; vote; phone\nPiet de Boer; member; vote; paper\nHans; official; no vote',
    exampleTitle: 'Show an example', look: 'Look at the list', empty: 'There is nothing in the list yet.',
    understood: 'This is how we read the list', add: (n) => `Add ${counted('en', n, { one: 'person', other: 'people' })}`, added: (n) => `${counted('en', n, { one: 'person was', other: 'people were' })} added. Not these lines yet:`,
    line: (n) => `Line ${n}`, twice: 'This name is there already. If it is right, someone else with this name is added.',
    problem: {
      'no-name': 'There is no name here.', 'name-too-long': 'This name is too long.', 'unknown-word': (word) => `We do not know this word: "${word}".`,
      'has-seat-already': 'The chair and the secretary are there already.', 'too-many': 'No more people fit in this meeting.'
    },
    knownWords: 'Roles: member, expert, official, supporter, interpreter, observer, facilitator. Vote: vote or no vote. How: phone, paper or laptop.',
    notYet: 'We skip lines with a problem. You can mend them after this.', again: 'Read the list again'
  }
});
