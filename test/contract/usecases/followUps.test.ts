import { beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { stride } from '../../thorough.ts';
import { answerOf, ask, rowsOf } from './aShop.ts';
import { aTeam, followUp } from './aTeam.ts';

let shop: Workbench;
let acme: string;
beforeEach(async () => {
  shop = await aTeam();
  acme = rowsOf(shop, 'Customers')[0]?.ID ?? '';
});

const cadence = (values: object = {}) =>
  answerOf(shop, 'setFollowUp', {
    customer: acme,
    values: { subject: 'Keep in touch', dueOn: '2018-01-02', channel: 'call', every: 30, ...values },
  });
const logged = (values: object = {}) => ({
  customer: acme,
  values: { happenedOn: '2018-01-02', channel: 'call', summary: 'Talked', ...values },
  next: null,
});
const today = () => answerOf(shop, 'today', { whose: 'everybody' });

describe('A cadence (R66)', () => {
  test('begins anew with a contact that reached the customer, once however often it is sent', () => {
    cadence();
    answerOf(shop, 'logInteraction', logged());
    answerOf(shop, 'logInteraction', logged());
    expect(followUp(shop, 'Keep in touch')).toMatchObject([{ Due: '2018-02-01', 'Done on': '' }]);
    expect(rowsOf(shop, 'Interactions')).toHaveLength(1);
  });

  test.each([{ channel: 'call', outcome: 'notReached' }, { channel: 'web' }])(
    'does not begin anew with %j',
    (values) => {
      cadence();
      answerOf(shop, 'logInteraction', logged(values));
      expect(followUp(shop, 'Keep in touch')).toMatchObject([{ Due: '2018-01-02' }]);
    },
  );

  test('comes again when it is completed, once however often that is sent', () => {
    const { id } = cadence({ atMost: 45 });
    const input = { id, note: null, next: null };
    expect(answerOf(shop, 'completeFollowUp', input)).toMatchObject({
      dueOn: '2018-02-01',
      every: 30,
      atMost: 45,
    });
    answerOf(shop, 'completeFollowUp', input);
    expect(followUp(shop, 'Keep in touch')).toMatchObject([{ 'Done on': '2018-01-02' }, { 'Done on': '' }]);
  });

  test('set again takes the new intervals, and stands once', () => {
    cadence();
    cadence({ subject: 'keep in touch', every: 14, dueOn: '2018-01-09' });
    expect(rowsOf(shop, 'Follow-ups').filter((row) => row['Every (days)'] !== '')).toMatchObject([
      { 'Every (days)': '14', Due: '2018-01-09' },
    ]);
  });

  test('may not allow less than its ideal interval', () => {
    const values = { subject: 'Keep in touch', dueOn: '2018-01-02', channel: 'call', every: 30, atMost: 20 };
    const { error } = ask(shop, 'setFollowUp', { customer: acme, values });
    expect(error.fields).toEqual({ atMost: 'Enter 30 or more.' });
  });
});

describe('Today', () => {
  test('tells due, slipping and overdue, with whom to call', () => {
    cadence({ dueOn: '2018-01-01', atMost: 45 });
    expect(today().due.map((one: { subject: string; state: string }) => [one.subject, one.state])).toEqual([
      ['Send the quote', 'overdue'],
      ['Keep in touch', 'slipping'],
      ['Visit', 'overdue'],
      ['Call back', 'due'],
      ['Nobody’s', 'due'],
    ]);
    expect(today().due[0]).toMatchObject({ phone: '0171 23', email: 'acme@example.com' });
  });

  test('asks once for what two rows ask, and completing it completes both', () => {
    shop.edit({
      type: 'set',
      sheet: 'Follow-ups',
      a1: 'C7',
      values: [['Acme', 'call  BACK', '2018-01-02', 'Anna', 'Call']],
    });
    const due = today().due.filter((one: { customer: string }) => one.customer === acme);
    expect(due.map((one: { subject: string }) => one.subject)).toEqual(['Send the quote', 'Call back']);
    answerOf(shop, 'completeFollowUp', { id: due[1].id, note: null, next: null });
    expect(today().due.map((one: { subject: string }) => one.subject)).not.toContain('call  BACK');
  });

  test('hides what is put off until its day, and then asks for it as late as it is', () => {
    const { id } = today().due[0];
    answerOf(shop, 'snoozeFollowUp', { id, to: '2018-01-04', seen: '2017-12-29' });
    expect(today().total).toBe(3);
    shop.world.clock.set(shop.world.clock.now() + 2 * 86_400_000);
    expect(today().due[0]).toMatchObject({ id, daysLate: 6, state: 'overdue' });
  });

  test('puts nothing off until a day that is past', () => {
    const { id } = today().due[0];
    const { error } = ask(shop, 'snoozeFollowUp', { id, to: '2018-01-02', seen: '2017-12-29' });
    expect(error.fields).toEqual({ snoozedTo: 'Choose a day after today.' });
  });
});

describe('Logging a contact', () => {
  test('names the person, the cost and the next step', () => {
    const { id } = answerOf(shop, 'savePerson', { customer: acme, values: { name: 'Wei' } });
    answerOf(shop, 'logInteraction', logged({ contact: id, cost: 12.5, nextStep: 'Send the offer' }));
    expect(rowsOf(shop, 'Interactions')).toMatchObject([
      { 'With whom': 'Wei', 'Next step': 'Send the offer' },
    ]);
  });

  test('refuses a person of another customer', () => {
    const other = rowsOf(shop, 'Customers')[1]?.ID;
    const { id } = answerOf(shop, 'savePerson', { customer: other, values: { name: 'Wei' } });
    expect(ask(shop, 'logInteraction', logged({ contact: id })).error.fields).toEqual({
      contact: 'Choose one that exists.',
    });
  });

  test('twice in a row is one, and an hour later another', () => {
    answerOf(shop, 'logInteraction', logged());
    answerOf(shop, 'logInteraction', logged());
    shop.world.clock.set(shop.world.clock.now() + 3_600_000);
    answerOf(shop, 'logInteraction', logged());
    expect(rowsOf(shop, 'Interactions')).toHaveLength(2);
  });

  test('killed at any call and sent again stands once', () => {
    const calls = shop.call('clientele', { name: 'logInteraction', input: logged() }).record.calls;
    for (let at = 4; at <= calls; at += stride(3)) {
      const input = logged({ summary: `Talked ${at}` });
      const unflushed = at % 3 === 0 ? 'lost' : 'kept';
      shop.inject([{ at, what: { kill: at % 2 === 0 ? 'after' : 'before', unflushed } }]);
      shop.call('clientele', { name: 'logInteraction', input });
      shop.clearFaults();
      answerOf(shop, 'logInteraction', input);
    }
    const texts = rowsOf(shop, 'Interactions').map((row) => row['What was said']);
    expect(new Set(texts).size).toBe(texts.length);
    // One at each of them, the one that was counted, and those of the tests above.
    expect(texts.filter((text) => text?.startsWith('Talked '))).toHaveLength(
      Math.ceil((calls - 3) / stride(3)),
    );
  });
});

test.each([
  ['today', 12, () => ({ whose: 'everybody' })],
  ['logInteraction', 14, logged],
] as const)('%s costs at most %i calls', (name, most, input) => {
  const { record } = shop.call('clientele', { name, input: input() });
  expect(record.calls, record.trace.map(({ method }) => method).join(' ')).toBeLessThanOrEqual(most);
});
