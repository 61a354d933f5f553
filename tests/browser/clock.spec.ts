import { expect, test } from '@playwright/test';
import { must, openHall } from '../faults/crowd.ts';
import { setupLinkOf, startServer, type RunningServer } from '../play/server.ts';
import { cookiesInto, device, goHome, joinOnPhone, LAPTOP, noProblems, PHONE } from './people.ts';

/** B35, R9: whoever has a device with a wrong clock sees and may the same as everybody else. */
let server: RunningServer;
test.beforeAll(async () => void (server = await startServer()));
test.afterEach(goHome);
test.afterAll(() => server.stop());

const HOUR = 3_600_000;
const DOOR = { code: 'Code van de vergadering', next: 'Verder', name: /Hoe mogen we je noemen/, role: 'Raadslid', ask: 'Vraag om binnen te komen' };

for (const [how, shift] of [['two days ahead', 48 * HOUR], ['an hour behind', -HOUR]] as const) {
  test(`B35 R9 a phone and a console whose clocks are ${how} show the same as others: the late text goes, the undo is there`, async ({ browser }) => {
    const { chair, meeting, code } = await openHall(await link(), 'open');
    const phone = await device(browser, PHONE);
    const console_ = await device(browser, LAPTOP);
    for (const page of [phone, console_]) {
      await page.addInitScript((by) => {
        const real = Date.now.bind(Date);
        Date.now = () => real() + by;
      }, shift);
    }
    await joinOnPhone(phone, server.origin, code, 'Noor', DOOR);
    await chair.until(() => chair.view.waiting?.length === 1, 'Noor at the door');
    await must(chair, { type: 'Admit', ask: chair.view.waiting![0]!.ask });
    for (const to of ['arrive', 'agree', 'gather'] as const) await must(chair, { type: 'MoveMeeting', to });
    const come = phone.getByRole('button', { name: 'Ga mee' });
    await expect(come.or(phone.getByRole('textbox')).first()).toBeVisible();
    if (await come.isVisible()) await come.click();
    await phone.getByRole('textbox').first().fill('Ik weet een dag vooraf niet hoe ziek ik ben.');
    await phone.getByRole('radio', { name: /Met mijn naam/ }).check();

    await cookiesInto(console_.context(), chair.browser, server.origin);
    await console_.goto(`${server.origin}/m/${meeting}/chair?seat=${chair.place}`);
    await must(chair, { type: 'MoveMeeting', to: 'search' });
    await expect(console_.getByRole('button', { name: 'Ga terug' })).toBeVisible();
    // begun before the move: it may still go
    await phone.getByRole('button', { name: 'Versturen' }).click();
    await chair.until(() => chair.view.inputs?.length === 1, 'the late text');
    // ten seconds on both clocks, then the undo is gone
    await expect(console_.getByRole('button', { name: 'Ga terug' })).toBeHidden({ timeout: 30_000 });
    noProblems();
    chair.close();
  });
}

/** The first council by the link of the start, the next by a link of its own. */
let used = false;
function link(): Promise<string> | string {
  if (used) return setupLinkOf(server);
  used = true;
  return server.setupLink!;
}
