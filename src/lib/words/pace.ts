import { catalogue } from './catalogue.ts';

/** What a timer says: whole minutes, about; never seconds, never a warning. `null` is "the time is over". */
export const paceWords = /* @__PURE__ */ catalogue({
  nl: {
    left: (minutes: number | null) =>
      minutes === null ? 'De tijd is om. Maak je zin af.' : minutes === 0 ? 'Nog minder dan 1 minuut' : minutes === 1 ? 'Nog ongeveer 1 minuut' : `Nog ongeveer ${minutes} minuten`,
    goOnAt: (time: string) => `We gaan verder om ${time} uur.`
  },
  en: {
    left: (minutes) =>
      minutes === null ? 'The time is over. Finish your sentence.' : minutes === 0 ? 'Less than a minute left' : minutes === 1 ? 'About 1 minute left' : `About ${minutes} minutes left`,
    goOnAt: (time) => `We go on at ${time}.`
  }
});
