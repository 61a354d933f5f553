import { fail, redirect } from '@sveltejs/kit';
import { secretIn } from '$lib/doors/fragment.ts';
import { doorName, line } from '$lib/doors/names.ts';
import type { Role } from '$lib/meeting/vocabulary.ts';
import { codeTries } from '$lib/server/guesses.ts';
import { heldPlaces, takePlace } from '$lib/server/seat-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

/** What one may say to be at the door; the chair confirms it. Who has an account signs in. */
const CLAIMS = ['member', 'expert', 'official', 'supporter', 'observer'] as const satisfies readonly Role[];
/** Says that a browser opened this page; see `CodeTries`. */
const PASS_COOKIE = 'door';

function claimed(value: unknown): (typeof CLAIMS)[number] | '' {
  return CLAIMS.find((claim) => claim === value) ?? '';
}

interface Typed {
  code: string;
  invite: string;
  name: string;
  role: (typeof CLAIMS)[number] | '';
  /** "Ik was er al": they were in on another device. */
  returns: boolean;
}

/** Looking costs nothing, and is not counted. */
export const load: PageServerLoad = ({ cookies, url }) => {
  if (codeTries.isPass(cookies.get(PASS_COOKIE))) return;
  cookies.set(PASS_COOKIE, codeTries.pass(), { path: '/join', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' });
};

async function typedIn(request: Request): Promise<{ values: Typed; anyway: boolean }> {
  const data = await request.formData();
  return {
    values: {
      // no code is longer than a screen is wide: what is beyond is not carried along
      code: line(data.get('code')).trim().slice(0, 40), invite: secretIn(line(data.get('invite')), 'i'), name: doorName(data.get('name')),
      role: claimed(data.get('role')), returns: data.get('returns') === 'yes'
    },
    anyway: data.get('anyway') === 'yes'
  };
}

/** The open hall behind a code or an invite; else why not. A hall that is closed and a code that is unknown answer alike. */
async function hallOf(app: App.Locals['app'], { code, invite }: Typed, pass: string | undefined) {
  if (invite) return (await app.hall.byInvite(invite)) ?? ('invite' as const);
  const figures = code.replace(/[\s.-]/g, '');
  if (figures === '') return 'empty' as const;
  if (!/^\d{6}$/.test(figures)) return 'code' as const;
  if (!codeTries.open(pass)) return 'wait' as const;
  const found = await app.hall.byCode(figures);
  if (!found) codeTries.wrong(figures, pass);
  return found ?? ('code' as const);
}

/** The first place that this browser has in a meeting, so that whoever comes again finds their own seat. */
async function placeHere(app: App.Locals['app'], meeting: string, held: { place: string; key: string }[]) {
  for (const { place, key } of held) {
    if (!(await app.hall.holds(meeting, place, key))) continue;
    const view = (await app.meetings.whole(meeting, place, 'phone'))?.view;
    if (view) return { href: `/m/${meeting}/phone?seat=${place}`, name: view.mine?.name ?? null };
  }
  return null;
}

export const actions: Actions = {
  /** Which meeting an invite of a QR is for. */
  look: async ({ locals, request, cookies }) => {
    const { values } = await typedIn(request);
    const hall = values.invite ? await locals.app.hall.byInvite(values.invite) : null;
    if (!hall) return { found: null };
    return { found: { title: hall.title, council: hall.council, again: await placeHere(locals.app, hall.meeting, heldPlaces(cookies)) } };
  },

  /** First the code: whoever types it sees at once whether it is the right meeting. */
  code: async ({ locals, request, cookies }) => {
    const { values, anyway } = await typedIn(request);
    const hall = await hallOf(locals.app, values, cookies.get(PASS_COOKIE));
    if (typeof hall === 'string') return fail(hall === 'wait' ? 429 : 400, { values, problem: hall });
    const again = anyway ? null : await placeHere(locals.app, hall.meeting, heldPlaces(cookies));
    return { values, hall: { title: hall.title, council: hall.council }, again };
  },

  ask: async ({ locals, request, cookies, url }) => {
    const { values } = await typedIn(request);
    const hall = await hallOf(locals.app, values, cookies.get(PASS_COOKIE));
    if (typeof hall === 'string') return fail(hall === 'wait' ? 429 : 400, { values, problem: hall });
    const shown = { title: hall.title, council: hall.council };
    if (values.returns && !values.name) return fail(400, { values, hall: shown, problem: 'name' as const });
    // who was in already gets their own seat back: what they claim to be does not matter
    const role = values.role || (values.returns ? 'observer' : '');
    if (!role) return fail(400, { values, hall: shown, problem: 'role' as const });
    const answer = await locals.app.hall.ask(hall.meeting, values.name, role, {
      way: values.invite ? 'invite' : 'code', returns: values.returns, held: heldPlaces(cookies)
    });
    if (!answer.ok) return fail(answer.refusal === 'door-full' ? 503 : 400, { values, hall: shown, refusal: answer.refusal });
    takePlace(cookies, url, answer, hall.meeting);
    redirect(303, `/m/${hall.meeting}/phone?seat=${answer.place}`);
  }
};
