import type { VoterState } from '$lib/client/ballot/voter.ts';
import type { MyBallot } from '$lib/ballot/mine.ts';
import type { RoundView } from '$lib/meeting/view/rounds.types.ts';

/**
 * What this device tells of one ballot in a closed round. `older`: it is in, with an earlier choice
 * than the last, which did not arrive; `late`: a choice was sent, and none arrived; `none`: this seat had no ballot here, so there is nothing to look for; `looking`: not yet.
 * The worst comes first: a ballot that is not as it was sent, then a bulletin that is not sound, then one that is not the one that was announced.
 */
export type Checked = Exclude<MyBallot, 'in' | 'not-cast'> | 'in' | 'not-cast' | 'unsound' | 'differs' | 'older' | 'late' | 'looking' | 'elsewhere' | 'none';

/** @param round a closed secret round; @param state of the voter on this device; null: it is not there yet */
export function checkedOf(round: Pick<RoundView, 'number' | 'code'>, state: VoterState | null): Checked {
  if (state?.ballot === 'elsewhere') return 'elsewhere';
  if (state?.ballot === 'left-out') return 'none';
  const found = state?.checked;
  // a device looks in the latest round only: an earlier one was looked at in its time
  if (!found || found.round < round.number) return 'looking';
  if (found.round > round.number) return 'none';
  if (found.ballot !== 'in' && found.ballot !== 'not-cast') return found.ballot;
  if (!found.sound) return 'unsound';
  if (found.code !== round.code) return 'differs';
  if (found.latest) return found.ballot;
  return found.ballot === 'in' ? 'older' : 'late';
}
