/** Boxes one below another, each as near as can be to where it would like to be. */
export interface Wish {
  readonly height: number;
  /** Where its middle would like to be; null: just below the one before it. */
  readonly at: number | null;
}

/**
 * The tops of boxes in their order, with at least `gap` between them, as near to their wishes as the sum of squares can be (neighbours that
 * want the same place are pooled and share the distance).
 */
export function stacked(wishes: readonly Wish[], gap: number): number[] {
  const blocks: { sum: number; count: number; members: number[] }[] = [];
  const before: number[] = [];
  let room = 0;
  wishes.forEach((wish, n) => {
    before.push(room);
    room += wish.height + gap;
    const last = blocks.at(-1);
    if (wish.at === null && last) {
      last.members.push(n);
      return;
    }
    // the place of its top, if nothing stood before it
    const top = (wish.at ?? wish.height / 2) - wish.height / 2 - before[n]!;
    blocks.push({ sum: top, count: 1, members: [n] });
    while (blocks.length > 1) {
      const [a, b] = blocks.slice(-2) as [(typeof blocks)[number], (typeof blocks)[number]];
      if (a.sum / a.count < b.sum / b.count) break;
      blocks.splice(-2, 2, { sum: a.sum + b.sum, count: a.count + b.count, members: [...a.members, ...b.members] });
    }
  });
  const tops: number[] = [];
  for (const { sum, count, members } of blocks) for (const n of members) tops[n] = sum / count + before[n]!;
  return tops;
}
