/**
 * The meeting as ORI-A 1.0.1, the archive format for council information. It has no place for inputs, minority views and grades: those are in
 * record.json beside it. No choice of a person is ever in it, also where it was open: the record has none.
 */
import type { DecisionRecord, RecordRound } from '../record.ts';
import { element, ifSaid, worded, xmlFile, type Xml } from '../strict-xml.ts';

export const ORI_A = 'https://ori-a.nl';

/** Results that ORI-A knows. Where a text was changed before it was adopted, that is what it says; the words beside it say who could come along. */
function resultOf({ decision, changes }: DecisionRecord): string | null {
  switch (decision.outcome) {
    case null: return null;
    case 'everyone': return changes.some((c) => c.adopted) ? 'Geamendeerd aangenomen' : 'Unaniem aangenomen';
    case 'majority': return changes.some((c) => c.adopted) ? 'Geamendeerd aangenomen' : 'Aangenomen';
    case 'postponed': return 'Aangehouden';
    case 'no-majority':
    case 'no-advice': return 'Verworpen';
  }
}

/** For, against or a tie, where the numbers or the class say so. */
function votedOf({ class: reached, counts }: RecordRound): string | null {
  if (reached !== 'no-majority') return 'Voor';
  if (counts === null) return null;
  return counts.along === counts['not-yet'] ? 'Gelijk' : 'Tegen';
}

const ref = (name: string, id: string, called?: string): Xml => element(name, element('verwijzingID', id), ifSaid('verwijzingNaam', called));
const ROLES = { name: 'Rollen van Meegaan', id: 'meegaan-rollen' };
const DUTCH: Readonly<Record<DecisionRecord['people'][number]['role'], string>> = {
  chair: 'Voorzitter', facilitator: 'Gespreksleider', secretary: 'Secretaris', member: 'Lid', expert: 'Ervaringsdeskundige', official: 'Ambtenaar',
  supporter: 'Ondersteuner', observer: 'Toehoorder'
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const moment = (name: string, day: string, time: string): readonly Xml[] => (TIME.test(time) ? [element(name, `${day}T${time}:00`)] : []);

/** meeting.ori-a.xml: the meeting, its agenda item, its rounds, its decision, and who was there. */
export function oriAOf(record: DecisionRecord): string {
  const { meeting, decision, council, people } = record;
  const item = `agendapunt-${decision.id}`;
  const result = resultOf(record);
  const outcome = `besluit-${decision.id}`;
  // the round that settled it: the last one that was a vote on the whole, or an addition that was taken in
  const settled = decision.rounds.findLastIndex((round) => round.kind === 'vote' || round.adopted === true);
  return xmlFile(
    element(
      'ORI-A',
      element(
        'vergadering',
        element('ID', `vergadering-${decision.id}`),
        element('naam', worded(meeting.title, 'Vergadering')),
        element('datum', meeting.date),
        moment('geplandeAanvang', meeting.date, meeting.start),
        moment('geplandEinde', meeting.date, meeting.end),
        meeting.endedEarly ? [element('toelichting', 'De vergadering eindigde eerder dan gepland.')] : [],
        element('georganiseerdDoorGremium', element('naam', worded(council.name, 'De raad'))),
        ifSaid('locatie', meeting.place),
        element('status', 'Gehouden')
      ),
      element(
        'agendapunt',
        element('ID', item),
        element('naam', worded(decision.question, 'Besluit')),
        element('volgnummer', '1'),
        element('indicatieBehandeld', 'true'),
        ref('wordtBehandeldTijdens', `vergadering-${decision.id}`)
      ),
      decision.rounds.map((round, i) => {
        const voted = votedOf(round);
        return element(
          'stemming',
          element('ID', `stemming-${i + 1}-${decision.id}`),
          element('type', round.ballot === 'secret' ? 'Schriftelijk' : 'Regulier'),
          voted === null ? [] : [element('resultaatMondelingeStemming', voted)],
          i === settled && result !== null ? [ref('leidtTotBesluit', outcome)] : [],
          ref('heeftBetrekkingOpAgendapunt', item)
        );
      }),
      result === null ? [] : [element('besluit', element('ID', outcome), element('resultaat', result), ifSaid('toelichting', decision.outcomeSentence?.nl))],
      people.flatMap(({ name, role }, i): readonly Xml[] =>
        worded(name, '') === '' ? [] : [
          element(
            'aanwezigeDeelnemer',
            element('rolnaam', element('begripLabel', DUTCH[role]), ref('verwijzingBegrippenlijst', ROLES.id, ROLES.name)),
            ref('neemtDeelAanVergadering', `vergadering-${decision.id}`),
            // a name is one text in the record: where a family name begins, nobody told
            element('isNatuurlijkPersoon', element('ID', `persoon-${i + 1}-${decision.id}`), element('naam', element('achternaam', name), element('volledigeNaam', name)))
          )
        ]
      )
    ),
    ORI_A
  );
}
