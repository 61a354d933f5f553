import { catalogue } from '$lib/words/catalogue.ts';

/** Words of the desk about who leads, and of the way back to the console. */
export const deskLeadWords = /* @__PURE__ */ catalogue({
  nl: {
    missed: 'Er leidde een minuut lang niemand. De vergadering staat op pauze.', about: 'Jij kunt de leiding nemen. Wie leidt, brengt zelf niets in en stemt niet mee.',
    take: 'Neem de leiding', taken: 'Jij leidt nu.', toConsole: 'Naar het leiden', leads: 'Jij leidt het gesprek. Ga daarvoor naar het leiden.',
    settledAfter: 'De vergadering is eerder gestopt. Wat al was vastgelegd, kun je hier beantwoorden en vaststellen.', notSettled: 'Dit besluit was nog niet vastgelegd. Het verslag blijft een concept.'
  },
  en: {
    missed: 'Nobody led for a minute. The meeting is paused.', about: 'You can take the lead. Whoever leads gives no input and does not vote.',
    take: 'Take the lead', taken: 'You lead now.', toConsole: 'To leading', leads: 'You lead the conversation. Go to leading for that.',
    settledAfter: 'The meeting stopped early. What was settled already can be answered and adopted here.', notSettled: 'This decision was not settled yet. The record stays a draft.'
  }
});
