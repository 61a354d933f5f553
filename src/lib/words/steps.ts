import type { AdviceKind, Agreement, BuyIn, Level, Phase, Step } from '../meeting/vocabulary.ts';
import { catalogue } from './catalogue.ts';

type Words<C extends string> = Record<C, string>;

/** The names of the steps, and in one breath what each is for (the explanation behind "Wat betekent dit?"). Source: glossary. */
export const stepWords = /* @__PURE__ */ catalogue({
  nl: {
    name: {
      prepare: 'Voorbereiden', arrive: 'Aankomen', agree: 'Afspraken', gather: 'Alle meningen', search: 'Wie denkt er anders?',
      spread: 'Wie herkent dit?', ready: 'Klaar om te kiezen?', vote: 'Stemmen', need: 'Wat heb je nodig?', improve: 'Aanvullen',
      waterline: 'Dieper praten', settle: 'Vastleggen', leave: 'Afronden', answer: 'Antwoorden'
    } satisfies Words<Step>,
    about: {
      prepare: 'We zetten de vergadering klaar.',
      arrive: 'Hoe zit je erbij? Je mag overslaan.',
      agree: 'Wat spreken we met elkaar af? En wat gebeurt er met wat jij zegt?',
      gather: 'Zeg wat je vindt. Er is geen goed of fout.',
      search: 'Een andere mening is welkom. Die helpt ons.',
      spread: 'Herken je iets van deze mening? Ook een klein beetje telt.',
      ready: 'Weet je genoeg om te kiezen?',
      vote: 'Je kiest. Daarna vragen we aan iedereen: wat heb je nodig?',
      need: 'Je hoeft het niet eens te zijn. Wat maakt het voor jou beter?',
      improve: 'We vullen de tekst aan. Bij elke aanvulling vragen we: kun je mee?',
      waterline: 'We praten door, omdat het nog niet goed voelt. Je mag altijd stoppen.',
      settle: 'Wat hebben we besloten? Klopt wat er staat?',
      leave: 'Hoe ga je weg? Wat neem je mee?',
      answer: 'Alle inbreng krijgt een antwoord. Daarna stellen twee mensen het verslag vast.'
    } satisfies Words<Step>,
    of: (n: number, total: number) => `Stap ${n} van ${total}`,
    route: 'De route', whereAreWe: 'Waar zijn we?', done: 'klaar', now: 'nu', next: 'komt nog'
  },
  en: {
    name: {
      prepare: 'Prepare', arrive: 'Arrive', agree: 'Agreements', gather: 'All views', search: 'Who sees it differently?',
      spread: 'Who recognises this?', ready: 'Ready to choose?', vote: 'Vote', need: 'What do you need?', improve: 'Add to it',
      waterline: 'Talk deeper', settle: 'Settle', leave: 'Round off', answer: 'Answers'
    },
    about: {
      prepare: 'We get the meeting ready.',
      arrive: 'How are you today? You may skip this.',
      agree: 'What do we agree on? And what happens with what you say?',
      gather: 'Everyone says what they think. There is no right or wrong.',
      search: 'Another view is welcome. It helps us.',
      spread: 'Do you recognise something in this view? Even a little counts.',
      ready: 'Do you know enough to choose?',
      vote: 'You choose. Then we ask everyone: what do you need?',
      need: 'You do not have to agree. What would make it better for you?',
      improve: 'We add to the text. With each addition we ask: can you come along?',
      waterline: 'We talk on, because it does not feel right yet. You may always stop.',
      settle: 'What did we decide? Is it written down correctly?',
      leave: 'How do you leave? What do you take with you?',
      answer: 'Every input gets an answer. Then two people adopt the record.'
    },
    of: (n, total) => `Step ${n} of ${total}`,
    route: 'The route', whereAreWe: 'Where are we?', done: 'done', now: 'now', next: 'to come'
  }
});

/** What is on the table: kind of advice, phase of policy, level of participation, how open it still is. */
export const decisionWords = /* @__PURE__ */ catalogue({
  nl: {
    kind: { requested: 'Gevraagd advies', unrequested: 'Ongevraagd advies' } satisfies Words<AdviceKind>,
    kindAbout: {
      requested: 'De gemeente vroeg om dit advies.',
      unrequested: 'De raad geeft dit advies uit zichzelf.'
    } satisfies Words<AdviceKind>,
    phase: { researching: 'Onderzoeken', designing: 'Ontwerpen', deciding: 'Besluiten', doing: 'Doen' } satisfies Words<Phase>,
    phaseAbout: {
      researching: 'We zoeken uit wat er speelt.',
      designing: 'We bedenken wat er kan.',
      deciding: 'Er ligt een keuze op tafel.',
      doing: 'Het plan loopt. We kijken of het werkt.'
    } satisfies Words<Phase>,
    level: {
      'think-along': 'Meedenken', 'talk-along': 'Meepraten', 'work-along': 'Meewerken', 'decide-along': 'Meebeslissen'
    } satisfies Words<Level>,
    levelAbout: {
      'think-along': 'Je geeft ideeën. Anderen maken de tekst en kiezen.',
      'talk-along': 'Je zegt wat je van de tekst vindt. Anderen kiezen.',
      'work-along': 'Je maakt de tekst mee. De leden van de raad stemmen.',
      'decide-along': 'Je maakt de tekst mee en je stemt mee.'
    } satisfies Words<Level>,
    buyIn: { idea: 'Idee', suggestion: 'Suggestie', proposal: 'Voorstel', announcement: 'Mededeling' } satisfies Words<BuyIn>,
    buyInAbout: {
      idea: 'Alles kan nog anders.',
      suggestion: 'Er is een voorkeur. Andere ideeën zijn welkom.',
      proposal: 'Dit ligt er. Het verandert alleen als er een goede reden voor is.',
      announcement: 'Dit staat al vast. Je hoort wat er gaat gebeuren.'
    } satisfies Words<BuyIn>,
    kindLabel: 'Soort advies', phaseLabel: 'Fase', levelLabel: 'Jouw invloed', buyInLabel: 'Hoe open is het nog?'
  },
  en: {
    kind: { requested: 'Requested advice', unrequested: 'Unrequested advice' },
    kindAbout: { requested: 'The municipality asked for this advice.', unrequested: 'The council gives this advice of its own accord.' },
    phase: { researching: 'Researching', designing: 'Designing', deciding: 'Deciding', doing: 'Doing' },
    phaseAbout: {
      researching: 'We find out what is going on.',
      designing: 'We think up what could be done.',
      deciding: 'There is a choice on the table.',
      doing: 'The plan is running. We look whether it works.'
    },
    level: { 'think-along': 'Think along', 'talk-along': 'Talk along', 'work-along': 'Work along', 'decide-along': 'Decide along' },
    levelAbout: {
      'think-along': 'You give ideas. Others write the text and choose.',
      'talk-along': 'You say what you think of the text. Others choose.',
      'work-along': 'You help to write the text. The members of the council vote.',
      'decide-along': 'You help to write the text and you vote.'
    },
    buyIn: { idea: 'Idea', suggestion: 'Suggestion', proposal: 'Proposal', announcement: 'Announcement' },
    buyInAbout: {
      idea: 'Everything can still change.',
      suggestion: 'There is a preference. Other ideas are welcome.',
      proposal: 'This is on the table. It changes only for a good reason.',
      announcement: 'This is fixed already. You hear what will happen.'
    },
    kindLabel: 'Kind of advice', phaseLabel: 'Phase', levelLabel: 'Your influence', buyInLabel: 'How open is it still?'
  }
});

/** The seven agreements of the expectations card: a label, the question that each answers, and the seed's reason for asking. */
export const agreementWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Onze afspraken',
    label: {
      goal: 'Doel', frame: 'Kaders', influence: 'Jouw invloed', reward: 'Beloning', time: 'Tijd', contribution: 'Inbreng', feedback: 'Terugkoppeling'
    } satisfies Words<Agreement>,
    question: {
      goal: 'Waarvoor zitten we hier?',
      frame: 'Wat ligt al vast?',
      influence: 'Wat kun jij veranderen?',
      reward: 'Wat krijg je voor je tijd en je kosten?',
      time: 'Hoe lang duurt het, en wanneer is er pauze?',
      contribution: 'Wat vragen we van jou, en wat doen we ermee?',
      feedback: 'Wanneer en hoe hoor je wat ermee is gedaan?'
    } satisfies Words<Agreement>,
    why: 'Duidelijke afspraken vooraf voorkomen spanning en teleurstelling.',
    agree: 'Akkoord', ask: 'Ik heb een vraag'
  },
  en: {
    title: 'Our agreements',
    label: {
      goal: 'Goal', frame: 'Frame', influence: 'Your influence', reward: 'Reward', time: 'Time', contribution: 'Contribution', feedback: 'Feedback'
    },
    question: {
      goal: 'What are we here for?',
      frame: 'What is fixed already?',
      influence: 'What can you change?',
      reward: 'What do you get for your time and costs?',
      time: 'How long does it take, and when is there a break?',
      contribution: 'What do we ask of you, and what do we do with it?',
      feedback: 'When and how do you hear what was done with it?'
    },
    why: 'Clear agreements beforehand prevent tension and disappointment.',
    agree: 'Agreed', ask: 'I have a question'
  }
});
