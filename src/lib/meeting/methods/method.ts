import type { Choice, Counts, RoundClass } from '../vocabulary.ts';

/** How a round decides: its scale and what class the answers give. Nothing else knows which method runs. */
export interface Method {
  readonly id: string;
  readonly choices: readonly Choice[];
  /**
   * @param counts the numbers of the closed round
   * @param entitled how many entitled people were present
   */
  classOf(counts: Counts, entitled: number): RoundClass;
}
