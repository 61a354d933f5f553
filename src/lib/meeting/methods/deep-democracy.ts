import type { Method } from './method.ts';

/**
 * The vote of Deep Democracy: more than half of the votes cast is needed; abstentions are no votes cast.
 * No majority when half or more of the answers are abstentions, or fewer than half of the entitled people answered.
 * "Everyone" is a majority without a "not yet". No answer is never counted as yes.
 */
export const deepDemocracy: Method = {
  id: 'deep-democracy',
  choices: ['along', 'not-yet', 'abstain'],
  classOf(counts, entitled) {
    const cast = counts.along + counts['not-yet'];
    const answered = cast + counts.abstain;
    if (counts.abstain * 2 >= answered) return 'no-majority'; // also when nobody answered
    if (answered * 2 < entitled) return 'no-majority';
    if (counts.along * 2 <= cast) return 'no-majority';
    return counts['not-yet'] === 0 ? 'everyone' : 'majority';
  }
};
