import type { ExpectedScreen } from './mini.ts';
import { catalogue } from '../words/catalogue.ts';

type Words<C extends string> = Record<C, string>;
/** Below three a number could point at somebody. */
const few = (n: number, one: string, some: string, many: (n: number) => string) => (n === 1 ? one : n === 2 ? some : many(n));

/** Words of the lead and what stands around it: who is along, the quorum, what everyone sees, notes, rules, attendance. */
export const leadWords = /* @__PURE__ */ catalogue({
  nl: {
    lost: (name: string) => `${name} leidt nu.`, lostAbout: 'Alleen wie leidt, gaat verder met de vergadering. Wat je deed, is bewaard.',
    lostMember: (name: string) => `${name} leidt nu. Je doet nu mee als lid.`,
    missed: 'Er leidde een minuut lang niemand.', missedAbout: 'De vergadering staat daarom op pauze. Ga verder als jullie er klaar voor zijn.',
    goOn: 'Ga weer verder',
    along: (n: number, of: number) => (n === of ? 'Iedereen is mee' : n === 0 ? 'Nog niemand is mee' : n < 3 ? 'Een paar mensen zijn mee' : `${n} van de ${of} zijn mee`),
    alongTitle: 'Wie is mee?', alongAbout: 'Mee is: de telefoon staat bij deze stap.',
    writing: (n: number | 'some') => (n === 'some' ? 'er wordt nog geschreven' : `${n} schrijven nog`),
    away: (n: number) => few(n, 'iemand is even weg', 'een paar mensen zijn even weg', (m) => `${m} zijn even weg`),
    quorum: (present: number, needed: number) => `Er ${present === 1 ? 'is 1 mens' : `zijn ${present} mensen`} met een stem. Jullie quorum is ${needed}.`,
    quorumReason: 'Waarom gaan jullie verder met minder mensen?', quorumHint: 'Verdergaan mag. De reden komt in het verslag.',
    minutes: (n: number) => (n <= 0 ? 'De afgesproken eindtijd is voorbij' : n === 1 ? 'Nog 1 minuut tot de eindtijd' : `Nog ${n} minuten tot de eindtijd`),
    preview: 'Vooruitkijken', previewAbout: 'Je kijkt alleen. De vergadering blijft waar zij is.', previewHere: 'Hier is de vergadering nu.',
    previewScreen: 'Dan staat op het grote scherm', previewPhone: 'Dan staat op de telefoon', previewOpen: 'Nu nog open', previewClosed: 'Hier kun je nu niet heen.',
    previewNothing: 'Er staat niets open.',
    notes: 'Mijn notities bij deze stap', notesHint: 'Alleen jij ziet dit. Het komt niet in het verslag. Het verdwijnt als de vergadering wordt gewist.',
    noteSaved: 'Bewaard', noteSaving: 'Wordt bewaard …', noteNot: 'Nog niet bewaard. Je tekst blijft hier staan.',
    seen: {
      blank: ['Leeg', 'Het grote scherm is leeg.'], frozen: ['Staat stil', 'Het grote scherm blijft staan op wat er stond.'], pause: ['Pauze', 'Alles blijft staan. We gaan zo verder.'],
      'nobody-leads': ['Pauze', 'Er leidt nu even niemand.'], ended: ['De vergadering is gestopt', 'Er gaat niets verloren.'], wall: ['De inbreng', 'Wat er gezegd is. Een naam alleen bij wie dat koos.'],
      'round-open': ['Kun je mee met deze tekst?', 'De tekst, en hoeveel mensen kozen. Nooit wat.'], 'round-closed': ['De uitslag', 'Wat eruit kwam, in woorden of in cijfers.'],
      'hall-closed': ['De zaal is dicht', 'Er staat geen code.']
    } satisfies Record<ExpectedScreen, readonly [string, string]>,
    roundOnPhone: ['Kun je mee met deze tekst?', 'De tekst, en je eigen keuze.'] as readonly [string, string],
    rules: 'De regels van dit besluit', rulesAbout: 'Je kunt de regels veranderen tot de eerste stemming opengaat.', rulesFrozen: 'Er is gestemd. De regels staan nu vast.',
    ballot: 'Hoe stemmen jullie?', maxLoops: 'Hoe vaak vragen jullie wat iemand nodig heeft?', times: (n: number) => `${n} keer`.replace('1 keer', 'Eén keer'),
    fallback: 'Als niet iedereen mee kan', disputeDays: 'Hoeveel dagen mag iemand daarna nog bezwaar maken?', disputeDaysError: 'Vul een getal in van 0 tot en met 90.',
    names: 'Namen bij een open stemming', namesYes: 'Toon na het sluiten wie wat koos', rulesSave: 'Bewaar de regels', rulesSaved: 'De regels zijn bewaard. Vertel het de groep.',
    attendance: { present: 'Aanwezig', paper: 'Op papier', expected: 'Nog verwacht', left: 'Weg' } satisfies Words<'present' | 'paper' | 'expected' | 'left'>,
    out: (words: string) => `Doet niet mee bij dit besluit: “${words}”`,
    together: (name: string) => `samen met ${name}`, showTogether: 'Noem de helper erbij', hideTogether: 'Noem de helper niet meer', showTogetherName: (name: string, helper: string) => `Noem de helper erbij: ${name}, samen met ${helper}`,
    hideTogetherName: (name: string) => `Noem de helper niet meer bij ${name}`, hasHelper: (name: string) => `geholpen door ${name}`,
    proxy: 'Kan iemand voor een ander stemmen?',
    proxyAbout: 'Nee. Wie stemt, heeft zelf alles gehoord. Dat is nodig om te weten of je mee kunt.',
    proxyInstead: ['Geen telefoon? Geef iemand een stemkaart.', 'Liever op papier? De secretaris voert het in.', 'Kan iemand niet komen? Vraag vooraf wat die persoon nodig heeft. Breng dat in met de naam erbij.'],
    adoptHere: 'Naar het vaststellen', console: 'Terug naar het leiden', settledAfter: 'Wat al was vastgelegd, kun je nog beantwoorden en vaststellen.',
    stepOut: 'Doet niet mee bij dit besluit', stepOutAbout: 'Bijvoorbeeld door een belang. Schrijf op wat de persoon zelf zegt. Dat komt in het verslag.', stepOutWords: 'Wat zegt de persoon?', stepOutSend: 'Leg vast',
    stepIn: 'Doet toch mee'
  },
  en: {
    lost: (name) => `${name} leads now.`, lostAbout: 'Only whoever leads moves the meeting on. What you did has been kept.',
    lostMember: (name) => `${name} leads now. You take part as a member.`,
    missed: 'Nobody led for a minute.', missedAbout: 'That is why the meeting is paused. Go on when you are ready.', goOn: 'Go on again',
    along: (n, of) => (n === of ? 'Everyone is along' : n === 0 ? 'Nobody is along yet' : n < 3 ? 'A few people are along' : `${n} of ${of} are along`),
    alongTitle: 'Who is along?', alongAbout: 'Along means: their phone shows this step.',
    writing: (n) => (n === 'some' ? 'someone is still writing' : `${n} are still writing`),
    away: (n) => few(n, 'someone is away for a moment', 'a few people are away for a moment', (m) => `${m} are away for a moment`),
    quorum: (present, needed) => `${present === 1 ? '1 person' : `${present} people`} with a vote ${present === 1 ? 'is' : 'are'} here. Your quorum is ${needed}.`,
    quorumReason: 'Why do you go on with fewer people?', quorumHint: 'You may go on. The reason goes into the record.',
    minutes: (n) => (n <= 0 ? 'The agreed end has passed' : n === 1 ? '1 minute until the end' : `${n} minutes until the end`),
    preview: 'Looking ahead', previewAbout: 'You only look. The meeting stays where it is.', previewHere: 'The meeting is here now.',
    previewScreen: 'The big screen then shows', previewPhone: 'The phone then shows', previewOpen: 'Unfinished now', previewClosed: 'You cannot go here now.',
    previewNothing: 'Nothing is unfinished.',
    notes: 'My notes on this step', notesHint: 'Only you see this. It does not go into the record. It goes when the meeting is erased.',
    noteSaved: 'Kept', noteSaving: 'Being kept …', noteNot: 'Not kept yet. Your text stays here.',
    seen: {
      blank: ['Empty', 'The big screen is empty.'], frozen: ['Stands still', 'The big screen stays on what it showed.'], pause: ['Break', 'Everything stays. We go on soon.'],
      'nobody-leads': ['Break', 'Nobody leads for a moment.'], ended: ['The meeting has been stopped', 'Nothing is lost.'], wall: ['The input', 'What was said. A name only with who chose that.'],
      'round-open': ['Can you come along with this text?', 'The text, and how many people chose. Never what.'], 'round-closed': ['The result', 'What came out, in words or numbers.'],
      'hall-closed': ['The hall is closed', 'There is no code.']
    },
    roundOnPhone: ['Can you come along with this text?', 'The text, and your own choice.'],
    rules: 'The rules of this decision', rulesAbout: 'You can change the rules until the first vote opens.', rulesFrozen: 'There was a vote. The rules are fixed now.',
    ballot: 'How do you vote?', maxLoops: 'How often do you ask what someone needs?', times: (n) => (n === 1 ? 'Once' : `${n} times`),
    fallback: 'If not everyone can come along', disputeDays: 'For how many days may someone still object?', disputeDaysError: 'Fill in a number from 0 to 90.',
    names: 'Names at an open vote', namesYes: 'Show who chose what after the close', rulesSave: 'Keep the rules', rulesSaved: 'The rules have been kept. Tell the group.',
    attendance: { present: 'Here', paper: 'On paper', expected: 'Still expected', left: 'Gone' },
    out: (words) => `Does not take part in this decision: “${words}”`,
    together: (name) => `together with ${name}`, showTogether: 'Name the helper too', hideTogether: 'Do not name the helper any more', showTogetherName: (name, helper) => `Name the helper too: ${name}, together with ${helper}`,
    hideTogetherName: (name) => `Do not name the helper any more beside ${name}`, hasHelper: (name) => `helped by ${name}`,
    proxy: 'Can somebody vote for another?',
    proxyAbout: 'No. Who votes has heard everything themselves. That is needed to know whether you can come along.',
    proxyInstead: ['No phone? Give someone a voting card.', 'Rather on paper? The secretary enters it.', 'Someone cannot come? Ask beforehand what that person needs. Bring it in under their name.'],
    adoptHere: 'To the adoption', console: 'Back to leading', settledAfter: 'What was settled already can still be answered and adopted.',
    stepOut: 'Does not take part in this decision', stepOutAbout: 'Because of an interest, for instance. Write down what the person says. It goes into the record.', stepOutWords: 'What does the person say?', stepOutSend: 'Write it down',
    stepIn: 'Takes part after all'
  }
});
