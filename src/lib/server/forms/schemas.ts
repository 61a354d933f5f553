import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormFailed } from './form.ts';

/** A schema that an administrator put into the data folder, with the namespace that it is about. */
interface Schema {
  readonly file: string;
  readonly text: Buffer;
}

/** What is wrong with a file, in the words of the schema. */
export interface Invalid {
  readonly line: number;
  readonly message: string;
}

/**
 * Checks XML against the schemas in `DATA_DIR/schemas`, where an administrator put any: a second look, by other people's rules, before
 * something leaves for an archive. The project does not carry these schemas. Without one for its namespace a file passes.
 */
export class Schemas {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'schemas');
  }

  /** Reads the folder each time: what the administrator puts there works at once, and packages are made seldom. */
  #schemas(): Schema[] {
    let names: string[];
    try {
      names = readdirSync(this.#folder).filter((name) => name.endsWith('.xsd')).sort();
    } catch {
      return [];
    }
    return names.map((file) => ({ file, text: readFileSync(join(this.#folder, file)) }));
  }

  /**
   * @param files what is to leave, by name; each is checked by the schema for its namespace
   * @throws FormFailed with the first thing that is wrong
   */
  async check(files: ReadonlyMap<string, string>): Promise<void> {
    const schemas = this.#schemas();
    if (schemas.length === 0) return;
    for (const { file, text } of schemas) {
      const wanted = namespaceOf(text.toString('utf8'), 'targetNamespace');
      const mine = [...files].filter(([, xml]) => namespaceOf(xml, 'xmlns') === wanted);
      const wrong = await invalid(text, mine).catch((error: unknown) => {
        throw new FormFailed(
          { nl: `Het schema ${file} van de beheerder is niet te lezen. De archiefbestanden wachten tot het klopt.`, en: `The administrator's schema ${file} cannot be read. The archive files wait until it is right.` },
          error
        );
      });
      const [first] = wrong;
      if (first) {
        const where = `${first.name}, ${first.why.line}: ${first.why.message}`;
        throw new FormFailed({
          nl: `De archiefbestanden passen niet op het schema ${file}. Daarom maken we ze niet. Geef dit door aan de beheerder: ${where}`,
          en: `The archive files do not fit the schema ${file}. So we do not make them. Tell the administrator: ${where}`
        });
      }
    }
  }
}

/** The namespace that the root element of an XML file names. */
function namespaceOf(xml: string, attribute: 'xmlns' | 'targetNamespace'): string | undefined {
  return new RegExp(`\\s${attribute}="([^"]*)"`).exec(xml)?.[1];
}

/** What a schema finds wrong with files; nothing: they are valid. Loaded when it is needed: it is two megabytes. */
export async function invalid(schema: Uint8Array, files: readonly (readonly [name: string, xml: string])[]): Promise<{ name: string; why: Invalid }[]> {
  const { ParseOption, XmlDocument, XmlLibError, XsdValidator } = await import('libxml2-wasm');
  // nothing is fetched and no entity is followed, whatever the file says
  const option: number = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
  const source = XmlDocument.fromBuffer(schema, { option });
  try {
    const validator = XsdValidator.fromDoc(source);
    try {
      return files.flatMap(([name, xml]) => {
        try {
          const document = XmlDocument.fromString(xml, { option });
          try {
            validator.validate(document);
            return [];
          } finally {
            document.dispose();
          }
        } catch (error) {
          if (!(error instanceof XmlLibError)) throw error;
          const [detail] = error.details;
          return [{ name, why: { line: detail?.line ?? 0, message: (detail?.message ?? error.message).trim() } }];
        }
      });
    } finally {
      validator.dispose();
    }
  } finally {
    source.dispose();
  }
}
