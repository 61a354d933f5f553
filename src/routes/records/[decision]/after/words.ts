import type { FollowUpNext, Moved, RedactionReason, ReplyStatus, Visibility } from '$lib/meeting/vocabulary.ts';
import { catalogue } from '$lib/words/catalogue.ts';

/** Done: what was just done on this page. */
export type Done = 'proposed' | 'confirmed' | 'dropped' | 'declined' | 'redacted' | 'replied' | 'due' | 'followed' | 'visible';

export type AfterWords = (typeof afterWords)['nl'];

export const afterWords = catalogue({
  nl: {
    title: 'Na de vergadering', toRecord: 'Naar het verslag', draft: 'Dit verslag is nog niet vastgesteld. Hier kun je nu alleen kiezen wie het straks mag lezen.',
    done: {
      proposed: 'De verbetering wacht nu op de ander.', confirmed: 'Het verslag is verbeterd. Wat er eerst stond, blijft erbij staan.', dropped: 'De verbetering is weg.',
      declined: 'Je antwoord op het verzoek staat erin.', redacted: 'De woorden zijn weg. In het verslag staat: verwijderd op verzoek.',
      replied: 'De reactie staat erin.', due: 'De datum staat erin.', followed: 'Wat er gebeurde, staat erin.', visible: 'Dat is bewaard.'
    } satisfies Record<Done, string>,
    again: 'Je vier woorden', againHint: 'Je logde langer dan vijf minuten geleden in. Zo weten we zeker dat jij het bent.', show: 'Laat de woorden zien', againWrong: 'Deze woorden kloppen niet. Kijk nog eens op je briefje.',
    office: { chair: 'voorzitter', secretary: 'secretaris' } as Readonly<Record<string, string>>,
    waiting: 'Er wacht een verbetering', waitingBy: (name: string, role: string) => `${name} (${role}) stelt dit voor:`, waitingMine: 'Jij stelde dit voor. Een verslag is van twee mensen, net als bij het vaststellen. De ander bevestigt het.',
    was: 'Er staat:', becomes: 'Er komt te staan:', why: 'Waarom:', confirm: 'Bevestig de verbetering', drop: 'Haal de verbetering weg',
    asked: 'Verzoeken om woorden weg te halen', askedAbout: 'Wie dit inbracht, vraagt of de woorden weg mogen. Wie dat is, staat hier niet.',
    redactThis: 'Haal deze woorden weg', declineTitle: 'Liever niet? Leg uit waarom', decline: 'Stuur dit antwoord', declineReason: 'Waarom blijven de woorden staan?', declineHint: 'Wie het vroeg, leest dit.',
    replies: 'Wat doet de ontvanger met het advies?', repliesAbout: (who: string) => `Het advies gaat naar ${who}. Schrijf hier op wat die met elk onderdeel doet.`,
    dueOn: (day: string) => `De reactie hoort er te zijn op ${day}.`, due: 'Wanneer hoort de reactie er te zijn?', dueSave: 'Bewaar de datum',
    part: (n: string) => `Onderdeel ${n}`, noReply: 'Nog geen reactie.', giveReply: (n: string) => `Schrijf de reactie op onderdeel ${n} op`, changeReply: (n: string) => `Verander de reactie op onderdeel ${n}`,
    status: { 'taken-over': 'Neemt het over', partly: 'Neemt een deel over', not: 'Neemt het niet over', 'says-nothing': 'Zegt niets' } satisfies Record<ReplyStatus, string>,
    statusAbout: { 'says-nothing': 'Er kwam een brief, maar die gaat hier niet over. Dat telt niet als antwoord.' }, statusLabel: 'Wat doet de ontvanger?',
    replyText: 'Wat staat er in de reactie?', replyHint: 'Bij een deel of niet overnemen hoort een reden.', from: 'Van wie is de reactie?', date: 'Wanneer kwam de reactie?', saveReply: 'Bewaar de reactie',
    followUps: 'Volgen: werkt het?', noFollowUps: 'In dit verslag is niets afgesproken om te volgen.', lookAt: (day: string, who: string) => `Op ${day} kijkt ${who} hiernaar.`, indicator: 'Waaraan zien we dat?',
    giveResult: 'Schrijf op wat er gebeurde', changeResult: 'Verander wat er gebeurde', movedLabel: 'Is het veranderd?', moved: { yes: 'Ja', partly: 'Een beetje', no: 'Nee' } satisfies Record<Moved, string>,
    noticedBy: 'Wie merkte dat?', resultText: 'Wat is er gebeurd?', nextLabel: 'Hoe verder?', next: { closed: 'Dit punt is klaar', reopened: 'Dit punt gaat weer open' } satisfies Record<FollowUpNext, string>, saveResult: 'Bewaar',
    openAgain: 'Dit punt is weer open.', newMeeting: 'Maak er een nieuwe vergadering over', noticed: (name: string, day: string) => `Gemerkt door ${name}, ${day}.`,
    correct: 'Een fout in het verslag verbeteren', correctAbout: 'Jij stelt een verbetering voor. De ander bevestigt die. Wat er eerst stond, blijft leesbaar.',
    fixed: 'De tekst, de stemmingen en wat inbreng deed, kun je hier niet veranderen. Dat is wat er gebeurde.', which: 'Wat klopt er niet?', choose: 'Kies', another: 'Kies iets anders', newText: 'Wat moet er staan?', otherText: 'Wat klopt er niet?', otherHint: 'Dit komt als verbetering onder het verslag. Er verandert verder niets.',
    reason: 'Waarom verander je dit?', propose: 'Stel de verbetering voor', addTo: 'Dit komt bij de verbetering die al van jou wacht.',
    redact: 'Woorden weghalen op verzoek', redactAbout: 'De woorden gaan voorgoed weg, ook uit eerdere versies. Dat er iets stond, blijft zichtbaar. Wat er met inbreng is gedaan, blijft ook staan.',
    redactWhich: 'Welke woorden?', redactConfirm: 'Deze woorden gaan weg:', redactWhy: 'Waarom?', redactDo: 'Haal deze woorden voorgoed weg', redactNoBack: 'Dit kan niet terug. Staat hetzelfde ook ergens anders? Haal het daar ook weg.', redactName: 'Deze naam verdwijnt uit elk verslag van deze vergadering. Staat de naam ook in een tekst? Haal die tekst dan ook weg.',
    reasons: { 'own-wish': 'Wie het schreef, vraagt erom', 'about-someone-else': 'Het gaat over iemand die dat niet wil', safety: 'Het is niet veilig voor iemand', law: 'De wet vraagt het' } satisfies Record<RedactionReason, string>,
    kinds: {
      input: 'Inbreng', answer: 'Antwoord', 'minority-view': 'Minderheidsstandpunt', dispute: 'Iemand is het er niet mee eens', note: 'Notitie bij', 'not-heard': 'Wie niet is gehoord', 'follow-up': 'Volgen, punt', waterline: 'Notitie bij het diepere gesprek',
      name: 'Naam', 'stepped-out': 'Waarom iemand niet meedeed', correction: 'Verbetering, versie'
    } as Readonly<Record<string, string>>,
    visibility: 'Wie mag dit verslag lezen?', visibilityChoose: 'Kies voor wie', visibilityOptions: { public: 'Iedereen', internal: 'Alleen de raad en wie erbij was' } satisfies Record<Visibility, string>,
    visibilityAbout: { public: 'Het staat in het openbare archief.', internal: 'Voor anderen bestaat het niet, ook niet in het archief.' } satisfies Record<Visibility, string>, visibilitySave: 'Bewaar', readFirst: 'Staan er namen in het verslag? Lees het eerst na.',
    errors: { which: 'Kies eerst wat er niet klopt.', words: 'Kies eerst welke woorden.', text: 'Schrijf op wat er moet staan.', why: 'Schrijf op waarom.', reason: 'Kies waarom.', status: 'Kies wat de ontvanger doet.', replyText: 'Schrijf de reden op.', from: 'Schrijf op van wie de reactie is.', date: 'Kies een datum.', moved: 'Kies of het is veranderd.', noticedBy: 'Schrijf op wie het merkte.', resultText: 'Schrijf op wat er gebeurde.', next: 'Kies hoe het verder gaat.', decline: 'Leg uit waarom de woorden blijven.', visibility: 'Kies wie het mag lezen.' }
  },
  en: {
    title: 'After the meeting', toRecord: 'To the record', draft: 'This record has not been adopted yet. For now you can only choose who may read it later.',
    done: {
      proposed: 'The correction now waits for the other person.', confirmed: 'The record has been corrected. What it said before stays beside it.', dropped: 'The correction is gone.',
      declined: 'Your answer to the request has been kept.', redacted: 'The words are gone. The record says: removed on request.',
      replied: 'The reply has been kept.', due: 'The date has been kept.', followed: 'What happened has been kept.', visible: 'That has been kept.'
    },
    again: 'Your four words', againHint: 'You signed in more than five minutes ago. This way we know for sure that it is you.', show: 'Show the words', againWrong: 'These words are not right. Look at your note again.',
    office: { chair: 'chair', secretary: 'secretary' },
    waiting: 'A correction is waiting', waitingBy: (name, role) => `${name} (${role}) proposes this:`, waitingMine: 'You proposed this. A record belongs to two people, as with adopting it. The other one confirms it.',
    was: 'It says:', becomes: 'It will say:', why: 'Why:', confirm: 'Confirm the correction', drop: 'Take the correction away',
    asked: 'Requests to remove words', askedAbout: 'Whoever brought this in asks whether the words may go. Who that is does not stand here.',
    redactThis: 'Remove these words', declineTitle: 'Rather not? Explain why', decline: 'Send this answer', declineReason: 'Why do the words stay?', declineHint: 'Whoever asked reads this.',
    replies: 'What does the addressee do with the advice?', repliesAbout: (who) => `The advice goes to ${who}. Write down here what they do with each part.`,
    dueOn: (day) => `The reply is due on ${day}.`, due: 'When is the reply due?', dueSave: 'Keep the date',
    part: (n) => `Part ${n}`, noReply: 'No reply yet.', giveReply: (n) => `Write down the reply to part ${n}`, changeReply: (n) => `Change the reply to part ${n}`,
    status: { 'taken-over': 'Takes it over', partly: 'Takes over a part of it', not: 'Does not take it over', 'says-nothing': 'Says nothing' },
    statusAbout: { 'says-nothing': 'There was a letter, but it is not about this. That does not count as an answer.' }, statusLabel: 'What does the addressee do?',
    replyText: 'What does the reply say?', replyHint: 'Taking over a part or nothing comes with a reason.', from: 'From whom is the reply?', date: 'When did the reply come?', saveReply: 'Keep the reply',
    followUps: 'Follow-up: does it work?', noFollowUps: 'Nothing was agreed to be followed up in this record.', lookAt: (day, who) => `On ${day}, ${who} looks at this.`, indicator: 'How do we see that?',
    giveResult: 'Write down what happened', changeResult: 'Change what happened', movedLabel: 'Did it change?', moved: { yes: 'Yes', partly: 'A little', no: 'No' },
    noticedBy: 'Who noticed?', resultText: 'What happened?', nextLabel: 'What next?', next: { closed: 'This item is finished', reopened: 'This item opens again' }, saveResult: 'Keep',
    openAgain: 'This item is open again.', newMeeting: 'Make a new meeting about it', noticed: (name, day) => `Noticed by ${name}, ${day}.`,
    correct: 'Correct a mistake in the record', correctAbout: 'You propose a correction. The other person confirms it. What it said before can still be read.',
    fixed: 'The text, the votes and what inputs did cannot be changed here. That is what happened.', which: 'What is wrong?', choose: 'Choose', another: 'Choose something else', newText: 'What should it say?', otherText: 'What is wrong?', otherHint: 'This comes below the record as a correction. Nothing else changes.',
    reason: 'Why do you change this?', propose: 'Propose the correction', addTo: 'This is added to the correction of yours that waits.',
    redact: 'Remove words on request', redactAbout: 'The words go for ever, from earlier versions too. That something was there stays visible. What was done with an input stays too.',
    redactWhich: 'Which words?', redactConfirm: 'These words go:', redactWhy: 'Why?', redactDo: 'Remove these words for ever', redactNoBack: 'This cannot be undone. Does the same stand elsewhere? Remove it there too.', redactName: 'This name goes from every record of this meeting. Does the name stand in a text too? Then remove that text as well.',
    reasons: { 'own-wish': 'Whoever wrote it asks for it', 'about-someone-else': 'It is about somebody who does not want it', safety: 'It is not safe for somebody', law: 'The law asks for it' },
    kinds: {
      input: 'Input', answer: 'Answer', 'minority-view': 'Minority view', dispute: 'Somebody disagrees', note: 'Note at', 'not-heard': 'Who was not heard', 'follow-up': 'Follow-up, item', waterline: 'Note on the deeper conversation',
      name: 'Name', 'stepped-out': 'Why somebody did not take part', correction: 'Correction, version'
    },
    visibility: 'Who may read this record?', visibilityChoose: 'Choose for whom', visibilityOptions: { public: 'Everybody', internal: 'Only the council and who was there' },
    visibilityAbout: { public: 'It stands in the public archive.', internal: 'For others it does not exist, in the archive neither.' }, visibilitySave: 'Keep', readFirst: 'Are there names in the record? Read it through first.',
    errors: { which: 'First choose what is wrong.', words: 'First choose which words.', text: 'Write down what it should say.', why: 'Write down why.', reason: 'Choose why.', status: 'Choose what the addressee does.', replyText: 'Write down the reason.', from: 'Write down from whom the reply is.', date: 'Choose a date.', moved: 'Choose whether it changed.', noticedBy: 'Write down who noticed.', resultText: 'Write down what happened.', next: 'Choose what comes next.', decline: 'Explain why the words stay.', visibility: 'Choose who may read it.' }
  }
});
