import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../meeting/events.ts';
import { replay } from '../meeting/meeting.ts';
import { byDay, dueOf, type DueItem } from './due.ts';
import { calendarOf } from './ics.ts';
import { openMeeting, text } from './record.fixture.ts';

const due = (events: readonly MeetingEvent[], today = '2026-12-10'): DueItem[] => {
  const state = replay(events);
  return dueOf(state, state.decisions[0]!, today, 42).sort(byDay);
};
const short = (items: readonly DueItem[]) => items.map((i) => [i.kind, i.day, i.late, i.n]);

describe('what is due', () => {
  test('after the adoption: the reply, the follow-up, the approval', () => {
    expect(short(due(openMeeting()))).toEqual([['reply', '2027-01-15', false, 4], ['follow-up', '2027-10-01', false, 1], ['approval', null, false, 1]]);
    expect(short(due(openMeeting(), '2027-01-16'))[0]).toEqual(['reply', '2027-01-15', true, 4]);
  });

  test('what was done is due no more; a reply that says nothing, and a follow-up that is open again, are', () => {
    const reply = (part: string, status: 'not' | 'says-nothing'): MeetingEvent =>
      ({ type: 'ReplyGiven', decision: 'd1', part, reply: { status, text: text('x'), from: text('y'), date: '2027-01-01' } });
    const followed = (next: 'closed' | 'reopened'): MeetingEvent =>
      ({ type: 'FollowUpAnswered', decision: 'd1', index: 0, result: { moved: 'no', noticedBy: text('x'), text: text('y'), next, at: 1 } });
    const replied = [...openMeeting(), reply('1', 'not'), reply('2', 'not'), reply('3', 'not')];
    expect(short(due([...replied, reply('4', 'says-nothing')]))[0]).toEqual(['reply', '2027-01-15', false, 1]);
    expect(short(due([...replied, reply('4', 'not'), followed('closed'), { type: 'RecordApproved', decision: 'd1', title: text('x'), date: '2027-01-01' }]))).toEqual([]);
    expect(short(due([...replied, reply('4', 'not'), followed('reopened')]))).toEqual([['reopened', null, false, 1], ['approval', null, false, 1]]);
  });

  test('a correction that waits and a request to take words away', () => {
    const items = due([
      ...openMeeting(), { type: 'CorrectionProposed', decision: 'd1', by: { who: 'anja', name: text('Anja'), role: 'secretary' }, corrections: [], reason: text('x') },
      { type: 'RedactionAsked', decision: 'd1', input: 'in-e1', at: Date.UTC(2026, 11, 9, 12) }
    ]);
    expect(items.map((i) => i.kind)).toEqual(['redaction', 'reply', 'follow-up', 'correction', 'approval']);
    expect(items[0]).toMatchObject({ day: '2026-12-09', late: true });
  });

  test('nothing is due of a decision that is still being talked about', () => {
    expect(due(openMeeting('round'))).toEqual([]);
  });

  test('no name of a person is in it, and an id is the same on another day', () => {
    const items = due(openMeeting());
    expect(JSON.stringify(items)).not.toMatch(/Ria|Anja|Piet/);
    expect(due(openMeeting(), '2029-01-01').map((i) => i.id)).toEqual(items.map((i) => i.id));
  });
});

describe('the calendar file', () => {
  test('is as RFC 5545 wants it: days, stable ids, what has a meaning escaped', () => {
    const file = calendarOf('Wmo-raad, Heerenhoek', [{ uid: 'd1-reply@x', day: '2026-12-31', summary: 'Reactie; op "1, 2"\nen \\ 3', url: 'https://x.example/a,b' }], Date.UTC(2026, 10, 26, 3, 4, 5, 678));
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Meegaan//NL', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:Wmo-raad\\, Heerenhoek',
      'BEGIN:VEVENT', 'UID:d1-reply@x', 'DTSTAMP:20261126T030405Z', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Reactie\\; op "1\\, 2"\\nen \\\\ 3', 'URL:https://x.example/a,b', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''
    ]);
  });

  test('whatever somebody typed: no line over 75 octets, no character cut, nothing lost, no line of its own', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (summary) => {
      const file = calendarOf('x', [{ uid: 'u', day: '2026-12-31', summary }], 0);
      const lines = file.split('\r\n');
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const unfolded = file.replace(/\r\n /g, '').split('\r\n');
      expect(unfolded).toHaveLength(15);
      const back = unfolded.find((l) => l.startsWith('SUMMARY:'))!.slice(8).replace(/\\([\\;,n])/g, (_, c: string) => (c === 'n' ? '\n' : c));
      expect(back).toBe(summary.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '));
    }), { numRuns: 60 });
  });
});
