import { catalogue } from '$lib/words/catalogue.ts';

/**
 * "Wat betekent dit?": the words of the method that stand on a phone, each with what it means. `find` is what to look for on the
 * screen, between strokes. Source: the project's glossary, in plain words.
 */
export const glossary = /* @__PURE__ */ catalogue({
  nl: {
    agreements: { word: 'afspraken', find: 'afspraken|afspraak', about: 'Wat we vooraf met elkaar afspreken. Zo weet je wat je kunt verwachten.' },
    frame: { word: 'kaders', find: 'kaders', about: 'Wat al vast ligt. Daar kunnen we nu niets aan veranderen.' },
    input: { word: 'inbreng', find: 'inbreng', about: 'Wat jij instuurt: een mening, een verhaal of iets wat je nodig hebt.' },
    source: { word: 'kennis uit ervaring, beroep of onderzoek', find: 'ervaring|professioneel|wetenschappelijk|kennis', about: 'Waar je iets van weet: je leven, je werk of een onderzoek. Ze tellen alle drie even zwaar.' },
    stories: { word: 'ik-verhaal en wij-verhaal', find: 'ik-verhaal|wij-verhaal', about: 'Een ik-verhaal is van jou alleen. Een wij-verhaal is van meer mensen.' },
    other: { word: 'ander geluid', find: 'ander geluid|andere geluid|denkt er anders', about: 'Een mening die nog niemand zei. Die is welkom. Vaak wordt het besluit er beter van.' },
    recognise: { word: 'herkennen', find: 'herken', about: 'Je ziet iets van jezelf in wat een ander zegt. Je hoeft het er niet mee eens te zijn.' },
    round: { word: 'ronde', find: 'ronde', about: 'Een keer vragen: kun je mee? Iedereen die mag stemmen, geeft antwoord.' },
    along: { word: 'ik kan mee', find: 'kan mee|kun je mee|mee te kunnen', about: 'Je kunt leven met deze tekst. Je hoeft het niet met alles eens te zijn.' },
    notYet: { word: 'nog niet', find: 'nog niet', about: 'Je kunt nu niet mee. Daarna vragen we wat je nodig hebt.' },
    abstain: { word: 'ik onthoud me', find: 'onthoud', about: 'Je kiest nu niet. Dat telt niet als ja en niet als nee.' },
    secret: { word: 'geheime stemming', find: 'geheim', about: 'Je keuze gaat zonder naam in de stembus. Wat we niet kunnen beloven, staat bij Onze beloften.' },
    majority: { word: 'meerderheid', find: 'meerderheid', about: 'Meer dan de helft van de mensen die kozen, kan mee.' },
    minority: { word: 'minderheidsstandpunt', find: 'minderheid', about: 'Wat mensen vinden die niet mee konden. Het komt in het verslag.' },
    need: { word: 'wat heb je nodig?', find: 'nodig', about: 'Iets wat erbij, eraf of anders moet. Met dat erbij kun jij wel mee.' },
    addition: { word: 'aanvulling', find: 'aanvull', about: 'Een verandering in de tekst, gemaakt van wat mensen nodig hebben.' },
    part: { word: 'onderdeel', find: 'onderdeel', about: 'Een genummerd stukje van de tekst waarover we besluiten.' },
    change: { word: 'wijziging', find: 'wijziging', about: 'Wat er in de tekst is veranderd.' },
    deeper: { word: 'dieper praten', find: 'dieper', about: 'We praten door, omdat het nog niet goed voelt. Je mag altijd stoppen.' },
    link: { word: 'klopt dit?', find: 'klopt dit|koppel', about: 'De secretaris zegt: dit veranderde door wat jij schreef. Jij weet of dat klopt.' },
    disputed: { word: 'betwist', find: 'betwist', about: 'Iemand denkt dat een verandering ergens anders door kwam. Dat staat in het verslag.' },
    decisive: { word: 'doorslaggevend', find: 'doorslaggevend', about: 'Zonder deze inbreng was dit stukje tekst er niet zo gekomen.' },
    adopted: { word: 'vaststellen', find: 'vastgesteld|vaststel|stelden vast', about: 'Twee mensen zeggen: dit verslag is af. Daarna verandert het niet meer.' },
    advice: { word: 'advies', find: 'advies', about: 'De raad zegt wat hij verstandig vindt. De gemeente beslist.' },
    facilitator: { word: 'gespreksleider', find: 'gespreksleider|leidt het gesprek', about: 'Wie het gesprek leidt. Die brengt zelf niets in en stemt niet mee.' },
    observer: { word: 'toehoorder', find: 'toehoorder', about: 'Iemand die meeluistert en niet meepraat.' },
    record: { word: 'verslag', find: 'verslag', about: 'Wat we opschrijven: het besluit, wat er veranderde en door wie.' }
  },
  en: {
    agreements: { word: 'agreements', find: 'agreement', about: 'What we agree on beforehand. So you know what to expect.' },
    frame: { word: 'frame', find: 'frame', about: 'What is fixed already. We cannot change that now.' },
    input: { word: 'input', find: 'input', about: 'What you send: a view, a story, or something you need.' },
    source: { word: 'knowledge from experience, a profession or research', find: 'experience|professional|scientific|knowledge', about: 'How you know something: your life, your work or research. All three count alike.' },
    stories: { word: 'I-story and we-story', find: 'I-story|we-story', about: 'An I-story is yours alone. A we-story is of more people.' },
    other: { word: 'other view', find: 'other view|another view|differently', about: 'A view that nobody gave yet. It is welcome. Often it makes the decision better.' },
    recognise: { word: 'recognise', find: 'recognise', about: 'You see something of yourself in what someone says. You do not have to agree.' },
    round: { word: 'round', find: 'round', about: 'Asking once: can you come along? Everyone who may vote answers.' },
    along: { word: 'I can come along', find: 'come along', about: 'You can live with this text. You do not have to agree with everything.' },
    notYet: { word: 'not yet', find: 'not yet', about: 'You cannot come along now. Then we ask what you need.' },
    abstain: { word: 'I abstain', find: 'abstain', about: 'You do not choose now. That counts neither as yes nor as no.' },
    secret: { word: 'secret vote', find: 'secret', about: 'Your choice goes into the box without a name. What we cannot promise stands at Our promises.' },
    majority: { word: 'majority', find: 'majority', about: 'More than half of the people who chose can come along.' },
    minority: { word: 'minority view', find: 'minority', about: 'What people think who could not come along. It comes into the record.' },
    need: { word: 'what do you need?', find: 'need', about: 'Something that has to come in, go out or change. With it you can come along.' },
    addition: { word: 'addition', find: 'addition|add to it', about: 'A change of the text, made of what people need.' },
    part: { word: 'part', find: 'part \\d', about: 'A numbered piece of the text that we decide on.' },
    change: { word: 'change', find: 'change', about: 'What was changed in the text.' },
    deeper: { word: 'talk deeper', find: 'deeper', about: 'We talk on, because it does not feel right yet. You may always stop.' },
    link: { word: 'is this right?', find: 'is this right|link', about: 'The secretary says: this changed because of what you wrote. You know whether that is right.' },
    disputed: { word: 'disputed', find: 'disput', about: 'Someone thinks that a change came from something else. The record says so.' },
    decisive: { word: 'decisive', find: 'decisive', about: 'Without this input, this piece of the text would not have come about like this.' },
    adopted: { word: 'adopt', find: 'adopt', about: 'Two people say: this record is done. After that it no longer changes.' },
    advice: { word: 'advice', find: 'advice', about: 'The council says what it thinks is wise. The municipality decides.' },
    facilitator: { word: 'facilitator', find: 'facilitator|leads the conversation', about: 'Who leads the conversation. They give no input and do not vote.' },
    observer: { word: 'observer', find: 'observer', about: 'Someone who listens along and does not take part.' },
    record: { word: 'record', find: 'record', about: 'What we write down: the decision, what changed, and because of whom.' }
  }
});

type Term = { readonly word: string; readonly find: string; readonly about: string };

/** @returns the words that stand in a text, and the others, each in their own order */
export function wordsIn(text: string, terms: readonly Term[]): { here: Term[]; others: Term[] } {
  const stands = (term: Term) => new RegExp(`(?<![\\p{L}-])(?:${term.find})`, 'iu').test(text);
  return { here: terms.filter(stands), others: terms.filter((term) => !stands(term)) };
}
