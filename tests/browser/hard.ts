import type { Scenario } from '../play/scenario.ts';

/** Names and words that break layouts: right to left, Tamazight, emoji, one endless word, the longest name and the longest text. */
const NAMES: Readonly<Record<string, string>> = {
  noor: 'نور الهدى بنت عبد الرحمن الإدريسي', karim: 'ⴽⴰⵔⵉⵎ ⴱⵓⵄⵍⵉ', willem: 'Willem-Alexander Ferdinand van der Veldhuijzen Wittevrouwen',
  joost: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', sanne: 'Sanne 👩🏽‍🦽🎉', hans: 'Jo'
};
const TEXTS: Readonly<Record<string, string>> = {
  E1: 'من عليه ديون لا يملك غالبا حاسوبا. في مجموعتنا لم يكن أحد ليتمكن من ذلك رقميا. نريد مكانا يمكن الذهاب إليه مساء.',
  P1: `Arbeidsongeschiktheidsverzekeringsmaatschappijen${'vanverzekeringen'.repeat(6)} 👍🏽👍🏽 https://voorbeeld.example/${'pad/'.repeat(20)}`,
  E2: 'Ik werkte overdag. Er was ’s avonds niets open. Zo werd mijn schuld elke maand groter, en niemand belde mij terug. '.repeat(18).slice(0, 1990),
  E3: 'Nee.'
};

/** The same meeting with people and words that are hard to lay out. */
export function hardScenario(scenario: Scenario): Scenario {
  return {
    ...scenario,
    council: { ...scenario.council, name: 'Adviesraad voor maatschappelijke ondersteuning, participatie en jeugd van de gemeente Heerenhoek' },
    people: scenario.people.map((person) => ({ ...person, name: NAMES[person.id] ?? person.name })),
    decision: { ...scenario.decision, text: { ...scenario.decision.text, '1': `${scenario.decision.text['1']} ${'En dit onderdeel gaat nog een hele tijd door. '.repeat(12)}` } },
    script: scenario.script.map((act) => (act.do === 'input' && TEXTS[act.id] ? { ...act, text: TEXTS[act.id]! } : act))
  };
}
