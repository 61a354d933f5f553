import { refuse } from '$lib/core/refusal.ts';
import type { Answer } from '$lib/protocol.ts';

export interface ToApprove {
  readonly decision: string;
  readonly question: string;
  readonly date: string;
}

/**
 * What the council adopted at its last meeting before this one and nobody approved yet: the first item of the agenda. Nothing for whoever is not
 * signed in as its chair or secretary.
 */
export async function toApprove(locals: App.Locals, here: string): Promise<ToApprove[]> {
  const { officer, app } = locals;
  if (!officer || officer.role === 'facilitator' || (await app.identity.meeting(here))?.council !== officer.council) return [];
  const states = await Promise.all((await app.identity.meetings(officer.council)).filter((m) => m.meeting !== here).map((m) => app.meetings.state(m.meeting)));
  const adopted = states.flatMap((state) => (state?.decisions.some((d) => d.adoption) ? [state] : []));
  const last = adopted.sort((a, b) => (a.plan.date < b.plan.date ? 1 : -1))[0];
  return (last?.decisions ?? [])
    .filter((d) => d.adoption !== null && d.after.approved === null)
    .map((d) => ({ decision: d.id, question: d.question.value ?? '', date: last!.plan.date }));
}

/** @param correction what the meeting wants corrected; empty: nothing */
export async function approveRecord(locals: App.Locals, here: string, decision: string, correction: string): Promise<Answer> {
  const { officer, app } = locals;
  const [state, meeting] = [await app.meetings.state(here), await app.meetings.meetingOfDecision(decision)];
  if (!officer || !state || meeting === null || state.council.id !== officer.council) return refuse('not-entitled');
  const { title, date } = state.plan;
  return app.meetings.actFor(meeting, officer, { type: 'ApproveRecord', decision, title: title.value ?? '', date, ...(correction === '' ? {} : { correction }) }, officer.signedInAt);
}
