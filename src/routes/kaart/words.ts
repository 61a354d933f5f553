import { catalogue } from '$lib/words/catalogue.ts';

export const cardPageWords = catalogue({
  nl: {
    title: 'Dit is een stemkaart', lead: 'Met deze kaart stem je op de tablet in de zaal.',
    steps: ['Ga naar de tablet.', 'Kies daar “Scan met de camera”. Of typ de code van de kaart.', 'Volg wat er op de tablet staat.'],
    own: 'Heb je de kaart met je eigen telefoon gescand? Stem dan toch op de tablet.',
    history: 'Dit apparaat kan de code van de kaart onthouden. Geef het apparaat niet weg voor het besluit klaar is.',
    noForward: 'Deze pagina heeft de code niet gebruikt en niet verstuurd.'
  },
  en: {
    title: 'This is a voting card', lead: 'With this card you vote on the tablet in the hall.',
    steps: ['Go to the tablet.', 'Choose “Scan with the camera” there. Or type the code of the card.', 'Follow what the tablet says.'],
    own: 'Did you scan the card with your own phone? Still vote on the tablet.',
    history: 'This device may remember the code of the card. Do not give it away before the decision is done.',
    noForward: 'This page did not use the code and did not send it.'
  }
});
