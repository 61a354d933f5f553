import type { Held } from './held.ts';
import { withBallot, type KeptBallot } from './keeping.ts';

/**
 * What nobody needs any more goes [V7]. A meeting may come back from its settlement and vote again, so a decision is over when the meeting goes on to
 * another one, its record is adopted, or the meeting ends; and only once it was looked at. Proof that a ballot or a text is not there stays for a day.
 */
export function tidy({ view, all, ballots, closed, open, keeping, seat }: Held): void {
  if (!view?.rounds || !view.decision || !all) return;
  const { id } = view.decision;
  const finished = view.meeting.ended || view.closing?.adopted === true;
  const { pens } = view.rounds;
  const seen = ({ key, stamped, looks, pen }: KeptBallot) =>
    !stamped || key !== ballots?.key.n ||
    (closed.every(({ number, bulletin }) => looks.some(({ round, hash }) => round === number && hash === bulletin)) && (pen?.found !== undefined || pens?.statements == null || pen?.round !== pens.round));
  // a tab that is behind may still show an earlier decision: what belongs to a later one is not its business
  const going = Object.values(all.ballots).filter((d) => !d.over && (d.decision === id ? finished && seen(d) : d.place < view.route.decision));
  if (going.length === 0) return;
  keeping.write(seat, (kept) => going.reduce((left, d) => withBallot(left, bare(d)), { ...kept!, wish: kept!.wish?.round === open?.id ? kept!.wish : null }));
}

/** Without its keys and choices; only proof that something is wrong stays. */
function bare({ pen, ...kept }: KeptBallot): KeptBallot {
  const wrong = kept.looks.filter(({ ballot }) => ballot === 'missing' || ballot === 'altered').map(({ round }) => round);
  const rounds = Object.fromEntries(Object.entries(kept.rounds).filter(([number]) => wrong.includes(Number(number))));
  const text = pen?.found?.own === 'missing' || pen?.found?.own === 'altered' ? { pen } : {};
  return { ...kept, ...text, over: true, envelope: null, stamped: null, rounds, looks: kept.looks.map((look) => ({ ...look, counted: null })) };
}
