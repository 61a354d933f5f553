/**
 * `npm run verify -- FILE... [--keys jwks.json] [--lang en]`: a bundle, a folder with its files, the files, or the ballots of secret rounds (ballots.json), alone
 * or with the record. Ends with 0 where all holds, 1 where
 * something does not, 2 where there is nothing that can be read. It needs no server, no store and no network.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeSuite } from '../lib/server/box/suite.ts';
import { check } from '../lib/verify/check.ts';
import type { Finding, NamedFile } from '../lib/verify/finding.ts';
import { MOST_TOGETHER } from '../lib/verify/unpack.ts';

const SIGNS: Readonly<Record<Finding['level'], string>> = { holds: '✓', broken: '✗', note: '·' };
const LIMITS = { nl: 'Wat dit niet bewijst', en: 'What this does not prove' };
const VERDICT = {
  nl: { holds: 'Alles klopt.', broken: 'Er klopt iets niet.', unreadable: 'Er is niets dat wij kunnen lezen.' },
  en: { holds: 'All of it holds.', broken: 'Something does not hold.', unreadable: 'There is nothing that can be read.' }
};

function filesAt(path: string): NamedFile[] {
  const found = statSync(path);
  if (found.isDirectory()) {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile()).flatMap((entry) => filesAt(join(path, entry.name)));
  }
  // one that is far too big is not even read
  if (found.size > MOST_TOGETHER) throw new Error(`"${path}" is too big to be a record or a bundle.`);
  return [{ name: basename(path), bytes: readFileSync(path) }];
}

async function run(args: string[]): Promise<number> {
  let files: NamedFile[];
  let keys: string | undefined;
  let lang: 'nl' | 'en';
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { keys: { type: 'string' }, lang: { type: 'string', default: 'nl' } } });
    if (positionals.length === 0) throw new Error('Say which files: npm run verify -- FILE... [--keys jwks.json] [--lang en]');
    lang = values.lang === 'en' ? 'en' : 'nl';
    keys = values.keys === undefined ? undefined : readFileSync(values.keys, 'utf8');
    files = positionals.flatMap(filesAt);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
  const { verdict, findings, limits, about } = await check(files, keys === undefined ? {} : { keys }, nodeSuite);
  const lines = [
    ...(about ? [`${about.council}: ${about.question} (${lang === 'nl' ? 'versie' : 'version'} ${about.version})`, ''] : []),
    ...findings.map(({ level, said }) => `${SIGNS[level]} ${said[lang]}`),
    ...(limits.length > 0 ? ['', `${LIMITS[lang]}:`, ...limits.map((limit) => `- ${limit[lang]}`)] : []),
    '', VERDICT[lang][verdict]
  ];
  // control characters in a text of somebody must not move the cursor of whoever checks it
  process.stdout.write(`${lines.map((line) => line.replace(/\p{Cc}/gu, ' ')).join('\n')}\n`);
  return { holds: 0, broken: 1, unreadable: 2 }[verdict];
}

process.exitCode = await run(process.argv.slice(2));
