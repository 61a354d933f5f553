import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { BrowserLike } from '../play/browser-like.ts';

/** People at their own devices. Everything by role and by the words on the screen: clicks and keys only. */

export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1280, height: 800 };

export interface Login {
  login: string;
  passphrase: string;
}

/** A device of its own: nothing is shared with the others. What goes wrong on a page fails the test. */
export async function device(browser: Browser, size: { width: number; height: number }, locale = 'nl-NL'): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: size, locale });
  const page = await context.newPage();
  watch(page);
  return page;
}

/** The places and the session of a simulated person go into this browser: from now on it is theirs. */
export async function cookiesInto(context: BrowserContext, from: BrowserLike, origin: string): Promise<void> {
  await context.addCookies([...from.cookies].map(([name, value]) => ({ name, value, url: origin })));
}

/** A device of a simulated person at an address of ours. */
export async function pageOf(browser: Browser, who: BrowserLike, address: string, size: { width: number; height: number }): Promise<Page> {
  const page = await device(browser, size);
  await cookiesInto(page.context(), who, new URL(address).origin);
  await page.goto(address);
  return page;
}

/** Errors of scripts and of the content security policy are failures of the product. */
export function watch(page: Page): void {
  const list = problems.get(page) ?? [];
  problems.set(page, list);
  page.on('pageerror', (error) => list.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) list.push(message.text());
  });
}
const problems = new Map<Page, string[]>();

export function noProblems(): void {
  expect([...problems.values()].flat()).toEqual([]);
}

/** Everyone goes home: what happens on a page after its test is nobody's problem. */
export async function goHome(): Promise<void> {
  const contexts = new Set([...problems.keys()].map((page) => page.context()));
  problems.clear();
  for (const context of contexts) await context.close();
}

/**
 * Goes where a link leads. On a live page something may move while the button of the mouse is down, and then the press is no press: a
 * person presses again.
 */
export async function follow(page: Page, name: string | RegExp, to: RegExp): Promise<void> {
  await expect(async () => {
    if (!to.test(page.url())) await page.getByRole('link', { name }).first().click();
    await expect(page).toHaveURL(to, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Reads the sign-in names and passphrases off the cards, as the person writes them down. */
export async function readCards(page: Page): Promise<Login[]> {
  const cards = page.locator('section.sheet');
  await expect(cards.first()).toBeVisible();
  return Promise.all(
    (await cards.all()).map(async (card) => {
      const [login = '', passphrase = ''] = await card.locator('dd').allInnerTexts();
      return { login: login.trim(), passphrase: passphrase.trim() };
    })
  );
}

/** A phone goes to the door with the code of the big screen, and asks to come in. */
export async function joinOnPhone(page: Page, origin: string, code: string, name: string, words: { code: string; next: string; name: string | RegExp; role: string; ask: string }): Promise<void> {
  await page.goto(origin);
  await page.getByLabel(words.code).fill(code);
  await press(page, words.next);
  await page.getByLabel(words.name).fill(name);
  await page.getByRole('radio', { name: words.role }).check();
  await press(page, words.ask);
}
