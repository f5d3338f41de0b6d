import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop, rowsOf } from '../contract/usecases/aShop.ts';
import { aDialog } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { pictures } from './picture.ts';

let shop: Workbench;

const deals = [
  ['Acme', 'GTX Pro', 48_210, 'Bid'],
  ['Betasoloin', 'MG Special', 5_500, 'Engaging'],
  ['Cancity', 'GTX Plus Basic', 10_960, 'Negotiation'],
  ['Cancity', 'GTX Basic', 2_100, 'Prospecting'],
  ['Acme', 'MG Advanced', 33_930, 'Engaging'],
] as const;

beforeAll(async () => {
  shop = await aShop();
  shop.edit({
    type: 'set',
    sheet: 'Team',
    a1: 'A2',
    values: [
      ['T-00000001', 'Olivia Owner', 'owner@example.com', 'Owner'],
      ['T-00000002', 'Darcel Schlecht', 'darcel.schlecht@example.com', 'Salesperson'],
      ['T-00000003', '陳怡君', 'chen@example.com', 'Manager'],
      ['T-00000004', '王芳', 'wang@example.com', 'Manager'],
    ],
  });
  const products = [...new Set(deals.map(([, product]) => product))];
  shop.edit({
    type: 'set',
    sheet: 'Products',
    a1: 'A2',
    values: products.map((name, at) => [`A-0000000${at}`, name]),
  });
  const customers = new Map<string, string>();
  for (const name of ['Acme', 'Betasoloin', 'Cancity'])
    customers.set(name, answerOf(shop, 'addCustomer', { values: { name, phone: '0123' }, twin: false }).id);
  for (const [name, product, value, stage] of deals) {
    const { id } = answerOf(shop, 'saveOpportunity', {
      id: null,
      customer: customers.get(name),
      values: { product, value, owner: 'Darcel Schlecht', expectedOn: '2018-02-15' },
      seen: {},
    });
    if (stage !== 'Prospecting')
      answerOf(shop, 'moveOpportunity', { id, to: stage, seen: 'Prospecting', said: {} });
  }
  answerOf(shop, 'logInteraction', {
    customer: customers.get('Acme'),
    values: { happenedOn: '2018-01-01', channel: 'visit', summary: 'Showed it', by: 'Darcel Schlecht' },
    next: null,
  });
  // Ten days later: what wants two visits a week got none.
  shop.world.clock.set(shop.world.clock.now() + 10 * 86_400_000);
}, 90_000);

const open = aDialog('Board');
const picture = pictures();
const stageOf = (product: string) =>
  rowsOf(shop, 'Opportunities').find((row) => row.Product === product)?.Stage;

describe('The board (R54, R57, R60)', () => {
  test('moves by mouse and by menu, and closes only with a review', async () => {
    const page = await open(shop, { who: 'owner' });
    const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
    await column('Bid').getByText('0 of 2 visits this week').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-board');
    await column('Engaging').getByText('MG Special').dragTo(column('Negotiation'));
    await page.getByText('Betasoloin · MG Special stands in Negotiation now.').waitFor();
    expect(stageOf('MG Special')).toBe('Negotiation');
    await page.getByLabel('Move Acme · MG Advanced to another stage').selectOption('Bid');
    await page.getByText('Acme · MG Advanced stands in Bid now.').waitFor();
    await page.getByLabel('Move Cancity · GTX Plus Basic to another stage').selectOption('Won');
    await page.getByRole('heading', { name: 'Won: Cancity · GTX Plus Basic' }).waitFor();
    await page.getByRole('button', { name: 'Close as won' }).click();
    await page.getByText('Fill in this field.').first().waitFor();
    expect(stageOf('GTX Plus Basic')).toBe('Negotiation');
    await expectAccessible(page);
    await picture(page, 'en-review');
    await page.getByLabel('Why it went so').fill('Best service');
    await page.getByLabel('Who won').fill('We');
    await page.getByRole('button', { name: 'Close as won' }).click();
    await page.getByText('Cancity · GTX Plus Basic stands in Won now.').waitFor();
    await page.getByLabel('Move Cancity · GTX Basic to another stage').selectOption('Suspended');
    await page.getByLabel('Why it rests or ended').fill('No budget before summer');
    await page.getByLabel('Look again on').fill('2018-06-01');
    await page.getByRole('button', { name: 'Let it rest' }).click();
    await page.getByText('Cancity · GTX Basic stands in Suspended now.').waitFor();
    await page.getByRole('tab', { name: 'Resting and closed' }).click();
    await page.getByText('No budget before summer').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-lists');
    await page.getByRole('button', { name: 'Take up again: Cancity · GTX Basic' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: 'Cancity · GTX Basic stands in Prospecting now.' })
      .waitFor();
    await page.getByRole('tab', { name: 'Board' }).click();
    await page.getByRole('button', { name: 'Open Acme · GTX Pro' }).click();
    await page.getByText('No senior visit in 90 days, and none is planned.').waitFor();
    await expectAccessible(page);
    await picture(page, 'en-opportunity');
    await page.locator('summary', { hasText: 'Plan a visit' }).click();
    await page.getByRole('button', { name: 'Plan a visit' }).click();
    await page.getByText('Senior visit: planned for').waitFor();
  }, 180_000);

  test('hands over all that a leaver has, in three languages', async () => {
    for (const [who, language, tab, from, heir] of [
      ['china', 'zh-CN', '移交', '离职人', '接手人'],
      ['taiwan', 'zh-TW', '移交', '離職人', '接手人'],
    ] as const) {
      const page = await open(shop, { who, language, dark: who === 'taiwan' });
      await page.getByRole('region').first().waitFor();
      await picture(page, `${language}-board`);
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.getByLabel(from).selectOption('Darcel Schlecht');
      await page.getByLabel(heir, { exact: true }).selectOption('Olivia Owner');
      await page.locator('summary').first().click();
      await expectAccessible(page);
      await picture(page, `${language}-handover`);
    }
    const page = await open(shop, { who: 'owner' });
    await page.getByRole('tab', { name: 'Handover' }).click();
    await page.getByLabel('Who leaves').selectOption('Darcel Schlecht');
    await page.getByLabel('Who takes over', { exact: true }).selectOption('王芳');
    await picture(page, 'en-handover');
    await page.getByRole('button', { name: 'Hand over' }).click();
    await page.getByText(/things of Darcel Schlecht get a new owner/).waitFor();
    await page.getByRole('button', { name: 'Hand over' }).click();
    await page.getByText('Darcel Schlecht has nothing open. There is nothing to hand over.').waitFor();
    const owners = rowsOf(shop, 'Opportunities').map((row) => [row.Stage === 'Won', row.Owner]);
    expect(owners.filter(([won]) => !won).every(([, owner]) => owner === '王芳')).toBe(true);
  }, 180_000);
});
