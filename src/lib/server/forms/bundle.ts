import { zipSync, type Zippable } from 'fflate';
import { slug } from '../../record/slug.ts';
import { bundleWords } from './bundle.words.ts';
import type { Files } from './files.ts';
import type { Source } from './form.ts';
import { SIGNED_LIST } from './registry.ts';

/** One moment for everything in a zip, so that the same files give the same bytes. */
const ALWAYS = new Date(1980, 0, 1);

/** The name under which the whole bundle is asked for. */
export const BUNDLE = 'bundle.zip';

/** What the bundle is called when it is saved. */
export function bundleName({ record, lang }: Source): string {
  const kind = lang === 'nl' ? 'besluit' : 'decision';
  return `${kind}-${record.meeting.date}-${slug(record.decision.question, record.decision.id.toLowerCase().replace(/[^a-z0-9]/g, ''))}.zip`;
}

/** All files of a record in one zip, with a text that says what each is for, and which could not be made. */
export async function bundleOf(files: Files, source: Source): Promise<Uint8Array> {
  const { made, failed } = await files.all(source);
  const inside: Zippable = {};
  for (const { name, bytes } of made) inside[name] = bytes;
  const words = bundleWords[source.lang];
  inside[words.readMe] = new TextEncoder().encode(
    words.text(source.record, made.map(({ name }) => name), failed.map(({ name, why }) => ({ name, why: why.said[source.lang] })))
  );
  // the text that says what each is for is part of the bundle, so it is in the list too
  const { [SIGNED_LIST]: alone, ...others } = inside as Record<string, Uint8Array>;
  if (alone && source.sealed) {
    const files = Object.entries(others).map(([name, bytes]) => ({ name, bytes }));
    inside[SIGNED_LIST] = new TextEncoder().encode(await source.sealed.signFiles(files));
  }
  return zipSync(inside, { mtime: ALWAYS, level: 6 });
}
