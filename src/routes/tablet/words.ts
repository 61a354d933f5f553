import { catalogue } from '$lib/words/catalogue.ts';

export const tabletLinkWords = catalogue({
  nl: {
    title: 'Een tablet voor stemkaarten', lead: 'Op dit apparaat stemmen mensen met een stemkaart.',
    give: 'Zet het apparaat op een rustige plek. Niemand mag meekijken.', begin: 'Maak dit de tablet', link: 'De link', linkHint: 'Plak hier de hele link.',
    bad: 'Deze link werkt niet meer. Hij werkt één keer, een kwartier lang. Vraag de secretaris om een nieuwe.'
  },
  en: {
    title: 'A tablet for voting cards', lead: 'On this device people vote with a voting card.',
    give: 'Put the device in a quiet place. Nobody may look along.', begin: 'Make this the tablet', link: 'The link', linkHint: 'Paste the whole link here.',
    bad: 'This link does not work any more. It works once, for a quarter of an hour. Ask the secretary for a new one.'
  }
});
