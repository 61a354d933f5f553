import { catalogue } from '../../words/catalogue.ts';

/** The words around the picture of influence on a page. */
export const drawingWords = catalogue({
  nl: {
    drawing: 'De weg van inbreng naar tekst, als tekening', about: 'Links staat de inbreng, in het midden wat veranderde, rechts de tekst. Druk op een vak en je komt bij de hele tekst ervan.',
    key: 'Dikke lijn: gaf de doorslag, alleen of samen. Dunne lijn: droeg bij. Stippellijn: steunt de tekst.', withdrawn: 'Streepjes: ingetrokken.',
    opens: 'Opent de lijst.', apart: 'De tekening met elke inbreng apart',
    small: 'De tekening past niet op dit scherm. De tabel zegt hetzelfde.', open: 'Open de tekening als los bestand',
    table: 'De tekening als tabel', times: (n: number) => `${n} keer inbreng`, noText: 'Zonder lijn naar de tekst', supports: 'Steunt wat er staat',
    columns: { input: 'Inbreng', source: 'Bron', change: 'Wat veranderde', part: 'Onderdeel', grade: 'Wat werd het' },
    turns: 'Rondes waarin het kantelde'
  },
  en: {
    drawing: 'The way from input to text, as a drawing', about: 'On the left are the inputs, in the middle what changed, on the right the text. Press a box to come to all its words.',
    key: 'Thick line: decisive, alone or jointly. Thin line: contributed. Dotted line: supports the text.', withdrawn: 'Dashes: withdrawn.',
    opens: 'Opens the list.', apart: 'The drawing with every input apart',
    small: 'The drawing does not fit on this screen. The table says the same.', open: 'Open the drawing as a file',
    table: 'The drawing as a table', times: (n) => `${n} inputs`, noText: 'Without a line to the text', supports: 'Supports what it says',
    columns: { input: 'Input', source: 'Source', change: 'What changed', part: 'Part', grade: 'What became of it' },
    turns: 'Rounds in which it turned'
  }
});
