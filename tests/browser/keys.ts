import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody with a keyboard and nothing else: what they walk past must be in sight, and no act may drop them. */

/** More stops than any page has; a walk that takes longer goes nowhere. */
const FAR = 120;

/**
 * Walks with Tab (or Shift+Tab) until that stands in focus. Each stop on the way must be in sight.
 * @param back walks the other way
 */
export async function walkTo(page: Page, target: Locator, back = false): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < FAR; stop++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    expect.soft(await hidden(page)).toBeNull();
    if (await target.evaluate((e) => e === document.activeElement)) return;
  }
  throw new Error(`No key leads to ${target}`);
}

/** Walks there and presses. */
export async function pressBy(page: Page, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter', back = false): Promise<void> {
  await walkTo(page, page.getByRole('button', { name }).first(), back);
  await page.keyboard.press(key);
}

/** After an act: one is somewhere on the page, and can see where. */
export async function standsSomewhere(page: Page, after: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), `after: ${after}`).not.toBe('BODY');
  expect.soft(await hidden(page), `after: ${after}`).toBeNull();
}

/** What has the focus but is not wholly in sight (outside the window, or under something else); null when all is well. */
function hidden(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // the words beside a radio or a tick box show the focus as well
    const shown = element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const said = `${element.outerHTML.slice(0, 100)} at ${Math.round(top)}, ${Math.round(height)} high, of ${innerHeight}`;
    if (width === 0 || height === 0) return `no size: ${said}`;
    // of what is higher than the window, the beginning
    const low = Math.min(top + height, height > innerHeight ? innerHeight : Infinity);
    const points = [top + 3, (top + low) / 2, low - 3];
    const covered = points.find((y) => {
      const there = document.elementFromPoint(left + width / 2, y);
      return !there || !(shown.contains(there) || there.contains(shown));
    });
    return covered === undefined ? null : `covered at ${Math.round(covered)}: ${said}`;
  });
}
