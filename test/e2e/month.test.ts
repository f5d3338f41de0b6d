import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProject } from '../../demo/open.ts';
import type { Workbench } from '../../workbench/control.ts';
import { answerOf, aShop, deleteFigures, rowsOf, setting } from '../contract/usecases/aShop.ts';
import { type OpenPage, openPage } from './openPage.ts';
import { pictures } from './picture.ts';

const files = [
  {
    name: 'c.csv',
    text: `Customer,E-mail,Owner,Born on,Status
Anna Smith,anna@customers.example,Bob Brown,1980-01-15,Existing
Ben Cole,ben@customers.example,Bob Brown,,Existing
Lea Lead,lea@customers.example,Bob Brown,,Lead
`,
  },
  { name: 't.csv', text: 'Name,E-mail,Role\nBob Brown,bob@us.example,Salesperson\n' },
  {
    name: 'f.csv',
    text: 'Customer,What to do,Due,Owner,Channel\nBen Cole,Call about the pump,2018-01-04,Bob Brown,Call\n',
  },
];

/** What a small shop switches on: the ready-made sequences, mail to customers, and points. */
const furnish = (shop: Workbench): void => {
  deleteFigures(shop);
  answerOf(shop, 'applyImport', { files, choices: { files: {}, matches: {}, update: false } });
  for (const [key, value] of [
    ['customerMailOn', 'TRUE'],
    ['consentNeeded', 'FALSE'],
    ['seller', 'Fine Machines'],
    ['mailCap', '10'],
  ] as const)
    setting(shop, key, value);
  answerOf(shop, 'seedSequences');
  for (const { steps, running: _, waiting: __, note: ___, ...row } of answerOf(shop, 'listSequences')
    .sequences) {
    const kept = steps.map(({ sentence: _s, position: _p, ...step }: Record<string, unknown>) => step);
    answerOf(shop, 'saveSequence', { ...row, steps: kept, on: true });
  }
};

/** A month in which nobody does anything but look: what falls due is in the mailbox, each once. */
describe('A month by the clock of the page (R39–R49, R66, R86–R95)', () => {
  let open: OpenPage;
  const picture = pictures('month-');
  const mails = () => open.workbench().world.mailbox;
  const to = (address: string): readonly string[] =>
    mails()
      .filter((mail) => mail.to === address)
      .map(({ subject }) => subject);

  beforeAll(async () => {
    const shop = await aShop({ project: await builtProject() });
    furnish(shop);
    open = await openPage(shop);
    open.page.setDefaultTimeout(120_000);
  }, 240_000);
  afterAll(() => open.close());

  test('an order typed into its tab is thanked for the next day', async () => {
    const shop = open.workbench();
    shop.edit({
      type: 'set',
      sheet: 'Orders',
      a1: 'A2',
      values: [['', 'N-77', '', 'Ben Cole', '2018-01-02', '', '', '120']],
    });
    await open.page.getByRole('button', { name: 'Tomorrow 9:00' }).click();
    await expect
      .poll(() => to('ben@customers.example'), { timeout: 120_000 })
      .toEqual(['Thank you for your order N-77']);
    expect(to('lea@customers.example')).toHaveLength(1);
  });

  test('four weeks later everybody got what was meant for them, once, and nobody after a reply', async () => {
    const shop = open.workbench();
    const lea = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Lea Lead')?.ID;
    answerOf(shop, 'logReply', { customer: lea });
    for (let week = 1; week <= 4; week++) {
      const before = open.workbench().world.clock.now();
      await open.page.getByRole('button', { name: '+1 week' }).click();
      await expect
        .poll(() => open.workbench().world.clock.now() - before, { timeout: 120_000 })
        .toBeGreaterThanOrEqual(7 * 86_400_000);
    }
    expect(to('anna@customers.example')).toEqual(['Happy birthday, Anna Smith']);
    expect(to('ben@customers.example')).toEqual([
      'Thank you for your order N-77',
      expect.stringContaining('How satisfied are you'),
    ]);
    expect(to('lea@customers.example')).toHaveLength(1);
    expect(to('bob@us.example').some((subject) => /follow-ups/.test(subject))).toBe(true);
    expect(to('owner@example.com').length).toBeGreaterThan(5);
    const whole = mails().map(({ to: whom, subject, body }) => `${whom}\n${subject}\n${body}`);
    expect(new Set(whole).size).toBe(whole.length);
    await open.page.getByRole('button', { name: /Mailbox/ }).click();
    await open.page.getByText('Happy birthday, Anna Smith').first().waitFor();
    await picture(open.page, 'mailbox');
    const states = rowsOf(shop, 'Outbox').map(({ State, Reason }) => `${State} ${Reason}`.trim());
    expect(states.filter((state) => state !== 'Sent' && !state.startsWith('Cancelled '))).toEqual([]);
  }, 600_000);
});
