import { catalogue } from '../words/catalogue.ts';
import { counted } from '../words/plural.ts';

/** Words of the craft of leading: time, turns, hands, a break, and a card that is not shown. */
export const craftWords = /* @__PURE__ */ catalogue({
  nl: {
    time: 'Tijd', suggested: (n: number) => `Voor deze stap is ongeveer ${n} minuten genoeg. De klok doet niets uit zichzelf. Jij beslist.`,
    start: (n: number) => `Start ${n} minuten`, other: 'Een andere tijd', minutes: (n: number) => counted('nl', n, { one: 'minuut', other: 'minuten' }),
    more: (n: number) => `+${n} ${n === 1 ? 'minuut' : 'minuten'}`, halt: 'Zet stil', run: 'Laat lopen', halted: 'De klok staat stil.', stop: 'Stop de klok',
    moreTime: (n: number | 'some') => (n === 'some' ? 'Iemand vraagt meer tijd.' : `${n} mensen vragen meer tijd.`),
    talk: 'Rondje', single: 'Aan het woord', talkAbout: 'Iedereen krijgt de beurt. Overslaan mag. Wie op papier meedoet, doet ook mee.',
    quiet: 'Wie nog niet sprak, is eerst', perPerson: 'Tijd per persoon', noTime: 'Geen vaste tijd', begin: 'Begin een rondje', beginNow: 'Start het rondje',
    speaking: 'Nu', nobody: 'Iedereen is aan de beurt geweest.', next: 'Daarna', doubled: 'krijgt dubbele tijd, want samen met een ander',
    done: 'Klaar', doneName: (name: string) => `Klaar: ${name}`, pass: 'Slaat over', passName: (name: string) => `Slaat over: ${name}`,
    insert: 'Zet iemand ertussen', insertWho: 'Wie?', insertPick: 'Kies iemand', asNext: 'Als volgende', asLast: 'Achteraan', end: 'Stop het rondje', endSingle: 'Stop',
    passed: (names: string) => `Sloeg over: ${names}`, notSpoken: (names: string) => `Nog niet gesproken: ${names}`,
    give: 'Geef de beurt', giveName: (name: string) => `Geef de beurt: ${name}`, lower: 'Omlaag', lowerName: (name: string) => `Omlaag: de hand van ${name}`,
    earlier: 'Eerder', earlierName: (name: string) => `Eerder: ${name}`, lowerAll: 'Laat alle handen zakken',
    breakHow: 'Hoe lang nog?', breakAbout: 'De tijd staat dan op alle schermen. De klok staat stil.',
    freeze: 'Zet het beeld stil', thaw: 'Laat het beeld weer meelopen', frozen: 'Het grote scherm staat stil. De zaal ziet niet wat je nu doet.',
    canDo: 'Wat kun je nu doen?', breakNow: 'Pauze van 10 minuten', moreNow: 'Geef 5 minuten meer', roundNow: 'Begin een rondje',
    advice: {
      'too-fast': 'Vraag wat er te snel gaat. Geef meer tijd, of ga een stap terug. Er gaat niets verloren.',
      pause: 'Houd pauze. Zeg hoe laat jullie verder gaan.',
      unsafe: 'Stop even. Vraag niet wie het was. Zeg dat iedereen weg mag lopen. Houd pauze, en herhaal de afspraken.',
      unclear: 'Zeg het nog eens, in gewone woorden. Vraag in een rondje: wat heb jij begrepen?'
    },
    hide: 'Toon deze kaart niet', hideWhy: 'Waarom niet?', hideHint: 'De reden komt in het verslag, zonder naam. Alleen de schrijver leest hem ook. De kaart krijgt wel antwoord.',
    hideSend: 'Toon hem niet', notShown: (reason: string) => `Niet getoond. Reden: ${reason}`, showAgain: 'Toon hem toch'
  },
  en: {
    time: 'Time', suggested: (n) => `About ${n} minutes is enough for this step. The clock forces nothing. You decide.`,
    start: (n) => `Start ${n} minutes`, other: 'Another time', minutes: (n) => counted('en', n, { one: 'minute', other: 'minutes' }),
    more: (n) => `+${n} ${n === 1 ? 'minute' : 'minutes'}`, halt: 'Hold', run: 'Run on', halted: 'The clock stands still.', stop: 'Stop the clock',
    moreTime: (n) => (n === 'some' ? 'Someone asks for more time.' : `${n} people ask for more time.`),
    talk: 'Round', single: 'Speaking', talkAbout: 'Everyone gets their turn. Passing is fine. Who takes part on paper is in it too.',
    quiet: 'Who has not spoken yet comes first', perPerson: 'Time for each', noTime: 'No fixed time', begin: 'Begin a round', beginNow: 'Start the round',
    speaking: 'Now', nobody: 'Everyone has had their turn.', next: 'Then', doubled: 'has twice the time, together with someone',
    done: 'Done', doneName: (name) => `Done: ${name}`, pass: 'Passes', passName: (name) => `Passes: ${name}`,
    insert: 'Put someone in between', insertWho: 'Who?', insertPick: 'Choose someone', asNext: 'As the next', asLast: 'At the end', end: 'Stop the round', endSingle: 'Stop',
    passed: (names) => `Passed: ${names}`, notSpoken: (names) => `Not spoken yet: ${names}`,
    give: 'Give the turn', giveName: (name) => `Give the turn: ${name}`, lower: 'Down', lowerName: (name) => `Down: the hand of ${name}`,
    earlier: 'Earlier', earlierName: (name) => `Earlier: ${name}`, lowerAll: 'Lower all hands',
    breakHow: 'How much longer?', breakAbout: 'The time then stands on every screen. The clock stands still.',
    freeze: 'Freeze the picture', thaw: 'Let the picture go on', frozen: 'The big screen stands still. The room does not see what you do now.',
    canDo: 'What can you do now?', breakNow: 'Break of 10 minutes', moreNow: 'Give 5 minutes more', roundNow: 'Begin a round',
    advice: {
      'too-fast': 'Ask what goes too fast. Give more time, or go back a step. Nothing is lost.',
      pause: 'Have a break. Say when you go on.',
      unsafe: 'Stop for a moment. Do not ask who it was. Say that everyone may walk out. Have a break, and repeat the agreements.',
      unclear: 'Say it once more, in plain words. Ask in a round: what did you understand?'
    },
    hide: 'Do not show this card', hideWhy: 'Why not?', hideHint: 'The reason goes into the record, without a name. Only the writer reads it as well. The card does get an answer.',
    hideSend: 'Do not show it', notShown: (reason) => `Not shown. Reason: ${reason}`, showAgain: 'Show it all the same'
  }
});
