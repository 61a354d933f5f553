import type { Zippable } from 'fflate';
import { slug } from '../../record/slug.ts';
import { zipOf } from '../../record/zip.ts';
import { bundleWords } from './bundle.words.ts';
import type { Files } from './files.ts';
import { FormFailed, type Form, type Source } from './form.ts';

/** The name under which the whole bundle is asked for. */
export const BUNDLE = 'bundle.zip';

/** The text in a bundle that says what is in it. */
const README = 'README.txt';

/** What the bundle is called when it is saved. */
export function bundleName({ record, lang }: Source): string {
  const kind = lang === 'nl' ? 'besluit' : 'decision';
  return `${kind}-${record.meeting.date}-${slug(record.decision.question, record.decision.id.toLowerCase().replace(/[^a-z0-9]/g, ''))}.zip`;
}

/** All files of a record in one zip. What could not be made is said in its README.txt. */
export async function bundleOf(files: Files, source: Source): Promise<Uint8Array> {
  const { made } = await files.all(source);
  const inside: Zippable = {};
  for (const { name, bytes } of made) inside[name] = bytes;
  return zipOf(inside);
}

/**
 * README.txt: what each file of a bundle is for, and which could not be made, with the reason.
 * @param forms the other files of the bundle; `signed` is made after this one, so it is only named
 */
export function readMe(forms: readonly Form[], signed: Form): Form {
  return {
    name: README, type: 'text/plain; charset=utf-8', group: 'read', shown: true, inBundle: true,
    async make(making) {
      const { lang, record } = making;
      const made: string[] = [];
      const failed: { name: string; why: string }[] = [];
      for (const { name } of forms) {
        try {
          if (await making.other(name)) made.push(name);
        } catch (error) {
          if (!(error instanceof FormFailed)) throw error;
          failed.push({ name, why: error.said[lang] });
        }
      }
      if (signed.has?.(making) ?? true) made.push(signed.name);
      return new TextEncoder().encode(bundleWords[lang].text(record, made, failed));
    }
  };
}
