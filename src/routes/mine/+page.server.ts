import { fail } from '@sveltejs/kit';
import type { Cookies } from '@sveltejs/kit';
import { nanoid } from 'nanoid';
import { secretIn } from '$lib/doors/fragment.ts';
import { line } from '$lib/doors/names.ts';
import { LIMITS } from '$lib/limits.ts';
import { isPublic } from '$lib/record/access.ts';
import { dayOf } from '$lib/record/day.ts';
import { mineOf, type Mine } from '$lib/record/mine/mine.ts';
import { now } from '$lib/server/clock.ts';
import { Tries } from '$lib/server/identity/tries.ts';
import type { Opened } from '$lib/server/personal/personal.ts';
import { commandOf } from './acts.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opened a moment ago with a link. Not the link itself, short, and for this page alone. */
const COOKIE = 'mine';
/** A secret of 128 bits is not guessed; this keeps whoever tries all the same from keeping the server busy. */
const tries = new Tries(now, { free: 20, withinMs: 10 * 60_000, everyMs: 3_000 });

/** Whose page this browser has open, with what stands on it; null: none. */
async function openedBy(locals: App.Locals, cookies: Cookies): Promise<(Opened & { mine: Mine }) | null> {
  const opened = await locals.app.personal.opened(cookies.get(COOKIE));
  const state = opened && (await locals.app.meetings.state(opened.meeting));
  const mine = opened && state ? mineOf(state, opened.seat, opened.office, now()) : null;
  return opened && mine ? { ...opened, mine } : null;
}

/** Records that everyone may read: a draft, and one for the council itself, ask for more than this page. */
async function readable(locals: App.Locals, { meeting }: Opened): Promise<string[]> {
  const state = await locals.app.meetings.state(meeting);
  return (state?.decisions ?? []).filter(isPublic).map((d) => d.id);
}

const shut = (cookies: Cookies) => cookies.delete(COOKIE, { path: '/mine' });

export const load: PageServerLoad = async ({ locals, cookies, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  const opened = await openedBy(locals, cookies);
  return { mine: opened?.mine ?? null, today: dayOf(Date.now()), readable: opened ? await readable(locals, opened) : [] };
};

export const actions: Actions = {
  /** The link goes in by a form, since what stands after the `#` is sent to no server. Unknown, over and taken back are answered alike. */
  open: async ({ locals, request, cookies, url, getClientAddress }) => {
    const token = secretIn(line((await request.formData()).get('link'))).slice(0, 100);
    const address = getClientAddress();
    if (tries.begin(address) > 0) return fail(429, { problem: 'wait' as const });
    const session = token ? await locals.app.personal.enter(token) : null;
    if (session === null) {
      shut(cookies);
      return fail(400, { problem: 'bad' as const });
    }
    tries.right(address);
    cookies.set(COOKIE, session, { path: '/mine', httpOnly: true, sameSite: 'strict', secure: url.protocol === 'https:', maxAge: LIMITS.personalSessionMs / 1000 });
    return { opened: true };
  },

  /** One thing that somebody says about what is theirs, by the rules of the meeting, as their seat. */
  act: async ({ locals, request, cookies }) => {
    const opened = await openedBy(locals, cookies);
    if (!opened) return fail(400, { problem: 'bad' as const });
    const wish = commandOf(await request.formData(), opened.mine);
    if (!wish) return fail(400, { refusal: 'unknown-reference' as const });
    const { doing, input, decision, typed, command } = wish;
    const missing = doing === 'dispute' ? [...(typed.which ? [] : ['which' as const]), ...(typed.reason.trim() ? [] : ['reason' as const])] : [];
    if (missing.length > 0) return fail(400, { doing, input, decision, typed, missing });
    const answer = await locals.app.meetings.act(opened.meeting, opened.seat, { id: nanoid(), command }, null);
    if (!answer.ok) return fail(400, { doing, input, decision, typed, refusal: answer.refusal });
    return { done: doing, input, decision };
  },

  /** Done on a device of somebody else. */
  leave: ({ cookies }) => {
    shut(cookies);
    return { left: true };
  },

  /** Nobody opens this page any more, the person neither. */
  revoke: async ({ locals, cookies }) => {
    const opened = await openedBy(locals, cookies);
    if (opened) locals.app.personal.revoke(opened.meeting, opened.seat);
    shut(cookies);
    return { revoked: true };
  }
};
