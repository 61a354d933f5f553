import { catalogue } from '$lib/words/catalogue.ts';
import { counted } from '$lib/words/plural.ts';

/** The desk around the work: the trays, inputs, and what is the same in every step. */
export const deskWords = /* @__PURE__ */ catalogue({
  nl: {
    desk: 'Bureau van de secretaris', trays: 'Wat er binnenkomt', arrivals: 'Nieuwe inbreng', allInputs: (n: number) => `Alle inbreng (${n})`,
    noInputs: 'Er is nog geen inbreng.', noInputsHere: 'In deze stap is nog geen inbreng gegeven.',
    writing: 'Er wordt nog geschreven.', writingMore: (n: number) => `${n} mensen schrijven nog.`,
    hiddenLater: 'Inbreng zonder naam komt in groepjes binnen. Zo kan niemand raden van wie die is.',
    waitingRoom: 'Wachtkamer', nobodyWaits: 'Niemand wacht.', waits: (n: number) => counted('nl', n, { one: 'iemand wacht', other: 'mensen wachten' }).replace('1 iemand', 'Iemand'),
    admitAtConsole: 'De voorzitter of gespreksleider laat mensen binnen.',
    people: 'Wie is er?',
    paper: 'Op papier', nobodyOnPaper: 'Iedereen doet zelf mee. Niemand doet mee op papier.', here: 'Is er', notHere: 'Nog niet er', gone: 'Weg',
    checkIn: (name: string) => `${name} is er`, enter: 'Voer in', enterFor: (name: string) => `Voer in voor ${name}`, leads: 'leidt het gesprek', represents: (name: string) => `voor ${name}`,
    notShown: (reason: string) => `De zaal ziet dit niet. Reden: ${reason} Het krijgt wel antwoord.`, withoutName: 'zonder naam', onPaper: 'op papier gegeven', broughtBy: (name: string) => `ingebracht door ${name}`, atStep: (step: string) => `bij ${step}`,
    openTray: 'Nog geen antwoord', openCount: (n: number) => counted('nl', n, { one: 'bijdrage wacht op antwoord', other: 'bijdragen wachten op antwoord' }),
    noneOpen: 'Alle inbreng heeft een antwoord.', toAnswers: 'Naar de antwoorden', toNotes: 'Naar de notities', paperPage: 'Print deze stap op papier',
    moved: (step: string) => `De vergadering is nu bij: ${step}`, keptDraft: 'Wat je typt, blijft bewaard op deze laptop.',
    decisionOf: (n: number, total: number) => `Besluit ${n} van ${total}`, whichDecision: 'Aan welk besluit werk je?',
    paused: 'Het is pauze. Je kunt gewoon doorwerken.', ended: 'De vergadering is afgelopen.', secretaryOnly: 'Dit doet de secretaris. Jij kunt meekijken.',
    search: 'Zoek in de inbreng', searchHint: 'Typ een paar woorden, of een naam.', found: (n: number) => counted('nl', n, { one: 'gevonden', other: 'gevonden' }), chosen: (n: number) => `${n} gekozen`,
    nothingFound: 'Niets gevonden met deze woorden.', questions: 'Vragen over de afspraken', handled: 'Beantwoord', noQuestions: 'Er zijn geen open vragen.',
    textNow: 'De tekst zoals die nu is', refused: { 'no-seat': 'Deze plek hoort niet bij dit apparaat. Log opnieuw in.', 'no-meeting': 'Deze vergadering is er niet meer.', locked: 'Dit scherm is vergrendeld.', 'signed-out': 'Je bent hier uitgelogd.', protocol: 'Er is een nieuwe versie van Meegaan. Laad de pagina opnieuw. Wat je typte blijft bewaard.' },
    reload: 'Laad opnieuw', needsScript: 'Voor het bureau is JavaScript nodig. Zet het aan in je browser.', toRecord: 'Bekijk het concept van het verslag'
  },
  en: {
    desk: 'The secretary\'s desk', trays: 'What comes in', arrivals: 'New input', allInputs: (n) => `All input (${n})`,
    noInputs: 'There is no input yet.', noInputsHere: 'No input was given in this step yet.',
    writing: 'Someone is still writing.', writingMore: (n) => `${n} people are still writing.`,
    hiddenLater: 'Input without a name comes in small groups. So nobody can guess whose it is.',
    waitingRoom: 'Waiting room', nobodyWaits: 'Nobody waits.', waits: (n) => counted('en', n, { one: 'person waits', other: 'people wait' }),
    admitAtConsole: 'The chair or facilitator lets people in.',
    people: 'Who is here?',
    paper: 'On paper', nobodyOnPaper: 'Everyone takes part themselves. Nobody takes part on paper.', here: 'Is here', notHere: 'Not here yet', gone: 'Gone',
    checkIn: (name) => `${name} is here`, enter: 'Enter', enterFor: (name) => `Enter for ${name}`, leads: 'leads the conversation', represents: (name) => `for ${name}`,
    notShown: (reason) => `The room does not see this. Reason: ${reason} It does get an answer.`, withoutName: 'without a name', onPaper: 'given on paper', broughtBy: (name) => `brought by ${name}`, atStep: (step) => `at ${step}`,
    openTray: 'No answer yet', openCount: (n) => counted('en', n, { one: 'input waits for an answer', other: 'inputs wait for an answer' }),
    noneOpen: 'Every input has an answer.', toAnswers: 'To the answers', toNotes: 'To the notes', paperPage: 'Print this step on paper',
    moved: (step) => `The meeting is now at: ${step}.`, keptDraft: 'What you type is kept on this laptop.',
    decisionOf: (n, total) => `Decision ${n} of ${total}`, whichDecision: 'Which decision do you work on?',
    paused: 'It is break time. You can go on working.', ended: 'The meeting is over.', secretaryOnly: 'The secretary does this. You can look along.',
    search: 'Search the input', searchHint: 'Type a few words, or a name.', found: (n) => counted('en', n, { one: 'found', other: 'found' }), chosen: (n) => `${n} chosen`,
    nothingFound: 'Nothing found with these words.', questions: 'Questions about the agreements', handled: 'Answered', noQuestions: 'There are no open questions.',
    textNow: 'The text as it stands', refused: { 'no-seat': 'This place does not belong to this device. Sign in again.', 'no-meeting': 'This meeting is no longer there.', locked: 'This screen is locked.', 'signed-out': 'You are signed out here.', protocol: 'There is a new version of Meegaan. Load the page again. What you typed is kept.' },
    reload: 'Load again', needsScript: 'The desk needs JavaScript. Turn it on in your browser.', toRecord: 'See the draft of the record'
  }
});
