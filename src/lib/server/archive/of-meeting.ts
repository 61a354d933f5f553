import type { Decision, MeetingState } from '$lib/meeting/state.ts';
import { NOTHING_LATER, type Later } from '$lib/record/later.ts';
import type { CouncilSettings } from '../settings/settings.ts';

/** What happened after the adoption. */
export const laterOf = (_state: MeetingState, _decision: Decision): Later => NOTHING_LATER;

/** Whether everybody may read an adopted record. */
export const isPublic = (_decision: Decision, settings: CouncilSettings): boolean => settings.publication.records === 'public';
