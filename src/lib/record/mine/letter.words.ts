import { catalogue } from '../../words/catalogue.ts';

/** Words of the letter to somebody who takes part on paper: large, short, to the person. */
export const letterWords = /* @__PURE__ */ catalogue({
  nl: {
    title: (name: string) => `Brief aan ${name}`, all: 'Brieven', subtitle: 'Wat gebeurde er met jouw inbreng?', dear: (name: string) => `Dag ${name},`,
    about: (title: string, day: string) => `Op ${day} deed je mee aan de vergadering “${title}”. In deze brief lees je wat er met jouw inbreng is gedaan.`,
    decision: 'Het besluit', outcome: 'Dit kwam eruit', notYet: 'Dit besluit is nog niet klaar.', wrote: 'Dit zei jij', input: (n: number) => `Jouw inbreng ${n}`, happened: 'Dit gebeurde ermee',
    became: (part: string) => `Onderdeel ${part} werd`, rejected: 'Deze wijziging staat niet in de tekst.', answer: 'Het antwoord', to: 'Naar wie het ging', due: (day: string) => `Je krijgt antwoord voor ${day}.`,
    nothing: 'Je zei niets in deze vergadering. Je kunt wel het verslag lezen.',
    until: (day: string) => `Klopt er iets niet? Zeg het tot en met ${day}.`,
    page: 'Lees het later nog eens', pageAbout: 'Scan deze code met een telefoon. Dan zie je jouw pagina. Je hebt geen account nodig. Laat de code aan niemand zien.', qr: 'Code die jouw pagina opent',
    strip: 'Knip dit af en geef het aan de secretaris', stripAbout: 'Zet bij elke inbreng een kruis.', yours: 'Jouw reactie', column: 'Jouw inbreng', right: 'Klopt', not: 'Klopt niet', talk: 'Ik wil praten', box: '☐', name: 'Naam',
    reason: 'Wat klopt er niet?', footer: (council: string) => `${council}. Alleen voor jou.`
  },
  en: {
    title: (name) => `Letter to ${name}`, all: 'Letters', subtitle: 'What happened with your input?', dear: (name) => `Dear ${name},`,
    about: (title, day) => `On ${day} you took part in the meeting “${title}”. In this letter you read what was done with your input.`,
    decision: 'The decision', outcome: 'This came out', notYet: 'This decision is not finished yet.', wrote: 'This is what you said', input: (n) => `Your input ${n}`, happened: 'This happened with it',
    became: (part) => `Part ${part} became`, rejected: 'This change is not in the text.', answer: 'The answer', to: 'To whom it went', due: (day) => `You get an answer before ${day}.`,
    nothing: 'You said nothing in this meeting. You can read the record.',
    until: (day) => `Is something not right? Say so up to and including ${day}.`,
    page: 'Read it again later', pageAbout: 'Scan this code with a phone. Then you see your page. You need no account. Show the code to nobody.', qr: 'Code that opens your page',
    strip: 'Cut this off and give it to the secretary', stripAbout: 'Put a cross with each input.', yours: 'Your reaction', column: 'Your input', right: 'That is right', not: 'Not right', talk: 'I want to talk', box: '☐', name: 'Name',
    reason: 'What is not right?', footer: (council) => `${council}. Only for you.`
  }
});
