import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What a machine can see of a screen that is good for everyone: WCAG 2.2 AA, and the project's own bar above it (44 px, 7:1). */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The side of what one presses, in px: WCAG 2.5.5 (AAA); 24 is the floor of 2.5.8. */
const TARGET = 44;
/** WCAG 1.4.12: what a reader may set without losing content. */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
/** WCAG 1.4.4: text of twice the size. */
const DOUBLE = 'html { font-size: 200% !important; }';

/**
 * Opens a screen and looks at it: one h1, no violation that axe finds (light, and contrast again in dark), targets that a finger can
 * hit, and nothing that runs over the edge, also with wide text spacing and with text of twice the size.
 * @param what names the screen in a failure
 */
export async function look(page: Page, url: string, what: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('h1'), what).toHaveCount(1);
  // the bare page of a script that broke has one h1 as well
  await expect(page.locator('#main'), what).toBeAttached();
  await inspect(page, what);
}

/** The same for what stands on the page now. */
export async function inspect(page: Page, what: string): Promise<void> {
  // a step that fades in has no colour to judge yet
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const problems = (await stillThere(page, violations)).map(({ id, html }) => `${what}: ${id} ${html}`);
  problems.push(...(await smallTargets(page)).map((target) => `${what}: too small ${target}`));
  problems.push(...(await overTheEdge(page, '')).map((part) => `${what}: sideways ${part}`));
  problems.push(...(await overTheEdge(page, SPACED)).map((part) => `${what}: sideways with text spacing ${part}`));
  problems.push(...(await overTheEdge(page, DOUBLE)).map((part) => `${what}: sideways with double text ${part}`));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  problems.push(...dark.violations.map((v) => `${what}: dark, ${v.id} ${v.nodes[0]?.html ?? ''}`));
  await page.emulateMedia({ colorScheme: 'light' });
  // soft: one run tells of every screen
  expect.soft(problems).toEqual([]);
}

/** What axe found. A target of which the bar at the foot covers a part just now is looked at again where it is scrolled free: people scroll as well. */
async function stillThere(page: Page, violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations']): Promise<{ id: string; html: string }[]> {
  const left: { id: string; html: string }[] = [];
  for (const { id, nodes } of violations) {
    for (const { html, target, any } of nodes) {
      const covered = id === 'target-size' && any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'partiallyObscured');
      if (covered && target.length === 1) {
        const place = String(target[0]);
        await page.locator(place).first().evaluate((element) => element.scrollIntoView({ block: 'center' }));
        const again = await new AxeBuilder({ page }).include(place).withRules([id]).analyze();
        if (again.violations.length === 0) continue;
      }
      left.push({ id, html });
    }
  }
  return left;
}

/** What one presses and is smaller than a finger. A link inside a sentence is as high as its line (WCAG allows it). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const all = document.querySelectorAll<HTMLElement>('button, a[href], summary, select, textarea, input:not([type=hidden]), [role=button]');
    return [...all].flatMap((element) => {
      const style = getComputedStyle(element);
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, [hidden], [inert]')) return [];
      const inSentence = element.matches('a') && style.display === 'inline' && element.parentElement?.textContent !== element.textContent;
      if (inSentence) return [];
      // the words beside a radio or a tick box are pressed as well
      const pressed = element.matches('input[type=radio], input[type=checkbox]') ? (element.closest('label') ?? element) : element;
      const { width, height } = pressed.getBoundingClientRect();
      if (width === 0 || (width >= least - 0.5 && height >= least - 0.5)) return [];
      return [`${Math.round(width)}x${Math.round(height)} ${element.outerHTML.slice(0, 120)}`];
    });
  }, TARGET);
}

/** What makes the page wider than the screen, once these styles are added; a sheet of the document itself, which the content policy allows. */
function overTheEdge(page: Page, css: string): Promise<string[]> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    const room = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - room;
    const parts = over <= 0 ? [] : [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > room + 1).slice(-3);
    document.adoptedStyleSheets = [];
    return over <= 0 ? [] : [`by ${over} px: ${parts.map((e) => e.outerHTML.slice(0, 80)).join(' / ')}`];
  }, css);
}
