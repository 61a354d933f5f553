import { catalogue } from '../words/catalogue.ts';

/** What each file of a record is for, for who has to choose one. */
export const filesWords = catalogue({
  nl: {
    title: 'Bestanden', draft: 'Dit is een concept. Dat staat ook in elk bestand.',
    lead: 'Kies wat je nodig hebt. Alles komt uit hetzelfde verslag.',
    verify: 'Controleer een verslag', verifyAbout: 'Een pagina die kijkt of er iets veranderd is.',
    ballots: 'Stembiljetten controleren', ballotsAbout: 'Alle biljetten van de geheime rondes, zonder namen. Kies dit bestand op de pagina “Controleer een verslag”.',
    all: 'Alles in één keer', allAbout: 'Eén zip met alle bestanden.',
    metadata: 'Archiefgegevens', metadataAbout: 'Wat het archief over dit besluit krijgt, met de namen van MDTO.',
    group: { read: 'Om te lezen', work: 'Om mee verder te werken', archive: 'Voor het archief', proof: 'Om te controleren' },
    name: {
      'record.pdf': 'Verslag', 'record.html': 'Webpagina', 'influence.svg': 'Plaatje van de invloed', 'adviesbrief.pdf': 'Adviesbrief', 'adviesrapport.pdf': 'Adviesrapport',
      'besluitenlijst.pdf': 'Besluitenlijst', 'verslag.pdf': 'Verslag van het gesprek', 'record.odt': 'Verslag', 'adviesbrief.odt': 'Adviesbrief', 'adviesrapport.odt': 'Adviesrapport',
      'besluitenlijst.odt': 'Besluitenlijst', 'verslag.odt': 'Verslag van het gesprek', 'inputs.csv': 'Tabel van alle inbreng', 'inputs.ods': 'Tabellen: inbreng, antwoorden, vervolg',
      'archive.zip': 'Archiefpakket', 'archive.pakbon.xml': 'Pakbon bij het archiefpakket', 'meeting.ori-a.xml': 'Vergadering volgens ORI-A',
      'record.json': 'Gegevens van het verslag', 'record.json.jws': 'Zegel', 'files.jws': 'Zegel van alle bestanden', 'jwks.json': 'Openbare sleutels'
    } as Record<string, string>,
    about: {
      'record.pdf': 'Om te bewaren en te printen.', 'record.html': 'Eén bestand voor je eigen website.', 'influence.svg': 'Wie veranderde wat in de tekst.',
      'adviesbrief.pdf': 'De korte brief aan wie het advies krijgt.', 'adviesrapport.pdf': 'Het hele advies, met alle redenen.', 'besluitenlijst.pdf': 'Alleen wat besloten is.',
      'verslag.pdf': 'Wat er per stap gebeurde.', 'record.odt': 'Werkversie, voor Word en LibreOffice.', 'adviesbrief.odt': 'Werkversie, voor Word en LibreOffice.',
      'adviesrapport.odt': 'Werkversie, voor Word en LibreOffice.', 'besluitenlijst.odt': 'Werkversie, voor Word en LibreOffice.', 'verslag.odt': 'Werkversie, voor Word en LibreOffice.',
      'inputs.csv': 'Voor Excel en andere programma’s.', 'inputs.ods': 'Voor LibreOffice en Excel.', 'archive.zip': 'Voor het e-depot, met gegevens volgens MDTO.',
      'archive.pakbon.xml': 'Hoort bij het archiefpakket. Geef ze samen.', 'meeting.ori-a.xml': 'Voor archieven die ORI-A gebruiken.',
      'record.json': 'Voor computers. Dit is wat verzegeld is.', 'record.json.jws': 'Hiermee kun je zien dat niets veranderd is.', 'files.jws': 'Hiermee kun je elk bestand controleren.',
      'jwks.json': 'Nodig om het zegel te controleren.'
    } as Record<string, string>
  },
  en: {
    title: 'Files', draft: 'This is a draft. Each file says so too.',
    lead: 'Choose what you need. Everything comes from the same record.',
    verify: 'Check a record', verifyAbout: 'A page that looks whether something changed.',
    ballots: 'Check the ballots', ballotsAbout: 'All ballots of the secret rounds, without names. Choose this file on the page “Check a record”.',
    all: 'All in one go', allAbout: 'One zip with all files.',
    metadata: 'Archive metadata', metadataAbout: 'What the archive gets about this decision, under the names of MDTO.',
    group: { read: 'To read', work: 'To work on', archive: 'For the archive', proof: 'To check' },
    name: {
      'record.pdf': 'Record', 'record.html': 'Web page', 'influence.svg': 'Picture of influence', 'adviesbrief.pdf': 'Advice letter', 'adviesrapport.pdf': 'Advice report',
      'besluitenlijst.pdf': 'List of decisions', 'verslag.pdf': 'Minutes', 'record.odt': 'Record', 'adviesbrief.odt': 'Advice letter', 'adviesrapport.odt': 'Advice report',
      'besluitenlijst.odt': 'List of decisions', 'verslag.odt': 'Minutes', 'inputs.csv': 'Table of all input', 'inputs.ods': 'Tables: input, answers, follow-up',
      'archive.zip': 'Archive package', 'archive.pakbon.xml': 'Packing slip of the archive package', 'meeting.ori-a.xml': 'Meeting as ORI-A',
      'record.json': 'Data of the record', 'record.json.jws': 'Seal', 'files.jws': 'Seal of all files', 'jwks.json': 'Public keys'
    },
    about: {
      'record.pdf': 'To keep and to print.', 'record.html': 'One file for your own website.', 'influence.svg': 'Who changed what in the text.',
      'adviesbrief.pdf': 'The short letter to whoever gets the advice.', 'adviesrapport.pdf': 'The whole advice, with all reasons.', 'besluitenlijst.pdf': 'Only what was decided.',
      'verslag.pdf': 'What happened at each step.', 'record.odt': 'Working copy, for Word and LibreOffice.', 'adviesbrief.odt': 'Working copy, for Word and LibreOffice.',
      'adviesrapport.odt': 'Working copy, for Word and LibreOffice.', 'besluitenlijst.odt': 'Working copy, for Word and LibreOffice.', 'verslag.odt': 'Working copy, for Word and LibreOffice.',
      'inputs.csv': 'For Excel and other programs.', 'inputs.ods': 'For LibreOffice and Excel.', 'archive.zip': 'For the e-depot, with metadata as MDTO.',
      'archive.pakbon.xml': 'Belongs to the archive package. Hand them over together.', 'meeting.ori-a.xml': 'For archives that use ORI-A.',
      'record.json': 'For computers. This is what is sealed.', 'record.json.jws': 'With this you can see that nothing changed.', 'files.jws': 'With this you can check each file.',
      'jwks.json': 'Needed to check the seal.'
    }
  }
});
