import { afterAll, describe, expect, test } from 'vitest';
import { buildPages } from '../../scripts/build/pages.ts';
import { buildServer } from '../../scripts/build/server.ts';
import { anEmptySheet, answerOf, rowsOf } from '../contract/usecases/aShop.ts';
import { aBusyShop, callsOf, openCard, opened, sidebarPage, violations } from './busyShop.ts';
import { openPage } from './openPage.ts';
import { closeBrowser } from './openSidebar.ts';

afterAll(closeBrowser);

test('The sidebar is one file under 90 kB', async () => {
  const html = await sidebarPage();
  expect(Buffer.byteLength(html)).toBeGreaterThan(10_000);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(90_000);
});

describe('The first panel', () => {
  test('comes in one call, in the language of the person', async () => {
    const shop = await aBusyShop();
    await opened(shop, async (sidebar) => {
      await sidebar.page.locator('.due').first().waitFor();
      expect(sidebar.calls.map(({ name }) => name)).toEqual(['start']);
      expect(await sidebar.page.locator('.due .subject').allTextContents()).toEqual([
        'Ask about the fleet',
        'Call back',
        'Send the quote',
      ]);
      expect(await sidebar.page.locator('.due.overdue .when').textContent()).toBe('3 days late');
    });
  });

  test('offers to set the spreadsheet up, and then opens', async () => {
    const shop = await anEmptySheet();
    await opened(shop, async ({ page }) => {
      // Set-up blocks this process, and with it every answer of the page.
      await page.getByRole('button', { name: 'Set up this spreadsheet' }).click({ timeout: 120_000 });
      await page.locator('#tab-today').waitFor({ timeout: 120_000 });
      expect(await page.locator('#panel-today .empty').textContent()).toContain('No follow-ups are set');
    });
  });

  test('says so where Google does not answer, in the browser’s language, and tries again', async () => {
    const shop = await aBusyShop();
    let down = true;
    const before = (): void => {
      if (down) throw new Error('offline');
    };
    await opened(
      shop,
      async ({ page }) => {
        expect(await page.getByRole('alert').textContent()).toContain('Google 沒有回應');
        down = false;
        await page.getByRole('button', { name: '再試一次' }).click();
        await page.locator('.due').first().waitFor();
      },
      { before, language: 'zh-TW' },
    );
  });
});

describe('Today', () => {
  test('is worked through with the keyboard alone', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.locator('.due .done').first().focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('They want six');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Complete', exact: true }).press('Enter');
      await page.getByText('Completed: Ask about the fleet').waitFor();
      expect(await page.locator('.due').count()).toBe(2);
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('aria-label') === 'Complete: Call back, Acme',
      );
      const rows = rowsOf(shop, 'Follow-ups');
      expect(rows[0]).toMatchObject({ Note: 'They want six', 'Done on': '2018-01-02' });
      expect(rows[3]).toMatchObject({ 'What to do': 'Ask about the fleet', Due: '2018-01-09' });
    });
  });

  test('lets a follow-up be put off to next Monday in two clicks; its due day stays', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.getByRole('button', { name: 'Postpone: Call back, Acme' }).click();
      await page.getByRole('button', { name: 'Next Monday' }).click();
      await page.getByText('Put off until Mon, Jan 8').waitFor();
      expect(rowsOf(shop, 'Follow-ups')[1]).toMatchObject({ Due: '2018-01-02', 'Snoozed to': '2018-01-08' });
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Open again: Call back').waitFor();
      await page.locator('.due .subject', { hasText: 'Call back' }).waitFor();
      expect(rowsOf(shop, 'Follow-ups')[1]?.['Snoozed to']).toBe('');
    });
  });

  test('lets a follow-up be corrected from its row, and overwrites nothing that changed meanwhile', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.getByRole('button', { name: 'Edit: Call back, Acme' }).click();
      await page.locator('#change-subject').fill('Call Wei back');
      await page.locator('#change-dueOn').fill('2018-01-01');
      await page.getByRole('radio', { name: 'E-mail' }).check();
      shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'E3', values: [['2018-01-09']] });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Now in the sheet: Tue, Jan 9').waitFor();
      expect(rowsOf(shop, 'Follow-ups')[1]).toMatchObject({ 'What to do': 'Call back', Channel: 'Call' });
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Keep mine' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.due .subject', { hasText: 'Call Wei back' }).waitFor();
      expect(await page.locator('.due.overdue .when').allTextContents()).toEqual([
        '3 days late',
        '1 day late',
      ]);
      expect(rowsOf(shop, 'Follow-ups')[1]).toMatchObject({
        'What to do': 'Call Wei back',
        Due: '2018-01-01',
        Channel: 'E-mail',
        Owner: 'Darcel Schlecht',
      });
    });
  });

  test('has the keyboard where it was when a correction is given up', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.getByRole('button', { name: 'Edit: Call back, Acme' }).press('Enter');
      await page.keyboard.press('Escape');
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('aria-label') === 'Edit: Call back, Acme',
      );
    });
  });

  test('does not move while it is refreshed', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.locator('.due').first().waitFor();
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.waitForTimeout(600);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toEqual([]);
    });
  });
});

describe('Find', () => {
  test('waits until one stops typing, and shows what matched', async () => {
    const shop = await aBusyShop();
    await opened(shop, async (sidebar) => {
      const { page } = sidebar;
      await page.locator('#tab-find').click();
      await page.locator('.found').waitFor();
      await page.keyboard.type('202 555 0101', { delay: 20 });
      await page.locator('.found .meta', { hasText: '+1 202-555-0101' }).waitFor();
      expect(callsOf(sidebar, 'findCustomers')).toBe(2);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await page.locator('.card h2').first().textContent()).toBe('Acme');
    });
  });

  test('offers to add whom it does not find, under the name that was typed', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.locator('#tab-find').click();
      await page.keyboard.type('Borealis');
      await page.getByText('No customer matches “Borealis”.').waitFor();
      await page.getByRole('button', { name: 'New customer' }).click();
      await expect.poll(() => page.locator('#new-name').inputValue()).toBe('Borealis');
      await page.getByRole('button', { name: 'Add customer' }).click();
      await page.locator('.card h2', { hasText: 'Borealis' }).waitFor();
      expect(rowsOf(shop, 'Customers').map(({ Customer }) => Customer)).toContain('Borealis');
    });
  });
});

describe('The card', () => {
  test('follows the row selected in the sheet, and stops asking in another view', async () => {
    const shop = await aBusyShop();
    await opened(shop, async (sidebar) => {
      const { page } = sidebar;
      await openCard(page);
      expect(await page.locator('.card h2').first().textContent()).toBe('Acme');
      shop.select('Customers', 'C3');
      await page.locator('.card h2', { hasText: 'Zencorp' }).waitFor();
      await page.locator('#tab-today').click();
      await page.waitForTimeout(500);
      const asked = callsOf(sidebar, 'selectedRow');
      await page.waitForTimeout(2600);
      expect(callsOf(sidebar, 'selectedRow')).toBe(asked);
    });
  });

  test('has its four actions on one line, in every language, with ten pixels to spare for other fonts', async () => {
    const lines: unknown[] = [];
    for (const person of ['sales', 'china', 'taiwan']) {
      const shop = await aBusyShop();
      shop.signIn('owner');
      const team = [
        ['T-2', '王芳', 'wang@example.com', 'Salesperson'],
        ['T-3', '陳怡君', 'chen@example.com', 'Salesperson'],
      ];
      shop.edit({ type: 'set', sheet: 'Team', a1: 'A3', values: team });
      shop.signIn(person);
      shop.select('Customers', 'A2');
      await opened(shop, async ({ page }) => {
        await page.setViewportSize({ width: 290, height: 800 });
        await openCard(page);
        lines.push(
          await page.locator('.card > .actions button').evaluateAll((buttons) => {
            const boxes = buttons.map((button) => button.getBoundingClientRect());
            const middles = new Set(boxes.map(({ top, height }) => top + height / 2));
            const fit = boxes.every(({ right, height }) => right <= 290 - 16 && height <= 36);
            return { buttons: buttons.length, lines: middles.size, fit };
          }),
        );
      });
    }
    expect(lines).toEqual(Array(3).fill({ buttons: 4, lines: 1, fit: true }));
  });

  test('that was opened stays, whatever row was selected before, until another one is', async () => {
    const shop = await aBusyShop();
    await opened(shop, async (sidebar) => {
      const { page } = sidebar;
      answerOf(shop, 'addCustomer', { values: { name: 'Third' }, twin: false });
      await openCard(page);
      await page.locator('#tab-find').click();
      await page.locator('.found').waitFor();
      shop.select('Customers', 'B3');
      const asked = callsOf(sidebar, 'selectedRow');
      await page.locator('.found button', { hasText: 'Acme' }).click();
      while (callsOf(sidebar, 'selectedRow') < asked + 2) await page.waitForTimeout(200);
      await page.waitForTimeout(300);
      expect(await page.locator('.card h2').first().textContent()).toBe('Acme');
      shop.select('Customers', 'A4');
      await page.locator('.card h2', { hasText: 'Third' }).waitFor();
    });
  });
});

describe('A form', () => {
  test('shows what is wrong at its field and goes there; the server is not asked', async () => {
    const shop = await aBusyShop();
    await opened(shop, async (sidebar) => {
      const { page } = sidebar;
      await openCard(page);
      await page.locator('#act-edit').click();
      await page.locator('#edit-email').fill('nonsense');
      await page.getByRole('button', { name: 'Save' }).click();
      expect(await page.locator('#edit-email-error').textContent()).toContain('not an e-mail address');
      await page.waitForFunction(() => document.activeElement?.id === 'edit-email');
      expect(callsOf(sidebar, 'changeCustomer')).toBe(0);
    });
  });

  test('shows what the server finds wrong at its field as well', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.locator('#act-edit').click();
      await page.locator('#edit-owner').selectOption('Darcel Schlecht');
      shop.edit({ type: 'set', sheet: 'Team', a1: 'B2', values: [['Somebody else']] });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('#edit-owner-error', { hasText: 'Choose one that exists.' }).waitFor();
      expect(await page.getByRole('alert').textContent()).toBe('Some fields need another look.');
    });
  });

  test('overwrites nothing that somebody changed meanwhile: one chooses field by field', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.locator('#act-edit').click();
      await page.locator('#edit-phone').fill('0171 1');
      await page.locator('#edit-email').fill('new@acme.example');
      shop.edit({ type: 'set', sheet: 'Customers', a1: 'F2', values: [["'0171 9"]] });
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Now in the sheet: 0171 9').waitFor();
      expect(rowsOf(shop, 'Customers')[0]).toMatchObject({ Phone: '0171 9', 'E-mail': 'info@acme.example' });
      await page.getByRole('button', { name: 'Use this' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.card').waitFor();
      expect(rowsOf(shop, 'Customers')[0]).toMatchObject({ Phone: '0171 9', 'E-mail': 'new@acme.example' });
    });
  });

  test('is sent once however often its button is pressed, and keeps what was typed when sending fails', async () => {
    const shop = await aBusyShop();
    let down = true;
    const before = async (name: string): Promise<void> => {
      if (name !== 'setFollowUp') return;
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (down) throw new Error('offline');
    };
    await opened(
      shop,
      async (sidebar) => {
        const { page } = sidebar;
        await openCard(page);
        await page.locator('#act-followUp').click();
        await page.keyboard.type('Invite to the fair');
        const save = page.locator('.foot .primary');
        await save.click();
        expect(await save.getAttribute('aria-busy')).toBe('true');
        await page.getByText('Google did not answer.').waitFor();
        await expect.poll(() => page.locator('#follow-subject').inputValue()).toBe('Invite to the fair');
        down = false;
        await save.dblclick();
        await page.getByText('Follow-up set for Wed, Jan 3').waitFor();
        expect(callsOf(sidebar, 'setFollowUp')).toBe(1);
      },
      { before },
    );
  });

  test('is made out to whoever fills it in', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.locator('#act-followUp').click();
      await expect.poll(() => page.locator('#follow-owner').inputValue()).toBe('Darcel Schlecht');
      await page.keyboard.press('Escape');
      await page.locator('#act-log').click();
      await expect.poll(() => page.locator('#log-by').inputValue()).toBe('Darcel Schlecht');
    });
  });

  test('is made out to nobody where who fills it in has left the team', async () => {
    const shop = await aBusyShop();
    shop.edit({ type: 'set', sheet: 'Team', a1: 'G2', values: [['FALSE']] });
    expect(rowsOf(shop, 'Team')[0]?.Active).toBe('FALSE');
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.locator('#act-followUp').click();
      await page.keyboard.type('Call again');
      await page.getByRole('button', { name: 'Set follow-up' }).click();
      await page.getByText('Follow-up set for Wed, Jan 3').waitFor();
    });
  });

  test('offers who joined the team since, once the list was refreshed or ten minutes have passed', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await page.clock.install();
      const owners = async (): Promise<readonly string[]> => {
        await openCard(page);
        await page.locator('#act-followUp').click();
        await page.locator('#follow-owner').waitFor();
        const names = await page.locator('#follow-owner option').allTextContents();
        await page.keyboard.press('Escape');
        await page.locator('.card').waitFor();
        return names.slice(1);
      };
      const join = (row: number, name: string): void =>
        void shop.edit({ type: 'set', sheet: 'Team', a1: `A${row}`, values: [[`T-${row}`, name]] });
      await expect.poll(owners, { timeout: 15_000 }).toEqual(['Darcel Schlecht']);
      join(3, 'Ann');
      expect(await owners()).toEqual(['Darcel Schlecht']);
      await page.locator('#tab-today').click();
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect.poll(owners, { timeout: 15_000 }).toEqual(['Darcel Schlecht', 'Ann']);
      join(4, 'Ben');
      await page.clock.fastForward(11 * 60_000);
      await expect.poll(owners, { timeout: 15_000 }).toEqual(['Darcel Schlecht', 'Ann', 'Ben']);
    });
  });

  test('asks before it throws away what was entered', async () => {
    const shop = await aBusyShop();
    await opened(shop, async ({ page }) => {
      await openCard(page);
      await page.locator('#act-log').click();
      await page.keyboard.type('Half a sent');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Keep editing' }).press('Enter');
      await expect.poll(() => page.locator('#log-summary').inputValue()).toBe('Half a sent');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.locator('.card').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('act-log');
    });
  });
});

describe('Beside the grid', () => {
  test('the card is that of the row one clicks on, and what is saved stands in the cell', async () => {
    const shop = await aBusyShop();
    const { code, parts } = await buildServer();
    const html = { ...(await buildPages()), Parts: parts };
    shop.install({ sources: [{ name: 'Code.js', text: code }], html, manifest: {} });
    shop.open();
    const view = await openPage(shop);
    await view.menu('Extensions', 'Clientele', 'Open sidebar');
    const sidebar = await view.frame('sidebar');
    await sidebar.locator('.due').first().waitFor();
    await sidebar.locator('#tab-customer').click();
    await view.click('Customers', 'B3');
    await sidebar.locator('.card h2', { hasText: 'Zencorp' }).waitFor();
    await sidebar.locator('#act-edit').click();
    await sidebar.locator('#edit-phone').fill('020 7946 0018');
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await view.waitForCell('Customers', 'F3', '020 7946 0018');
    await view.close();
  });
});
