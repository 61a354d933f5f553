import { catalogue } from '$lib/words/catalogue.ts';

/** The words around an earlier version of a record. */
export const versionWords = catalogue({
  nl: {
    version: (n: number) => `Versie ${n}`, older: 'Er is een nieuwere versie. Dit is hoe het verslag toen was.', same: 'Dit is de nieuwste versie.',
    newest: 'Lees de nieuwste versie', json: 'Gegevens van deze versie', jws: 'Zegel van deze versie',
    gone: 'In deze versie stonden woorden die later op verzoek zijn weggehaald. Daarom kun je deze versie niet meer lezen.',
    hash: 'Dit is de vingerafdruk van deze versie (SHA-256). Daarmee kun je zien of een kopie echt is.'
  },
  en: {
    version: (n) => `Version ${n}`, older: 'There is a newer version. This is how the record was then.', same: 'This is the newest version.',
    newest: 'Read the newest version', json: 'Data of this version', jws: 'Seal of this version',
    gone: 'This version held words that were taken away later on request. That is why you can no longer read this version.',
    hash: 'This is the fingerprint of this version (SHA-256). With it you can see whether a copy is genuine.'
  }
});
