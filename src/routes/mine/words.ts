import { catalogue } from '$lib/words/catalogue.ts';

/** Words of somebody's own page after a meeting. Read by people who may find reading hard: short, and to the person. */
export const mineWords = catalogue({
  nl: {
    title: 'Wat gebeurde er met jouw inbreng?', hello: (name: string) => `Dag ${name}.`, of: (title: string, date: string, council: string) => `Dit gaat over ${title}, ${date}, van ${council}.`,
    private: 'Deze pagina is van jou. Alleen wie de link heeft, kan hem lezen.', aloud: 'Lees voor', stop: 'Stop', noVoice: 'Voorlezen lukte nu niet.',
    door: {
      lead: 'Hier lees je wat er met jouw inbreng is gedaan. Je hebt geen account nodig.', link: 'Je link', hint: 'Plak de hele link. Hij staat op je kaartje of in je brief.', open: 'Open mijn pagina', opening: 'We openen je pagina.',
      bad: 'Deze link werkt niet, of niet meer. Vraag de secretaris om een nieuwe.', wait: 'Het lukt nu even niet. Probeer het over een minuut nog eens.', bye: 'De pagina is gesloten. Met je link open je hem weer.'
    },
    nothing: 'Jij stuurde niets in. Je kunt wel het verslag lezen.', record: 'Lees het verslag', draft: 'Lees het concept van het verslag',
    outcome: 'Dit kwam eruit', notSettled: 'Dit besluit is nog niet klaar. Kom later terug.', adopted: 'Het verslag is vastgesteld.', notAdopted: 'Het verslag is nog een concept. Je kunt nog reageren.',
    until: (day: string) => `Zeggen dat iets niet klopt kan tot en met ${day}.`, untilOver: (day: string) => `Zeggen dat iets niet klopt kon tot en met ${day}.`,
    wrote: 'Dit schreef jij', wroteFor: (name: string) => `Dit kwam van ${name}`, hidden: 'zonder naam', happened: 'Dit gebeurde ermee',
    became: (part: string) => `Zo veranderde onderdeel ${part}`, adoptedChange: 'Deze wijziging staat in de tekst.', rejectedChange: 'Deze wijziging staat niet in de tekst.',
    isRight: 'Klopt het dat dit door jou kwam?', right: 'Klopt', notRight: 'Klopt niet', saidRight: 'Jij zei: klopt.', saidNot: 'Jij zei: klopt niet.', mayChange: 'Je mag het nog veranderen.',
    answer: 'Het antwoord', to: 'Naar wie het ging', hear: 'Je hoort iets voor', together: 'Dit antwoord is voor meer inbreng samen. Dat vond jij goed.',
    noAnswer: 'Er is nog geen antwoord.', dueBy: (day: string) => `Je krijgt antwoord voor ${day}.`, late: (day: string) => `Te laat. Je had voor ${day} antwoord moeten krijgen. De hele raad ziet dit.`,
    judge: 'Klopt dit antwoord?', judgeReason: 'Wat klopt er niet?', judgeHint: 'Alleen de voorzitter en de secretaris lezen dit.',
    disputed: 'Iemand is het niet eens met deze koppeling', theySaid: 'De reden', reply: 'De secretaris zegt',
    talk: 'Ik wil praten', talkAbout: 'De secretaris ziet dat iemand over deze inbreng wil praten.', talkNamed: 'Je naam staat bij deze inbreng. De secretaris weet dus wie jij bent.',
    talkHidden: 'Je schreef dit zonder naam. De secretaris weet niet wie jij bent. Wil je dat die jou kan vinden? Schrijf dan hoe. Dan weten zij wie jij bent.',
    how: 'Hoe kunnen we je bereiken?', howHint: 'Bijvoorbeeld een telefoonnummer. Het komt niet in het verslag.', talkSend: 'Ik wil praten', talkAsked: 'Je vroeg om te praten.', talkHow: (how: string) => `Je schreef erbij: ${how}`, talkBack: 'Het hoeft niet meer',
    more: 'Meer over deze inbreng', grouping: 'Mag deze inbreng samen met andere een antwoord krijgen?', groupingAbout: 'Soms zeiden meer mensen hetzelfde. Dan kan één antwoord voor allemaal zijn.', groupYes: 'Ja, samen mag', groupNo: 'Nee, een eigen antwoord', groupIs: 'Nu: samen mag.', groupIsNot: 'Nu: een eigen antwoord.',
    quote: 'Mag de raad deze woorden aanhalen?', quoteNamed: 'In een advies of op de website. Precies deze woorden, met je naam.', quoteHidden: 'In een advies of op de website. Precies deze woorden, zonder je naam.', quoteYes: 'Ja, dat mag', quoteNo: 'Nee, liever niet', quoteIs: { yes: 'Jij zei: ja.', no: 'Jij zei: nee.' },
    withdraw: 'Trek deze inbreng in', withdrawAbout: 'Je woorden worden gewist. In het verslag staat alleen dat er iets is ingetrokken. Dat kan niet terug.', withdrawDo: 'Ja, trek het in',
    redact: 'Laat mijn woorden weghalen', redactAbout: 'Het verslag is vastgesteld. De secretaris kan je woorden er nog uit halen. Dan staat er alleen dat ze zijn verwijderd.', redactDo: 'Vraag om weghalen', redactAsked: 'Je vroeg om je woorden weg te halen. De secretaris bekijkt het.', redactDeclined: (why: string) => `Je woorden zijn niet weggehaald. De reden: ${why}`,
    dispute: 'Klopt er iets niet bij een ander?', disputeAbout: 'Denk je dat een wijziging ergens anders door kwam? Zeg het, met je reden. De reden komt in het verslag, zonder je naam.', which: 'Welke wijziging?', option: (part: string, text: string) => `Onderdeel ${part}: ${text}`, reason: 'Wat klopt er niet?', disputeSend: 'Stuur mijn reden',
    errors: { which: 'Kies eerst een wijziging.', reason: 'Schrijf eerst op wat er niet klopt.' },
    done: {
      confirm: 'Ontvangen. Dank je wel.', judge: 'Ontvangen. De secretaris leest het.', talk: 'Ontvangen. De secretaris ziet dat je wilt praten.', untalk: 'Ontvangen. Je verzoek is weg.', group: 'Ontvangen.', quote: 'Ontvangen.',
      withdraw: 'Ingetrokken. Je woorden zijn gewist.', redact: 'Ontvangen. De secretaris bekijkt je vraag.', dispute: 'Ontvangen. Dit staat nu als betwist in het verslag.', revoke: 'Alle links naar deze pagina zijn gesloten.'
    },
    away: 'Je bent door de vergadering weggestuurd. Je kunt hier lezen, maar niets insturen. Vraag de voorzitter om hulp.',
    keep: 'Bewaar deze pagina', keepAbout: 'Maak een foto van de code, of print dit kaartje.', keepLink: 'De link', print: 'Print dit kaartje', card: 'Opent jouw pagina: wat gebeurde er met jouw inbreng?',
    leave: 'Ik ben klaar', leaveAbout: 'Is dit niet jouw apparaat? Sluit de pagina dan als je klaar bent.', revoke: 'Sluit alle links naar deze pagina', revokeAbout: 'Heeft iemand anders je link? Dan kan die hem niet meer openen. Jij ook niet. Vraag daarna een nieuwe aan de secretaris.', revokeDo: 'Ja, sluit ze'
  },
  en: {
    title: 'What happened with your input?', hello: (name) => `Hello ${name}.`, of: (title, date, council) => `This is about ${title}, ${date}, of ${council}.`,
    private: 'This page is yours. Only who has the link can read it.', aloud: 'Read aloud', stop: 'Stop', noVoice: 'Reading aloud did not work just now.',
    door: {
      lead: 'Here you read what was done with your input. You need no account.', link: 'Your link', hint: 'Paste the whole link. It is on your card or in your letter.', open: 'Open my page', opening: 'We are opening your page.',
      bad: 'This link does not work, or no longer. Ask the secretary for a new one.', wait: 'It does not work just now. Try again in a minute.', bye: 'The page is closed. Your link opens it again.'
    },
    nothing: 'You sent nothing. You can read the record.', record: 'Read the record', draft: 'Read the draft of the record',
    outcome: 'This came out', notSettled: 'This decision is not finished yet. Come back later.', adopted: 'The record has been adopted.', notAdopted: 'The record is still a draft. You can still react.',
    until: (day) => `You can say that something is not right up to and including ${day}.`, untilOver: (day) => `You could say that something is not right up to and including ${day}.`,
    wrote: 'This is what you wrote', wroteFor: (name) => `This came from ${name}`, hidden: 'without a name', happened: 'This happened with it',
    became: (part) => `How part ${part} changed`, adoptedChange: 'This change is in the text.', rejectedChange: 'This change is not in the text.',
    isRight: 'Is it right that this came through you?', right: 'That is right', notRight: 'Not right', saidRight: 'You said: that is right.', saidNot: 'You said: not right.', mayChange: 'You may still change it.',
    answer: 'The answer', to: 'To whom it went', hear: 'You hear before', together: 'This answer is for several inputs together. You agreed to that.',
    noAnswer: 'There is no answer yet.', dueBy: (day) => `You get an answer before ${day}.`, late: (day) => `Overdue. You should have had an answer before ${day}. The whole council sees this.`,
    judge: 'Is this answer right?', judgeReason: 'What is not right?', judgeHint: 'Only the chair and the secretary read this.',
    disputed: 'Somebody does not agree with this link', theySaid: 'The reason', reply: 'The secretary says',
    talk: 'I want to talk', talkAbout: 'The secretary sees that somebody wants to talk about this input.', talkNamed: 'Your name is with this input. So the secretary knows who you are.',
    talkHidden: 'You wrote this without a name. The secretary does not know who you are. Do you want them to be able to find you? Then write how. They will know who you are.',
    how: 'How can we reach you?', howHint: 'For instance a phone number. It does not go into the record.', talkSend: 'I want to talk', talkAsked: 'You asked to talk.', talkHow: (how) => `You wrote with it: ${how}`, talkBack: 'No longer needed',
    more: 'More about this input', grouping: 'May this input be answered together with others?', groupingAbout: 'Sometimes more people said the same. Then one answer can be for all of them.', groupYes: 'Yes, together is fine', groupNo: 'No, an answer of its own', groupIs: 'Now: together is fine.', groupIsNot: 'Now: an answer of its own.',
    quote: 'May the council quote these words?', quoteNamed: 'In an advice or on the website. Exactly these words, with your name.', quoteHidden: 'In an advice or on the website. Exactly these words, without your name.', quoteYes: 'Yes, that is fine', quoteNo: 'No, rather not', quoteIs: { yes: 'You said: yes.', no: 'You said: no.' },
    withdraw: 'Withdraw this input', withdrawAbout: 'Your words are erased. The record only says that something was withdrawn. That cannot be undone.', withdrawDo: 'Yes, withdraw it',
    redact: 'Have my words taken away', redactAbout: 'The record has been adopted. The secretary can still take your words out of it. Then it only says that they were removed.', redactDo: 'Ask to take them away', redactAsked: 'You asked to have your words taken away. The secretary looks at it.', redactDeclined: (why) => `Your words were not taken away. The reason: ${why}`,
    dispute: 'Is something not right with someone else?', disputeAbout: 'Do you think that a change came from something else? Say so, with your reason. The reason goes into the record, without your name.', which: 'Which change?', option: (part, text) => `Part ${part}: ${text}`, reason: 'What is not right?', disputeSend: 'Send my reason',
    errors: { which: 'First choose a change.', reason: 'First write down what is not right.' },
    done: {
      confirm: 'Received. Thank you.', judge: 'Received. The secretary reads it.', talk: 'Received. The secretary sees that you want to talk.', untalk: 'Received. Your request is gone.', group: 'Received.', quote: 'Received.',
      withdraw: 'Withdrawn. Your words are erased.', redact: 'Received. The secretary looks at your request.', dispute: 'Received. This is now in the record as disputed.', revoke: 'All links to this page are closed.'
    },
    away: 'You were sent away by the meeting. You can read here, but send nothing. Ask the chair for help.',
    keep: 'Keep this page', keepAbout: 'Take a photo of the code, or print this card.', keepLink: 'The link', print: 'Print this card', card: 'Opens your page: what happened with your input?',
    leave: 'I am done', leaveAbout: 'Is this not your device? Then close the page when you are done.', revoke: 'Close all links to this page', revokeAbout: 'Does somebody else have your link? Then they can no longer open it. Neither can you. Ask the secretary for a new one afterwards.', revokeDo: 'Yes, close them'
  }
});
