import { catalogue } from '$lib/words/catalogue.ts';

export const lentWords = catalogue({
  nl: {
    title: 'Een geleend toestel', lead: 'Met dit toestel kan iemand die op papier meedoet geheim stemmen.',
    give: 'Geef het toestel aan deze persoon. Kijk zelf niet mee.', begin: 'Begin', link: 'De link', linkHint: 'Plak hier de hele link.',
    bad: 'Deze link werkt niet meer. Hij werkt één keer, een kwartier lang. Vraag de gespreksleider om een nieuwe.'
  },
  en: {
    title: 'A lent device', lead: 'With this device someone who takes part on paper can vote in secret.',
    give: 'Give the device to this person. Do not look along.', begin: 'Begin', link: 'The link', linkHint: 'Paste the whole link here.',
    bad: 'This link does not work any more. It works once, for a quarter of an hour. Ask the facilitator for a new one.'
  }
});
