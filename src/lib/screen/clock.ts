import type { Lang } from '../words/language.ts';

/** A moment as people read it: "14.03" in Dutch, "14:03" in English. In the time zone of the device: it stands in the room. */
export function clock(ms: number, lang: Lang): string {
  return hour(new Intl.DateTimeFormat('nl', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms), lang);
}

/** A time that was typed as "21:30", as people read it. */
export function hour(time: string, lang: Lang): string {
  return lang === 'nl' ? time.replace(':', '.') : time.replace('.', ':');
}
