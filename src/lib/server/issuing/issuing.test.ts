import { expect, test, vi } from 'vitest';
import type { DecisionKey } from './decision-key.ts';
import { Issuing } from './issuing.ts';

const key = (n: string): DecisionKey & { gone: boolean } => ({ public: { n }, gone: false, sign: () => null, destroy() { this.gone = true; } });

test('[K4] each key is given away once, and one is made ahead', async () => {
  let made = 0;
  const issuing = new Issuing(async () => key(String(++made)));
  issuing.warm();
  issuing.warm();
  expect(made).toBe(1);
  const taken = await Promise.all([issuing.take(), issuing.take(), issuing.take()]);
  expect(new Set(taken.map((one) => one.public.n)).size).toBe(3);
  expect(taken.map((one) => one.public.n)).toContain('1');
  expect(made).toBe(3);
});

test('who takes one makes none for the next: that is for a moment when nobody votes', async () => {
  const make = vi.fn(async () => key('one'));
  const issuing = new Issuing(make);
  issuing.warm();
  await issuing.take();
  expect(make).toHaveBeenCalledTimes(1);
  issuing.warm();
  expect(make).toHaveBeenCalledTimes(2);
});

test('a key that could not be made ahead is made when it is needed', async () => {
  const make = vi.fn(async () => key('good')).mockRejectedValueOnce(new Error('no room'));
  const issuing = new Issuing(make);
  issuing.warm();
  await expect(issuing.take()).resolves.toMatchObject({ public: { n: 'good' } });
});

test('who needs one hears it when none can be made, and the next one gets one all the same', async () => {
  const make = vi.fn(async () => key('good')).mockRejectedValueOnce(new Error('no room'));
  const issuing = new Issuing(make);
  await expect(issuing.take()).rejects.toThrow('no room');
  await expect(issuing.take()).resolves.toMatchObject({ public: { n: 'good' } });
});

test('a key that nobody took is destroyed at the end', async () => {
  const one = key('1');
  const issuing = new Issuing(async () => one);
  issuing.warm();
  issuing.stop();
  await vi.waitFor(() => expect(one.gone).toBe(true), { timeout: 10_000 });
});

test('the keys are of 2048 bits, and two are never the same', async () => {
  const issuing = new Issuing();
  const [a, b] = await Promise.all([issuing.take(), issuing.take()]);
  issuing.stop();
  expect(Buffer.from(a.public.n, 'base64url').length).toBe(256);
  expect(a.public.n).not.toBe(b.public.n);
});
