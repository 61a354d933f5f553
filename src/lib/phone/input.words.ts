import { catalogue } from '$lib/words/catalogue.ts';

/** Words of the form with which somebody puts something in, and of what they put in before. */
export const inputFormWords = /* @__PURE__ */ catalogue({
  nl: {
    kind: (source: string, scope: string) => `Dit is: ${source}, ${scope}. Klopt dat niet?`,
    functions: 'Meer over je inbreng',
    few: 'Anderen zien wel wat voor kennis het is. Hebben weinig mensen die kennis? Dan kan iemand raden dat jij het bent.',
    needNamed: 'Met je naam erbij kan iemand denken dat jij nog niet mee kon.',
    empty: 'Schrijf eerst op wat je wilt zeggen.', gatheredEmpty: 'Vertel hoe je dit hebt opgehaald. Dat hoort bij een wij-verhaal.',
    late: 'De vergadering is verder. Je kunt dit nog even versturen.',
    over: 'Deze stap is voorbij. Je tekst is niet weg. Alleen jij ziet hem.', ask: 'Moet dit toch nog mee? Vraag het aan de voorzitter.',
    skipped: 'Goed. Je hoeft niets te sturen.', stillWrite: 'Ik wil toch iets schrijven',
    neutral: 'Jij leidt het gesprek. Daarom breng je zelf niets in.',
    observer: 'Je luistert mee. Inbreng sturen hoort niet bij jouw plek.',
    own: 'Wat jij stuurde', ownWithout: 'zonder naam', change: 'Aanpassen', changeIt: 'Bewaar de aanpassing',
    withdraw: 'Intrekken', moreTime: 'Ik wil meer tijd', moreTimeAsked: 'De voorzitter ziet: iemand wil meer tijd.',
    notShown: (reason: string) => `De zaal ziet deze kaart niet. De voorzitter zegt waarom: ${reason}`,
    notShownChange: 'Je mag hem anders schrijven. Dan ziet de zaal hem weer.', notShownAnswer: 'Je krijgt er wel antwoord op.',
    wall: 'Wat anderen schreven', wallNew: (n: number) => (n === 1 ? 'Laat 1 nieuwe mening zien' : `Laat ${n} nieuwe meningen zien`),
    wallEmpty: 'Er staat nog niets.', gone: 'Ingetrokken door de schrijver.'
  },
  en: {
    kind: (source, scope) => `This is: ${source}, ${scope}. Is that not right?`,
    functions: 'More about your input',
    few: 'Others do see what kind of knowledge it is. Do few people have that knowledge? Then someone may guess that it is you.',
    needNamed: 'With your name beside it someone may think that you could not come along yet.',
    empty: 'First write down what you want to say.', gatheredEmpty: 'Tell how you gathered this. It belongs to a we-story.',
    late: 'The meeting has gone on. You can still send this for a moment.',
    over: 'This step is over. Your text is not lost. Only you see it.', ask: 'Does it still have to come along? Ask the chair.',
    skipped: 'All right. You do not have to send anything.', stillWrite: 'I want to write something after all',
    neutral: 'You lead the conversation. So you give no input yourself.',
    observer: 'You listen along. Sending input does not belong to your place.',
    own: 'What you sent', ownWithout: 'without a name', change: 'Change', changeIt: 'Keep the change',
    withdraw: 'Withdraw', moreTime: 'I want more time', moreTimeAsked: 'The chair sees: someone wants more time.',
    notShown: (reason) => `The room does not see this card. The chair says why: ${reason}`,
    notShownChange: 'You may write it differently. Then the room sees it again.', notShownAnswer: 'You do get an answer to it.',
    wall: 'What others wrote', wallNew: (n) => (n === 1 ? 'Show 1 new view' : `Show ${n} new views`),
    wallEmpty: 'There is nothing here yet.', gone: 'Withdrawn by the writer.'
  }
});
