import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type {
  AdviceKind, Agreement, BallotKind, BuyIn, ChangeKind, Choice, Counts, ExpertRole, Fallback, Grade, InputFunction, Joins, Level, Naming,
  Outcome, Parts, Phase, ReasonCode, Recognition, Role, RoundClass, Scope, Source, Step
} from '../../src/lib/meeting/vocabulary.ts';

/** A scenario file (`meegaan-scenario/1`): one decision from preparation to the adopted record. */
export interface Person {
  id: string; name: string; role: Role; facilitates?: boolean; vote: boolean; joins: Joins; represents?: string; expertRoles?: ExpertRole[];
}
interface Refusable {
  refused?: string;
}
export interface ChangeAct {
  id: string; part: string; text: string; kind: ChangeKind; because?: string[]; buildsOn?: string[];
}
export type Interrupt = 'reconnect' | 'restart';
export type Act = Refusable & (
  | { do: 'step'; to: Step; reason?: string }
  | { do: 'rules'; method?: string; ballot?: BallotKind; maxLoops?: number; fallback?: Fallback; disputeDays?: number }
  | {
      do: 'input'; by: string; for?: string; id: string; step?: 'prepare'; source: Source; scope: Scope; gathered?: string; reference?: string;
      functions?: InputFunction[]; name: Naming; text: string;
    }
  | { do: 'withdraw'; by: string; input: string }
  | { do: 'recognise'; view: string; answers: Record<string, Recognition> }
  | { do: 'ready'; answers: Record<string, number> }
  | { do: 'vote'; answers: Record<string, Choice>; interrupt?: Interrupt }
  | { do: 'addition'; changes: ChangeAct[]; answers: Record<string, Choice>; interrupt?: Interrupt }
  | { do: 'link'; by: string; input: string; change: string }
  | { do: 'support'; input: string; part: string }
  | { do: 'confirm'; by: string; for?: string; input: string; change: string; answer: 'yes' | 'no' }
  | { do: 'dispute'; by: string; input: string; change: string; reason: string }
  | { do: 'minority-view'; by: string; text: string }
  | { do: 'answer'; by: string; input: string; status: 'not-followed' | 'passed-on'; code?: ReasonCode; reason?: string; to?: string; due?: string }
  | { do: 'not-heard'; by: string; text: string }
  | { do: 'follow-up'; goal: string; indicator: string; who: string; date: string }
  | { do: 'adopt-record'; by: string[] }
  | { do: 'reconnect'; who: string[] }
  | { do: 'restart' }
);
export interface Expect {
  rounds: { class: RoundClass; adopted?: boolean; counts: Counts | null }[];
  outcome: Outcome | null;
  adopted: Parts | null;
  grades: Record<string, Grade>;
  parts?: Record<string, string>;
  disputed?: string[];
  minorityViews?: string[];
  unnamed?: string[];
  status: 'draft' | 'adopted';
}
export interface Scenario {
  format: 'meegaan-scenario/1';
  id: string;
  about?: string;
  language?: 'nl' | 'en';
  council: { name: string; identifier: string };
  meeting: { title: string; date: string; start: string; end: string; place: string };
  people: Person[];
  decision: {
    question: string; addressee: string; kind: AdviceKind; phase: Phase; level: Level; buyIn: BuyIn; agendaOrigin?: string[];
    agreements: Record<Agreement, string>;
    rules: { method: string; ballot: BallotKind; maxLoops: number; fallback: Fallback; disputeDays?: number };
    text: Parts;
  };
  script: Act[];
  expect: Expect;
}

/** Thrown with the path of the field that does not follow the format. */
export class BadScenario extends Error {
  override readonly name = 'BadScenario';
}

const schema = JSON.parse(readFileSync(new URL('./format/schema.json', import.meta.url), 'utf8')) as {
  properties: { script: { items: { oneOf: { properties: { do: { const: string } } }[] } } };
};

/**
 * Reads a scenario file and checks it against the format.
 * @throws BadScenario with the path of the field (`/script/3/text`), before anything is started
 */
export function readScenario(file: string): Scenario {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BadScenario(`${file}: cannot be read`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadScenario(`${file}: is no JSON (${(error as Error).message})`);
  }
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  (addFormats as unknown as (a: Ajv2020) => void)(ajv);
  const validate = ajv.compile(schema);
  if (!validate(value)) throw new BadScenario(`${file}: ${explain(value, validate.errors ?? [], ajv)}`);
  const scenario = value as unknown as Scenario;
  checkPeople(scenario, file);
  checkActs(scenario, file);
  return scenario;
}

/** The deepest error that says something; for an act, the errors of the act that its `do` names. */
function explain(value: unknown, errors: readonly ErrorObject[], ajv: Ajv2020): string {
  const first = errors.find((e) => !e.instancePath.startsWith('/script/')) ?? errors[0]!;
  const at = /^\/script\/(\d+)/.exec(first.instancePath);
  if (!at) return sentence(first);
  const act = (value as { script: { do?: unknown }[] }).script[Number(at[1])];
  const branch = schema.properties.script.items.oneOf.find((b) => b.properties.do.const === act?.do);
  if (!branch) return `/script/${at[1]}/do: is no act of the format`;
  const validate = ajv.compile(branch);
  validate(act);
  const own = validate.errors?.[0];
  return own ? sentence({ ...own, instancePath: `/script/${at[1]}${own.instancePath}` }) : sentence(first);
}

function sentence(error: ErrorObject): string {
  const params = error.params as { additionalProperty?: string; missingProperty?: string };
  const field = params.additionalProperty ?? params.missingProperty;
  return `${error.instancePath}${field ? `/${field}` : ''}: ${error.message ?? 'does not follow the format'}`;
}

function checkPeople(scenario: Scenario, file: string): void {
  const ids = new Set<string>();
  scenario.people.forEach((p, i) => {
    if (ids.has(p.id)) throw new BadScenario(`${file}: /people/${i}/id: stands twice`);
    ids.add(p.id);
  });
  scenario.people.forEach((p, i) => {
    if (p.represents !== undefined && !ids.has(p.represents)) throw new BadScenario(`${file}: /people/${i}/represents: is nobody here`);
  });
  if (scenario.people.filter((p) => p.facilitates).length !== 1) throw new BadScenario(`${file}: /people: exactly one person facilitates`);
  for (const role of ['chair', 'secretary'] as const) {
    if (scenario.people.filter((p) => p.role === role).length !== 1) throw new BadScenario(`${file}: /people: exactly one ${role}`);
  }
}

/** Everyone who acts is in `people`: an unknown id would look like a refusal of the product. Unknown inputs and changes may be meant. */
function checkActs(scenario: Scenario, file: string): void {
  const known = new Set(scenario.people.map((p) => p.id));
  scenario.script.forEach((act, i) => {
    // of a follow-up `who` is a name for people, no id
    const { by, for: subject, who } = act as { by?: string | string[]; for?: string; who?: string | string[] };
    const named = { by, for: subject, who: act.do === 'follow-up' ? undefined : who };
    for (const [field, value] of Object.entries(named)) {
      const stranger = [value ?? []].flat().find((id) => !known.has(id));
      if (stranger !== undefined) throw new BadScenario(`${file}: /script/${i}/${field}: ${stranger} is nobody here`);
    }
    const answers = 'answers' in act ? Object.keys(act.answers) : [];
    const stranger = answers.find((id) => !known.has(id));
    if (stranger !== undefined) throw new BadScenario(`${file}: /script/${i}/answers/${stranger}: is nobody here`);
  });
}
