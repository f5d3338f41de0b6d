import { beforeAll, describe, expect, test } from 'vitest';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import {
  aKeptShop,
  answerOf,
  aShop,
  ask,
  deleteFigures,
  reopen,
  rowsOf,
  setting,
  shown,
} from '../usecases/aShop.ts';

/** A shop whose mail to customers is on, with the ready-made sequences and four customers, one of them a lead. */
let saved: SavedWorld;
const day = 86_400_000;

const customers = [
  { name: 'Anna Smith', type: 'person', sex: 'female', email: 'anna@example.com', bornOn: '1980-01-03' },
  {
    name: '王芳',
    type: 'person',
    sex: 'female',
    email: 'wang@example.cn',
    language: 'zh-CN',
    bornOn: '1985-01-03',
  },
  { name: '<img src=x onerror=alert(1)>', type: 'person', email: 'evil@example.com', bornOn: '1970-01-03' },
  {
    name: 'Lea Lead',
    type: 'person',
    status: 'lead',
    email: 'lea@example.com',
    language: 'zh-TW',
    sex: 'female',
  },
] as const;

const again = (): Promise<Workbench> => reopen(saved);
const pass = (shop: Workbench, days: number, hours = 0): void => {
  shop.world.clock.set(shop.world.clock.now() + days * day + hours * 3_600_000);
  shop.run('hourly');
};
const sequence = (shop: Workbench, name: string) =>
  answerOf(shop, 'listSequences').sequences.find((one: { name: string }) => one.name === name);
const turnOn = (shop: Workbench, name: string, change: object = {}): void => {
  const { running: _, waiting: __, note: ___, steps, ...row } = sequence(shop, name);
  const kept = steps.map(({ sentence: _s, position: _p, ...step }: Record<string, unknown>) => step);
  answerOf(shop, 'saveSequence', { ...row, steps: kept, on: true, ...change });
};
const idOf = (shop: Workbench, name: string): string =>
  rowsOf(shop, 'Customers').find(({ Customer }) => Customer === name)?.ID ?? '';
/** The rows of a tab that may not be there yet. */
const standing = (shop: Workbench, tab: string) =>
  shop.world.model.getters.getSheetIdByName(tab) === undefined ? [] : rowsOf(shop, tab);
const enrolled = (shop: Workbench) =>
  standing(shop, 'Enrolments').map(
    (row) => `${row.Customer} ${row.State}${row.Reason ? ` ${row.Reason}` : ''}`,
  );
const got = (shop: Workbench) => shop.world.mailbox.map(({ to, subject }) => `${to} ${subject}`);

beforeAll(async () => {
  const kept = await aKeptShop('a shop for sequences', (shop) => {
    deleteFigures(shop);
    setting(shop, 'mailOn', 'FALSE');
    setting(shop, 'customerMailOn', 'TRUE');
    setting(shop, 'consentNeeded', 'FALSE');
    setting(shop, 'seller', 'Fine Machines');
    setting(shop, 'customerMailDays', '1,2,3,4,5,6,7');
    for (const values of customers) answerOf(shop, 'addCustomer', { values, twin: false });
    answerOf(shop, 'seedSequences');
  });
  const shop = await reopen(kept);
  shop.world.clock.set(Date.parse('2018-01-02T15:30:00Z'));
  saved = saveWorld(shop);
}, 240_000);

describe('Ready-made sequences (R86, R89, R90, R95)', () => {
  test('come with their templates in three languages, once, switched off', async () => {
    const shop = await again();
    expect(answerOf(shop, 'seedSequences')).toBe(0);
    const { templates, sequences } = answerOf(shop, 'listSequences');
    expect(templates).toHaveLength(30);
    expect(sequences.map(({ name, on }: { name: string; on: boolean }) => [name, on])).toEqual(
      [
        'Birthday greeting',
        'Thank you for the order',
        'Request for a review',
        'Return visit',
        'Dunning',
        'Welcome',
        'Win-back',
        'Quote follow-up',
      ].map((name) => [name, false]),
    );
    shop.run('hourly');
    expect(enrolled(shop)).toEqual([]);
  });

  test('a greeting goes to each on the day, in their language, once; no name becomes markup', async () => {
    const shop = await again();
    turnOn(shop, 'Birthday greeting');
    pass(shop, 1);
    pass(shop, 0, 1);
    expect(got(shop).sort()).toEqual([
      'anna@example.com Happy birthday, Anna Smith',
      'evil@example.com Happy birthday, <img src=x onerror=alert(1)>',
      'wang@example.cn 王芳女士，祝您生日快乐',
    ]);
    const evil = shop.world.mailbox.find(({ to }) => to === 'evil@example.com');
    expect(evil?.htmlBody).toContain('Dear &lt;img');
    expect(evil?.htmlBody).not.toMatch(/<img/);
    expect(enrolled(shop).every((line) => line.endsWith('Ended Went to its end'))).toBe(true);
    pass(shop, 1);
    expect(got(shop)).toHaveLength(3);
    pass(shop, 364);
    expect(got(shop)).toHaveLength(6);
  });

  test('a lead is welcomed, then called; a reply ends it, said by one click', async () => {
    const shop = await again();
    turnOn(shop, 'Welcome');
    pass(shop, 0);
    expect(got(shop)).toEqual(['lea@example.com 感謝您的關注']);
    expect(enrolled(shop)).toEqual(['Lea Lead Running']);
    answerOf(shop, 'logReply', { customer: idOf(shop, 'Lea Lead') });
    expect(enrolled(shop)).toEqual(['Lea Lead Ended Customer replied']);
    expect(Object.values(rowsOf(shop, 'Interactions')[0] ?? {})).toEqual(
      expect.arrayContaining(['From them', 'Replied', 'E-mail']),
    );
    pass(shop, 4);
    expect(rowsOf(shop, 'Follow-ups')).toEqual([]);
    const other = await again();
    turnOn(other, 'Welcome');
    pass(other, 0);
    pass(other, 4);
    expect(rowsOf(other, 'Follow-ups')).toMatchObject([
      { Customer: 'Lea Lead', 'What to do': 'Call the new lead' },
    ]);
    expect(enrolled(other)).toEqual(['Lea Lead Ended Went to its end']);
  });
});

describe('At the moment of sending', () => {
  test.each([
    [
      'replied',
      'Customer replied',
      (shop: Workbench, id: string) => {
        answerOf(shop, 'logInteraction', {
          customer: id,
          values: { happenedOn: '2018-01-03', channel: 'call', direction: 'in', summary: 'Called us' },
          next: null,
        });
      },
    ],
    [
      'was stopped',
      'Sequence ended',
      (shop: Workbench) => {
        const [row] = rowsOf(shop, 'Enrolments').filter(({ Customer }) => Customer === 'Anna Smith');
        answerOf(shop, 'stopEnrolment', { id: row?.ID });
      },
    ],
  ] as const)('whoever %s gets nothing: %s', async (_, why, act) => {
    const shop = await again();
    turnOn(shop, 'Birthday greeting', {
      steps: sequence(shop, 'Birthday greeting')
        .steps.map(({ sentence: _s, position: _p, ...step }: Record<string, unknown>) => step)
        .concat([
          {
            id: null,
            wait: 5,
            rule: null,
            action: 'followUp',
            template: null,
            subject: 'Ask',
            otherwise: null,
          },
        ]),
    });
    // Midnight in New York: queued, while no mail to customers leaves.
    shop.world.clock.set(Date.parse('2018-01-03T06:30:00Z'));
    shop.run('hourly');
    expect(got(shop)).toEqual([]);
    act(shop, idOf(shop, 'Anna Smith'));
    pass(shop, 0, 9);
    expect(
      got(shop)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['evil@example.com', 'wang@example.cn']);
    const row = rowsOf(shop, 'Outbox').find(({ To }) => To === 'anna@example.com');
    expect(row).toMatchObject({ State: 'Cancelled', Reason: why });
  });
});

describe('What sequences are about', () => {
  test('a quote that was sent is asked after, with its paper; decided, it is not', async () => {
    const shop = await again();
    const customer = idOf(shop, 'Anna Smith');
    turnOn(shop, 'Quote follow-up');
    const line = { id: null, values: { description: 'Work', quantity: 1, price: 100 }, seen: {} };
    for (const note of ['first', 'second']) {
      const wanted = { id: null, customer, values: { note }, seen: {}, lines: [line], gone: [] };
      const { shown: made } = answerOf(shop, 'saveQuote', wanted);
      answerOf(shop, 'sendQuote', { id: made.quote.id, mark: made.mark });
    }
    pass(shop, 0);
    expect(enrolled(shop)).toHaveLength(2);
    answerOf(shop, 'decideQuote', { id: rowsOf(shop, 'Quotes')[0]?.ID, answer: 'declined' });
    pass(shop, 5);
    expect(got(shop)).toEqual(['anna@example.com Our quote Q-2018-0002']);
    expect(shop.world.mailbox[0]?.attachments).toHaveLength(1);
    expect(enrolled(shop)).toEqual(['Anna Smith Ended Its occasion is settled', 'Anna Smith Running']);
  });

  test('arrears are dunned step by step, entered in the contract, and no more once they are paid (R86)', async () => {
    const shop = await again();
    const customer = idOf(shop, 'Anna Smith');
    turnOn(shop, 'Dunning');
    const values = { name: 'Care', value: 300, startsOn: '2017-12-01', endsOn: '2018-12-31' };
    const { id } = answerOf(shop, 'saveContract', { customer, id: null, values, seen: {} });
    answerOf(shop, 'moveContract', { id, stage: 'Signed', note: null, signedOn: '2017-12-01' });
    answerOf(shop, 'planPayments', { contract: id, weights: [1], first: '2017-12-20', every: 0 });
    pass(shop, 0);
    expect(got(shop)).toEqual(['anna@example.com Contract C-2018-0001: a payment is open']);
    expect(shop.world.mailbox[0]?.body).toContain('USD\u00a0300.00');
    expect(rowsOf(shop, 'Contract steps')[0]).toMatchObject({ 'Dunned (times)': '1' });
    pass(shop, 14);
    expect(got(shop)[1]).toBe('anna@example.com Contract C-2018-0001: second reminder');
    answerOf(shop, 'saveContractStep', {
      contract: id,
      id: null,
      values: { kind: 'receipt', subject: 'Paid', amount: 300, doneOn: '2018-01-16' },
      seen: {},
    });
    pass(shop, 14);
    expect(got(shop)).toHaveLength(2);
    expect(enrolled(shop)).toEqual(['Anna Smith Ended Its occasion is settled']);
  });

  test('a condition parts the ways: who does not meet it goes on at the step that is named', async () => {
    const shop = await aShop();
    for (const [name, status] of [
      ['Anna Smith', 'existing'],
      ['Lea Lead', 'lead'],
    ])
      answerOf(shop, 'addCustomer', { values: { name, status }, twin: false });
    const step = { id: null, wait: 0, rule: null, action: 'followUp', template: null, otherwise: null };
    const rule = { kind: 'oneOf', field: { of: 'customer', column: 'status' }, of: ['lead'] };
    const { id } = answerOf(shop, 'saveSequence', {
      ...{ id: null, mark: null, name: 'Parted', trigger: 'manual', after: null, on: true },
      ...{ segment: null, endsOn: 'reply' },
      steps: [
        { ...step, subject: 'For leads', rule, otherwise: 3 },
        { ...step, action: 'stop', subject: null },
        { ...step, subject: 'For the others' },
      ],
    });
    for (const name of ['Anna Smith', 'Lea Lead'])
      answerOf(shop, 'enrolCustomer', { id, customer: idOf(shop, name) });
    expect(ask(shop, 'enrolCustomer', { id, customer: idOf(shop, 'Lea Lead') }).error.code).toBe(
      'notReachable',
    );
    pass(shop, 0);
    pass(shop, 1);
    expect(
      rowsOf(shop, 'Follow-ups')
        .map((row) => [row.Customer, row['What to do']])
        .sort(),
    ).toEqual([
      ['Anna Smith', 'For the others'],
      ['Lea Lead', 'For leads'],
    ]);
    expect(enrolled(shop).every((line) => line.endsWith('Ended Went to its end'))).toBe(true);
  });

  test('a sequence that somebody else changed meanwhile is not saved over', async () => {
    const shop = await again();
    const { mark } = sequence(shop, 'Welcome');
    turnOn(shop, 'Welcome');
    const { running: _, waiting: __, note: ___, steps: ____, ...row } = sequence(shop, 'Welcome');
    const old = { ...row, mark, steps: [] };
    expect(ask(shop, 'saveSequence', old).error.code).toBe('changedMeanwhile');
  });
});

test('A text with a calendar entry brings the next appointment with the customer, and none of ours (R89)', async () => {
  const shop = await again();
  const { templates } = answerOf(shop, 'listSequences');
  const text = templates.find(
    (one: { name: string; language: string }) => one.name === 'Welcome' && one.language === 'zh-TW',
  );
  answerOf(shop, 'saveMailTemplate', {
    id: text.id,
    values: { attach: 'calendar' },
    seen: { attach: 'none' },
  });
  const customer = idOf(shop, 'Lea Lead');
  const followUp = (channel: string, dueOn: string, subject: string) =>
    answerOf(shop, 'setFollowUp', { customer, values: { channel, dueOn, subject } });
  followUp('call', '2018-01-03', 'Ours alone');
  followUp('visit', '2018-01-08', 'Secret');
  followUp('meeting', '2018-01-05', 'Also secret');
  turnOn(shop, 'Welcome');
  pass(shop, 0);
  const [file, ...others] = shop.world.mailbox.flatMap(({ attachments }) => attachments);
  expect(others).toEqual([]);
  expect(file).toMatchObject({ name: 'appointment.ics' });
  const content = Buffer.from(file?.base64 ?? '', 'base64').toString();
  expect(content).toContain('DTSTART;VALUE=DATE:20180105\r\n');
  expect(content).not.toMatch(/secret/i);
});

describe('Who orders twice on one day', () => {
  test('is asked for one review, also by an order of that day that is typed later; of another day for another one (R90)', async () => {
    const shop = await again();
    turnOn(shop, 'Request for a review', { after: 1 });
    setting(shop, 'mailCap', '9');
    const customer = idOf(shop, 'Anna Smith');
    const order = (orderedOn: string, number: string): void => {
      const text = `Order number,Customer ID,Ordered on,Value\n${number},${customer},${orderedOn},10\n`;
      const choices = { files: {}, matches: {}, update: false };
      answerOf(shop, 'applyImport', { files: [{ name: 'orders.csv', text }], choices });
    };
    order('2018-01-02', 'B-1');
    order('2018-01-02', 'B-2');
    expect(rowsOf(shop, 'Orders')).toHaveLength(2);
    pass(shop, 1);
    order('2018-01-02', 'B-3');
    order('2018-01-03', 'B-4');
    for (let days = 0; days < 3; days++) pass(shop, 1);
    expect(enrolled(shop).filter((one) => one.startsWith('Anna'))).toHaveLength(2);
    expect(got(shop).filter((one) => one.startsWith('anna'))).toHaveLength(2);
  });
});

describe('Before queueing', () => {
  test('a mail that lacks a place waits, names it, and goes when it is known', async () => {
    const shop = await again();
    const { templates } = answerOf(shop, 'listSequences');
    const welcome = templates.find(
      (one: { name: string; language: string }) => one.name === 'Welcome' && one.language === 'zh-TW',
    );
    const save = (body: string) =>
      ask(shop, 'saveMailTemplate', { id: welcome.id, values: { body }, seen: { body: welcome.body } });
    expect(save('{{customer.shoeSize}}').error.message).toMatch(
      /no place {{customer.shoeSize}}.*{{customer.name}}/,
    );
    for (const body of [
      '{{{customer.name}}}',
      '{{#customer.name}}',
      '{{> x}}',
      '<script>{{customer.name}}</script>',
    ])
      expect(save(body).error.code).toBe('templateUnfit');
    expect(save('No. {{customer.number}}').value.status).toBe('saved');
    turnOn(shop, 'Welcome');
    pass(shop, 0);
    expect(rowsOf(shop, 'Enrolments')).toMatchObject([{ State: 'Running', Missing: 'customer.number' }]);
    expect(standing(shop, 'Outbox')).toEqual([]);
    answerOf(shop, 'changeCustomer', {
      customer: idOf(shop, 'Lea Lead'),
      values: { number: 'N-7' },
      seen: { number: null },
    });
    pass(shop, 1);
    expect(got(shop)).toHaveLength(1);
    expect(shop.world.mailbox[0]?.body).toContain('No. N-7');
  });
});

describe('Killed at any call', () => {
  test('the day’s work enrols, queues and calls once', async () => {
    const first = await again();
    turnOn(first, 'Birthday greeting');
    turnOn(first, 'Welcome');
    const begun = saveWorld(first);
    const run = await reopen(begun);
    pass(run, 1);
    const calls = run.runs.at(-1)?.calls ?? 0;
    const wanted = got(run).sort();
    expect(wanted).toHaveLength(4);
    for (let at = 1; at <= calls; at += stride(Math.ceil(calls / 7))) {
      const shop = await reopen(begun);
      shop.inject([
        {
          at,
          what: {
            kill: at % 2 === 0 ? 'before' : 'after',
            unflushed: (['kept', 'lost', 'half'] as const)[at % 3] ?? 'kept',
          },
        },
      ]);
      pass(shop, 1);
      expect(shop.runs.at(-1)?.status, `call ${at} of ${calls}`).toBe('killed');
      pass(shop, 0, 1);
      pass(shop, 0, 1);
      const states = standing(shop, 'Outbox').map(({ State }) => State);
      expect(
        states.every((state) => ['Sent', 'Held'].includes(state ?? '')),
        `${at}: ${states}`,
      ).toBe(true);
      expect(states, `call ${at}`).toHaveLength(4);
      expect(standing(shop, 'Enrolments'), `call ${at}`).toHaveLength(4);
      expect(new Set(got(shop)).size, `call ${at}`).toBe(got(shop).length);
    }
  }, 240_000);
});

test('An hour with nothing to do costs no more calls with sequences than without', async () => {
  const shop = await again();
  turnOn(shop, 'Welcome');
  pass(shop, 0);
  pass(shop, 0, 1);
  expect(shop.runs.at(-1)?.calls).toBeLessThanOrEqual(16);
  expect(shown(shop, 'Enrolments')[0]).toContain('Next on');
});
