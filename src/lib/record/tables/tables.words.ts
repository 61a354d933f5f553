import { catalogue } from '../../words/catalogue.ts';

/** The names of sheets and columns. What stands in the cells comes from the shared words and from people. */
export const tableWords = catalogue({
  nl: {
    sheet: { inputs: 'Inbreng', answers: 'Antwoorden', followUps: 'Vervolg', replies: 'Reacties' },
    number: 'Nr', source: 'Bron', scope: 'Soort verhaal', text: 'Inbreng', by: 'Van', gathered: 'Zo is het opgehaald', reference: 'Onderzoek', grade: 'Wat werd het', part: 'Onderdeel',
    told: 'Uitleg', disputed: 'Betwist', answer: 'Antwoord', reason: 'Waarom', explanation: 'Toelichting', to: 'Aan wie', due: 'Wanneer',
    goal: 'Doel', indicator: 'Waaraan zie je het', who: 'Wie kijkt', date: 'Dag', moved: 'Wat kwam ervan', next: 'Hoe verder', noticedBy: 'Wie het merkte', looked: 'Bekeken op',
    reply: 'Reactie', from: 'Van', recommendation: 'Aanbeveling',
    movedSaid: { yes: 'gehaald', partly: 'deels gehaald', no: 'niet gehaald' }, nextSaid: { reopened: 'opnieuw geopend', closed: 'gesloten' },
    replySaid: { 'taken-over': 'overgenomen', partly: 'deels overgenomen', not: 'niet overgenomen', 'says-nothing': 'zegt niets, telt niet als antwoord' },
    yes: 'ja', noName: 'Zonder naam', withdrawn: 'Ingetrokken', removed: 'Verwijderd op verzoek', notShown: 'Niet getoond', draft: 'Concept'
  },
  en: {
    sheet: { inputs: 'Inputs', answers: 'Answers', followUps: 'Follow-up', replies: 'Replies' },
    number: 'No', source: 'Source', scope: 'Kind of story', text: 'Input', by: 'From', gathered: 'Gathered like this', reference: 'Research', grade: 'What became of it', part: 'Part',
    told: 'Explanation', disputed: 'Disputed', answer: 'Answer', reason: 'Why', explanation: 'Explanation of the answer', to: 'To whom', due: 'When',
    goal: 'Goal', indicator: 'How you can see it', who: 'Who looks', date: 'Day', moved: 'What came of it', next: 'What next', noticedBy: 'Who noticed it', looked: 'Looked at on',
    reply: 'Reply', from: 'From', recommendation: 'Recommendation',
    movedSaid: { yes: 'reached', partly: 'partly reached', no: 'not reached' }, nextSaid: { reopened: 'opened again', closed: 'closed' },
    replySaid: { 'taken-over': 'taken over', partly: 'partly taken over', not: 'not taken over', 'says-nothing': 'says nothing, does not count as an answer' },
    yes: 'yes', noName: 'Without a name', withdrawn: 'Withdrawn', removed: 'Removed on request', notShown: 'Not shown', draft: 'Draft'
  }
});
