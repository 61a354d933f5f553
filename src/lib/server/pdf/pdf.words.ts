import { catalogue } from '../../words/catalogue.ts';

/** What the printer itself says: below each page, to who listens to the page, and when a page cannot be made. */
export const pdfWords = catalogue({
  nl: {
    page: 'Pagina', of: 'van', untitled: 'Zonder titel', picture: 'Tekening. De tabellen in dit document zeggen hetzelfde.', continued: 'Vervolg van de tekening op de vorige bladzijde.', qr: 'QR-code',
    inserted: (words: string) => `nieuw: ${words}`, deleted: (words: string) => `weggehaald: ${words}`, more: 'Vervolg.',
    numbers: 'Sommige tekens kunnen we niet afdrukken. Dan staat hier hun nummer, zoals [U+4F60]. In het bestand record.json staat elk teken zoals het is getypt.',
    failed: {
      'too-large': 'Dit document is te groot voor een pdf. Alles staat ook in record.json en in de versie voor Word en LibreOffice (odt).',
      busy: 'Er worden nu te veel pdf\u2019s gemaakt. Probeer het over een minuut opnieuw.',
      'too-slow': 'Het maken van de pdf duurde te lang. Probeer het opnieuw. Alles staat ook in record.json en in de versie voor Word en LibreOffice (odt).',
      failed: 'De pdf kon niet worden gemaakt. Alles staat ook in record.json en in de versie voor Word en LibreOffice (odt).',
      stopped: 'De server stopt. Probeer het over een minuut opnieuw.'
    }
  },
  en: {
    page: 'Page', of: 'of', untitled: 'Without a title', picture: 'Drawing. The tables in this document say the same.', continued: 'The drawing of the page before goes on.', qr: 'QR code',
    inserted: (words: string) => `new: ${words}`, deleted: (words: string) => `taken away: ${words}`, more: 'It goes on.',
    numbers: 'Some characters cannot be printed. Their number stands here instead, such as [U+4F60]. The file record.json has every character as it was typed.',
    failed: {
      'too-large': 'This document is too large for a PDF. Everything is also in record.json and in the version for Word and LibreOffice (odt).',
      busy: 'Too many PDFs are being made now. Try again in a minute.',
      'too-slow': 'Making the PDF took too long. Try again. Everything is also in record.json and in the version for Word and LibreOffice (odt).',
      failed: 'The PDF could not be made. Everything is also in record.json and in the version for Word and LibreOffice (odt).',
      stopped: 'The server stops. Try again in a minute.'
    }
  }
});
