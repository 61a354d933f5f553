/** A calendar file (RFC 5545) of days on which something is due. */
import { daysAfter } from './day.ts';

export interface CalendarDay {
  /** Stable: the same thing has the same one in every file. */
  readonly uid: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly summary: string;
  readonly url?: string;
}

/** RFC 5545, 3.3.11: what has a meaning in a text value. A control code has none, and goes. */
function escaped(text: string): string {
  return text.toWellFormed().replace(/\r\n?|\n/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** RFC 5545, 3.1: at most 75 octets on a line; the next begins with a space. A character is never cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let now = '';
  let room = 75;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (size > room) {
      lines.push(now);
      now = ' ';
      room = 74;
    }
    now += char;
    room -= size;
  }
  return [...lines, now].join('\r\n');
}

const plainDay = (day: string): string => day.replaceAll('-', '');

/** @param now when the file is made (ms) */
export function calendarOf(name: string, days: readonly CalendarDay[], now: number): string {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const events = days.flatMap(({ uid, day, summary, url }) => [
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${plainDay(day)}`, `DTEND;VALUE=DATE:${plainDay(daysAfter(day, 1))}`, `SUMMARY:${escaped(summary)}`,
    // a URI is no text: nothing in it is escaped
    ...(url === undefined ? [] : [`URL:${url.replace(/[\r\n]/g, '')}`]), 'TRANSP:TRANSPARENT', 'END:VEVENT'
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Meegaan//NL', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escaped(name)}`, ...events, 'END:VCALENDAR', '']
    .map(folded).join('\r\n');
}
