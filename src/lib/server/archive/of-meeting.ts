import type { Decision, MeetingState } from '$lib/meeting/state.ts';
import { isPublic as publicRecord } from '$lib/record/access.ts';
import { laterOf as later, type Later } from '$lib/record/later.ts';
import type { CouncilSettings } from '../settings/settings.ts';

/** What happened after the adoption. */
export const laterOf = (_state: MeetingState, decision: Decision, settings?: CouncilSettings): Later => later(decision, settings?.advice.replyDays);

/** Whether everybody may read an adopted record: what was settled for this one when it was adopted, or since. */
export const isPublic = (decision: Decision, _settings: CouncilSettings): boolean => publicRecord(decision);
