import type { Signal } from '../meeting/vocabulary.ts';
import { catalogue } from './catalogue.ts';

type Words<C extends string> = Record<C, string>;

/** What a person can say at any moment without taking the floor. What the chair sees of it stands in the console's words. */
export const signalWords = /* @__PURE__ */ catalogue({
  nl: {
    button: { 'too-fast': 'Het gaat te snel', pause: 'Ik wil pauze', unsafe: 'Ik voel me niet veilig', unclear: 'Ik snap het niet' } satisfies Words<Signal>,
    thanks: {
      'too-fast': 'Dank je. De voorzitter ziet: iemand vindt het te snel gaan.',
      pause: 'Dank je. De voorzitter ziet: iemand wil pauze.',
      unsafe: 'Dank je. De voorzitter ziet: iemand voelt zich niet veilig.',
      unclear: 'Dank je. De voorzitter ziet: iemand snapt het niet.'
    } satisfies Words<Signal>,
    promise: 'De voorzitter ziet niet dat jij het bent. In een kleine groep kan iemand het soms raden.',
    heard: 'Gehoord', takeBack: 'Trek het signaal terug'
  },
  en: {
    button: { 'too-fast': 'It goes too fast', pause: 'I want a break', unsafe: 'I do not feel safe', unclear: 'I do not understand' },
    thanks: {
      'too-fast': 'Thank you. The chair sees: someone finds it too fast.',
      pause: 'Thank you. The chair sees: someone wants a break.',
      unsafe: 'Thank you. The chair sees: someone does not feel safe.',
      unclear: 'Thank you. The chair sees: someone does not understand.'
    },
    promise: 'The chair does not see that it is you. In a small group someone may sometimes guess.',
    heard: 'Heard', takeBack: 'Take the signal back'
  }
});
