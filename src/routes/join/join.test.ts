import { isRedirect } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { codeTries } from '$lib/server/guesses.ts';
import { actions } from './+page.server.ts';

/** The door of one open hall, with the code 482913 and the invite `inv`. */
const asked: { name: string; role: string }[] = [];
const open = { meeting: 'm1', title: 'Zorgtaxi', council: 'Waterdam' };
const app = {
  hall: {
    byCode: async (code: string) => (code === '482913' ? open : null),
    byInvite: async (invite: string) => (invite === 'inv' ? open : null),
    holds: async () => false,
    ask: async (_: string, name: string, role: string) => {
      asked.push({ name, role });
      return { ok: true, place: 'p1', key: 'k1' };
    }
  }
};

/** What the page answers to a form: data, or where it sends the person, with the cookies that it set. */
async function send(action: 'code' | 'ask', fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const set: Record<string, { value: string; options: Record<string, unknown> }> = {};
  const event = {
    locals: { app }, url: new URL('https://raad.example/join'), request: new Request('https://raad.example/join', { method: 'POST', body }),
    cookies: { getAll: () => [], get: () => undefined, set: (name: string, value: string, options: Record<string, unknown>) => (set[name] = { value, options }) }
  };
  try {
    const answer = (await actions[action]!(event as never)) as { status?: number; data?: Record<string, unknown> };
    return { status: answer.status ?? 200, data: answer.data ?? (answer as Record<string, unknown>), set, to: null };
  } catch (thrown) {
    if (!isRedirect(thrown)) throw thrown;
    return { status: thrown.status, data: {}, set, to: thrown.location };
  }
}

it('takes a code with spaces and dashes, and sends the person to their phone page with the key of their place in a cookie', async () => {
  for (const code of ['482913', '482 913', '48-29-13']) expect((await send('code', { code })).data).toMatchObject({ hall: { title: 'Zorgtaxi' } });
  const { to, set } = await send('ask', { code: '482 913', name: ' Noor\u202E ', role: 'expert' });
  expect(to).toBe('/m/m1/phone?seat=p1');
  expect(asked.at(-1)).toEqual({ name: 'Noor', role: 'expert' });
  expect(set['seat-p1']).toMatchObject({ value: 'k1', options: { httpOnly: true, sameSite: 'lax', secure: true, path: '/' } });
});

it('lets an invite of the QR in without a code, and an empty name', async () => {
  expect((await send('ask', { invite: 'inv', name: '', role: 'observer' })).to).toBe('/m/m1/phone?seat=p1');
});

it('keeps the name when the code is wrong or nobody said who they are', async () => {
  expect((await send('ask', { code: '111111', name: 'Noor', role: 'member' })).data).toMatchObject({ problem: 'code', values: { name: 'Noor', role: 'member' } });
  expect((await send('ask', { code: '482913', name: 'Noor', role: '' })).data).toMatchObject({ problem: 'role', values: { name: 'Noor', code: '482913' } });
});

it('lets nobody claim to be the chair at the door', async () => {
  const before = asked.length;
  for (const role of ['chair', 'secretary', 'facilitator', 'screen']) expect((await send('ask', { code: '482913', name: '', role })).data).toMatchObject({ problem: 'role' });
  expect(asked).toHaveLength(before);
});

it('[B2] takes a name of ten thousand characters, with what cannot be seen in it, and keeps all else that was typed', async () => {
  await send('ask', { code: '482913', name: '\u202E\u200B' + 'Fatma '.repeat(2_000), role: 'expert' });
  expect([...asked.at(-1)!.name].length).toBeLessThanOrEqual(60);
  expect((await send('ask', { code: '482913', name: 'Z' + '\u0335'.repeat(10_000), role: '' })).data).toMatchObject({ problem: 'role', values: { name: 'Z\u0335\u0335\u0335', code: '482913' } });
});

it('asks only a name of who says that they were in already', async () => {
  expect((await send('ask', { code: '482913', name: ' ', role: '', returns: 'yes' })).data).toMatchObject({ problem: 'name' });
  expect((await send('ask', { code: '482913', name: 'Noor', role: '', returns: 'yes' })).to).toBe('/m/m1/phone?seat=p1');
  expect(asked.at(-1)).toEqual({ name: 'Noor', role: 'observer' });
});

it('[B26] gives a place of its own, whatever cookie the browser brought', async () => {
  const { set } = await send('ask', { code: '482913', name: 'Noor', role: 'member' });
  expect(Object.keys(set).filter((name) => name.startsWith('seat-'))).toEqual(['seat-p1']);
});

it('asks a guesser to wait once the budget of wrong codes is used, while the QR still opens', async () => {
  for (let code = 300_000; codeTries.open(undefined); code++) codeTries.wrong(String(code), undefined);
  expect(await send('code', { code: '222222', name: 'Noor' })).toMatchObject({ status: 429, data: { problem: 'wait', values: { name: 'Noor' } } });
  expect((await send('code', { invite: 'inv' })).data).toMatchObject({ hall: { title: 'Zorgtaxi' } });
});
