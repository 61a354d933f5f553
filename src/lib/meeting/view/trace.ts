import { words } from '../../core/text.ts';
import { liveLinks, proposedChanges } from '../outcome.ts';
import type { Change, Decision } from '../state.ts';
import { plain } from './plain.ts';
import type { TraceSlice } from './trace.types.ts';

/** Where the text came from. */

export function changeView(c: Change, sources: readonly string[]) {
  return { id: c.id, part: c.part, from: words(c.from), to: plain(c.to), kind: c.kind, because: c.because, buildsOn: c.buildsOn, sources };
}

export function sourcesOf(d: Decision, inputs: readonly string[]): string[] {
  return inputs.flatMap((id) => (d.contributions[id] ? [d.contributions[id].source] : []));
}

/** Where the text came from: the changes, their links with both keys, the grounds, and drafts that wait. */
export function traceSlice(d: Decision | undefined): TraceSlice | null {
  if (!d) return null;
  return {
    changes: proposedChanges(d).map((c) => changeView(c, sourcesOf(d, c.because))),
    links: liveLinks(d).map((l) => ({
      // words about an input that was taken back could tell what it said
      input: l.input, change: l.change, confirmed: l.confirmed, disputes: d.contributions[l.input]?.withdrawn ? [] : l.disputes.map(plain),
      ...(l.replies && !d.contributions[l.input]?.withdrawn ? { replies: l.replies.map((r) => words(r)) } : {})
    })),
    supports: d.supports.map((s) => ({ ...s })),
    drafts: d.drafts.map((draft) => ({ id: draft.id, changes: draft.changes.map((c) => changeView(c, sourcesOf(d, c.because))) }))
  };
}
