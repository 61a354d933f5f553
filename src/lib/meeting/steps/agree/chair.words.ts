import { catalogue } from '../../../words/catalogue.ts';

/** Words of the agreements on the console. */
export const words = /* @__PURE__ */ catalogue({
  nl: {
    questions: 'Vragen over de afspraken', none: 'Er zijn geen vragen.',
    handled: 'Besproken', handledName: (name: string) => `Besproken: vraag van ${name}`,
    say: 'Lees de afspraken voor. Vertel wat er gebeurt met wat mensen zeggen.', card: 'De afspraken',
    screen: 'Onze afspraken', screenAbout: 'De zeven afspraken en hoeveel invloed iedereen heeft.',
    phone: 'Onze afspraken', phoneAbout: 'Akkoord, of: ik heb een vraag.'
  },
  en: {
    questions: 'Questions about the agreements', none: 'There are no questions.',
    handled: 'Talked about', handledName: (name) => `Talked about: question of ${name}`,
    say: 'Read the agreements aloud. Tell what happens with what people say.', card: 'The agreements',
    screen: 'Our agreements', screenAbout: 'The seven agreements and how much influence everyone has.',
    phone: 'Our agreements', phoneAbout: 'Agreed, or: I have a question.'
  }
});
