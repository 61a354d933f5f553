import { catalogue } from '$lib/words/catalogue.ts';

export const dataWords = catalogue({
  nl: {
    title: 'Gegevens van één persoon', back: 'Terug naar de raad',
    lead: 'Vraagt iemand wat jullie van hem of haar bewaren? Haal hier alles op en geef het aan die persoon.',
    notIn: 'Inbreng zonder naam staat er niet in. Jij mag niet weten van wie die is. De persoon vindt die op het eigen apparaat.',
    memory: 'Handen en signalen bewaren we nergens. Van een geheime stem weten we niet van wie die is.',
    get: 'Haal op', getName: (name: string) => `Haal op: ${name}`
  },
  en: {
    title: 'Data of one person', back: 'Back to the council',
    lead: 'Does someone ask what you keep of them? Get everything here and give it to that person.',
    notIn: 'Input without a name is not in it. You may not know whose it is. The person finds it on their own device.',
    memory: 'We keep hands and signals nowhere. Of a secret vote we do not know whose it is.',
    get: 'Get', getName: (name) => `Get: ${name}`
  }
});
