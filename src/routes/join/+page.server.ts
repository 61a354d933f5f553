import { fail, redirect } from '@sveltejs/kit';
import { secretIn } from '$lib/doors/fragment.ts';
import { cleanName, line } from '$lib/doors/names.ts';
import type { Role } from '$lib/meeting/vocabulary.ts';
import { codeGuesses } from '$lib/server/guesses.ts';
import { heldPlaces, takePlace } from '$lib/server/seat-cookies.ts';
import type { Actions } from './$types';

/** What one may say to be at the door; the chair confirms it. Who has an account signs in. */
const CLAIMS = ['member', 'expert', 'official', 'supporter', 'observer'] as const satisfies readonly Role[];

function claimed(value: unknown): (typeof CLAIMS)[number] | '' {
  return CLAIMS.find((claim) => claim === value) ?? '';
}

interface Typed {
  code: string;
  invite: string;
  name: string;
  role: (typeof CLAIMS)[number] | '';
}

async function typedIn(request: Request): Promise<{ values: Typed; anyway: boolean }> {
  const data = await request.formData();
  return {
    values: {
      code: line(data.get('code')).trim(), invite: secretIn(line(data.get('invite')), 'i'), name: cleanName(data.get('name')), role: claimed(data.get('role'))
    },
    anyway: data.get('anyway') === 'yes'
  };
}

/** The open hall behind a code or an invite; else why not. A right code costs nothing, wrong ones share one budget. */
async function hallOf(app: App.Locals['app'], { code, invite }: Typed) {
  if (invite) return (await app.hall.byInvite(invite)) ?? ('invite' as const);
  const figures = code.replace(/[\s.-]/g, '');
  if (figures === '') return 'empty' as const;
  if (!/^\d{6}$/.test(figures)) return 'code' as const;
  if (!codeGuesses.open) return 'wait' as const;
  const found = await app.hall.byCode(figures);
  if (!found) codeGuesses.wrong();
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
    const hall = await hallOf(locals.app, values);
    if (typeof hall === 'string') return fail(hall === 'wait' ? 429 : 400, { values, problem: hall });
    const again = anyway ? null : await placeHere(locals.app, hall.meeting, heldPlaces(cookies));
    return { values, hall: { title: hall.title, council: hall.council }, again };
  },

  ask: async ({ locals, request, cookies, url }) => {
    const { values } = await typedIn(request);
    const hall = await hallOf(locals.app, values);
    if (typeof hall === 'string') return fail(hall === 'wait' ? 429 : 400, { values, problem: hall });
    const shown = { title: hall.title, council: hall.council };
    if (!values.role) return fail(400, { values, hall: shown, problem: 'role' as const });
    const answer = await locals.app.hall.ask(hall.meeting, values.name, values.role);
    if (!answer.ok) return fail(400, { values, hall: shown, refusal: answer.refusal });
    takePlace(cookies, url, answer, hall.meeting);
    redirect(303, `/m/${hall.meeting}/phone?seat=${answer.place}`);
  }
};
