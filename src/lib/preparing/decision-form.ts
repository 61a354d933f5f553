import type { CommandOf } from '../meeting/commands.server.ts';
import { textLength } from '../core/text.ts';
import { line } from '../doors/names.ts';
import { LIMITS } from '../limits.ts';
import { AGREEMENTS, BALLOTS, BUY_INS, FALLBACKS, KINDS, LEVELS, PHASES, type Agreement } from '../meeting/vocabulary.ts';
import { numbered } from './first-decision.ts';

/** A decision as it stands in its form: everything typed, and the parts of the text in order. */
export interface DecisionValues extends Omit<CommandOf<'PrepareDecision'>, 'type' | 'decision' | 'text'> {
  readonly parts: string[];
  /** Inputs from before the meeting that put an unrequested advice on the agenda. */
  readonly origin: string[];
}

/** What is not right yet, by the id of its field: `question`, `addressee`, `part-1`, `agreement-goal`. */
export type DecisionErrors = Record<string, 'missing' | 'long' | 'too-many'>;

/** Reads the form of a decision; what is not one of our codes becomes the first of its list. Empty parts are left out. */
export function readDecision(data: FormData): { values: DecisionValues; errors: DecisionErrors } {
  const text = (name: string) => line(data.get(name)).replace(/\r\n?/g, '\n').trim();
  const code = <T extends string>(name: string, codes: readonly T[]): T => codes.find((c) => c === data.get(name)) ?? codes[0]!;
  const number = (name: string, least: number, most: number) => {
    const value = Number.parseInt(line(data.get(name)), 10);
    return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
  };
  const values: DecisionValues = {
    question: text('question'), addressee: text('addressee'),
    kind: code('kind', KINDS), phase: code('phase', PHASES), level: code('level', LEVELS), buyIn: code('buyIn', BUY_INS),
    agreements: Object.fromEntries(AGREEMENTS.map((a) => [a, text(`agreement-${a}`)])) as Record<Agreement, string>,
    rules: {
      method: text('method') || 'deep-democracy', ballot: code('ballot', BALLOTS), maxLoops: number('maxLoops', 1, 3), fallback: code('fallback', FALLBACKS),
      disputeDays: number('disputeDays', 0, 90), namesAfterOpenRound: data.get('namesAfterOpenRound') === 'yes'
    },
    parts: data.getAll('part').map((part) => line(part).replace(/\r\n?/g, '\n').trim()),
    origin: data.getAll('origin').map(line).filter(Boolean)
  };
  return { values, errors: problems(values) };
}

function problems(values: DecisionValues): DecisionErrors {
  const errors: DecisionErrors = {};
  const long = (text: string, most: number = LIMITS.proseMax) => textLength(text) > most;
  if (values.question === '') errors.question = 'missing';
  else if (long(values.question, LIMITS.lineMax)) errors.question = 'long';
  if (long(values.addressee, LIMITS.lineMax)) errors.addressee = 'long';
  for (const a of AGREEMENTS) if (long(values.agreements[a])) errors[`agreement-${a}`] = 'long';
  values.parts.forEach((part, i) => {
    if (long(part, LIMITS.partMax)) errors[`part-${i + 1}`] = 'long';
  });
  if (values.parts.filter(Boolean).length > LIMITS.partsMax) errors[`part-${LIMITS.partsMax + 1}`] = 'too-many';
  return errors;
}

/** @param decision the one that is changed; undefined for a new one */
export function decisionCommand(values: DecisionValues, decision: string | undefined): CommandOf<'PrepareDecision'> {
  const { parts, origin: _, ...fields } = values;
  return { type: 'PrepareDecision', ...(decision ? { decision } : {}), ...fields, text: numbered(parts.filter((part) => part !== '')) };
}

/** The form's own acts without a script: one more part, or one less (`remove-2`). There is always one to write in. */
export function reshaped(parts: readonly string[], act: string): string[] {
  if (act === 'add') return [...parts, ''];
  const at = Number(/^remove-(\d+)$/.exec(act)?.[1] ?? 0);
  const left = parts.filter((_, i) => i + 1 !== at);
  return left.length ? left : [''];
}
