/** The tab Satisfaction, return visits by segment, and whom mails of service ask. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/domain/fingerprint.ts';
import type { Clocked } from '../../../src/domain/service/caseClock.ts';
import { caseFigures } from '../../../src/domain/service/caseFigures.ts';
import { surveyResults } from '../../../src/domain/service/survey.ts';
import { satisfactionPlan } from '../../../src/formulas/service/satisfactionTabs.ts';
import { openIds } from '../../../src/google/ids.ts';
import type { Case } from '../../../src/schema/tables/cases.ts';
import { mailTemplates } from '../../../src/schema/tables/mailTemplates.ts';
import { en } from '../../../src/words/words.ts';
import { zhCN } from '../../../src/words/zhCN.ts';
import { zhTW } from '../../../src/words/zhTW.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, deleteFigures, reopen, rowsOf, setting } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';
import { mailAtAnyHour } from './mailAtAnyHour.ts';
import { sheetValues } from './sheetValues.ts';

const HOUR = 3_600_000;

describe('The tab Satisfaction (R87, R88, R91, R92, R106)', () => {
  let shop: Workbench;
  let lines: readonly { readonly row: Case }[];

  beforeAll(async () => {
    shop = await aShop();
    deleteFigures(shop);
    setting(shop, 'mailOn', 'FALSE');
    answerOf(shop, 'addCustomer', { values: { name: 'Acme', email: 'a@example.com' }, twin: false });
    const customer = rowsOf(shop, 'Customers')[0]?.ID ?? '';
    const row = { id: null, seen: {} };
    const scores = [
      ['2017-11-05', { product: 5, service: 4 }],
      ['2017-11-20', { product: 3, service: 3, price: 4 }],
      ['2018-01-01', { product: 4, experience: 5 }],
    ] as const;
    for (const [answeredOn, values] of scores)
      answerOf(shop, 'saveServiceRow', {
        table: 'SurveyAnswers',
        customer,
        ...row,
        values: { answeredOn, ...values },
      });
    for (const value of [3, 4])
      answerOf(shop, 'saveServiceRule', {
        table: 'Measures',
        customer: null,
        ...row,
        values: { dimension: 'price', measuredOn: '2018-01-01', value },
      });
    const begin = (values: object): string =>
      answerOf(shop, 'saveCase', { customer, id: null, seen: {}, values: { priority: 'normal', ...values } })
        .id;
    const cases = [
      begin({ kind: 'complaint', subject: 'One', cause: 'Delivery' }),
      begin({ kind: 'complaint', subject: 'Two', cause: 'Delivery' }),
      begin({ kind: 'inquiry', subject: 'Three', cause: 'Product defect' }),
      begin({ kind: 'inquiry', subject: 'Four' }),
    ];
    const move = (at: number, deed: string): unknown =>
      answerOf(shop, 'moveCase', { id: cases[at], deed, values: { solution: 'Done' }, mail: null });
    shop.advance({ ms: 3 * HOUR });
    move(0, 'answer');
    shop.advance({ ms: 200 * HOUR });
    move(1, 'resolve');
    move(2, 'resolve');
    answerOf(shop, 'showSatisfaction');
    ({ lines } = answerOf(shop, 'listCases').desk);
  }, 240_000);

  const column = (letters: string): readonly unknown[] => sheetValues(shop, 'Satisfaction', letters);
  const at = (letters: string, row: number): unknown => column(letters)[row - 2];

  test('shows each dimension with its mean beside its second measure, as the script reckons them', () => {
    const { answers: given, measures } = answerOf(shop, 'surveyDesk');
    for (const [index, one] of surveyResults(given, measures).entries()) {
      const row = satisfactionPlan.dimensions + 1 + index;
      expect(['A', 'B', 'C', 'D', 'E'].map((letters) => at(letters, row))).toEqual([
        expect.any(String),
        one.mean ?? '–',
        one.count,
        one.measure ?? '–',
        one.measured,
      ]);
    }
  });

  test('shows the means of each month, the latest first', () => {
    const row = satisfactionPlan.months + 1;
    expect([at('I', row), at('M', row)]).toEqual([4, 5]);
    expect([at('I', row + 1), at('J', row + 1), at('K', row + 1)]).toEqual([4, 3.5, 4]);
  });

  test('counts cases by state, in time, with their median hours and causes, as the script does', () => {
    const rows = lines.map(({ row }): Clocked & Pick<Case, 'cause'> => row);
    const figures = caseFigures(rows);
    const top = satisfactionPlan.cases + 1;
    expect(['A', 'B', 'C', 'D'].map((letters) => at(letters, top))).toEqual(Object.values(figures.counts));
    expect(figures.counts).toEqual({ new: 1, answered: 1, toReport: 1, closed: 1 });
    const [answered, resolved, first, last] = ['A', 'B', 'C', 'D'].map((letters) =>
      Number(at(letters, top + 2)),
    );
    expect(answered).toBeCloseTo(figures.answeredInTime ?? -1, 9);
    expect(resolved).toBeCloseTo(figures.resolvedInTime ?? -1, 9);
    expect(first).toBeCloseTo(figures.hoursToAnswer ?? -1, 4);
    expect(last).toBeCloseTo(figures.hoursToResolve ?? -1, 4);
    expect(figures).toMatchObject({ answeredInTime: 1 / 3, resolvedInTime: 0 });
    const causes = figures.causes.map((_, index) => [
      at('A', satisfactionPlan.causes + 1 + index),
      at('B', satisfactionPlan.causes + 1 + index),
    ]);
    expect(causes).toEqual([
      ['Delivery', 2],
      ['Product defect', 1],
    ]);
    expect(figures.causes.map(({ cause, count }) => [cause, count])).toEqual(causes);
  });

  test('is made once and stands as it is asked for again', () => {
    answerOf(shop, 'showSatisfaction');
    expect(at('C', satisfactionPlan.dimensions + 1)).toBe(3);
  });
});

describe('Return visits (R89)', () => {
  test('come to whoever is in the segment, spread over the interval, and none twice', async () => {
    const shop = await aShop({ realLimitMs: 900_000 });
    setting(shop, 'mailOn', 'FALSE');
    for (let n = 0; n < 6; n++)
      answerOf(shop, 'addCustomer', { values: { name: `Customer ${n}`, status: 'existing' }, twin: false });
    const rule = { kind: 'filled', field: { of: 'customer', column: 'name' }, of: [] };
    answerOf(shop, 'saveSegment', {
      id: null,
      name: 'All of them',
      family: 'own',
      seen: null,
      body: { rule },
    });
    answerOf(shop, 'saveServiceRule', {
      table: 'VisitPlans',
      customer: null,
      id: null,
      seen: {},
      values: { segment: 'All of them', every: 3, channel: 'visit', subject: 'How are you?', active: true },
    });
    const counts: number[] = [];
    for (let day = 0; day < 4; day++) {
      shop.advance({ ms: 24 * HOUR });
      for (let twice = 0; twice < 2; twice++) shop.run('hourly');
      counts.push(rowsOf(shop, 'Follow-ups').length);
    }
    expect(counts.at(-1)).toBe(6);
    expect(counts[0]).toBeLessThan(6);
    expect(new Set(rowsOf(shop, 'Follow-ups').map(({ Customer }) => Customer)).size).toBe(6);
    expect(rowsOf(shop, 'Follow-ups')[0]).toMatchObject({ 'What to do': 'How are you?', Channel: 'Visit' });
  }, 240_000);
});

describe('Mails of service (R90, R114)', () => {
  test('ask the content for a review and everybody to confirm their data, once a year; the link holds what is known', async () => {
    const shop = await aShop();
    deleteFigures(shop);
    mailAtAnyHour(shop, { reviewLink: 'https://example.com/review', confirmYearly: 'TRUE' });
    answerOf(shop, 'addCustomer', {
      values: { name: 'A & B', email: 'a@example.com', sector: 'retail' },
      twin: false,
    });
    answerOf(shop, 'addCustomer', { values: { name: 'No address' }, twin: false });
    const customer = rowsOf(shop, 'Customers')[0]?.ID ?? '';
    const link =
      'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url&entry.1=CUSTOMER&entry.2=NAME&entry.3=SECTOR';
    answerOf(shop, 'saveFormLink', { kind: 'confirm', link });
    answerOf(shop, 'saveServiceRow', {
      table: 'SurveyAnswers',
      customer,
      id: null,
      seen: {},
      values: { answeredOn: '2018-01-02', product: 5, service: 5 },
    });
    for (let day = 0; day < 3; day++) {
      shop.advance({ ms: 24 * HOUR });
      shop.run('hourly');
    }
    expect(rowsOf(shop, 'Outbox').map(({ Key }) => Key)).toEqual([
      `survey · ${customer} · review 2018`,
      `confirm · ${customer} · confirm 2018`,
    ]);
    const bodies = shop.world.mailbox.map(({ body }) => body).join('\n');
    expect(bodies).toContain('https://example.com/review');
    expect(bodies).toContain(`entry.1=${customer}&entry.2=A%20%26%20B&entry.3=retail`);
  }, 120_000);

  test('are written in the language of each customer; a template of an earlier version keeps its text', async () => {
    const shop = await aShop();
    deleteFigures(shop);
    mailAtAnyHour(shop, { confirmYearly: 'TRUE' });
    const languages = ['zh-CN', 'zh-TW', 'en', null] as const;
    for (const language of languages)
      answerOf(shop, 'addCustomer', {
        values: { name: `C ${language}`, email: `${language}@example.com`, language },
        twin: false,
      });
    const link = 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url&entry.1=CUSTOMER';
    answerOf(shop, 'saveFormLink', { kind: 'confirm', link });
    for (let day = 0; day < 2; day++) {
      shop.advance({ ms: 24 * HOUR });
      shop.run('hourly');
    }
    const subjects = Object.fromEntries(shop.world.mailbox.map(({ to, subject }) => [to, subject]));
    const key = 'service.server.mail.confirm.subject';
    expect(subjects).toEqual({
      'zh-CN@example.com': zhCN[key],
      'zh-TW@example.com': zhTW[key],
      'en@example.com': en[key],
      'null@example.com': en[key],
    });
    expect(rowsOf(shop, 'Mail templates').map(({ Language }) => Language)).toEqual([
      'English',
      '简体中文',
      '繁體中文',
    ]);
  }, 120_000);

  test('may name whatever is known of a customer, as those of sequences do', async () => {
    const shop = await aShop();
    deleteFigures(shop);
    mailAtAnyHour(shop);
    answerOf(shop, 'addCustomer', {
      values: { name: 'Ann Smith', type: 'person', email: 'ann@example.com', number: '007' },
      twin: false,
    });
    const customer = rowsOf(shop, 'Customers')[0]?.ID;
    const values = { kind: 'complaint', priority: 'normal', subject: 'Late' };
    const { id } = answerOf(shop, 'saveCase', { customer, id: null, seen: {}, values });
    answerOf(shop, 'moveCase', { id, deed: 'resolve', values: { solution: 'Sent again' }, mail: null });
    answerOf(shop, 'moveCase', { id, deed: 'report', values: {}, mail: 'Sent again' });
    const named = rowsOf(shop, 'Outbox')[0]?.['Template ID'];
    const text = rowsOf(shop, 'Mail templates').find(({ ID }) => ID === named);
    answerOf(shop, 'saveMailTemplate', {
      id: named,
      seen: { body: text?.Body ?? text?.Text },
      values: { body: 'Dear {{customer.given}} ({{customer.number}}): {{case.report}}' },
    });
    shop.run('hourly');
    expect(shop.world.mailbox.map(({ body }) => body.split('\n')[0])).toEqual(['Dear Ann (007): Sent again']);
  }, 60_000);

  test('written by an earlier version keep their text and get the other languages', async () => {
    const shop = await aShop();
    for (const tab of ['MailTemplates']) setting(shop, `show${tab}`, 'TRUE');
    setting(shop, 'mailOn', 'FALSE');
    shop.run('setUpSpreadsheet');
    nobodyWatches(shop);
    const own = {
      name: 'Ours',
      language: 'English',
      purpose: 'Service',
      subject: 'Our words',
      body: 'Told: {{case.report}}',
    };
    fillTab(shop, mailTemplates, [{ id: formerReport, ...own }]);
    const later = await reopen(saveWorld(shop));
    answerOf(later, 'addCustomer', {
      values: { name: 'Acme', email: 'a@example.com', language: 'zh-TW' },
      twin: false,
    });
    answerOf(later, 'addCustomer', { values: { name: 'Beta', email: 'b@example.com' }, twin: false });
    for (const { ID: customer } of rowsOf(later, 'Customers')) {
      const values = { kind: 'complaint', priority: 'normal', subject: 'One' };
      const { id } = answerOf(later, 'saveCase', { customer, id: null, seen: {}, values });
      answerOf(later, 'moveCase', { id, deed: 'resolve', values: { solution: 'Done' }, mail: null });
      answerOf(later, 'moveCase', { id, deed: 'report', values: {}, mail: 'Done' });
    }
    const rows = rowsOf(later, 'Mail templates').map((row) => [
      row.Template ?? row.Name,
      row.Language,
      row.Subject,
    ]);
    expect(rows[0]).toEqual(['Ours', 'English', 'Our words']);
    expect(rows.slice(1).map(([name, language]) => [name, language])).toEqual([
      ['Ours', '简体中文'],
      ['Ours', '繁體中文'],
    ]);
    const chosen = Object.fromEntries(
      rowsOf(later, 'Outbox').map((row) => [row.Customer, row['Template ID']]),
    );
    expect(chosen.Beta).toBe(formerReport);
    expect(chosen.Acme).not.toBe(formerReport);
  }, 60_000);
});

/** The id that earlier versions gave their one template of a report. */
const formerReport = openIds().of('MT', fingerprint('service.report'));
