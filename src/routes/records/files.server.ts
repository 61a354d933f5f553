import { error } from '@sveltejs/kit';
import { BUNDLE, bundleName, bundleOf } from '$lib/server/forms/bundle.ts';
import { FormFailed, type Source } from '$lib/server/forms/form.ts';
import { formNamed, offered } from '$lib/server/forms/registry.ts';
import { isLang, type Lang } from '$lib/words/language.ts';
import type { Found } from './found.server.ts';

/** What not everyone may read, a draft or an internal record, is never kept by a cache on the way. */
const caching = ({ everyone }: Found): string => (everyone ? 'public, max-age=60' : 'private, no-store');

/** What people wrote stands in these files: opened as a page of ours, nothing in them may run or fetch. */
const STANDS_ALONE =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups";

/** The language that is asked for with `?lang=`, else that of the reader. */
function langOf(locals: App.Locals, url: URL): Lang {
  const asked = url.searchParams.get('lang');
  return isLang(asked) ? asked : locals.lang;
}

/** What the files of a found record are made of. */
export function sourceOf(locals: App.Locals, { record, later, council, sealed }: Found, lang: Lang): Source {
  const { seal, settings, config } = locals.app;
  const proof = sealed && { json: sealed.json, jws: sealed.jws, kid: sealed.kid, keys: seal.keys(), signFiles: (files: Parameters<typeof seal.signFiles>[1]) => seal.signFiles(record, files) };
  return { record, later, settings: settings.of(council), lang, site: config.origin, ...(proof ? { sealed: proof } : {}) };
}

/** The files that a page about this record offers. */
export function filesOf(locals: App.Locals, found: Found) {
  return offered(sourceOf(locals, found, locals.lang));
}

/** One file of a record, or all of them as a zip. An unknown name, or one that this record has not, is a 404; one that fails says why and stops no other. */
export async function fileOf(locals: App.Locals, found: Found, name: string, url: URL): Promise<Response> {
  const source = sourceOf(locals, found, langOf(locals, url));
  const form = name === BUNDLE ? { type: 'application/zip', shown: false } : formNamed(name);
  if (!form) error(404);
  let bytes: Uint8Array | null;
  try {
    bytes = name === BUNDLE ? await bundleOf(locals.app.files, source) : await locals.app.files.make(source, name);
  } catch (failed) {
    if (!(failed instanceof FormFailed)) throw failed;
    return new Response(`${failed.said[source.lang]}\n`, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
  }
  if (!bytes) error(404);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': form.type, 'cache-control': caching(found), vary: 'cookie, accept-language', 'x-content-type-options': 'nosniff',
      'content-disposition': `${form.shown ? 'inline' : 'attachment'}; filename="${name === BUNDLE ? bundleName(source) : name}"`,
      ...(/^(text\/html|image\/svg)/.test(form.type) ? { 'content-security-policy': STANDS_ALONE } : {})
    }
  });
}
