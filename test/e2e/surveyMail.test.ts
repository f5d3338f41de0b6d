import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../../demo/open.ts';
import { en } from '../../src/words/words.ts';
import { zhCN } from '../../src/words/zhCN.ts';
import { zhTW } from '../../src/words/zhTW.ts';
import { answerOf, aShop, deleteFigures, rowsOf } from '../contract/usecases/aShop.ts';
import { mailAtAnyHour } from '../contract/usecases/mailAtAnyHour.ts';
import { type OpenPage, openPage } from './openPage.ts';
import { pictures } from './picture.ts';

const HOUR = 3_600_000;

const readers = {
  en: { name: 'Ann Smith', words: en },
  'zh-CN': { name: '王小明', words: zhCN },
  'zh-TW': { name: '陳美玲', words: zhTW },
} as const;

const link =
  'https://docs.google.com/forms/d/e/1FAIpQLSdXyz/viewform?usp=pp_url&entry.11=CUSTOMER&entry.22=ABOUT';

describe('The mail that asks how satisfied a customer is, as the customer reads it (R90)', () => {
  let open: OpenPage;
  const picture = pictures('survey-mail-');

  beforeAll(async () => {
    const shop = await aShop({ project: await builtProject() });
    deleteFigures(shop);
    mailAtAnyHour(shop, { surveyAfterCase: 'TRUE', seller: 'Fine Machines' });
    answerOf(shop, 'saveFormLink', { kind: 'survey', link });
    for (const [language, { name }] of Object.entries(readers))
      answerOf(shop, 'addCustomer', {
        values: { name, type: 'person', email: `${language}@example.com`, language },
        twin: false,
      });
    for (const { ID: customer } of rowsOf(shop, 'Customers')) {
      const values = { kind: 'inquiry', priority: 'normal', subject: 'Delivery' };
      const { id } = answerOf(shop, 'saveCase', { customer, id: null, seen: {}, values });
      answerOf(shop, 'moveCase', { id, deed: 'resolve', values: { solution: 'Told' }, mail: null });
    }
    for (let day = 0; day < 2; day++) {
      shop.advance({ ms: 24 * HOUR });
      shop.run('hourly');
    }
    open = await openPage(shop);
    open.page.setDefaultTimeout(60_000);
  }, 240_000);
  afterAll(() => open.close());

  test.each(Object.entries(readers))(
    'in %s, with a link that knows who answers',
    async (language, { words }) => {
      const mail = open.workbench().world.mailbox.find(({ to }) => to === `${language}@example.com`);
      expect(mail?.subject).toBe(
        words['service.server.mail.survey.subject'].replace('{{business.name}}', 'Fine Machines'),
      );
      const { page } = open;
      if ((await page.getByRole('region', { name: 'Mailbox' }).count()) === 0)
        await page.getByRole('button', { name: /Mailbox/ }).click();
      await page.locator('.mail-list button', { hasText: `${language}@example.com` }).click();
      const letter = page.frameLocator('.letter-html');
      const id = rowsOf(open.workbench(), 'Customers').find(
        (row) => row['E-mail'] === `${language}@example.com`,
      )?.ID;
      const way = letter.locator(`a[href*="entry.11=${id}"]`);
      await way.waitFor();
      expect(
        await letter.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth),
      ).toBeLessThanOrEqual(0);
      expect(await letter.locator('a').last().textContent()).toMatch(/[^:：]$/);
      await picture(page, language);
      await page.getByRole('button', { name: 'Back' }).click();
    },
  );
});
