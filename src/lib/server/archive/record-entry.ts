import type { Later } from '$lib/record/later.ts';
import type { DecisionRecord, RecordInput } from '$lib/record/record.ts';
import type { Entry } from './entry.ts';

interface About {
  readonly council: string;
  readonly public: boolean;
  /** Under which law the council advises. */
  readonly law: string;
}

/**
 * What the search may know of an adopted record: nothing that the record does not show, no names, and no personal story whose writer did
 * not agree to be quoted; neither its answer, which tells what the story was about.
 */
export function entryOfRecord(record: DecisionRecord, later: Later, about: About): Entry {
  const { decision } = record;
  const told = record.inputs.filter((input) => mayBeFound(input, later));
  const parts = Object.keys(decision.adopted ?? {});
  const replied = new Set(later.replies.filter((r) => r.status !== 'says-nothing').map((r) => r.part));
  const noReply = parts.some((part) => !replied.has(part));
  const open = record.inputs.filter((input) => input.grade === 'unanswered' && !input.notShown);
  return {
    id: decision.id, kind: 'record', council: about.council, public: about.public, date: record.meeting.date,
    changed: record.history.at(-1)?.date ?? record.meeting.date,
    texts: {
      title: decision.question, addressee: decision.addressee, law: about.law, meeting: record.meeting.title,
      advice: lines(Object.values(decision.adopted ?? decision.original)),
      outcome: decision.outcomeSentence?.nl ?? '',
      inputs: lines(told.flatMap((i) => [i.text, i.gathered, i.reference])),
      answers: lines(told.flatMap((i) => [i.answer?.reason, i.answer?.to])),
      minority: lines(record.minorityViews.map((v) => v.text)),
      notHeard: record.notHeard,
      followUps: lines([...record.followUps.flatMap((f) => [f.goal, f.indicator]), ...later.followUps.map((f) => f?.text)]),
      replies: lines(later.replies.map((r) => r.text)),
      notes: lines((record.process.notes ?? []).map((n) => n.text))
    },
    inputs: record.inputs.filter((i) => i.grade !== 'withdrawn').map(({ source, grade }) => ({ source, grade })),
    unanswered: open.length > 0 || noReply,
    dues: noReply && later.replyDue !== null ? [later.replyDue] : [],
    followUps: record.followUps.flatMap((f, i) => (later.followUps[i] ? [] : [f.date]))
  };
}

/** A personal story out of experience is found only when its writer said yes to being quoted on these very words. */
function mayBeFound(input: RecordInput, later: Later): boolean {
  if (input.text === null) return false;
  return input.source !== 'experiential' || input.scope !== 'I' || later.quotes[input.id] === 'yes';
}

const lines = (texts: readonly (string | null | undefined)[]): string => texts.filter((t) => t).join('\n');
