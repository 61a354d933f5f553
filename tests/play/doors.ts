import type { BrowserLike, FormAnswer } from './browser-like.ts';

/**
 * The doors of the house, as a person goes through them: each function posts the forms of one page. Nothing here reaches
 * into the server.
 */

export interface Login {
  readonly login: string;
  readonly passphrase: string;
}

interface ShownPerson extends Login {
  readonly role: string;
  readonly name: string;
}

const fragment = (link: string) => new URL(link).hash.slice(1);

function succeeded(answer: FormAnswer, what: string): Record<string, unknown> {
  if (answer.type === 'success' && answer.data) return answer.data;
  throw new Error(`${what} did not go: ${JSON.stringify(answer)}`);
}

function redirected(answer: FormAnswer, what: string): URL {
  if (answer.type === 'redirect') return new URL(answer.location, 'http://page');
  throw new Error(`${what} did not go: ${JSON.stringify(answer)}`);
}

/** A council with its chair and secretary, by the one-time set-up link. */
export async function createCouncil(
  browser: BrowserLike, link: string, council: { name: string; identifier: string }, chair: string, secretary: string
): Promise<{ chair: Login; secretary: Login }> {
  const answer = await browser.post('/setup?/make', { link: fragment(link), council: council.name, identifier: council.identifier, chair, secretary });
  const { people } = succeeded(answer, 'the set-up')['made'] as { people: ShownPerson[] };
  return { chair: people.find((p) => p.role === 'chair')!, secretary: people.find((p) => p.role === 'secretary')! };
}

export async function signIn(browser: BrowserLike, { login, passphrase }: Login): Promise<void> {
  redirected(await browser.post('/sign-in', { login, passphrase, back: '' }), 'signing in');
}

/** The passphrase once more, before something that matters. */
export async function signInAgain(browser: BrowserLike, { passphrase }: Login): Promise<void> {
  redirected(await browser.post('/sign-in-again', { passphrase, back: '/council' }), 'signing in again');
}

/** The chair makes a one-time link; the facilitator uses it. */
export async function inviteFacilitator(chair: BrowserLike, facilitator: BrowserLike, name: string): Promise<Login> {
  const invited = succeeded(await chair.post('/council?/invite', {}), 'inviting a facilitator');
  const made = await facilitator.post('/facilitator?/make', { link: fragment(invited['link'] as string), name: name || 'Gespreksleider' });
  return (succeeded(made, 'the facilitator')['made'] as { people: ShownPerson[] }).people[0]!;
}

/** @returns the id of the meeting */
export async function newMeeting(browser: BrowserLike, plan: Record<'title' | 'date' | 'start' | 'end' | 'place', string>): Promise<string> {
  const to = redirected(await browser.post('/council/new', { ...plan }), 'a new meeting');
  return to.pathname.split('/')[2]!;
}

/** Chair, facilitator and secretary sit down on their seat. @returns the place */
export async function enterAsOfficer(browser: BrowserLike, meeting: string): Promise<string> {
  return redirected(await browser.post(`/m/${meeting}/enter`, {}), 'sitting down').searchParams.get('seat')!;
}

/** The six digits, as the chair's page has them. */
export async function hallCode(browser: BrowserLike, meeting: string, place: string): Promise<string> {
  const { hall } = await browser.pageData<{ hall: { code: string } | null }>(`/m/${meeting}/chair`, `seat=${place}`);
  if (!hall) throw new Error('the hall has no code');
  return hall.code;
}

/** @returns the place in the lobby */
export async function joinByCode(browser: BrowserLike, code: string, name: string, role: string): Promise<string> {
  return redirected(await browser.post('/join?/ask', { code, name, role }), 'asking to come in').searchParams.get('seat')!;
}

/** Just let in: the browser changes the key of the waiting room for that of the seat, as the phone's page does by itself. */
export async function moveIn(browser: BrowserLike, meeting: string, place: string): Promise<void> {
  await browser.post(`/m/${meeting}/key?seat=${place}`, {});
}

/** A device is made the tablet of voting cards. @returns the token of the one-time link */
export async function tabletLink(browser: BrowserLike, meeting: string, place: string): Promise<string> {
  const { tablet } = succeeded(await browser.post(`/m/${meeting}/chair?/tablet&seat=${place}`, {}), 'making a tablet');
  return fragment(tablet as string);
}

export async function useTabletLink(browser: BrowserLike, token: string): Promise<string> {
  return redirected(await browser.post('/tablet', { link: token }), 'the tablet').searchParams.get('seat')!;
}

/** Where everyone can read the record: public once adopted, else by the link with which the secretary shares the draft. */
export async function recordAddress(secretary: BrowserLike, decision: string): Promise<string> {
  const open = await fetch(new URL(`/records/${decision}/record.json`, secretary.origin));
  if (open.ok) return `/records/${decision}`;
  const shared = succeeded(await secretary.post(`/records/${decision}?/share`, {}), 'sharing the draft');
  return new URL(shared['link'] as string, secretary.origin).pathname.replace(/\/$/, '');
}

/** The big screen's own key, as the chair's button gives it. */
export async function openScreen(chair: BrowserLike, meeting: string, place: string): Promise<{ place: string; key: string }> {
  const to = redirected(await chair.post(`/m/${meeting}/chair?/screen&seat=${place}`, {}), 'opening the big screen');
  const screen = to.searchParams.get('seat')!;
  return { place: screen, key: chair.cookies.get(`seat-${screen}`)! };
}
