import { catalogue } from '$lib/words/catalogue.ts';
import type { ReasonCode } from '$lib/meeting/vocabulary.ts';

/** Links with both keys, grounds, minority views, answers, who was not heard, following up, and adopting the record. */
export const closingWords = /* @__PURE__ */ catalogue({
  nl: {
    links: 'Welke inbreng veranderde de tekst?', linksAbout: 'De secretaris koppelt: dat is sleutel 1. Wie het inbracht zegt of het klopt: dat is sleutel 2.', noChanges: 'De tekst is niet veranderd.',
    key1: 'Gekoppeld door de secretaris', key2: { yes: 'Klopt, zegt wie het inbracht', no: 'Dit bedoelde ik niet, zegt wie het inbracht', open: 'Nog niet bevestigd' }, disputed: 'Betwist',
    adopted: 'overgenomen', rejected: 'niet overgenomen', setLink: 'Koppel alsnog inbreng aan een wijziging', whichChange: 'Welke wijziging?', setLinkDo: 'Koppel', linked: 'De koppeling staat erin.',
    support: 'Zet inbreng als onderbouwing bij een onderdeel', supportAbout: 'Onderbouwing steunt wat er staat. Het veranderde de tekst niet.', whichPart: 'Welk onderdeel?', supportDo: 'Zet als onderbouwing', supported: 'De onderbouwing staat erin.', supports: 'Onderbouwing', noSupports: 'Er is nog geen onderbouwing.',
    minority: 'Minderheidsstandpunten', noMinority: 'Niemand gaf een minderheidsstandpunt.',
    notHeardHint: 'Noem groepen, geen namen. Bijvoorbeeld: mensen die geen Nederlands lezen.', notHeardSaved: 'Dit komt in het verslag.', saveChange: 'Bewaar', notSavedYet: 'Nog niet bewaard.',
    followUp: 'Volgen', followUpAbout: 'Hoe weten we straks of het werkt?', goal: 'Wat willen we bereiken?', indicator: 'Waaraan zien we dat?', who: 'Wie kijkt daarnaar?', date: 'Wanneer?', followUpAdd: 'Zet erbij', followUpSaved: 'Dit staat erbij.', noFollowUp: 'Er is nog niets afgesproken om te volgen.',
    answers: 'Antwoord op alle inbreng', answersAbout: 'Wie iets inbracht, hoort wat ermee is gedaan. Inbreng die de tekst veranderde, heeft al een antwoord.', open: (n: number) => `Nog geen antwoord (${n})`, noneOpen: 'Alle inbreng heeft een antwoord.', others: (n: number) => `Heeft al een antwoord (${n})`,
    answer: 'Geef antwoord', changeAnswer: 'Pas het antwoord aan', status: 'Wat is ermee gedaan?', statusAbout: { 'not-followed': 'Het is gehoord. De tekst is er niet door veranderd.', 'passed-on': 'Iemand anders gaat ermee verder.' },
    reason: 'Leg het uit', reasonHint: 'Schrijf het aan de persoon zelf. Hooguit drie korte zinnen.', suggestions: 'Een begin van een zin', to: 'Aan wie geef je het door?', due: 'Wanneer hoort de persoon iets?', send: 'Bewaar het antwoord', sent: 'Het antwoord staat erin.', answered: 'Antwoord',
    templates: {
      law: 'De wet staat dit niet toe, omdat ', money: 'Hier is nu geen geld voor. Wat wel kan is ', 'outside-frame': 'Dit valt buiten wat wij mogen bepalen. Wie dat wel mag is ',
      'conflicts-with-policy': 'Dit past niet bij de regel dat ', 'other-input-weighed-more': 'We hoorden ook iets anders dat zwaarder woog: ', 'too-little-support': 'Er waren te weinig mensen die hier achter stonden. Wat er wel van bleef is ',
      'to-be-examined': 'We weten dit nog niet zeker. We zoeken uit '
    } satisfies Record<ReasonCode, string>,
    passedTemplate: 'Dit geven we door, omdat ',
    errors: { status: 'Kies wat ermee is gedaan.', code: 'Kies waarom niet.', reason: 'Leg uit waarom.', to: 'Schrijf op aan wie je het doorgeeft.', inputs: 'Kies eerst inbreng.', change: 'Kies eerst een wijziging.', part: 'Kies eerst een onderdeel.', notHeard: 'Schrijf op wie jullie niet hoorden.', goal: 'Schrijf op wat jullie willen bereiken.', indicator: 'Schrijf op waaraan je het ziet.', who: 'Schrijf op wie ernaar kijkt.', date: 'Kies een datum.', passphrase: 'Typ je vier woorden.' },
    adoption: 'Het verslag vaststellen', twoPeople: 'Twee mensen stellen het verslag vast: de voorzitter en de secretaris. Zo kan niet één mens bepalen wat er is gezegd.', ready: { answers: 'Alle inbreng heeft een antwoord', notAnswers: (n: number) => `Nog zonder antwoord: ${n}`, notHeard: 'Er staat wie niet is gehoord', notNotHeard: 'Er staat nog niet wie niet is gehoord' },
    propose: 'Stel het verslag voor', proposed: 'Het verslag is voorgesteld.', proposedByMe: 'Jij stelde het verslag voor. Nu moet de ander het vaststellen.', proposedByOther: (name: string) => `${name} stelde het verslag voor. Lees het eerst. Klopt het? Stel het dan vast.`, changeUndoes: 'Verandert er nog iets, dan moet het verslag opnieuw worden voorgesteld.',
    adopt: 'Stel vast', adoptedNow: 'Het verslag is vastgesteld.', isAdopted: 'Het verslag van dit besluit is vastgesteld. Er kan niets meer aan veranderen.', atAnswer: 'Vaststellen kan bij de stap Antwoorden.', toRecord: 'Lees het verslag', toDraft: 'Lees of deel het concept', shareAbout: 'Bij het concept kun je een link maken om het te delen.',
    again: 'Log opnieuw in om dit te doen', againAbout: 'Typ je vier woorden. Daarna gaan we verder waar je was.', passphrase: 'Je vier woorden', againDo: 'Log in en ga verder', againWrong: 'Deze woorden kloppen niet. Kijk nog eens op je briefje.',
    waterlineNote: 'Notitie bij dit gesprek', waterlineNoteHint: 'Schrijf op wat het gesprek opleverde. Schrijf nooit op wie wat zei.', noteAdd: 'Zet de notitie erbij', noteAdded: 'De notitie staat erbij.', notes: (n: number) => `Notities (${n})`, noNotes: 'Er zijn nog geen notities.', stopped: 'Het diepere gesprek is gestopt.'
  },
  en: {
    links: 'Which input changed the text?', linksAbout: 'The secretary links: that is key 1. Whoever brought it says whether it is right: that is key 2.', noChanges: 'The text has not changed.',
    key1: 'Linked by the secretary', key2: { yes: 'Right, says whoever brought it', no: 'I did not mean this, says whoever brought it', open: 'Not confirmed yet' }, disputed: 'Disputed',
    adopted: 'adopted', rejected: 'not adopted', setLink: 'Link input to a change afterwards', whichChange: 'Which change?', setLinkDo: 'Link', linked: 'The link is in.',
    support: 'Put input as a ground with a part', supportAbout: 'A ground supports what stands there. It did not change the text.', whichPart: 'Which part?', supportDo: 'Put as a ground', supported: 'The ground is in.', supports: 'Grounds', noSupports: 'There are no grounds yet.',
    minority: 'Minority views', noMinority: 'Nobody gave a minority view.',
    notHeardHint: 'Name groups, no persons. For instance: people who do not read Dutch.', notHeardSaved: 'This goes into the record.', saveChange: 'Save', notSavedYet: 'Not saved yet.',
    followUp: 'Following up', followUpAbout: 'How will we know whether it works?', goal: 'What do we want to reach?', indicator: 'How will we see that?', who: 'Who looks at it?', date: 'When?', followUpAdd: 'Add it', followUpSaved: 'It was added.', noFollowUp: 'Nothing has been agreed to follow yet.',
    answers: 'An answer to every input', answersAbout: 'Whoever brought something hears what was done with it. Input that changed the text has its answer already.', open: (n) => `No answer yet (${n})`, noneOpen: 'Every input has an answer.', others: (n) => `Has an answer (${n})`,
    answer: 'Give an answer', changeAnswer: 'Change the answer', status: 'What was done with it?', statusAbout: { 'not-followed': 'It was heard. The text did not change because of it.', 'passed-on': 'Someone else goes on with it.' },
    reason: 'Explain it', reasonHint: 'Write it to the person. Three short sentences at most.', suggestions: 'The beginning of a sentence', to: 'To whom do you pass it on?', due: 'When will the person hear?', send: 'Save the answer', sent: 'The answer is in.', answered: 'Answer',
    templates: {
      law: 'The law does not allow this, because ', money: 'There is no money for this now. What is possible is ', 'outside-frame': 'This is outside what we may decide. Who may decide it is ',
      'conflicts-with-policy': 'This does not fit the rule that ', 'other-input-weighed-more': 'We also heard something that weighed more: ', 'too-little-support': 'Too few people supported this. What did stay of it is ',
      'to-be-examined': 'We are not sure about this yet. We will find out '
    },
    passedTemplate: 'We pass this on, because ',
    errors: { status: 'Choose what was done with it.', code: 'Choose why not.', reason: 'Explain why.', to: 'Write down to whom you pass it on.', inputs: 'Choose input first.', change: 'Choose a change first.', part: 'Choose a part first.', notHeard: 'Write down whom you did not hear.', goal: 'Write down what you want to reach.', indicator: 'Write down how you will see it.', who: 'Write down who looks at it.', date: 'Choose a date.', passphrase: 'Type your four words.' },
    adoption: 'Adopting the record', twoPeople: 'Two people adopt the record: the chair and the secretary. So no one person decides what was said.', ready: { answers: 'Every input has an answer', notAnswers: (n) => `Without an answer: ${n}`, notHeard: 'It says who was not heard', notNotHeard: 'It does not say yet who was not heard' },
    propose: 'Propose the record', proposed: 'The record was proposed.', proposedByMe: 'You proposed the record. Now the other person has to adopt it.', proposedByOther: (name) => `${name} proposed the record. Read it first. Is it right? Then adopt it.`, changeUndoes: 'If anything changes now, the record has to be proposed again.',
    adopt: 'Adopt', adoptedNow: 'The record was adopted.', isAdopted: 'The record of this decision was adopted. Nothing in it can change any more.', atAnswer: 'Adopting is done at the step Answers.', toRecord: 'Read the record', toDraft: 'Read or share the draft', shareAbout: 'With the draft you can make a link to share it.',
    again: 'Sign in again to do this', againAbout: 'Type your four words. Then we go on where you were.', passphrase: 'Your four words', againDo: 'Sign in and go on', againWrong: 'These words are not right. Look at your note again.',
    waterlineNote: 'Note on this talk', waterlineNoteHint: 'Write down what the talk gave. Never write down who said what.', noteAdd: 'Add the note', noteAdded: 'The note was added.', notes: (n) => `Notes (${n})`, noNotes: 'There are no notes yet.', stopped: 'The deeper talk has stopped.'
  }
});
