import { error } from '@sveltejs/kit';
import { ODT_TYPE, odtOf } from '$lib/record/odt/odt.ts';
import { PdfError } from '$lib/server/pdf/pdf.ts';
import { isLang } from '$lib/words/language.ts';
import { reportFor } from '../../report.server.ts';
import type { RequestHandler } from './$types';

/** The year report as jaarverslag.pdf and jaarverslag.odt; `?lang=` for the other language. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('lang');
  const lang = isLang(asked) ? asked : locals.lang;
  const { doc } = await reportFor(locals, url, params.year, lang);
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
  const name = `jaarverslag-${params.year}`;
  if (params.file === 'jaarverslag.odt') {
    return new Response(odtOf(doc) as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'content-type': ODT_TYPE, 'content-disposition': `attachment; filename="${name}.odt"` } });
  }
  if (params.file !== 'jaarverslag.pdf') error(404);
  try {
    const pdf = await locals.app.pdf.make(doc);
    return new Response(pdf as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}.pdf"` } });
  } catch (failed) {
    if (!(failed instanceof PdfError)) throw failed;
    return new Response(`${failed.words(lang)}\n`, { status: 503, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
  }
};
