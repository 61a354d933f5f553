import type { MeetingEvent } from '../../src/lib/meeting/events.ts';
import { SOURCES } from '../../src/lib/meeting/vocabulary.ts';
import { given, openMeeting, text } from '../../src/lib/record/record.fixture.ts';
import type { DomainEvent } from '../../src/lib/server/store/store.ts';

const SAID = [
  'Ik heb geen laptop, en het loket is ver weg. Wie helpt mij als de computer nee zegt?',
  'In ons spreekuur horen wij elke week hetzelfde: de brief is te moeilijk, en bellen lukt pas na drie keer.',
  'Onderzoek in vijf gemeenten laat zien dat een vaste contactpersoon de helft van de bezwaren scheelt.',
  'Mijn zoon van zestien regelt alles voor ons. Dat wil ik niet, maar ik kan niet anders, want ik lees niet goed genoeg om het zelf te doen.'
] as const;

/** A whole adopted meeting with so many inputs and at least so many events, as it would stand in the store. */
export function syntheticMeeting(copy: number, inputs: number, events: number, council: { id: string; name: string }): { meeting: string; decision: string; events: DomainEvent[] } {
  const meeting = `bench-${inputs}-${copy}`;
  const decision = `besluit-${inputs}-${copy}`;
  const whole = openMeeting();
  const extra = Array.from({ length: Math.max(0, inputs - 7) }, (_, i) => i);
  const said = extra.map((i): MeetingEvent => given(`extra-${String(i).padStart(3, '0')}`, ['ria', 'tom', 'samir', 'greet'][i % 4]!, SOURCES[i % 3]!, `${SAID[i % SAID.length]!} (${i + 1})`));
  const answered = extra.map((i): MeetingEvent => ({
    type: 'AnswerGiven', decision: 'd1', input: `extra-${String(i).padStart(3, '0')}`,
    answer: { status: 'not-followed', code: 'other-input-weighed-more', reason: text('De raad weegt andere inbreng zwaarder. In het najaar komt dit terug op de agenda.') }
  }));
  const gather = whole.findIndex((event) => event.type === 'MeetingMoved' && event.to === 'search');
  const notHeard = whole.findIndex((event) => event.type === 'NotHeardSaid');
  const short = whole.length + said.length + answered.length;
  // the secretary works on one text in many small acts: each is an event, and the record has the last
  const worked = Array.from({ length: Math.max(0, events - short) }, (_, i): MeetingEvent => ({ type: 'NotHeardSaid', decision: 'd1', text: text(`Mensen zonder vaste woonplek, versie ${i + 1}.`) }));
  const all = [...whole.slice(0, gather), ...said, ...whole.slice(gather, notHeard), ...answered, ...worked, ...whole.slice(notHeard)];
  return {
    meeting, decision,
    events: structuredClone(all).map((event) =>
      event.type === 'MeetingPlanned' ? { ...event, meeting, council } : 'decision' in event ? { ...event, decision } : event
    ) as unknown as DomainEvent[]
  };
}
