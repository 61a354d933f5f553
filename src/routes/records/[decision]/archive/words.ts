import { catalogue } from '$lib/words/catalogue.ts';

export const archiveWords = catalogue({
  nl: {
    title: 'Archiefgegevens', back: 'Terug naar het verslag', draft: 'Dit is een concept.',
    lead: 'Dit krijgt het archief te weten. De namen zijn die van MDTO 1.0.1, de standaard voor archieven van de overheid. De teksten zijn in het Nederlands.',
    informatieobject: 'Informatieobject', bestand: 'Bestand', where: (path: string) => `In het pakket: ${path}`,
    download: 'Haal het archiefpakket op', slip: 'Haal de pakbon op', settings: 'Verander de instellingen van de raad', failed: 'Het archiefpakket kan nog niet gemaakt worden.'
  },
  en: {
    title: 'Archive metadata', back: 'Back to the record', draft: 'This is a draft.',
    lead: 'This is what the archive gets to know. The names are those of MDTO 1.0.1, the Dutch standard for government archives. The texts are in Dutch.',
    informatieobject: 'Information object', bestand: 'File', where: (path) => `In the package: ${path}`,
    download: 'Get the archive package', slip: 'Get the packing slip', settings: 'Change the settings of the council', failed: 'The archive package cannot be made yet.'
  }
});
