import { describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../../meeting/events.ts';
import { allTexts, notPlain } from '../../words/plain.ts';
import { recordOf } from '../model.ts';
import { openMeeting, secretMeeting, stateOf } from '../record.fixture.ts';
import { pathsOf, pictureOf, type Box } from './picture.ts';
import { changedParts, changeLabel, currentText, dayInWords, rowsOf, short } from './reading.ts';
import { recordWords } from './record.words.ts';

const recordFrom = (events: readonly MeetingEvent[]) => {
  const state = stateOf(events);
  return recordOf(state, state.decisions[0]!);
};
const open = recordFrom(openMeeting());
const secret = recordFrom(secretMeeting());

describe('what the page reads out of a record', () => {
  test('each part says what it was, what it became and through which inputs', () => {
    const rows = rowsOf(open);
    expect(rows.map((row) => [row.part, row.before === row.after, row.why.map((why) => why.input.id), row.supports.map((input) => input.id)])).toEqual([
      ['1', true, [], ['in-p2']], ['2', false, ['in-e1', 'in-p1'], []], ['3', false, [], []], ['4', false, ['in-e3'], []]
    ]);
    expect(rows[3]!.before).toBeNull();
    expect(changedParts(rows)).toBe(3);
    expect(rows[1]!.why.every((why) => why.graded)).toBe(true);
  });

  test('the text as it stands is the adopted text once there is one, and the text so far in a draft', () => {
    expect(currentText(open)).toEqual(open.decision.adopted);
    expect(currentText(recordFrom(openMeeting('round')))['2']).toBe('Een rit bestel je 2 uur vooraf.');
  });

  test('a change is told by the words that came, by its whole text when these say nothing, by a minus when words only went', () => {
    const base = open.changes[0]!;
    expect(changeLabel(base, 60)).toBe('Een rit bestel je 2 uur vooraf.');
    expect(changeLabel({ ...base, from: 'Een rit.', to: 'Een rit, ook in het weekend.' }, 60)).toBe('ook in het weekend');
    expect(changeLabel({ ...base, from: 'Een rit, ook in het weekend.', to: 'Een rit.' }, 60)).toBe('− ook in het weekend');
  });

  test('a text is cut at a word and never inside a character', () => {
    expect(short('een twee drie vier', 12)).toBe('een twee…');
    expect(short('kort', 12)).toBe('kort');
    expect(short('🦄🦄🦄🦄', 3)).toBe('🦄🦄…');
  });

  test('a day is said in words; what is no day stays as it is', () => {
    expect(dayInWords('2026-12-03', 'nl')).toBe('3 december 2026');
    expect(dayInWords('2026-12-03', 'en')).toBe('3 December 2026');
    expect(dayInWords('in het voorjaar', 'nl')).toBe('in het voorjaar');
  });
});

describe('the picture', () => {
  test('has a line for each input whose grade is about the text, and no other', () => {
    expect(pathsOf(open).map((path) => [path.input.id, path.change?.id ?? null, path.part, path.weight])).toEqual([
      ['in-p2', null, '1', 'support'], ['in-e1', 'c1', '2', 'decisive'], ['in-p1', 'c1', '2', 'decisive'], ['in-e3', 'c3', '4', 'contributed']
    ]);
  });

  test('a withdrawn input that was an origin keeps a line without words', () => {
    const withdrawn = recordFrom([...openMeeting(), { type: 'ContributionWithdrawn', input: 'in-e1' }]);
    const path = pathsOf(withdrawn).find((each) => each.input.id === 'in-e1')!;
    expect([path.change?.id, path.weight, path.input.text]).toEqual(['c1', 'withdrawn', null]);
  });

  test.each([['open', open], ['secret', secret]] as const)('%s: no box lies over another or outside the picture', (_, record) => {
    const picture = pictureOf(record)!;
    for (const column of [picture.inputs, picture.changes, picture.parts] as readonly (readonly Box[])[]) {
      column.forEach((box, n) => {
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
        if (n > 0) expect(box.y).toBeGreaterThanOrEqual(column[n - 1]!.y + column[n - 1]!.height);
      });
    }
    expect(picture.lines).toHaveLength(pathsOf(record).length + picture.changes.length);
  });

  test('is not there when no input reached the text', () => {
    expect(pictureOf(recordFrom(openMeeting('round')))).toBeNull();
  });
});

describe('the words', () => {
  test('every Dutch text is plain, and English has the same ones', () => {
    expect(allTexts(recordWords.nl).flatMap(({ path, text }) => notPlain(text).map((problem) => `${path}: ${problem}`))).toEqual([]);
    expect(allTexts(recordWords.en).map(({ path }) => path)).toEqual(allTexts(recordWords.nl).map(({ path }) => path));
  });
});
