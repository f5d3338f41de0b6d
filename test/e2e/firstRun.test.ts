import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject, demoPeople } from '../../demo/open.ts';
import { openWorkbench } from '../../workbench/runtime/open.ts';
import { expectAccessible } from './expectAccessible.ts';
import { type OpenPage, openPage } from './openPage.ts';

/** All that a person without a mouse has: keys. */
interface Keys {
  readonly press: (key: string, times?: number) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
}

const keysOf = ({ keyboard }: Page): Keys => ({
  press: async (key, times = 1) => {
    for (let time = 0; time < times; time++) await keyboard.press(key);
  },
  type: (text) => keyboard.type(text),
});

/** What has the keyboard, as a screen reader would call it; in the page, or in the frame inside it. */
const named = (where: Page | Frame): Promise<string> =>
  where.evaluate(() => {
    const at = document.activeElement;
    const labels = at && 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(' ');
    return (
      at?.getAttribute('aria-label') ||
      label ||
      at?.getAttribute('title') ||
      at?.textContent ||
      ''
    ).trim();
  });

/** From an empty spreadsheet to the first mail about a follow-up, by one person, in the order in which it happens. */
describe('The first day, by keyboard alone', () => {
  let open: OpenPage;
  let keys: Keys;

  beforeAll(async () => {
    const workbench = openWorkbench({
      name: 'A new spreadsheet',
      locale: 'en_GB',
      timeZone: 'Europe/London',
      now: '2018-01-02T08:30',
      people: demoPeople,
      project: await builtProject(),
    });
    workbench.open();
    open = await openPage(workbench);
    open.page.setDefaultTimeout(120_000);
    keys = keysOf(open.page);
  }, 120_000);
  afterAll(() => open.close());

  const wait = (what: () => Promise<boolean>): Promise<void> =>
    expect.poll(what, { timeout: 150_000 }).toBe(true);

  /** Presses a key until the wanted thing has the keyboard. */
  const reach = async (where: Page | Frame, name: RegExp, key = 'Tab'): Promise<void> => {
    const seen: string[] = [];
    for (let time = 0; time < 80; time++) {
      await keys.press(key);
      const at = await named(where);
      if (name.test(at)) return;
      seen.push(at.slice(0, 30));
    }
    throw new Error(`${key} never comes to ${name}, only to: ${[...new Set(seen)].join(' | ')}`);
  };

  const isInFrame = (): Promise<boolean> =>
    open.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');

  /** Into the sidebar that has this title, wherever the keyboard was. */
  const intoSidebar = async (title: string): Promise<Frame> => {
    await open.page.locator(`aside[aria-label="${title}"] iframe`).waitFor();
    const frame = await open.frame('sidebar');
    if (!(await isInFrame())) await keys.press('Control+Alt+.');
    await wait(isInFrame);
    return frame;
  };
  const step = (frame: Frame, title: string): Promise<void> =>
    wait(async () => (await named(frame)) === title);
  const goOn = async (frame: Frame, name: RegExp): Promise<void> => {
    await expectAccessible(frame);
    await reach(frame, name);
    await keys.press('Enter');
  };

  test('the menu sets the spreadsheet up, and the first steps open', async () => {
    await keys.press('Control+Alt+Shift+M');
    await reach(open.page, /^Extensions$/, 'ArrowRight');
    await keys.press('ArrowDown');
    await wait(async () => (await named(open.page)).startsWith('Clientele'));
    await keys.press('ArrowRight');
    await reach(open.page, /^Set up this spreadsheet/, 'ArrowDown');
    await keys.press('Enter');
    const frame = await intoSidebar('First steps');
    await wait(() => frame.getByText('Step 1 of 5').isVisible());
  }, 240_000);

  test('the business, its stages, its team and its hours are entered', async () => {
    const frame = await intoSidebar('First steps');
    await reach(frame, /^Name and address/);
    await keys.type('Fine Machines');
    await reach(frame, /^Currency/);
    // Proposed by the locale.
    await expect.poll(() => frame.getByLabel('Currency').inputValue()).toBe('GBP');
    await goOn(frame, /^Save and go on/);
    await step(frame, 'Your stages');
    await reach(frame, /^Stage 3$/);
    await keys.press('Control+a');
    await keys.type('Tender');
    await reach(frame, /^Probability of stage 3/);
    await keys.press('Control+a');
    await keys.type('65');
    await goOn(frame, /^Save and go on/);
    await step(frame, 'Your team');
    await reach(frame, /^Name$/);
    await keys.type('Olivia Owner');
    await goOn(frame, /^Only me for now/);
    await step(frame, 'Your hours');
    await reach(frame, /^At$/);
    await keys.type('07');
    await goOn(frame, /^Save and go on/);
    await step(frame, 'Your customers');
    await goOn(frame, /^Start empty/);
    await step(frame, 'Ready to work');
    await goOn(frame, /^Open the sidebar/);
    expect(await open.cell('Stages', 'B4')).toBe('Tender');
    expect(await open.cell('Team', 'B2')).toBe('Olivia Owner');
  }, 240_000);

  test('a customer is added, with a follow-up for tomorrow', async () => {
    const frame = await intoSidebar('Clientele');
    await wait(() => frame.getByRole('tab', { name: 'Find' }).isVisible());
    await reach(frame, /^Today$/);
    await keys.press('ArrowRight');
    await reach(frame, /^New customer/);
    await keys.press('Enter');
    await wait(async () => (await named(frame)).startsWith('Customer'));
    await keys.type('Acme');
    await reach(frame, /^Add customer/);
    await keys.press('Enter');
    await wait(() => frame.getByRole('heading', { name: 'Acme' }).isVisible());
    await reach(frame, /^Follow-up$/);
    await keys.press('Enter');
    await wait(async () => (await named(frame)).startsWith('What to do'));
    await keys.type('Call about the pump');
    await reach(frame, /^Tomorrow$/);
    await keys.press('Enter');
    await reach(frame, /^Call$/);
    await keys.press('Space');
    await reach(frame, /^Set follow-up/);
    await keys.press('Enter');
    await open.waitForCell('Follow-ups', 'D2', 'Call about the pump');
  }, 240_000);

  test('the clock moves to tomorrow 9:00, and the first mail about it stands in the mailbox', async () => {
    while (await isInFrame()) await keys.press('Shift+Tab');
    await keys.press('Control+Alt+Shift+M');
    await reach(open.page, /^Tomorrow 9:00/, 'Shift+Tab');
    await keys.press('Enter');
    await expect.poll(() => open.workbench().world.mailbox.length, { timeout: 150_000 }).toBe(1);
    const [mail] = open.workbench().world.mailbox;
    expect(mail?.to).toBe('owner@example.com');
    expect(mail?.htmlBody).toContain('Call about the pump');
    await reach(open.page, /^Mailbox/);
    await keys.press('Enter');
    await wait(() =>
      open.page
        .getByText(mail?.subject ?? '')
        .first()
        .isVisible(),
    );
  }, 240_000);
});
