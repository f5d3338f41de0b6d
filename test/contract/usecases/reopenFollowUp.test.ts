import { describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf, aShop, ask, rowsOf } from './aShop.ts';

const aFollowUp = async (): Promise<{ shop: Workbench; id: string }> => {
  const shop = await aShop();
  const { id: customer } = answerOf(shop, 'addCustomer', { values: { name: 'Acme' }, twin: false });
  const values = { subject: 'Call back', dueOn: '2018-01-01', channel: 'call' };
  const { id } = answerOf(shop, 'setFollowUp', { customer, values });
  return { shop, id };
};

describe('What was done by mistake is taken back', () => {
  test('one that was completed today is open again, and asked for again', async () => {
    const { shop, id } = await aFollowUp();
    answerOf(shop, 'completeFollowUp', { id, note: null, next: null });
    expect(answerOf(shop, 'today', { whose: 'everybody' }).total).toBe(0);
    const item = answerOf(shop, 'reopenFollowUp', { id, snoozedTo: null });
    expect(item).toMatchObject({ id, subject: 'Call back', state: 'overdue', snoozedTo: null });
    expect(rowsOf(shop, 'Follow-ups')[0]).toMatchObject({ 'Done on': '', Due: '2018-01-01' });
    expect(answerOf(shop, 'today', { whose: 'everybody' }).total).toBe(1);
  });

  test('one that was put off stands as before, also where it had been put off before', async () => {
    const { shop, id } = await aFollowUp();
    answerOf(shop, 'snoozeFollowUp', { id, to: 'tomorrow', seen: '2018-01-01' });
    answerOf(shop, 'snoozeFollowUp', { id, to: 'inAWeek', seen: '2018-01-01' });
    answerOf(shop, 'reopenFollowUp', { id, snoozedTo: '2018-01-03' });
    expect(rowsOf(shop, 'Follow-ups')[0]?.['Snoozed to']).toBe('2018-01-03');
  });

  test('twice is as once', async () => {
    const { shop, id } = await aFollowUp();
    answerOf(shop, 'completeFollowUp', { id, note: null, next: null });
    const first = answerOf(shop, 'reopenFollowUp', { id, snoozedTo: null });
    expect(answerOf(shop, 'reopenFollowUp', { id, snoozedTo: null })).toEqual(first);
  });

  test('one that was completed on another day stays completed, and so does what is gone', async () => {
    const { shop, id } = await aFollowUp();
    shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'H2', values: [['2017-12-31']] });
    expect(ask(shop, 'reopenFollowUp', { id, snoozedTo: null }).error.code).toBe('changedMeanwhile');
    expect(rowsOf(shop, 'Follow-ups')[0]?.['Done on']).toBe('2017-12-31');
    expect(ask(shop, 'reopenFollowUp', { id: 'F-NOBODY11', snoozedTo: null }).error.code).toBe('rowGone');
  });

  test('only those who may change anything may', async () => {
    const { shop, id } = await aFollowUp();
    const team = [['T-9', 'Rita', 'rita.reader@example.com', 'Reader']];
    shop.edit({ type: 'set', sheet: 'Team', a1: 'A2', values: team });
    shop.signIn('reader');
    expect(ask(shop, 'reopenFollowUp', { id, snoozedTo: null }).ok).toBe(false);
  });
});
