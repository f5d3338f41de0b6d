import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../../demo/open.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { Project, SavedWorld, Workbench } from '../../workbench/control.ts';
import { aMarket, size } from '../contract/usecases/aMarket.ts';
import { answerOf, aShop, reopen, rowsOf } from '../contract/usecases/aShop.ts';
import { aDialog } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { openPage } from './openPage.ts';
import { pictures } from './picture.ts';
import { tabTo } from './tabTo.ts';

let project: Project;
let market: SavedWorld;

beforeAll(async () => {
  project = await builtProject();
  market = await aMarket();
}, 300_000);

const open = aDialog('Mining', { wait: 120_000, drawn: '[role=tab]' });

const aShopFull = (): Promise<Workbench> => reopen(market, { realLimitMs: 900_000, project });

const picture = pictures('mining-');

const segment = (shop: Workbench, name: string) =>
  rowsOf(shop, 'Segments').find(({ Segment }) => Segment === name);
const leaves = (page: Page | Frame) => page.locator('.leaves > li');

describe('The page of patterns', () => {
  test('from the menu, with the mouse: profiles and points for who buys; a profile becomes a segment, the points a list (R34–R37)', async () => {
    const shop = await aShopFull();
    shop.open();
    const whole = await openPage(shop);
    await whole.menu('Extensions', 'Clientele', 'Find patterns…');
    const page = await whole.frame('dialog');
    await page.getByLabel('Who are you looking for?').selectOption({ label: 'Bought anything' });
    await page.getByRole('button', { name: 'Find patterns' }).click();
    await page
      .getByText('All figures below are of customers that were not learned from.')
      .waitFor({ timeout: 120_000 });
    const best = leaves(page).first();
    expect(await best.textContent()).toMatch(/^\d+(\.\d)?\s?% say yesCustomers whose vehicles is at least/);
    const now = /holds for (\d+) now/.exec((await best.textContent()) ?? '')?.[1];
    await best.getByRole('button', { name: 'Save as segment' }).click();
    await best.getByLabel('Name of the segment').fill('Likely buyers');
    await best.getByRole('button', { name: 'Save', exact: true }).click();
    await best.getByText('Saved as segment: Likely buyers').waitFor({ timeout: 120_000 });
    expect(segment(shop, 'Likely buyers')).toMatchObject({ Customers: now });
    await page.getByRole('button', { name: 'Write the scorecard' }).click();
    await page.getByText('Written: Scorecard, Target list').waitFor({ timeout: 120_000 });
    expect(rowsOf(shop, 'Target list').length).toBeLessThan(size);
    await whole.close();
  }, 300_000);

  test('with the keyboard alone: who is new, columns changed, a profile saved; groups written and saved', async () => {
    const shop = await aShopFull();
    const page = await open(shop);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await tabTo(page, 'Who are you looking for?');
    await page.keyboard.type('Vehicles');
    await tabTo(page, 'Value that means yes');
    await page.keyboard.type('29');
    await tabTo(page, /^Learn from \d+ columns$/);
    await press('Enter');
    await tabTo(page, 'Owner');
    await press('Space');
    await expectAccessible(page);
    await tabTo(page, 'Find patterns');
    await press('Enter');
    await page.getByText('Too little to learn from').waitFor();
    await expectAccessible(page);

    await tabTo(page, 'Who says yes', 'Shift+Tab');
    await press('ArrowRight');
    await press('ArrowRight');
    await tabTo(page, 'Find groups');
    await press('Enter');
    await page.getByText('Silhouette').waitFor();
    await tabTo(page, 'Write the groups');
    await press('Enter');
    await page.getByText('Written: Groups').waitFor();
    await tabTo(page, 'Save as segment');
    await press('Enter');
    await page.keyboard.type('The first group');
    await press('Enter');
    await page.getByText('Saved as segment: The first group').waitFor();
    await expectAccessible(page);
    const biggest = Number(segment(shop, 'The first group')?.Customers);
    expect(biggest).toBeGreaterThanOrEqual(size / 8);
    expect(rowsOf(shop, 'Groups').filter(({ ID }) => ID !== '')).toHaveLength(size);
  }, 300_000);

  test('what the best have in common stands in words, and who of the others is like them becomes a list (R27)', async () => {
    const shop = await aShopFull();
    const page = await open(shop);
    await page.getByRole('tab', { name: 'Like our best' }).click();
    await page.getByLabel('Our best', { exact: true }).selectOption({ label: 'High value' });
    await page.getByRole('button', { name: 'Find look-alikes' }).click();
    await page.getByText('What they have in common').waitFor();
    expect(await leaves(page).first().textContent()).toMatch(/Customers .+% of them, .+% of the others/);
    await page.getByRole('button', { name: 'Write the list' }).click();
    await page.getByText('Written: Look-alikes').waitFor();
    const listed = rowsOf(shop, 'Look-alikes').filter(({ ID }) => ID !== '');
    const { id } = answerOf(shop, 'listSegments').find(({ name }: { name: string }) => name === 'High value');
    const best = new Set(answerOf(shop, 'segmentMembers', { id }).map((one: { id: string }) => one.id));
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter(({ ID }) => best.has(ID))).toEqual([]);
    const likeness = listed.map((row) => Number(row.Likeness));
    expect(likeness).toEqual([...likeness].sort((one, other) => other - one));
  }, 300_000);

  test('a column that is known only afterwards is left out and named, until a person says that it may be used', async () => {
    const page = await open(await aShopFull());
    await page.getByLabel('Who are you looking for?').selectOption('product|Nuts');
    await page.getByRole('button', { name: 'Find patterns' }).click();
    await page.getByText(/^Left out: Call minutes\./).waitFor();
    await expectAccessible(page);
    expect(await page.locator('.points').textContent()).not.toContain('Call minutes');
    await page.getByRole('button', { name: 'Use it anyway' }).click();
    await page.getByText('Be careful: Call minutes seems to be known only afterwards.').waitFor();
    expect(await page.locator('.points').textContent()).toContain('Call minutes');
  }, 300_000);

  test('too few customers are refused in words, everywhere', async () => {
    const shop = await aShop({ project });
    for (const name of ['Acme', 'Betasoloin'])
      answerOf(shop, 'addCustomer', { values: { name, status: 'lead' }, twin: false });
    const page = await open(shop);
    await page.getByLabel('Who are you looking for?').selectOption({ label: 'Bought anything' });
    await page.getByRole('button', { name: 'Find patterns' }).click();
    await page.getByText('Needed are 200 and 50').waitFor();
    await page.getByRole('tab', { name: 'Bought together' }).click();
    await page.getByRole('button', { name: 'Find products' }).click();
    await page.getByText('No products are bought together more often than by chance.').waitFor();
    await page.getByRole('tab', { name: 'Groups' }).click();
    await page.getByRole('button', { name: 'Find groups' }).click();
    await page.getByText('Needed are 30').waitFor();
    await page.getByRole('tab', { name: 'Like our best' }).click();
    await page.getByRole('button', { name: 'Find look-alikes' }).click();
    await page.getByText('Needed are 10').waitFor();
    await expectAccessible(page);
  }, 300_000);

  test.each([
    ['owner', 'en', false],
    ['china', 'zh-CN', true],
    ['taiwan', 'zh-TW', true],
  ] as const)(
    'speaks to %s in %s, accessible in each view',
    async (who, language, dark) => {
      const shop = await aShopFull();
      const team = [
        ['T-2', '王芳', 'wang@example.com', 'Manager'],
        ['T-3', '陳怡君', 'chen@example.com', 'Manager'],
      ];
      shop.edit({ type: 'set', sheet: 'Team', a1: 'A2', values: team });
      const theirs = [
        ...rowsOf(shop, 'Segments').map(({ Segment = '' }) => Segment),
        'Steel',
        'Food',
        'retail',
      ];
      shop.signIn(who);
      const say = speaker(catalogues[language]);
      const page = await open(shop, { dark, language });
      const look = async (view: string): Promise<void> => {
        await picture(page, `${language}-${view}`);
        await expectAccessible(page);
        await expectSpoken(page, language, theirs);
      };
      const tab = (name: 'products' | 'groups' | 'alike') =>
        page.getByRole('tab', { name: say(`mining.tab.${name}`) }).click();
      await page.getByLabel(say('mining.target')).selectOption('bought');
      await page.locator('.columns summary').first().click();
      await look('1-asked');
      await page.getByRole('button', { name: say('mining.find') }).click();
      await page.locator('.models').waitFor();
      await look('2-found');
      await page.locator('.models').scrollIntoViewIfNeeded();
      await page
        .getByRole('button', { name: say('mining.save') })
        .first()
        .click();
      await look('3-profiles');
      await page.getByText(say('mining.calibration')).click();
      await page.getByRole('button', { name: say('mining.write') }).click();
      await page.getByText(say('mining.written', { tabs: '' }).trim()).waitFor();
      await look('4-written');
      await tab('products');
      await page.getByRole('button', { name: say('mining.products.find') }).click();
      await page.getByRole('button', { name: say('mining.products.write') }).click();
      await page
        .getByText(say('mining.written', { tabs: '' }).trim())
        .last()
        .waitFor();
      await look('5-products');
      await tab('groups');
      await page.getByRole('button', { name: say('mining.groups.find') }).click();
      await page.getByRole('button', { name: say('mining.groups.write') }).waitFor();
      await look('6-groups');
      await tab('alike');
      await page.getByLabel(say('mining.alike.of'), { exact: true }).selectOption({ label: 'High value' });
      await page.getByRole('button', { name: say('mining.alike.find') }).click();
      await page.getByRole('button', { name: say('mining.alike.write') }).waitFor();
      await look('7-alike');
    },
    300_000,
  );
});
