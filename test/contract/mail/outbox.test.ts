import { beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { setting } from '../usecases/aShop.ts';
import { aMailShop, HOUR, queue, receivers, states, toCustomer, toUs, typeIn } from './aMailShop.ts';

let shop: Workbench;
beforeEach(async () => {
  shop = await aMailShop();
});

const later = (hours: number): void => {
  shop.advance({ ms: hours * HOUR });
};

describe('The outbox', () => {
  test('sends what is due once, mail to the team first', () => {
    queue(shop, [toCustomer(1), toUs(1), toCustomer(29)]);
    queue(shop, [toUs(1)]);
    for (let times = 0; times < 3; times++) shop.run('hourly');
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
    expect(states(shop)).toEqual({
      'us1@example.com': 'Sent',
      'c1@example.com': 'Sent',
      'c29@example.com': 'Cancelled: No consent',
    });
  });

  test('costs nothing in an hour in which nothing is due', () => {
    queue(shop, [toUs(1, { notBefore: '2018-01-02T20:00:00.000Z' })]);
    const calls = () => shop.run('hourly').record.calls;
    calls();
    expect(calls()).toBeLessThanOrEqual(15);
    later(6);
    expect(receivers(shop)).toEqual(['us1@example.com']);
    expect(calls()).toBeLessThanOrEqual(15);
  });

  test('keeps customers’ mail for the hours of the business, and mail to the team for none', () => {
    setting(shop, 'customerMailFrom', '13');
    queue(shop, [toCustomer(1), toUs(1)]);
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['us1@example.com']);
    later(4);
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
  });

  test('sends nothing, and changes nothing, while it is stopped', () => {
    setting(shop, 'mailStopped', 'TRUE');
    queue(shop, [toCustomer(1), toUs(1), toUs(2, { notAfter: '2018-01-02T15:40:00.000Z' })]);
    later(3);
    expect(receivers(shop)).toEqual([]);
    expect(new Set(Object.values(states(shop)))).toEqual(new Set(['Queued']));
    setting(shop, 'mailStopped', 'FALSE');
    later(1);
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
    expect(states(shop)['us2@example.com']).toBe('Cancelled: Its time is over');
  });

  test('keeps the reserve of the day’s allowance for the team, and carries the others over to the next day', () => {
    shop.world.quotas.owner = {
      mailUsed: 78,
      mailSince: shop.world.clock.now(),
      mailLimit: 100,
      triggerTimeUsed: 0,
      triggerTimeSince: null,
    };
    queue(shop, [...[1, 2, 3, 4].map((n) => toCustomer(n)), toUs(1)]);
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
    later(26);
    expect(receivers(shop)).toHaveLength(5);
  });

  test('goes on with the others where one cannot be written, and says which', () => {
    queue(shop, [
      toUs(1, { data: { break: 'yes' } }),
      toUs(2, { data: { nothing: 'yes' } }),
      toUs(3, { to: 'a@example.com,b@example.com' }),
      toUs(4),
    ]);
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['us4@example.com']);
    expect(Object.values(states(shop))).toEqual([
      'Failed: Text could not be filled',
      'Cancelled: Customer replied',
      'Failed: Address unusable',
      'Sent',
    ]);
  });

  test('a state typed back to Queued sends nothing again: the ledger has it', () => {
    queue(shop, [toUs(1)]);
    shop.run('hourly');
    typeIn(shop, 'us1@example.com', 'State', 'Queued');
    later(25);
    expect(receivers(shop)).toEqual(['us1@example.com']);
    expect(states(shop)).toEqual({ 'us1@example.com': 'Held: Was sent before' });
  });
});
