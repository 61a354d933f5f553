import type { Decision, MeetingState } from '$lib/meeting/state.ts';
import { NOTHING_LATER, type Later } from '$lib/record/later.ts';
import type { CouncilSettings } from '../settings/settings.ts';

/** What happened after the adoption. */
export const laterOf = (_state: MeetingState, _decision: Decision): Later => NOTHING_LATER;

/** Whether everybody may read an adopted record: what its council said of this one, else what it set for all. */
export const isPublic = ({ after }: Decision, settings: CouncilSettings): boolean => (after.visibility ?? settings.publication.records) === 'public';
