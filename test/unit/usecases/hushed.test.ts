import { expect, test } from 'vitest';
import type { Shop } from '../../../src/ports.ts';
import { hushedCustomers } from '../../../src/usecases/mail/hushed.ts';

const aCase = (customer: string, kind: string, openedAt: string | null, resolvedAt: string | null) => ({
  id: customer,
  customer,
  kind,
  openedAt,
  resolvedAt,
});

/** No more of the shop than is asked. @param stands Whether the business has cases. */
const shopOf = (rows: readonly ReturnType<typeof aCase>[], stands = true): Shop => {
  const shop = {
    tables: {
      has: () => stands,
      columns: () => {
        if (!stands) throw new Error('There is no tab to be read');
        return rows;
      },
    },
    clock: { today: () => '2018-03-01' },
    settings: { read: () => ({ hushDays: 30 }) },
  };
  // Whatever else were asked would be undefined, and throw.
  return shop as unknown as Shop;
};

test('Who has an unresolved complaint, or made one within the quiet days, is quiet; who inquired is not', () => {
  const rows = [
    aCase('open for long', 'complaint', '2017-01-01T10:00:00.000Z', null),
    aCase('typed just now', 'complaint', null, null),
    aCase('lately', 'complaint', '2018-02-20T10:00:00.000Z', '2018-02-21T10:00:00.000Z'),
    aCase('long ago', 'complaint', '2018-01-20T10:00:00.000Z', '2018-01-21T10:00:00.000Z'),
    aCase('asked', 'inquiry', '2018-02-20T10:00:00.000Z', null),
  ];
  expect([...hushedCustomers(shopOf(rows))]).toEqual(['open for long', 'typed just now', 'lately']);
});

test('Where there are no cases nothing is read', () => {
  expect(hushedCustomers(shopOf([], false)).size).toBe(0);
});
