import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject, demoPeople } from '../../demo/open.ts';
import { opportunities } from '../../src/schema/tables/opportunities.ts';
import { openWorkbench } from '../../workbench/runtime/open.ts';
import { letterOf } from '../contract/letterOf.ts';
import { expectAccessible } from './expectAccessible.ts';
import { type OpenPage, openPage } from './openPage.ts';

/** One person's first day, in the order in which it happens: each step goes on where the last one stopped. */
describe('The whole way, by mouse and keyboard', () => {
  let open: OpenPage;

  beforeAll(async () => {
    const workbench = openWorkbench({
      name: 'A new spreadsheet',
      locale: 'en_US',
      timeZone: 'America/New_York',
      now: '2018-01-02T08:30',
      people: demoPeople,
      project: await builtProject(),
    });
    workbench.open();
    open = await openPage(workbench);
    // Set-up and import block this process, and with it every answer of the page.
    open.page.setDefaultTimeout(90_000);
  });
  afterAll(() => open.close());

  const sidebar = (): Promise<Frame> => open.frame('sidebar');

  test('the menu sets the spreadsheet up', async () => {
    await open.menu('Extensions', 'Clientele', 'Set up this spreadsheet');
    await open.page.getByText('Clientele is ready.').waitFor({ timeout: 90_000 });
    await open.waitForCell('Customers', 'B1', 'Customer');
    const tabs = async (): Promise<readonly string[]> =>
      (await open.page.locator('.o-sheet').allInnerTexts()).map((text) => text.trim());
    // The page may show the toast before the last tab is hidden.
    await expect
      .poll(tabs, { timeout: 20_000 })
      .toEqual([
        'Customers',
        'My day',
        'Follow-ups',
        'Opportunities',
        'Segments',
        'Scores',
        'Funnel',
        'Settings',
      ]);
  });

  test('the import dialog shows what is wrong with the four files and imports them', async () => {
    await open.menu('Extensions', 'Clientele', 'Import…');
    const dialog = await open.frame('dialog');
    const files = ['accounts', 'products', 'sales_teams', 'sales_pipeline'].map(
      (name) => `demo/data/${name}.csv`,
    );
    await dialog.locator('input[type=file]').setInputFiles(files);
    await dialog.getByText('“GTXPro”').waitFor({ timeout: 60_000 });
    expect(await dialog.getByRole('row', { name: /“GTXPro”/ }).textContent()).toContain('1,480');
    expect(await dialog.getByRole('row', { name: /“null”/ }).textContent()).toContain('1,425');
    await expect.poll(() => dialog.getByLabel('GTXPro: Means').inputValue()).toBe('GTX Pro');
    await expect.poll(() => dialog.getByLabel('null: Means').inputValue()).toBe('');
    await expectAccessible(dialog);
    await dialog.getByRole('button', { name: /^Import 8,?927 rows$/ }).click();
    await dialog.getByText('Imported', { exact: true }).waitFor({ timeout: 90_000 });
    await dialog.getByRole('button', { name: 'Close' }).click();
    await open.waitForCell('Customers', 'B2', 'Acme Corporation');
    await open.waitForCell('Funnel', 'B16', '10,005,534.00');
    await open.waitForCell('Funnel', 'B15', '63.2%');
  });

  test('a customer is found by a part of the name and edited; one cell changes', async () => {
    await open.menu('Extensions', 'Clientele', 'Open sidebar');
    // It takes the place of the first steps, which set-up opened.
    await open.page.locator('aside[aria-label="Clientele"]').waitFor();
    const frame = await sidebar();
    await frame.getByRole('tab', { name: 'Find' }).click();
    await frame.getByLabel('Find customers').fill('cancit');
    await frame.getByRole('button', { name: /Cancity/ }).click();
    await frame.getByRole('button', { name: 'Edit', exact: true }).click();
    await frame.getByLabel('Phone').fill('0123 456');
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await open.waitForCell('Customers', 'F10', '0123 456');
    await expectAccessible(frame);
  });

  test('two follow-ups are set for the customer', async () => {
    const frame = await sidebar();
    for (const [subject, day, cell] of [
      ['Call about the quote', '2018-01-02', 'D2'],
      ['Send the contract', '2018-01-03', 'D3'],
    ] as const) {
      await frame.getByRole('button', { name: 'Follow-up', exact: true }).click();
      await frame.getByLabel('What to do').fill(subject);
      await frame.locator('input[type=date]:visible').fill(day);
      await frame.locator('label:visible', { hasText: /^Call$/ }).click();
      await frame.getByRole('button', { name: 'Set follow-up' }).click();
      await open.waitForCell('Follow-ups', cell, subject);
    }
  });

  test('one of them is completed on Today', async () => {
    const frame = await sidebar();
    await frame.getByRole('tab', { name: 'Today' }).click();
    const everybody = frame.getByText('Everybody’s');
    if (await everybody.isVisible()) await everybody.click();
    await frame.getByRole('button', { name: /^Complete: Call about the quote/ }).click();
    await frame.getByRole('button', { name: 'Complete', exact: true }).click();
    await frame.getByText('Completed: Call about the quote').first().waitFor();
    await open.waitForCell('Follow-ups', 'H2', '1/2/2018');
  });

  test('the clock moves to tomorrow 9:00 and the owner’s digest holds the other one', async () => {
    await open.page.getByRole('button', { name: 'Tomorrow 9:00' }).click();
    await expect.poll(() => open.workbench().world.mailbox.length, { timeout: 150_000 }).toBe(1);
    const [mail] = open.workbench().world.mailbox;
    expect(mail?.to).toBe('owner@example.com');
    expect(mail?.subject).toBe('1 due today, 0 overdue: follow-ups of the team');
    expect(mail?.htmlBody).toContain('Send the contract');
    expect(mail?.htmlBody).not.toContain('Call about the quote');
    expect(mail?.body).toContain('4,238');
    await open.page.getByRole('button', { name: /Mailbox/ }).click();
    await open.page.getByText('1 due today, 0 overdue').first().waitFor();
  });

  test('a cell that a person types recalculates the summary', async () => {
    const stages = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        open.cell('Opportunities', `${letterOf(opportunities, 'stage')}${index + 2}`),
      ),
    );
    await open.type(
      'Opportunities',
      `${letterOf(opportunities, 'stage')}${stages.indexOf('Engaging') + 2}`,
      'Bid',
    );
    await open.waitForCell('Funnel', 'B4', '1');
  });
});
