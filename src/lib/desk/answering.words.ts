import { catalogue } from '$lib/words/catalogue.ts';

/** Terms of answers, who gives them, what owners say of them, disputes with a reply, letters and links. */
export const answeringWords = /* @__PURE__ */ catalogue({
  nl: {
    filter: 'Laat zien', filters: { all: 'Alles', open: 'Zonder antwoord', late: 'Te laat', talk: 'Wil praten', wrong: 'Klopt niet, zegt wie het inbracht', experiential: 'Uit ervaring', professional: 'Uit het werk', scientific: 'Uit onderzoek' },
    found: (n: number) => (n === 1 ? '1 bijdrage' : `${n} bijdragen`), none: 'Hier is niets bij.',
    due: (day: string) => `Antwoord voor ${day}`, late: (day: string) => `Te laat: het antwoord moest er zijn voor ${day}. De hele raad ziet dit.`, noDue: 'Nog geen datum', by: (name: string) => `${name} geeft het antwoord`,
    missing: 'Mist nog: een antwoord', plan: 'Wie antwoordt, en wanneer?', who: 'Wie geeft het antwoord?', whoAny: 'De secretaris', when: 'Voor welke dag?', whenHint: 'Leeg: de dag die de raad altijd aanhoudt.', planDo: 'Bewaar', planned: 'Dit staat erbij.',
    grouping: 'Mag samen met andere een antwoord krijgen', sameNone: 'Niemand anders vond een antwoord samen goed. Elke bijdrage krijgt dan een eigen antwoord.', sameHint: 'Hier staat alleen inbreng van wie een antwoord samen goed vindt.', sameFirst: 'Wie dit inbracht, vindt een antwoord samen niet goed. Geef dus een eigen antwoord.',
    talk: 'Wil over deze inbreng praten.', talkName: (name: string) => `${name} wil over deze inbreng praten.`, talkHidden: 'Iemand wil over deze inbreng praten. Wie het is, weten we niet.', how: (how: string) => `Zo kun je die persoon bereiken: ${how}`, talkDone: 'We hebben gepraat', talkSettled: 'Het verzoek is weg.',
    right: 'Het antwoord klopt, zegt wie het inbracht.', wrong: 'Het antwoord klopt niet, zegt wie het inbracht.', why: (reason: string) => `De reden: ${reason}`,
    reply: 'Wat zeg jij daarop?', replyHint: 'Beide kanten staan in het verslag.', replyDo: 'Bewaar mijn reactie', replied: 'De reactie staat erin.', replyIs: 'De secretaris zegt',
    replyEmpty: 'Schrijf eerst iets op.',
    earlyWarn: (day: string) => `Tot en met ${day} kan iemand nog zeggen dat een koppeling niet klopt. Vaststellen mag al. Schrijf dan op waarom iedereen kon reageren.`, earlyReason: 'Waarom kon iedereen al reageren?', earlyHint: 'Dit komt in het verslag.',
    whyTwo: 'Je kunt dit niet alleen doen. Wie het verslag maakt, kan iets vergeten of mooier maken. Een tweede mens ziet dat.', secondIs: (role: string) => `Nu is de ander aan de beurt: de ${role}, op een eigen scherm.`, roles: { chair: 'voorzitter', secretary: 'secretaris' },
    letters: 'Brieven voor mensen op papier', lettersAbout: 'In de brief staat wat er met hun inbreng is gedaan. Er zit een strook bij om af te knippen. Ook staat er een code in naar hun eigen pagina.', letter: (name: string) => `Brief voor ${name}`, all: 'Alle brieven in één bestand', back: 'Komt er een strook terug? Voer het hieronder in bij deze persoon.',
    stripBack: (name: string) => `De strook van ${name}`, stripAbout: 'Voer in wat er op de strook is aangekruist.', stripJudge: 'Klopt het antwoord?', stripWhy: 'Wat klopt er niet?', stripRight: 'Klopt', stripNot: 'Klopt niet', stripTalk: 'Wil praten', stripIn: 'Het staat erin.',
    close: 'Sluit links naar de pagina van iemand', closeAbout: 'Is iemand een brief of telefoon kwijt? Dan openen de oude links niets meer. De persoon kan een nieuwe maken of krijgen.', closeWho: 'Van wie?', closeDo: 'Sluit de links', closed: 'De links zijn gesloten.', choose: 'Kies iemand', closeEmpty: 'Kies eerst iemand.'
  },
  en: {
    filter: 'Show', filters: { all: 'Everything', open: 'Without an answer', late: 'Overdue', talk: 'Wants to talk', wrong: 'Not right, says whoever brought it', experiential: 'From experience', professional: 'From work', scientific: 'From research' },
    found: (n) => (n === 1 ? '1 input' : `${n} inputs`), none: 'There is nothing here.',
    due: (day) => `Answer before ${day}`, late: (day) => `Overdue: the answer should have been there before ${day}. The whole council sees this.`, noDue: 'No date yet', by: (name) => `${name} gives the answer`,
    missing: 'Still missing: an answer', plan: 'Who answers, and when?', who: 'Who gives the answer?', whoAny: 'The secretary', when: 'Before which day?', whenHint: 'Empty: the day that the council always keeps to.', planDo: 'Save', planned: 'It was added.',
    grouping: 'May be answered together with others', sameNone: 'Nobody else agreed to an answer together. So each input gets an answer of its own.', sameHint: 'Here is only input of who agreed to an answer together.', sameFirst: 'Whoever brought this did not agree to an answer together. So give it an answer of its own.',
    talk: 'Wants to talk about this input.', talkName: (name) => `${name} wants to talk about this input.`, talkHidden: 'Somebody wants to talk about this input. We do not know who.', how: (how) => `How to reach them: ${how}`, talkDone: 'We have talked', talkSettled: 'The request is gone.',
    right: 'The answer is right, says whoever brought it.', wrong: 'The answer is not right, says whoever brought it.', why: (reason) => `The reason: ${reason}`,
    reply: 'What do you say to that?', replyHint: 'Both sides stand in the record.', replyDo: 'Save my reply', replied: 'The reply is in.', replyIs: 'The secretary says',
    replyEmpty: 'First write something.',
    earlyWarn: (day) => `Up to and including ${day} somebody can still say that a link is not right. Adopting is possible already. Then write down why everyone could react.`, earlyReason: 'Why could everyone react already?', earlyHint: 'This goes into the record.',
    whyTwo: 'You cannot do this alone. Whoever makes the record may forget something or make it nicer. A second person sees that.', secondIs: (role) => `Now it is the turn of the other one: the ${role}, on a screen of their own.`, roles: { chair: 'chair', secretary: 'secretary' },
    letters: 'Letters for people on paper', lettersAbout: 'The letter says what was done with their input. It has a strip to cut off. It also has a code to their own page.', letter: (name) => `Letter for ${name}`, all: 'All letters in one file', back: 'Did a strip come back? Enter it below with this person.',
    stripBack: (name) => `The strip of ${name}`, stripAbout: 'Enter what was crossed on the strip.', stripJudge: 'Is the answer right?', stripWhy: 'What is not right?', stripRight: 'That is right', stripNot: 'Not right', stripTalk: 'Wants to talk', stripIn: 'It is in.',
    close: 'Close links to the page of somebody', closeAbout: 'Did somebody lose a letter or a phone? Then the old links open nothing any more. The person can make or get a new one.', closeWho: 'Of whom?', closeDo: 'Close the links', closed: 'The links are closed.', choose: 'Choose somebody', closeEmpty: 'First choose somebody.'
  }
});
