import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { answerOf, rowsOf } from '../contract/usecases/aShop.ts';
import { aBusyShop, acme, callsOf, openCard, opened } from './busyShop.ts';
import { closeBrowser } from './openSidebar.ts';

afterAll(closeBrowser);

/** Counts the clicks that a person makes from now on. */
const countClicks = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    Object.assign(globalThis, { clicks: 0 });
    addEventListener(
      'pointerdown',
      () => Object.assign(globalThis, { clicks: Reflect.get(globalThis, 'clicks') + 1 }),
      true,
    );
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'clicks'));
};

const told = (page: Page) => page.locator('.timeline .told').first().textContent();

describe('Growth points on the card (R104, R113)', () => {
  const grown = async () => {
    const shop = await aBusyShop();
    const customer = acme(shop);
    answerOf(shop, 'saveRow', {
      table: 'Needs',
      customer,
      id: null,
      values: { pain: 'Vans stand idle', status: 'open' },
      seen: {},
    });
    shop.signIn('owner');
    const offer = [customer, 'Nuts', 'Bolts', 0.42, 3.14, 90];
    answerOf(shop, 'writeFound', { found: [{ name: 'NextProducts', lines: [offer] }] });
    shop.signIn('sales');
    return shop;
  };

  test.each([
    ['en', false],
    ['zh-TW', true],
  ] as const)('say what to offer next and why, and what is asked for: %s', async (language, dark) => {
    const shop = await grown();
    if (language === 'zh-TW') {
      const colleague = [['T-3', '陳怡君', 'chen@example.com', 'Salesperson']];
      shop.edit({ type: 'set', sheet: 'Team', a1: 'A3', values: colleague });
      shop.signIn('taiwan');
      shop.select('Customers', 'A2');
    }
    await opened(
      shop,
      async ({ page }) => {
        await openCard(page);
        const growth = page.locator('.growth');
        await growth.getByText('Nuts').waitFor();
        const text = (await growth.textContent()) ?? '';
        for (const part of ['Nuts', 'Bolts', '42', '90', '3.1', 'Vans stand idle'])
          expect(text).toContain(part);
        if (language === 'en') expect(text).toContain('As of');
        const folder = process.env.PICTURES;
        if (folder) await page.screenshot({ path: `${folder}/growth-${language}.png` });
      },
      { language, dark },
    );
  });

  test('are not there where nothing is known', async () => {
    await opened(await aBusyShop(), async (sidebar) => {
      await openCard(sidebar.page);
      expect(await sidebar.page.locator('.growth').count()).toBe(0);
      expect(callsOf(sidebar, 'nextOffer')).toBe(0);
    });
  });
});

describe('Logging a contact', () => {
  test('takes three clicks from the card: log, outcome, save', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      const clicks = await countClicks(page);
      await page.getByRole('button', { name: 'Log contact' }).click();
      await page.getByRole('radio', { name: 'Not reached' }).click();
      await page.getByRole('button', { name: 'Log contact' }).click();
      await page.getByText('Contact logged').waitFor();
      expect(await clicks()).toBe(3);
      expect(await told(page)).toBe('No answer; try again.');
      expect(rowsOf(shop, 'Interactions')[1]).toMatchObject({
        Channel: 'Call',
        Outcome: 'Not reached',
        'What was said': 'No answer; try again.',
        By: 'Darcel Schlecht',
        Date: '2018-01-02',
      });
    });
  });

  test('keeps what was said in one’s own words, whichever outcome is chosen after', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.getByRole('button', { name: 'Log contact' }).click();
      await page.keyboard.type('Wants a test drive');
      await page.getByRole('radio', { name: 'Visit', exact: true }).check();
      await page.getByRole('radio', { name: 'Interested' }).check();
      await page.locator('#log-contact').selectOption({ label: 'Wei Lindgren' });
      await page.getByRole('button', { name: 'Log contact' }).click();
      await page.getByText('Contact logged').waitFor();
      expect(rowsOf(shop, 'Interactions')[1]).toMatchObject({
        Channel: 'Visit',
        'What was said': 'Wants a test drive',
        'With whom': 'Wei Lindgren',
      });
    });
  });

  test('shows it at once and confirms it after; meanwhile one goes on', async () => {
    const shop = await aBusyShop();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const before = (name: string): Promise<void> | undefined =>
      name === 'logInteraction' ? held : undefined;
    await opened(
      shop,
      async ({ page }) => {
        await openCard(page);
        await page.getByRole('button', { name: 'Log contact' }).click();
        await page.keyboard.type('They want six');
        await page.locator('.foot .primary').click();
        await page.locator('.entry.waits .told', { hasText: 'They want six' }).waitFor();
        expect(rowsOf(shop, 'Interactions')).toHaveLength(1);
        await page.waitForFunction(() => document.activeElement?.id === 'act-log');
        release();
        await page.getByText('Contact logged').waitFor();
        expect(await page.locator('.entry.waits').count()).toBe(0);
        expect(await told(page)).toBe('They want six');
        expect(rowsOf(shop, 'Interactions')).toHaveLength(2);
      },
      { before },
    );
  });

  test('takes it back where Google does not answer, keeps what was typed, and logs it once in the end', async () => {
    const shop = await aBusyShop();
    let down = true;
    const before = (name: string): void => {
      if (name === 'logInteraction' && down) throw new Error('offline');
    };
    await opened(
      shop,
      async ({ page }) => {
        await openCard(page);
        await page.getByRole('button', { name: 'Log contact' }).click();
        await page.keyboard.type('They want six');
        await page.locator('.foot .primary').click();
        await page.getByRole('alert').getByText('Google did not answer.').waitFor();
        await expect.poll(() => page.locator('#log-summary').inputValue()).toBe('They want six');
        expect(await page.locator('.timeline .told').allTextContents()).not.toContain('They want six');
        down = false;
        await page.keyboard.press('Enter');
        await page.getByText('Contact logged').waitFor();
        expect(rowsOf(shop, 'Interactions')).toHaveLength(2);
      },
      { before },
    );
  });

  test('is corrected from the history; what somebody changed meanwhile stands beside it', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.getByRole('button', { name: /^Edit: .*Showed the car$/ }).click();
      await page.locator('#logged-summary').fill('Showed two cars');
      shop.edit({ type: 'set', sheet: 'Interactions', a1: 'H2', values: [['Showed a van']] });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Now in the sheet: Showed a van').waitFor();
      expect(await page.getByText('Yours: Showed two cars').isVisible()).toBe(true);
      expect(rowsOf(shop, 'Interactions')[0]?.['What was said']).toBe('Showed a van');
      await page.getByRole('button', { name: 'Keep mine' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.timeline .told', { hasText: 'Showed two cars' }).waitFor();
      expect(rowsOf(shop, 'Interactions')[0]?.['What was said']).toBe('Showed two cars');
    });
  });
});

describe('The next action', () => {
  test('is one, done with a click; the one after it stands there at once, and Undo brings it back', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      const next = page.locator('.next-action > div:not([hidden]) > .subject');
      expect(await next.textContent()).toBe('Ask about the fleet');
      await page.getByRole('button', { name: 'Done: Ask about the fleet' }).click();
      await page.getByText('Completed: Ask about the fleet').waitFor();
      expect(await next.textContent()).toBe('Call back');
      expect(rowsOf(shop, 'Follow-ups')[0]?.['Done on']).toBe('2018-01-02');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Open again: Ask about the fleet').waitFor();
      await expect.poll(() => next.textContent()).toBe('Ask about the fleet');
      expect(rowsOf(shop, 'Follow-ups')[0]?.['Done on']).toBe('');
    });
  });

  test('comes back with what went wrong where Google does not answer', async () => {
    const shop = await aBusyShop();
    const before = (name: string): void => {
      if (name === 'completeFollowUp') throw new Error('offline');
    };
    await opened(
      shop,
      async ({ page }) => {
        await openCard(page);
        await page.getByRole('button', { name: 'Done: Ask about the fleet' }).click();
        await page.locator('.next-action').getByText('Google did not answer.').waitFor();
        expect(await page.locator('.next-action > div:not([hidden]) > .subject').textContent()).toBe(
          'Ask about the fleet',
        );
      },
      { before },
    );
  });

  test('is a click from calling and from writing', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      const acts = page.locator('.next-action > div:not([hidden]) .due-acts');
      expect(await acts.getByRole('link', { name: /^Call Acme/ }).getAttribute('href')).toBe(
        'tel:01712345678',
      );
      expect(await acts.getByRole('link', { name: /^Write to Acme/ }).getAttribute('href')).toBe(
        'mailto:info@acme.example?subject=Ask%20about%20the%20fleet',
      );
    });
  });
});

describe('R6: the people of a customer', () => {
  test('stand as a tree, and one is moved in it by saying whom they report to', async () => {
    const shop = await aBusyShop();
    answerOf(shop, 'savePerson', { customer: acme(shop), values: { name: 'Ana Ruiz', part: 'payer' } });
    await opened(shop, async ({ page }) => {
      await openCard(page);
      expect(await page.locator('.tree > .deep-0').count()).toBe(2);
      await page.getByRole('button', { name: 'Edit: Ana Ruiz' }).click();
      await page.locator('#person-reportsTo').selectOption({ label: 'Wei Lindgren' });
      await page.locator('.more summary').click();
      await page.locator('#person-department').fill('Finance');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.deep-1', { hasText: 'Ana Ruiz' }).waitFor();
      expect(await page.locator('.deep-1').textContent()).toContain('reports to Wei Lindgren');
      expect(rowsOf(shop, 'Contacts')[1]).toMatchObject({
        'Reports to': 'Wei Lindgren',
        Department: 'Finance',
      });
    });
  });
});

describe('What is known of a customer', () => {
  test('R8: a preference is noted, of an item of the business’s own', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.getByRole('button', { name: 'Add a preference' }).click();
      await expect.poll(() => page.locator('#preferences-item option').count()).toBe(15);
      await page.getByRole('button', { name: 'An item of your own…' }).click();
      await page.getByLabel('Name of the item').fill('Music');
      await page.getByLabel('Name of the item').press('Enter');
      await expect.poll(() => page.locator('#preferences-item').inputValue()).toBe('Music');
      await page.locator('#preferences-value').fill('Jazz, not loud');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved', { exact: true }).waitFor();
      expect(rowsOf(shop, 'Preferences')[0]).toMatchObject({ Item: 'Music', Preference: 'Jazz, not loud' });
      await page.getByRole('button', { name: /^Preferences/ }).click();
      expect(await page.locator('.fact .told').first().textContent()).toContain('Jazz, not loud');
    });
  });

  test('R11: a need is corrected, and nothing that somebody changed meanwhile is overwritten', async () => {
    const shop = await aBusyShop();
    const values = { pain: 'Vans stand idle', status: 'open' };
    answerOf(shop, 'saveRow', { table: 'Needs', customer: acme(shop), id: null, values, seen: {} });
    shop.select('Customers', 'A2');
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.getByRole('button', { name: /^Needs/ }).click();
      await page.getByRole('button', { name: 'Edit: Vans stand idle' }).click();
      await page.getByRole('radio', { name: 'Met' }).check();
      shop.edit({ type: 'set', sheet: 'Needs', a1: 'G2', values: [['Proposed']] });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Now in the sheet: Proposed').waitFor();
      expect(await page.getByText('Yours: Met').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Use this' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.card').waitFor();
      expect(rowsOf(shop, 'Needs')[0]?.Status).toBe('Proposed');
    });
  });

  test('R15: a consent that is taken back is added to the history; what was given stays there', async () => {
    const shop = await aBusyShop();
    const values = { channel: 'email', purpose: 'marketing', given: 'given', happenedOn: '2017-12-01' };
    answerOf(shop, 'saveRow', { table: 'Consents', customer: acme(shop), id: null, values, seen: {} });
    shop.select('Customers', 'A2');
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.getByRole('button', { name: /^Consents/ }).click();
      await page.getByRole('button', { name: 'Edit: Marketing · E-mail' }).click();
      expect(await page.getByRole('radio', { name: 'Withdrawn' }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.fact .badge', { hasText: 'Withdrawn' }).waitFor();
      expect(await page.locator('.fact').count()).toBe(1);
      expect(rowsOf(shop, 'Consents').map(({ Consent }) => Consent)).toEqual(['Given', 'Withdrawn']);
    });
  });

  test('stays folded or unfolded from one customer to the next', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      const needs = page.getByRole('button', { name: /^Needs/ });
      expect(await needs.getAttribute('aria-expanded')).toBe('false');
      await needs.click();
      shop.select('Customers', 'B3');
      await page.locator('.card h2', { hasText: 'Zencorp' }).waitFor();
      expect(await needs.getAttribute('aria-expanded')).toBe('true');
    });
  });
});

describe('A reader', () => {
  test('sees everything and is offered nothing that would change it', async () => {
    const shop = await aBusyShop();
    shop.signIn('owner');
    shop.edit({
      type: 'set',
      sheet: 'Team',
      a1: 'A3',
      values: [['T-2', 'Rita', 'rita.reader@example.com', 'Reader']],
    });
    shop.signIn('reader');
    shop.select('Customers', 'A2');
    await opened(shop, async (sidebar) => {
      const { page } = sidebar;
      await openCard(page);
      const names = await page.locator('.card button').evaluateAll((all) => all.map((one) => one.ariaLabel));
      expect(names.filter((name) => name !== null)).toEqual(['Favourite', 'Show in sheet']);
      expect(callsOf(sidebar, 'customerCard')).toBe(1);
    });
  });
});
