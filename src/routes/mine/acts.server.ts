import { line } from '$lib/doors/names.ts';
import type { Mine, MineDecision, MineInput } from '$lib/record/mine/mine.ts';

/** What the page can send, each as the same command that a phone sends: the rules are those of the meeting. */
export type Doing = 'confirm' | 'judge' | 'talk' | 'untalk' | 'group' | 'quote' | 'withdraw' | 'redact' | 'dispute';
/** What was typed, to stand there again when it was refused. */
export interface Typed {
  readonly reason: string;
  readonly how: string;
  readonly which: string;
}

const DOINGS: readonly Doing[] = ['confirm', 'judge', 'talk', 'untalk', 'group', 'quote', 'withdraw', 'redact', 'dispute'];

/**
 * The command of a form. Only about what stands on this very page: a link that the secretary made does not reach what it does not show.
 * @returns null for what is on no page of theirs
 */
export function commandOf(data: FormData, mine: Mine): { doing: Doing; input: string; decision: string; typed: Typed; command: unknown } | null {
  const doing = DOINGS.find((d) => d === data.get('do'));
  const typed: Typed = { reason: line(data.get('reason')), how: line(data.get('how')), which: line(data.get('which')) };
  const yes = data.get('answer') === 'yes';
  const decision = mine.decisions.find((d) => d.id === data.get('decision'));
  if (!doing || !decision) return null;
  if (doing === 'dispute') return disputeOf(decision, typed);
  const input = decision.inputs.find((i) => i.id === data.get('input'));
  if (!input) return null;
  const about = { decision: decision.id, input: input.id, ...(input.for ? { for: input.for.seat } : {}) };
  return { doing, input: input.id, decision: decision.id, typed, command: ownCommand(doing, about, input, typed, yes, line(data.get('change'))) };
}

function disputeOf(decision: MineDecision, typed: Typed) {
  const other = decision.others.find((o) => `${o.input} ${o.change}` === typed.which);
  const command = { type: 'DisputeLink', decision: decision.id, input: other?.input ?? '-', change: other?.change ?? '-', reason: typed.reason };
  return { doing: 'dispute' as const, input: '', decision: decision.id, typed, command };
}

function ownCommand(doing: Exclude<Doing, 'dispute'>, about: object, input: MineInput, typed: Typed, yes: boolean, change: string): unknown {
  switch (doing) {
    case 'confirm': return { type: 'ConfirmLink', ...about, change, answer: yes ? 'yes' : 'no' };
    case 'judge': return { type: 'JudgeAnswer', ...about, right: yes, ...(yes ? {} : { reason: typed.reason }) };
    case 'talk': return { type: 'AskTalk', ...about, wanted: true, how: typed.how };
    case 'untalk': return { type: 'AskTalk', ...about, wanted: false };
    case 'group': return { type: 'AgreeToGrouping', ...about, agree: yes };
    case 'quote': return { type: 'AnswerQuote', ...about, answer: yes ? 'yes' : 'no' };
    case 'withdraw': return { type: 'WithdrawContribution', input: input.id };
    case 'redact': return { type: 'AskRedaction', input: input.id };
  }
}
