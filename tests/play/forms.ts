import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { OfficeParser } from 'officeparser';
import { RECORD_SCHEMA } from '../../src/lib/record/schema.ts';
import { invalid } from '../../src/lib/server/forms/schemas.ts';
import { verify } from '../../src/lib/verify/verify.ts';
import { schemaFile } from '../schemas.ts';
import type { BrowserLike } from './browser-like.ts';

/** The files of every record, and those that only an adopted one has. */
const ALWAYS = [
  'record.json', 'record.html', 'record.pdf', 'record.odt', 'influence.svg', 'adviesbrief.pdf', 'adviesbrief.odt', 'adviesrapport.pdf', 'adviesrapport.odt',
  'besluitenlijst.pdf', 'besluitenlijst.odt', 'verslag.pdf', 'verslag.odt', 'inputs.csv', 'inputs.ods', 'archive.zip', 'archive.pakbon.xml', 'meeting.ori-a.xml'
] as const;
const SEALED = ['record.json.jws', 'jwks.json', 'files.jws'] as const;

type Check = (passed: boolean, what: string) => void;
type Made = ReadonlyMap<string, Uint8Array>;

/** Fetches every file of a record from the server, as a reader does, writes them to a folder, and looks at each with other people's readers. */
export async function writeForms(browser: BrowserLike, address: string, out: string, check: Check): Promise<void> {
  mkdirSync(out, { recursive: true });
  const draft = !address.startsWith('/records/');
  const made = new Map<string, Uint8Array>();
  for (const name of [...ALWAYS, ...SEALED, 'bundle.zip']) {
    const response = await browser.get(`${address}/${name}?lang=nl`, '*/*');
    if ((SEALED as readonly string[]).includes(name) && draft) {
      check(response.status === 404, `${name}: a draft has none`);
      continue;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    check(response.status === 200, `${name} is made${response.status === 200 ? '' : `: ${response.status} ${strFromU8(bytes.slice(0, 300))}`}`);
    if (response.status !== 200) continue;
    made.set(name, bytes);
    writeFileSync(join(out, name), bytes);
  }
  for (const look of [bundle, schema, seal, xml, pdfs, texts]) {
    await look(made, check).catch((error: unknown) => check(false, `${look.name}: ${(error as Error).message}`));
  }
}

/** The bundle has the same files, byte for byte. */
async function bundle(made: Made, check: Check): Promise<void> {
  const inside = unzipSync(made.get('bundle.zip')!);
  const other = [...made].filter(([name, bytes]) => name !== 'bundle.zip' && !(inside[name] && Buffer.from(inside[name]).equals(Buffer.from(bytes)))).map(([name]) => name);
  check(other.length === 0, `the bundle has the same files${other.length ? `, but not ${other.join(', ')}` : ''}`);
  const more = Object.keys(inside).filter((name) => !made.has(name));
  check(more.join() === 'README.txt' && !/Dit lukte niet/.test(strFromU8(inside['README.txt']!)), `beside them only a text that says what they are, and nothing failed: ${more.join()}`);
}

async function schema(made: Made, check: Check): Promise<void> {
  const ajv = new Ajv({ allErrors: true, strict: false });
  (addFormats as unknown as (to: Ajv) => void)(ajv);
  const fits = ajv.validate(RECORD_SCHEMA as object, JSON.parse(strFromU8(made.get('record.json')!)));
  check(fits, `record.json fits its schema${fits ? '' : `: ${ajv.errorsText().slice(0, 300)}`}`);
}

/** Of an adopted record everything holds; of a draft nothing is sealed, and the verifier says so. */
async function seal(made: Made, check: Check): Promise<void> {
  const { verdict, findings } = verify([{ name: 'bundle.zip', bytes: made.get('bundle.zip')! }]);
  const broken = findings.filter(({ level }) => level === 'broken');
  if (made.has('files.jws')) check(verdict === 'holds', `the verifier finds that all holds${broken.length ? `: ${broken.map(({ said }) => said.en).join(' ')}` : ''}`);
  else check(broken.map(({ code }) => code).join() === 'draft', `the verifier finds nothing wrong but that it is a draft: ${broken.map(({ code }) => code).join()}`);
}

/** MDTO and ORI-A by their schemas, where these are. */
async function xml(made: Made, check: Check): Promise<void> {
  const inside = unzipSync(made.get('archive.zip')!);
  const metadata = Object.keys(inside).filter((path) => path.endsWith('.MDTO.xml'));
  const files = Object.keys(inside).filter((path) => !path.endsWith('.MDTO.xml'));
  check(files.every((path) => metadata.includes(`${path}.bestand.MDTO.xml`)), `each of the ${files.length} files in the archive package has its metadata`);
  const sets = [['MDTO-XML1.0.1.xsd', metadata.map((path) => [path, strFromU8(inside[path]!)] as const)], ['ORI-A.xsd', [['meeting.ori-a.xml', strFromU8(made.get('meeting.ori-a.xml')!)] as const]]] as const;
  for (const [name, all] of sets) {
    const xsd = schemaFile(name);
    if (!xsd) {
      process.stdout.write(`note   ${name} was not found (shared/data, or MEEGAAN_SCHEMAS): not validated by it\n`);
      continue;
    }
    const wrong = await invalid(xsd, all);
    check(wrong.length === 0, `${all.length} files are valid by ${name}${wrong[0] ? `, but not ${wrong[0].name}: ${wrong[0].why.message}` : ''}`);
  }
}

async function pdfs(made: Made, check: Check): Promise<void> {
  const { problemsOf } = await import('../pdf/check.ts');
  for (const [name, bytes] of made) {
    if (!name.endsWith('.pdf')) continue;
    const problems = await problemsOf(bytes);
    check(problems.length === 0, `${name} is a whole PDF${problems.length ? `, but: ${problems.slice(0, 3).join('; ')}` : ''}`);
  }
}

/** OpenDocument by an independent reader: it opens, and has the question in it. */
async function texts(made: Made, check: Check): Promise<void> {
  for (const [name, bytes] of made) {
    if (!/\.od[ts]$/.test(name)) continue;
    const text = String((await (await OfficeParser.parseOffice(Buffer.from(bytes))).to('text')).value);
    check(text.trim().length > 100, `${name} opens in another reader, with ${text.trim().length} characters`);
  }
}
