import { expect, type Page } from '@playwright/test';
import { setupLinkOf, type RunningServer } from '../play/server.ts';
import { press, readCards, type Login } from './people.ts';

/** A new council by a set-up link of its own, and its chair signed in on this page. @returns how both officers sign in */
export async function openCouncil(page: Page, server: RunningServer): Promise<{ chair: Login; secretary: Login }> {
  await page.goto(await setupLinkOf(server));
  await page.getByLabel('Naam van de raad').fill('Adviesraad Waterdam');
  await page.getByLabel('Naam van de voorzitter').fill('Fatma Ünal');
  await page.getByLabel('Naam van de secretaris').fill('Bram de Vries');
  await press(page, 'Maak de raad');
  const [chair, secretary] = await readCards(page);
  await signIn(page, server.origin, chair!, 'Adviesraad Waterdam');
  return { chair: chair!, secretary: secretary! };
}

export async function signIn(page: Page, origin: string, login: Login, council: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel('Inlognaam').fill(login.login);
  await page.getByLabel('Je vier woorden').fill(login.passphrase);
  await press(page, 'Inloggen');
  await expect(page.getByRole('heading', { level: 1, name: council })).toBeVisible();
}
