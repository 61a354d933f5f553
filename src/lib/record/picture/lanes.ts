/** Which upright lane each line takes between two columns, so that no two lie over each other and they cross as little as can be. */
export interface Hop {
  readonly from: number;
  readonly to: number;
}

/** Less than the eye sees, also twice: a line that passes the middle has two hops. */
const STRAIGHT = 0.25;
/** A line that stays at its height needs no lane. */
export const isStraight = ({ from, to }: Hop): boolean => Math.abs(from - to) < STRAIGHT;

/** The lane of each hop, from 0 at the left; -1 for a straight one. */
export function lanesOf(hops: readonly Hop[]): number[] {
  const lanes = hops.map(() => -1);
  // Of lines that go down the lowest turns first, of lines that go up the highest: then none crosses another of its own kind needlessly.
  const order = hops.map((hop, n) => ({ hop, n })).filter(({ hop }) => !isStraight(hop))
    .sort((a, b) => Number(b.hop.to > b.hop.from) - Number(a.hop.to > a.hop.from) || (a.hop.to > a.hop.from ? b.hop.from - a.hop.from : a.hop.from - b.hop.from));
  const taken: { low: number; high: number; lane: number }[] = [];
  for (const { hop, n } of order) {
    const [low, high] = [Math.min(hop.from, hop.to) - 3, Math.max(hop.from, hop.to) + 3];
    const lane = Math.max(-1, ...taken.filter((each) => each.low < high && low < each.high).map((each) => each.lane)) + 1;
    lanes[n] = lane;
    taken.push({ low, high, lane });
  }
  return lanes;
}
