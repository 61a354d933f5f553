import { catalogue } from '../../../words/catalogue.ts';

/** Words of arriving on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    here: (n: number) => (n === 1 ? 'Er is 1 mens.' : `Er zijn ${n} mensen.`),
    expected: (n: number) => (n === 1 ? 'Er wordt nog 1 mens verwacht.' : `Er worden nog ${n} mensen verwacht.`),
    say: 'Begin zelf. Daarna wie wil. Overslaan mag altijd. Wat mensen zeggen, wordt niet bewaard.',
    ask1: 'Hoe zit je erbij?', ask2: 'Wat heb je nodig om goed mee te doen?',
    screen: 'Doe mee', screenAbout: 'De code, een QR en hoeveel mensen er zijn.',
    phone: 'Hoe zit je erbij?', phoneAbout: 'Een antwoord, of overslaan. Niets wordt verstuurd.'
  },
  en: {
    here: (n) => (n === 1 ? '1 person is here.' : `${n} people are here.`),
    expected: (n) => (n === 1 ? '1 person is still expected.' : `${n} people are still expected.`),
    say: 'Begin yourself. Then whoever wants to. Passing is always fine. What people say is not kept.',
    ask1: 'How are you today?', ask2: 'What do you need to take part well?',
    screen: 'Take part', screenAbout: 'The code, a QR and how many people are here.',
    phone: 'How are you today?', phoneAbout: 'An answer, or pass. Nothing is sent.'
  }
});
