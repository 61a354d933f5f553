import type { AdviceKind, Moved, Outcome, ReplyStatus, Source } from '../../meeting/vocabulary.ts';
import { catalogue } from '../../words/catalogue.ts';
import { counted, plural } from '../../words/plural.ts';

type Words<C extends string> = Record<C, string>;

/** The year report of a council. */
export const yearWords = catalogue({
  nl: {
    title: (year: string) => `Jaarverslag ${year}`, running: 'Tussenstand', footer: (year: string, day: string) => `Jaarverslag ${year}, geteld op ${day}`, keyword: 'jaarverslag',
    countedOn: (day: string) => `Alles is geteld op ${day}.`, notOver: 'Het jaar is nog niet voorbij. Dit is een tussenstand.',
    lead: (council: string, advices: number) => `${council} gaf dit jaar ${advices === 0 ? 'geen advies' : counted('nl', advices, { one: 'advies', other: 'adviezen' })}.`,
    internal: (n: number) => `${n === 1 ? '1 verslag is' : `${n} verslagen zijn`} intern. De aantallen tellen mee, de woorden staan hier niet.`,
    advices: 'De adviezen', advicesTable: 'Elk advies, met dag en uitslag', noAdvices: 'Er is dit jaar geen verslag vastgesteld.', internalAdvice: 'Een intern verslag',
    columns: { day: 'Dag', about: 'Waarover', kind: 'Soort', to: 'Aan', outcome: 'Uitslag', inputs: 'Keer inbreng', what: 'Wat', often: 'Hoe vaak', source: 'Bron', became: 'Wat ermee gebeurde' },
    kind: { requested: 'Gevraagd', unrequested: 'Ongevraagd' } satisfies Words<AdviceKind>,
    outcome: { 'no-majority': 'Geen meerderheid', majority: 'Een meerderheid kan mee', everyone: 'Iedereen die stemde kan mee', 'no-advice': 'Geen advies', postponed: 'Uitgesteld' } satisfies Words<Outcome>,
    of: (n: number, total: number) => `${n} van de ${total}`,
    answers: 'Antwoord op inbreng', answersTable: 'Wat er gebeurde met alle inbreng',
    inText: 'Kwam in de tekst', supports: 'Steunde wat er stond', notFollowed: 'Gehoord en niet gevolgd, met een reden', passedOn: 'Doorgezet', withdrawn: 'Ingetrokken',
    allAnswered: 'Een verslag wordt pas vastgesteld als alle inbreng een antwoord heeft.',
    noneOpen: 'Van alle vergaderingen van dit jaar is het verslag vastgesteld.',
    open: (records: number, waiting: number, overdue: number) =>
      `${counted('nl', records, { one: 'verslag is', other: 'verslagen zijn' })} nog niet vastgesteld. Daarin ${plural('nl', waiting, { one: 'wacht', other: 'wachten' })} ${counted('nl', waiting, { one: 'bijdrage', other: 'bijdragen' })} op antwoord, ${overdue === 0 ? 'geen daarvan is te laat' : overdue === 1 ? '1 daarvan is te laat' : `${overdue} daarvan zijn te laat`}.`,
    replies: 'Reacties op onze adviezen', repliesTable: 'De reactie op elke aanbeveling', noReplies: 'Er waren geen aanbevelingen waarop een reactie kon komen.',
    reply: { 'taken-over': 'Overgenomen', partly: 'Deels overgenomen', not: 'Niet overgenomen', 'says-nothing': 'Zegt niets over het advies' } satisfies Words<ReplyStatus>,
    noReply: 'Nog geen reactie', overdueReply: 'Daarvan te laat',
    followUps: 'Terugkijken', followUpsTable: 'Wat er van de doelen kwam', noFollowUps: 'Er is niets afgesproken om op terug te kijken.',
    moved: { yes: 'Doel gehaald', partly: 'Doel deels gehaald', no: 'Doel niet gehaald' } satisfies Words<Moved>,
    toCome: 'Komt nog', overdueFollowUp: 'De dag is voorbij, nog niet bekeken', reopened: 'Opnieuw geopend',
    sources: 'Wat gaf de doorslag, per bron', sourcesTable: 'Alle inbreng van dit jaar, per bron van kennis', source: { experiential: 'Ervaring', professional: 'Werk', scientific: 'Onderzoek' } satisfies Words<Source>,
    noInputsYet: 'Er was dit jaar nog geen inbreng.', noInputs: 'Uit deze bron kwam niets.', cannotKnow: 'Doorslaggevend gaat over het spoor in de verslagen. Wat mensen van binnen overtuigde, weten we niet.',
    notHeard: 'Wie hebben we niet gehoord?', noNotHeard: 'Hierover staat niets in de verslagen.',
    years: 'Jaren', back: 'De raad', files: 'Bestanden', pdf: 'Jaarverslag als PDF', odt: 'Werkversie, voor Word en LibreOffice', about: 'Voorzitter, secretaris en gespreksleider zien deze pagina. Namen van mensen staan er niet in.'
  },
  en: {
    title: (year) => `Year report ${year}`, running: 'So far', footer: (year, day) => `Year report ${year}, counted on ${day}`, keyword: 'year report',
    countedOn: (day) => `Everything was counted on ${day}.`, notOver: 'The year is not over yet. This is how things stand.',
    lead: (council, advices) => `${council} gave ${advices === 0 ? 'no advice' : counted('en', advices, { one: 'advice', other: 'advices' })} this year.`,
    internal: (n) => `${n === 1 ? '1 record is' : `${n} records are`} internal. The numbers count, the words do not stand here.`,
    advices: 'The advices', advicesTable: 'Each advice, with its day and result', noAdvices: 'No record was adopted this year.', internalAdvice: 'An internal record',
    columns: { day: 'Day', about: 'About what', kind: 'Kind', to: 'To', outcome: 'Result', inputs: 'Inputs', what: 'What', often: 'How often', source: 'Source', became: 'What was done with it' },
    kind: { requested: 'Requested', unrequested: 'Unrequested' },
    outcome: { 'no-majority': 'No majority', majority: 'A majority can come along', everyone: 'Everyone who voted can come along', 'no-advice': 'No advice', postponed: 'Postponed' },
    of: (n, total) => `${n} of ${total}`,
    answers: 'Answers to input', answersTable: 'What became of all inputs',
    inText: 'Came into the text', supports: 'Supported what it said', notFollowed: 'Heard and not followed, with a reason', passedOn: 'Passed on', withdrawn: 'Withdrawn',
    allAnswered: 'A record is adopted only when every input has an answer.',
    noneOpen: 'Of every meeting of this year the record is adopted.',
    open: (records, waiting, overdue) =>
      `${counted('en', records, { one: 'record is', other: 'records are' })} not adopted yet. In them ${counted('en', waiting, { one: 'input waits', other: 'inputs wait' })} for an answer, ${overdue === 0 ? 'none of them is late' : overdue === 1 ? '1 of them is late' : `${overdue} of them are late`}.`,
    replies: 'Replies to our advices', repliesTable: 'The reply to each recommendation', noReplies: 'There were no recommendations to reply to.',
    reply: { 'taken-over': 'Taken over', partly: 'Partly taken over', not: 'Not taken over', 'says-nothing': 'Says nothing about the advice' },
    noReply: 'No reply yet', overdueReply: 'Of these, late',
    followUps: 'Looking back', followUpsTable: 'What came of the goals', noFollowUps: 'Nothing was agreed to look back on.',
    moved: { yes: 'Goal reached', partly: 'Goal partly reached', no: 'Goal not reached' },
    toCome: 'Still to come', overdueFollowUp: 'Its day has passed, not looked at yet', reopened: 'Opened again',
    sources: 'What was decisive, for each source', sourcesTable: 'All inputs of this year, for each source of knowledge', source: { experiential: 'Experience', professional: 'Work', scientific: 'Research' },
    noInputsYet: 'There was no input this year yet.', noInputs: 'Nothing came from this source.', cannotKnow: 'Decisive is about the trail in the records. We do not know what convinced people inside.',
    notHeard: 'Whom did we not hear?', noNotHeard: 'The records say nothing about this.',
    years: 'Years', back: 'The council', files: 'Files', pdf: 'Year report as PDF', odt: 'Working copy, for Word and LibreOffice', about: 'Chair, secretary and facilitator see this page. It names no people.'
  }
});
