import type { Scenario } from './scenario.ts';

/** Fields of a scenario that hold words of people. */
const WORDS = /^(text|gathered|reference|reason|to|goal|indicator|who|question|addressee|title|place)$/;
const NAME_MAX = 60;

/**
 * The same meeting with something put before each word that a person typed.
 * @param word for the next text; `name` for the name of the nth person
 */
export function spoiled(scenario: Scenario, word: () => string, name: (n: number) => string): Scenario {
  const each = (texts: object) => Object.fromEntries(Object.entries(texts as Record<string, string>).map(([k, t]) => [k, `${word()} ${t}`]));
  const spoil = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    // an act that is to be refused is refused for its words
    if ('refused' in value) return value;
    // where a step goes to is a code, to whom an input is passed on are words
    const isStep = 'do' in value && value.do === 'step';
    return Object.fromEntries(
      Object.entries(value).map(([key, v]: [string, unknown]) => {
        if (typeof v === 'string') return [key, WORDS.test(key) && !(isStep && key === 'to') ? `${word()} ${v}` : v];
        return [key, typeof v === 'object' && v !== null && (key === 'text' || key === 'agreements') ? each(v) : spoil(v)];
      })
    );
  };
  const { council, meeting, people, decision, script } = scenario;
  return {
    ...scenario, council: { ...council, name: `${word()} ${council.name}` },
    meeting: spoil(meeting) as Scenario['meeting'], decision: spoil(decision) as Scenario['decision'], script: spoil(script) as Scenario['script'],
    people: people.map((p, n) => ({ ...p, name: p.name ? `${name(n)} ${p.name}`.slice(0, NAME_MAX) : p.name }))
  };
}
