import { shortCode } from '../../core/short-code.ts';
import { besides, lastBulletin, mayHold } from '../ballots.ts';
import { nameOf } from '../names.ts';
import { plainParts, shownCounts, standingText, withChanges } from '../outcome.ts';
import type { Decision, MeetingState, Round } from '../state.ts';
import type { MemoryView } from './memory.ts';
import { named, plain } from './plain.ts';
import type { BallotsView, PensView, RoundsSlice, RoundView } from './rounds.types.ts';
import { changeView, sourcesOf } from './trace.ts';

/** Rounds, and what the phones of a secret one vote with. Of a secret round never who chose what (V3). */

function roundView(d: Decision, r: Round, memory: MemoryView): RoundView {
  const open = r.status === 'open';
  const received = r.ballot === 'secret' ? memory.received : Object.keys(r.answers).length;
  return {
    id: r.id, kind: r.kind, ballot: r.ballot, status: r.status, entitled: r.entitled.length,
    answered: open ? received : (r.answered ?? 0),
    text: open ? plainParts(withChanges(standingText(d), r.changes)) : null,
    changes: r.changes.map((c) => changeView(c, sourcesOf(d, c.because))),
    class: r.class ?? null, adopted: r.adopted ?? null, counts: shownCounts(d, r),
    ...(r.status === 'voided' ? { voidReason: plain(r.voidReason) } : {}), ...(r.held ? { held: r.held } : {}), reopened: open && memory.reopened,
    number: d.rounds.indexOf(r) + 1, ...(r.bulletin ? { bulletin: r.bulletin, code: shortCode(r.bulletin) } : {}), ...(r.cameAlong ? { cameAlong: r.cameAlong } : {}),
    ...(d.settled && d.publishedCameAlong[r.id] ? { cameAlongOf: d.publishedCameAlong[r.id]! } : {}), ...beside(d, r, memory)
  };
}

/** Whose ballot a secret round does not wait for: of an open one as it is now, of a closed one as it was. */
function beside(d: Decision, r: Round, memory: MemoryView): Pick<RoundView, 'withoutBallot' | 'withoutReason' | 'ballotsAway'> {
  const now = r.status === 'open' && r.ballot === 'secret' && d.ballots?.frozen ? besides(r, [...(memory.issued.get(d.id) ?? [])]) : null;
  const [without, away] = now ? [now.without.length, now.away] : [r.without, r.away];
  return {
    ...(without ? { withoutBallot: without } : {}), ...(r.withoutReason ? { withoutReason: plain(r.withoutReason) } : {}), ...(away ? { ballotsAway: away } : {})
  };
}

function ballotsView(state: MeetingState, d: Decision | undefined, memory: MemoryView, leads: boolean): BallotsView | null {
  if (!d?.ballots || !memory.box) return null;
  const { key, script, box, frozen } = d.ballots;
  const issued = memory.issued.get(d.id) ?? new Set();
  const round = d.rounds.find((r) => r.status === 'open');
  const without = leads && !frozen && round ? besides(round, [...issued]).without.map((seat) => named(state, seat)) : [];
  return {
    decision: d.id, key, script, holders: mayHold(d).length, issued: issued.size, frozen, previous: lastBulletin(d),
    // the key of receipts as it was told when this began
    box: { ...memory.box, key: box }, ...(without.length > 0 ? { without } : {})
  };
}

/** What is open now; else what was shown last. */
function pensView(d: Decision | undefined): PensView | null {
  const last = d?.pens.at(-1);
  return d && last ? { decision: d.id, round: last.round, keys: last.keys, open: last.closed === null, statements: last.closed } : null;
}

export function roundsSlice(state: MeetingState, d: Decision | undefined, memory: MemoryView, leads = false): RoundsSlice {
  const shown = (d?.rounds ?? []).filter((r) => !r.undone);
  const open = shown.find((r) => r.status === 'open');
  return {
    open: d && open ? roundView(d, open, memory) : null,
    past: d ? shown.filter((r) => r.status !== 'open').map((r) => roundView(d, r, memory)) : [],
    names: d?.rules.namesAfterOpenRound === true ? namesByChoice(state, d) : null, ballots: ballotsView(state, d, memory, leads), pens: pensView(d)
  };
}

/** Names by choice of the last open round, only where the council chose that beforehand. */
function namesByChoice(state: MeetingState, d: Decision) {
  const round = d.rounds.filter((r) => r.status === 'closed' && r.ballot === 'open').at(-1);
  if (!round) return null;
  return Object.entries(round.answers).map(([seat, choice]) => ({ name: nameOf(state, seat) ?? '', choice }));
}
