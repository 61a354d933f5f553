import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { BrowserLike } from '../play/browser-like.ts';
import { openScreen } from '../play/doors.ts';
import type { Stage } from '../play/stage.ts';
import { cookiesInto } from './people.ts';

/** The sizes that a screen is made for. */
export const SIZES = {
  phone: { width: 360, height: 740 }, small: { width: 320, height: 640 }, laptop: { width: 1280, height: 800 }, screen: { width: 1920, height: 1080 }
} as const;
export type Size = keyof typeof SIZES;

/** How people set their device. */
const MODES = {
  light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, forced: { colorScheme: 'dark', forcedColors: 'active' }
} as const;
export type Mode = keyof typeof MODES;

/** Makes pictures into one folder, and says what went wrong on a page meanwhile. */
export class Camera {
  readonly #browser: Browser;
  readonly #out: string;
  readonly #only: string | undefined;
  readonly #modes: readonly Mode[];
  pictures = 0;
  problems = 0;

  constructor(browser: Browser, out: string, only: string | undefined, modes: readonly Mode[]) {
    this.#browser = browser;
    this.#out = out;
    this.#only = only;
    this.#modes = modes;
    mkdirSync(out, { recursive: true });
  }

  wants(name: string): boolean {
    return this.#only === undefined || name.includes(this.#only);
  }

  /** One picture of one address in every mode. @param act what a person does there first */
  async shoot(name: string, origin: string, path: string, size: Size, who: BrowserLike | null, act?: (page: Page) => Promise<void>): Promise<void> {
    if (!this.wants(name)) return;
    for (const mode of this.#modes) {
      const context = await this.#browser.newContext({ viewport: SIZES[size], locale: 'nl-NL', ...MODES[mode] });
      try {
        if (who) await cookiesInto(context, who, origin);
        const page = await context.newPage();
        page.on('console', (m) => m.type() === 'error' && !/Failed to load resource/.test(m.text()) && this.#problem(name, m.text()));
        page.on('pageerror', (e) => this.#problem(name, e.message));
        await page.goto(new URL(path, origin).href);
        await page.waitForTimeout(600);
        await act?.(page);
        await page.screenshot({ path: join(this.#out, `${name}.${size}.${mode}.png`), fullPage: size !== 'screen' });
        this.pictures++;
      } catch (error) {
        this.#problem(name, (error as Error).message.split('\n').slice(0, 3).join(' '));
      } finally {
        await context.close();
      }
    }
  }

  /** The four faces of a meeting as they are now. */
  async faces(stage: Stage, screen: { place: string; key: string }, name: string, person = 'noor'): Promise<void> {
    const { origin, meeting } = stage;
    const at = (face: string, place: string) => `/m/${meeting}/${face}?seat=${place}`;
    const phone = stage.player(person)!;
    stage.chair.browser.cookies.set(`seat-${screen.place}`, screen.key);
    await this.shoot(`${name}-phone`, origin, at('phone', phone.place), 'phone', phone.browser);
    await this.shoot(`${name}-chair`, origin, at('chair', stage.chair.place), 'laptop', stage.chair.browser);
    await this.shoot(`${name}-desk`, origin, at('desk', stage.secretary.place), 'laptop', stage.secretary.browser);
    await this.shoot(`${name}-screen`, origin, at('screen', screen.place), 'screen', stage.chair.browser);
  }

  screenOf(stage: Stage): Promise<{ place: string; key: string }> {
    return openScreen(stage.chair.browser, stage.meeting, stage.chair.place);
  }

  #problem(name: string, what: string): void {
    this.problems++;
    process.stdout.write(`${name}: ${what}\n`);
  }
}
