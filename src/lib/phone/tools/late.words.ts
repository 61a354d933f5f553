import { catalogue } from '$lib/words/catalogue.ts';

/** Words about a text that was begun at another step and not sent. */
export const lateWords = /* @__PURE__ */ catalogue({
  nl: {
    title: (step: string) => `Je schreef nog iets bij: ${step}`,
    can: 'Je hebt dit nog niet verstuurd. Dat kan nu nog even.', label: 'Jouw tekst', send: 'Verstuur het nu',
    sent: 'Verstuurd. Het telt mee bij de stap waar je begon.',
    kept: 'Je tekst is niet weg. Alleen jij ziet hem.', show: 'Laat mijn tekst zien', ask: 'Vraag of het nog kan', asked: 'Je hand is omhoog. Vraag straks of je tekst nog mee mag.',
    remove: 'Gooi deze tekst weg'
  },
  en: {
    title: (step) => `You were still writing at: ${step}`,
    can: 'You have not sent this yet. You can still do so for a moment.', label: 'Your text', send: 'Send it now',
    sent: 'Sent. It counts at the step where you began.',
    kept: 'Your text is not lost. Only you see it.', show: 'Show my text', ask: 'Ask whether it is still possible', asked: 'Your hand is up. Ask soon whether your text may still come along.',
    remove: 'Throw this text away'
  }
});
