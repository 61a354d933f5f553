import { afterDesk, correctable, redactable } from '$lib/record/after-desk.ts';
import type { CorrectionTarget, RedactionTarget } from '$lib/meeting/after/after.ts';
import { dayOf } from '$lib/record/day.ts';
import { laterOf } from '$lib/record/later.ts';
import { placeOf } from '$lib/record/history.ts';
import { now } from '$lib/server/clock.ts';
import { carryOut, empty, isFresh, officeOf, typedIn } from './office.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Chair and secretary come back to a record: replies, follow-ups, errata, words that go, and who may read it. */
export const load: PageServerLoad = async ({ locals, url, params, setHeaders }) => {
  const { officer, meeting, state, decision } = await officeOf(locals, url, params.decision);
  setHeaders({ 'cache-control': 'private, no-store' });
  const choices = correctable(state, decision).map((c) => ({ ...c, value: JSON.stringify(c.target), where: placeOf(c.target) }));
  const removable = redactable(state, decision).map((c) => ({ ...c, value: JSON.stringify(c.target) }));
  const desk = afterDesk(state, decision);
  const own = Object.values(state.seats).find((s) => s.account === officer.account)?.id ?? officer.account;
  return {
    officer: { name: officer.name }, decision: decision.id, meeting, question: decision.question.value ?? '', addressee: decision.addressee.value ?? '',
    adopted: decision.adoption !== null, fresh: isFresh(officer), today: dayOf(now()), done: url.searchParams.get('done'),
    desk: { ...desk, waiting: desk.waiting && { ...desk.waiting, mine: desk.waiting.by.who === own, corrections: desk.waiting.corrections.map((c) => ({ ...c, where: placeOf(c.target) })) } },
    later: laterOf(decision, locals.app.settings.of(officer.council).advice.replyDays),
    followUps: decision.followUps.map((f) => ({ goal: f.goal.value ?? '', indicator: f.indicator.value ?? '', who: f.who.value ?? '', date: f.date })),
    choices, removable,
    correcting: choices.find((c) => c.value === url.searchParams.get('correct')) ?? null,
    redacting: removable.find((c) => c.value === url.searchParams.get('redact')) ?? null
  };
};

/** A target as the list of the page gave it; anything else is no target. */
function target<T>(typed: string | undefined): T | null {
  try {
    return JSON.parse(typed ?? '') as T;
  } catch {
    return null;
  }
}

export const actions: Actions = {
  correct: async (event) => {
    const { typed, passphrase } = await typedIn(event.request);
    const { officer, state, decision } = await officeOf(event.locals, event.url, event.params.decision);
    const own = Object.values(state.seats).find((s) => s.account === officer.account)?.id ?? officer.account;
    const waiting = decision.after.waiting?.by.who === own ? decision.after.waiting.corrections : [];
    const what = target<CorrectionTarget>(typed.target);
    const key = JSON.stringify(what);
    return carryOut(event, {
      form: 'correct', typed, passphrase, errors: empty(typed, { target: 'which', text: 'text', reason: 'why' }), done: 'proposed', at: 'waiting',
      // what of one's own waits already is proposed along
      command: () => ({
        type: 'CorrectRecord', decision: decision.id, reason: typed.reason!,
        corrections: [...waiting.filter((c) => JSON.stringify(c.target) !== key || c.target.kind === 'other').map((c) => ({ target: c.target, text: c.becomes.value ?? '' })), { target: what!, text: typed.text! }]
      })
    });
  },

  confirm: async (event) => {
    const { typed, passphrase } = await typedIn(event.request);
    return carryOut(event, { form: 'confirm', typed, passphrase, errors: {}, command: () => ({ type: 'ConfirmCorrection', decision: event.params.decision }), done: 'confirmed', at: 'main' });
  },

  drop: async (event) => {
    const { typed } = await typedIn(event.request);
    return carryOut(event, { form: 'drop', typed, errors: {}, command: () => ({ type: 'DropCorrection', decision: event.params.decision }), done: 'dropped', at: 'main' });
  },

  decline: async (event) => {
    const { typed } = await typedIn(event.request);
    return carryOut(event, {
      form: `decline:${typed.input ?? ''}`, typed, errors: empty(typed, { reason: 'decline' }), done: 'declined', at: 'main',
      command: () => ({ type: 'DeclineRedaction', decision: event.params.decision, input: typed.input ?? '', reason: typed.reason! })
    });
  },

  redact: async (event) => {
    const { typed, passphrase } = await typedIn(event.request);
    return carryOut(event, {
      form: 'redact', typed, passphrase, errors: empty(typed, { target: 'words', reason: 'reason' }), done: 'redacted', at: 'main',
      command: () => ({ type: 'RedactText', decision: event.params.decision, target: target<RedactionTarget>(typed.target)!, reason: typed.reason as 'own-wish' })
    });
  },

  due: async (event) => {
    const { typed } = await typedIn(event.request);
    return carryOut(event, {
      form: 'due', typed, errors: empty(typed, { date: 'date' }), done: 'due', at: 'replies',
      command: () => ({ type: 'SetReplyDue', decision: event.params.decision, date: typed.date! })
    });
  },

  reply: async (event) => {
    const { typed } = await typedIn(event.request);
    const reasoned = typed.status === 'not' || typed.status === 'partly';
    return carryOut(event, {
      form: `reply:${typed.part ?? ''}`, typed, done: 'replied', at: `reply-${typed.part ?? ''}`,
      errors: empty(typed, { status: 'status', ...(reasoned ? { text: 'replyText' } : {}), from: 'from', date: 'date' }),
      command: () => ({ type: 'GiveReply', decision: event.params.decision, part: typed.part ?? '', status: typed.status as 'not', text: typed.text ?? '', from: typed.from!, date: typed.date! })
    });
  },

  follow: async (event) => {
    const { typed } = await typedIn(event.request);
    return carryOut(event, {
      form: `follow:${typed.index ?? ''}`, typed, done: 'followed', at: `follow-${typed.index ?? ''}`,
      errors: empty(typed, { moved: 'moved', noticedBy: 'noticedBy', text: 'resultText', next: 'next' }),
      command: () => ({
        type: 'AnswerFollowUp', decision: event.params.decision, index: Number(typed.index), moved: typed.moved as 'yes', noticedBy: typed.noticedBy!, text: typed.text!, next: typed.next as 'closed'
      })
    });
  },

  visibility: async (event) => {
    const { typed } = await typedIn(event.request);
    return carryOut(event, {
      form: 'visibility', typed, errors: empty(typed, { visibility: 'visibility' }), done: 'visible', at: 'visibility',
      command: () => ({ type: 'SetVisibility', decision: event.params.decision, visibility: typed.visibility as 'public' })
    });
  }
};
