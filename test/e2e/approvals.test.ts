import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../src/words/catalogues.ts';
import { speaker } from '../../src/words/say.ts';
import type { Project, SavedWorld, Workbench } from '../../workbench/control.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import {
  answerOf,
  aShop,
  ask,
  deleteFigures,
  projectFrom,
  reopen,
  rowsOf,
} from '../contract/usecases/aShop.ts';
import { aSidebar } from './aDialog.ts';
import { expectAccessible } from './expectAccessible.ts';
import { expectSpoken } from './expectSpoken.ts';
import { pictures } from './picture.ts';

let project: Project;
let saved: SavedWorld;

beforeAll(async () => {
  project = await projectFrom('test/contract/usecases/approvalsEntry.ts');
  const shop = await aShop({ project, now: '2018-01-02T09:30' });
  deleteFigures(shop);
  const team = [
    ['T-1', 'Darcel Schlecht', 'darcel.schlecht@example.com', 'Salesperson'],
    ['T-2', '王芳', 'wang@example.com', 'Manager'],
    ['T-3', '陳怡君', 'chen@example.com', 'Manager'],
  ];
  shop.edit({ type: 'set', sheet: 'Team', a1: 'A2', values: team });
  saved = saveWorld(shop);
}, 240_000);

/** Quotes need a manager, and from 50,000 or a fifth off the owner. Darcel asked for two. */
const aQuoted = async (): Promise<Workbench> => {
  const shop = await reopen(saved, { project });
  for (const values of [
    { of: 'quote', role: 'manager', remindAfter: 2 },
    { of: 'quote', role: 'owner', step: 2, fromAmount: 50_000 },
    { of: 'contract', approver: '陳怡君', delegate: '王芳', awayFrom: '2018-01-01' },
  ])
    answerOf(shop, 'saveApprovalRule', { id: null, values, seen: {} });
  answerOf(shop, 'switchApprovals', { on: true });
  shop.signIn('sales');
  const subject = {
    of: 'quote',
    row: 'Q-1',
    subject: 'Acme 2018/7',
    mark: '1',
    amount: 72_500,
    discount: 0.125,
  };
  shop.call('askFor', subject);
  shop.call('askFor', { ...subject, row: 'Q-2', subject: 'Betasoloin 2018/9', amount: 900, discount: null });
  return shop;
};

const open = aSidebar('Approvals', { drawn: '.tools' });
const picture = pictures('approvals-');
/** As somebody does who thinks that the cell decides. */
const typeStatus = (shop: Workbench, subject: string): void => {
  const all = rowsOf(shop, 'Approvals');
  const at = all.findIndex(({ Subject }) => Subject === subject);
  const column = String.fromCharCode(
    65 +
      Object.keys(all[0] ?? {})
        .reverse()
        .indexOf('Status'),
  );
  shop.edit({ type: 'set', sheet: 'Approvals', a1: `${column}${at + 2}`, values: [['Approved']] });
};
const item = (page: Page, name: string) => page.locator('.request:visible', { hasText: name });

describe('The page Approvals (R39, R54, R56, R82)', () => {
  test('a leader makes the first rule and switches approvals on', async () => {
    const shop = await reopen(saved, { project });
    const page = await open(shop);
    await page.getByText('Nothing waits for you.').waitFor();
    await page.getByText('Switch them on under Rules.').waitFor();
    await page.getByRole('tab', { name: 'Rules' }).click();
    await page.getByText('No rules yet.').waitFor();
    await page.getByRole('button', { name: 'New rule' }).click();
    await page.getByLabel('From amount').fill('ten');
    await page.getByLabel('From discount (%)').fill('12.5');
    await page.getByLabel('Or anybody who is').selectOption('manager');
    await page.getByRole('button', { name: 'Save rule' }).click();
    await page.getByText('Enter a number.').waitFor();
    await page.getByLabel('From amount').fill('1000');
    await page.getByRole('button', { name: 'Save rule' }).click();
    await page.getByText('from $1,000.00, from 12.5% discount').waitFor();
    await page.getByLabel('Ask for approvals by these rules').check();
    await page.getByText('Approvals are on.').waitFor();
    expect(rowsOf(shop, 'Approval rules')).toMatchObject([
      { 'From amount': '1,000.00', 'From discount': '12.5%' },
    ]);
    await page.locator('.row').click();
    await page.getByLabel('Active').uncheck();
    await page.getByRole('button', { name: 'Save rule' }).click();
    await page.locator('.row .badge').getByText('Off').waitFor();
    await expectAccessible(page);
  }, 240_000);

  test('who asked sees how it stands, that a typed status does not count, and takes it back', async () => {
    const shop = await aQuoted();
    const page = await open(shop);
    await page.getByText('Nothing waits for you.').waitFor();
    await page.getByRole('tab', { name: 'Asked' }).click();
    await item(page, 'Acme 2018/7').getByText('waits for 王芳, 陳怡君').waitFor();
    typeStatus(shop, 'Acme 2018/7');
    await page.getByRole('button', { name: 'Refresh' }).last().click();
    await item(page, 'Acme 2018/7').getByText('It was typed and does not count.').first().waitFor();
    await item(page, 'Acme 2018/7').getByText('waits for 王芳, 陳怡君').waitFor();
    await page.getByRole('button', { name: 'Take back: Betasoloin 2018/9' }).click();
    await page.getByText('Taken back: Betasoloin 2018/9').waitFor();
    await item(page, 'Betasoloin').getByRole('button', { name: 'Ask again' }).waitFor();
    expect(rowsOf(shop, 'Approvals').map(({ Status }) => Status)).toContain('Withdrawn');
    await expectAccessible(page);
  }, 240_000);

  test('who may decide refuses with a reason, approves, and finds both in the history', async () => {
    const shop = await aQuoted();
    shop.signIn('china');
    const say = speaker(catalogues['zh-CN']);
    const page = await open(shop, { language: 'zh-CN' });
    const refuse = page.getByRole('button', {
      name: say('approve.refuse.label', { subject: 'Betasoloin 2018/9' }),
    });
    await refuse.click();
    await page.getByText(say('approve.note.needed')).waitFor();
    await item(page, 'Betasoloin').getByLabel(say('approve.note')).fill('太低');
    await refuse.click();
    await page.getByText(say('approve.done.refused', { subject: 'Betasoloin 2018/9' })).waitFor();
    await page
      .getByRole('button', { name: say('approve.approve.label', { subject: 'Acme 2018/7' }) })
      .click();
    await page.getByText(say('approve.waiting.none')).waitFor();
    await expect.poll(() => shop.world.mailbox.map(({ to }) => to)).toContain('owner@example.com');
    await page.getByRole('tab', { name: say('approve.tab.history') }).click();
    await item(page, 'Betasoloin').getByText('太低').waitFor();
    shop.signIn('owner');
    const [, second] = rowsOf(shop, 'Approvals').filter(({ Subject }) => Subject === 'Acme 2018/7');
    expect(ask(shop, 'decideApproval', { id: second?.ID, to: 'approved', note: '' }).value).toBe('approved');
  }, 240_000);

  test.each([
    ['owner', 'en', false],
    ['china', 'zh-CN', false],
    ['taiwan', 'zh-TW', true],
  ] as const)(
    'speaks to %s in %s, accessible in each view',
    async (who, language, dark) => {
      const shop = await aQuoted();
      const say = speaker(catalogues[language]);
      shop.signIn('china');
      const [first] = rowsOf(shop, 'Approvals');
      answerOf(shop, 'decideApproval', { id: first?.ID, to: 'approved', note: 'Terms as last year' });
      typeStatus(shop, 'Betasoloin 2018/9');
      shop.signIn(who);
      shop.call('askFor', {
        of: 'contract',
        row: 'K-1',
        subject: 'Acme',
        mark: '1',
        amount: 5000,
        discount: null,
      });
      const data = rowsOf(shop, 'Approvals').flatMap((row) => Object.values(row));
      const page = await open(shop, { dark, language });
      const look = async (view: string): Promise<void> => {
        await expectAccessible(page);
        await expectSpoken(page, language, data);
        await picture(page, `${language}-${view}`);
      };
      await look('1-waiting');
      for (const tab of ['asked', 'history', 'rules'] as const) {
        await page.getByRole('tab', { name: say(`approve.tab.${tab}`) }).click();
        await look(`2-${tab}`);
      }
      await page.locator('.row:visible').first().click();
      await look('3-rule');
    },
    240_000,
  );
});
