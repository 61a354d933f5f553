import type { ExpertRole } from '$lib/meeting/vocabulary.ts';
import { catalogue } from '$lib/words/catalogue.ts';

type Words<C extends string> = Record<C, string>;

/** The roles of an expert by experience. Source: glossary. */
export const expertRoleWords = /* @__PURE__ */ catalogue({
  nl: {
    name: {
      adviser: 'adviseur', advocate: 'belangenbehartiger', 'co-researcher': 'co-onderzoeker', innovator: 'innovator', driver: 'aanjager'
    } satisfies Words<ExpertRole>,
    about: {
      adviser: 'Denkt mee in elke fase.',
      advocate: 'Komt op voor een groep mensen.',
      'co-researcher': 'Doet mee aan het onderzoek.',
      innovator: 'Bedenkt nieuwe oplossingen.',
      driver: 'Helpt om het plan uit te voeren.'
    } satisfies Words<ExpertRole>
  },
  en: {
    name: { adviser: 'adviser', advocate: 'advocate', 'co-researcher': 'co-researcher', innovator: 'innovator', driver: 'driver' },
    about: {
      adviser: 'Thinks along in every phase.',
      advocate: 'Stands up for a group of people.',
      'co-researcher': 'Takes part in the research.',
      innovator: 'Thinks up new solutions.',
      driver: 'Helps to carry out the plan.'
    }
  }
});
