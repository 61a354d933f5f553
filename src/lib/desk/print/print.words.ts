import { catalogue } from '$lib/words/catalogue.ts';

/** The page to go on with on paper: read by people in a hall where the phones do not work. */
export const printWords = /* @__PURE__ */ catalogue({
  nl: {
    title: 'Verder op papier', about: 'Met dit papier kan de vergadering doorgaan zonder telefoons. Vul het in en geef het aan de secretaris.', how: 'Print deze pagina met Ctrl+P.', back: 'Terug', made: (time: string) => `Zo was het om ${time} uur.`,
    where: 'Waar zijn we?', now: (step: string) => `We zijn bij: ${step}`, decision: (n: number, of: number) => `Besluit ${n} van ${of}`, still: 'Deze stappen komen nog', agreements: 'De afspraken', text: 'De tekst zoals die nu is',
    rounds: 'Zo is er gestemd', noRounds: 'Er is nog niet gestemd.', round: (n: number) => `Ronde ${n}`, open: 'Deze ronde is nog open.', inputs: (n: number) => `Inbreng tot nu toe (${n})`, noInputs: 'Er is nog geen inbreng.', noName: 'zonder naam', onPaper: 'op papier',
    later: 'Zo komt het later in Meegaan',
    laterSteps: [
      'De voorzitter kiest in de lijst met mensen “Op papier” bij wie op papier meedeed.', 'De secretaris voert per persoon in wat op het formulier staat.',
      'Is er op papier gestemd? Open de ronde. De secretaris en wie het gesprek leidt, vullen allebei de telling in.', 'In het verslag staat erbij dat het op papier was. Bij inbreng zonder naam staat dat niet.'
    ],
    forms: 'Formulieren', who: 'Naam', whoOptional: 'Naam (voor de secretaris)', whatNow: 'Geef dit blad aan de secretaris.', sourceTitle: 'Dit weet ik uit', nameTitle: 'Mijn naam mag erbij', yes: 'ja', no: 'nee',
    recogniseAbout: 'Zet bij elk ander geluid een kruis.', writeHere: 'Schrijf hier het andere geluid over', tally: 'Telling van een stemming', tallyAbout: 'Tel met twee mensen. Zet een streepje per keuze. Tel daarna op.', choice: 'Keuze', marks: 'Streepjes', total: 'Samen',
    tallyText: 'Over welke tekst of aanvulling?', counters: 'Wie telden er?', present: 'Hoeveel mensen mochten kiezen?', ballots: 'Stembriefjes', ballotsAbout: 'Knip los. Eén briefje per mens. Zet één kruis. Schrijf je naam er niet op.',
    addition: 'Aanvulling op de tekst', additionAbout: 'De secretaris schrijft dit op, samen met wie het nodig heeft.', part: 'Welk onderdeel?', newText: 'Zo wordt de tekst', because: 'Door welke inbreng?', sign: 'Handtekening van wie telde'
  },
  en: {
    title: 'Going on on paper', about: 'With this paper the meeting can go on without phones. Fill it in and give it to the secretary.', how: 'Print this page with Ctrl+P.', back: 'Back', made: (time) => `This is how it was at ${time}.`,
    where: 'Where are we?', now: (step) => `We are at: ${step}`, decision: (n, of) => `Decision ${n} of ${of}`, still: 'These steps are still to come', agreements: 'The agreements', text: 'The text as it stands',
    rounds: 'How the voting went', noRounds: 'There has been no vote yet.', round: (n) => `Round ${n}`, open: 'This round is still open.', inputs: (n) => `Input so far (${n})`, noInputs: 'There is no input yet.', noName: 'without a name', onPaper: 'on paper',
    later: 'How it gets into Meegaan later',
    laterSteps: [
      'In the list of people the chair chooses “On paper” for whoever took part on paper.', 'The secretary enters for each person what is on the form.',
      'Was there a vote on paper? Open the round. The secretary and whoever leads both enter the count.', 'The record says that it was on paper. Input without a name does not say so.'
    ],
    forms: 'Forms', who: 'Name', whoOptional: 'Name (for the secretary)', whatNow: 'Give this sheet to the secretary.', sourceTitle: 'I know this from', nameTitle: 'My name may be with it', yes: 'yes', no: 'no',
    recogniseAbout: 'Put a cross at each other view.', writeHere: 'Copy the other view here', tally: 'Count of a vote', tallyAbout: 'Count with two people. Put a mark for each choice. Then add up.', choice: 'Choice', marks: 'Marks', total: 'Together',
    tallyText: 'On which text or addition?', counters: 'Who counted?', present: 'How many people could choose?', ballots: 'Ballot slips', ballotsAbout: 'Cut them apart. One slip for each person. Put one cross. Do not write your name on it.',
    addition: 'Addition to the text', additionAbout: 'The secretary writes this down, together with whoever needs it.', part: 'Which part?', newText: 'The text becomes', because: 'Because of which input?', sign: 'Signature of who counted'
  }
});
