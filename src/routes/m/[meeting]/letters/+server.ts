import { error } from '@sveltejs/kit';
import { line } from '$lib/doors/names.ts';
import { lettersDoc } from '$lib/record/mine/letter.ts';
import { odtOf } from '$lib/record/odt/odt.ts';
import { seatCookie } from '$lib/server/seat-cookies.ts';
import type { RequestHandler } from './$types';

/**
 * Letters for who is on paper: one (`for`), or all of them, as a PDF in large print. Each holds a new link. When the printer cannot, the same
 * letters come as a text for Word and LibreOffice, so that nobody waits for their answer because of a machine.
 */
export const POST: RequestHandler = async ({ locals, params, url, request, cookies }) => {
  const place = url.searchParams.get('seat') ?? '';
  if (!(await locals.app.hall.holds(params.meeting, place, cookies.get(seatCookie(place))))) error(404);
  const only = line((await request.formData()).get('for')) || null;
  const made = await locals.app.personal.letters(params.meeting, place, only);
  if (!made.ok) error(made.refusal === 'not-entitled' ? 403 : 404);
  const doc = lettersDoc(made.letters.map(({ mine, token }) => ({ mine, link: `${locals.app.config.origin}/mine#${token}` })), locals.lang);
  const pdf = await locals.app.pdf.make(doc).catch(() => null);
  const name = `${only ? 'brief' : 'brieven'}.${pdf ? 'pdf' : 'odt'}`;
  return new Response(new Uint8Array(pdf ?? odtOf(doc)), {
    headers: {
      'content-type': pdf ? 'application/pdf' : 'application/vnd.oasis.opendocument.text', 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store'
    }
  });
};
