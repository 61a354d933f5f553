import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ballotFileBytes, type BallotFile } from '../../src/lib/ballot/file.ts';
import { nodeSuite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { chromiumOptions } from '../browser/chromium.ts';
import type { PhonePage } from './phone-page.ts';
import { quantile } from './measure.ts';

declare const phone: PhonePage;

const THROTTLE = 6;
const TIMES = 9;

/**
 * What a phone computes in one round of fifteen, in Chromium with its main thread six times slower (WebCrypto's own threads are not slowed by that). Each time in
 * a page of its own: the first use of a curve makes its tables.
 */
export async function phoneWork(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'meegaan-bench-'));
  await build({ configFile: false, logLevel: 'error', build: { outDir: dir, lib: { entry: new URL('./phone-page.ts', import.meta.url).pathname, formats: ['es'], fileName: () => 'page.js' } } });
  const script = readFileSync(join(dir, 'page.js'));
  const http = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' }).end(isScript ? script : '<script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((ok) => http.listen(0, '127.0.0.1', ok));
  const browser = await chromium.launch(chromiumOptions());
  const key = await makeDecisionKey();
  const { n } = key.public;
  const file = oneRound();
  const runs: { blind: number; finalize: number; sign: number; check: number }[] = [];
  try {
    for (let i = 0; i < TIMES; i++) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`);
      await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
      const { envelope, ms: blind } = await page.evaluate((n) => phone.blind(n), n);
      const finalize = await page.evaluate(([n, envelope, stamp]) => phone.finalize(n, envelope, stamp), [n, envelope, key.sign(envelope.blinded)!] as const);
      const sign = await page.evaluate((secret) => phone.sign(secret), envelope.secret);
      const check = await page.evaluate((text) => phone.check(text), file);
      runs.push({ blind, finalize, sign, check });
      await page.context().close();
    }
  } finally {
    await browser.close();
    http.close();
    rmSync(dir, { recursive: true, force: true });
  }
  const rows: [name: string, of: (run: (typeof runs)[0]) => number][] = [
    ['the envelope (blind)', (r) => r.blind], ['taking it off (finalize)', (r) => r.finalize], ['signing the ballot', (r) => r.sign],
    ['checking all ballots of a round of 15', (r) => r.check], ['all of it', (r) => r.blind + r.finalize + r.sign + r.check]
  ];
  const lines = rows.map(([name, of], i) => {
    const [best, median] = [quantile(runs.map(of), 0), quantile(runs.map(of), 0.5)];
    // on a machine that is busy with other things the page waits for its turn: the best time waited least
    return `${name} | ${best.toFixed(0)} | ${median.toFixed(0)} | ${i < rows.length - 1 ? '' : `1000 ${best < 1_000 ? 'kept' : 'NOT KEPT'}`}`;
  });
  return [`a phone, ${THROTTLE} times slower, of ${TIMES} times | best, ms | median, ms | bar`, '---|---|---|---', ...lines].join('\n');
}

/** Fifteen ballots of one round: the first of a kept meeting. */
function oneRound(): string {
  const { sum: _, ...facts } = JSON.parse(readFileSync(new URL('../ballot/golden/v1-fifteen-three-rounds.json', import.meta.url), 'utf8')) as BallotFile;
  return Buffer.from(ballotFileBytes({ ...facts, rounds: facts.rounds.slice(0, 1) }, nodeSuite)).toString();
}
