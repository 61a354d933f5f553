import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserLike } from '../play/browser-like.ts';
import { startServer, type RunningServer } from '../play/server.ts';

/** Forms that no page of ours sends, over HTTP, to the production server: never a server error, and nothing of it in the log. */
let server: RunningServer;
beforeAll(async () => void (server = await startServer()), 30_000);
afterAll(() => server.stop());

const MARK = 'Formulier-kanarie';
const word = fc.oneof(
  fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('', ' ', '\0', MARK, '__proto__', '../../x', '%00', '<script>', '‮', '1e9', '-1'),
  fc.integer().map(String), fc.constantFrom(5_000, 70_000).map((n) => 'x'.repeat(n))
);
/** The doors that anybody can knock at, with the fields that each knows. */
const DOORS = {
  '/join?/code': ['code', 'anyway'], '/join?/look': ['invite'], '/join?/ask': ['code', 'invite', 'name', 'role'],
  '/sign-in': ['login', 'passphrase', 'back', 'code'], '/sign-in?/code': ['code', 'login', 'back'], '/sign-in-again': ['passphrase', 'back'],
  '/setup?/look': ['link'], '/setup?/make': ['link', 'council', 'chair', 'secretary', 'identifier'], '/facilitator?/look': ['link'],
  '/facilitator?/make': ['link', 'name'], '/tablet': ['link'], '/lang': ['lang', 'back'], '/m/x/phone?/give': ['text', 'source', 'scope', 'name', 'step', 'version', 'act', 'for'],
  '/m/x/phone?seat=x&/give': ['text', 'source', 'step', 'version', 'act'], '/m/x/screen?/key': ['place', 'key'], '/m/x/key?seat=x': ['x'], '/sign-out': ['x'],
  '/recover?/look': ['link'], '/recover?/make': ['link', 'login', 'code'], '/m/x/enter': ['to'], '/council?/invite': ['x'], '/m/__proto__/chair?/tablet': ['for']
} as const;
const form = fc.constantFrom(...(Object.entries(DOORS) as [string, readonly string[]][])).chain(([path, fields]) =>
  fc.record({
    path: fc.constant(path),
    fields: fc.array(fc.tuple(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...fields) }, { weight: 1, arbitrary: word }), word), { maxLength: 6 }),
    shape: fc.constantFrom('form', 'form', 'form', 'parts', 'json', 'text', 'none', 'broken'),
    cookie: fc.option(fc.tuple(fc.constantFrom('account', 'seat-x', 'seat-__proto__', 'latest', 'lang'), fc.stringMatching(/^[\w.%-]{0,40}$/)))
  })
);

function request({ fields, shape, cookie }: { fields: [string, string][]; shape: string; cookie: [string, string] | null }): RequestInit {
  const headers: Record<string, string> = { origin: server.origin, accept: 'text/html', ...(cookie ? { cookie: cookie.join('=') } : {}) };
  if (shape === 'form') return { headers, body: new URLSearchParams(fields) };
  if (shape === 'parts') {
    const body = new FormData();
    for (const [name, value] of fields) {
      if (value.length % 2) body.append(name, value);
      else body.append(name, new Blob([value]), '../x.html');
    }
    return { headers, body };
  }
  if (shape === 'json') return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(Object.fromEntries(fields)) };
  if (shape === 'text') return { headers: { ...headers, 'content-type': 'text/plain' }, body: fields.map((f) => f.join('=')).join('\n') };
  if (shape === 'broken') return { headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' }, body: `--x\r\n${fields.join('')}` };
  return { headers };
}

/** Null when the line was cut: what is refused unread may be, by a server that still stands. */
async function send(path: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(new URL(path, server.origin), { method: 'POST', redirect: 'manual', ...init });
  } catch {
    expect(await fetch(`${server.origin}/ping`).then((r) => r.text())).toBe('meegaan');
    return null;
  }
}

describe('forms that are no forms', () => {
  it('two thousand of them: none is a server error, none opens a place, and no word of them is in the log', async () => {
    const statuses = new Map<number, number>();
    let cut = 0;
    for (const one of fc.sample(form, { numRuns: 2_000, seed: 20_261_125 })) {
      const response = await send(one.path, request(one));
      if (!response) {
        cut++;
        continue;
      }
      await response.arrayBuffer();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(response.status, `${one.path} ${one.shape} ${JSON.stringify(one).slice(0, 400)}`).toBeLessThan(500);
      for (const made of response.headers.getSetCookie()) expect(made, one.path).not.toMatch(/^(seat-|account=(?!;))[^;]*=?[\w-]{20}/);
    }
    expect(cut).toBeLessThan(100);
    // the fuzz does come past the doors' own parsing
    expect([...statuses.keys()].length).toBeGreaterThan(4);
    expect(server.log()).not.toContain(MARK);
    expect(await new BrowserLike(server.origin).get('/').then((r) => r.status)).toBe(200);
  }, 120_000);

  it('addresses that no link of ours has: never a server error', async () => {
    const part = fc.oneof(fc.constantFrom('m', 'x', 'phone', 'chair', 'desk', 'screen', 'records', 'drafts', 'prepare', 'person', 'decision', 'new', '__proto__', '__data.json', 'record.json', '%', '..', '%2e%2e', '%00', 'council'), word);
    for (const parts of fc.sample(fc.array(part, { maxLength: 5 }), { numRuns: 500, seed: 20_261_125 })) {
      const path = `/${parts.map((p) => (p.startsWith('%') ? p : encodeURIComponent(p.toWellFormed().slice(0, 200)))).join('/')}`;
      const response = await fetch(`${server.origin}${path}`, { redirect: 'manual' });
      await response.arrayBuffer();
      expect(response.status, path).toBeLessThan(500);
    }
  }, 60_000);
});
