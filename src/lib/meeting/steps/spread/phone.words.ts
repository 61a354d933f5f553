import { catalogue } from '../../../words/catalogue.ts';

export const spreadWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Wat herken jij hiervan?', lead: 'Ook een klein beetje telt.', private: 'Niemand ziet wat jij kiest. We laten alleen zien hoeveel mensen het herkennen.',
    none: 'Er zijn geen andere meningen gestuurd. Dat is ook een antwoord.', card: (n: number, of: number) => `Andere mening ${n} van ${of}`,
    received: (answer: string) => `Ontvangen: ${answer}. Je mag het nog veranderen.`, receivedOther: 'Ontvangen. Je mag het nog veranderen.', example: 'Heb jij hier een voorbeeld van?', label: 'Wat maakte jij mee?', send: 'Versturen',
    over: 'Deze stap is voorbij.', result: {
      none: 'Niemand zei dat hij dit herkent.', some: 'Enkele mensen herkennen dit.', many: (n: number) => `${n} mensen herkennen dit.`
    }
  },
  en: {
    title: 'What do you recognise in this?', lead: 'Even a little counts.', private: 'Nobody sees what you choose. We only show how many people recognise it.',
    none: 'No other views were sent. That is an answer too.', card: (n, of) => `Other view ${n} of ${of}`,
    received: (answer) => `Received: ${answer}. You may still change it.`, receivedOther: 'Received. You may still change it.', example: 'Do you have an example of this?', label: 'What did you go through?', send: 'Send',
    over: 'This step is over.', result: {
      none: 'Nobody said that they recognise this.', some: 'A few people recognise this.', many: (n) => `${n} people recognise this.`
    }
  }
});
