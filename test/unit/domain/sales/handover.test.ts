import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type HandoverItem,
  handedOver,
  handoverList,
  onTheBrink,
} from '../../../../src/domain/sales/handover.ts';

const today = '2018-01-02';
const item = (values: Partial<HandoverItem> = {}): HandoverItem => ({
  table: 'Opportunities',
  id: 'O-1',
  customer: 'C-1',
  customerName: 'Acme',
  title: 'GTX',
  value: 100,
  probability: 0.5,
  nearly: false,
  dueOn: null,
  ...values,
});
const ids = (items: readonly HandoverItem[]) =>
  handoverList(items, today).flatMap((group) => group.items.map(({ id }) => id));

const anyItem = fc.record({
  table: fc.constantFrom(...handedOver),
  id: fc.uuid(),
  customer: fc.option(fc.constantFrom('C-1', 'C-2', 'C-3')),
  customerName: fc.option(fc.constantFrom('Acme', 'Zen')),
  title: fc.string(),
  value: fc.option(fc.integer({ min: 0, max: 1e6 })),
  probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  nearly: fc.boolean(),
  dueOn: fc.option(fc.constantFrom('2017-12-01', '2018-01-10', '2019-01-01')),
});

describe('What a leaver hands over (R68)', () => {
  test('is listed whole, each thing once, with its customer, those on the brink first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyItem, { selector: ({ id }) => id }), (items) => {
        const groups = handoverList(items, today);
        expect(
          groups
            .flatMap((group) => group.items)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(items.map(({ id }) => id).sort());
        for (const group of groups) {
          expect(group.items.every(({ customer }) => customer === group.customer)).toBe(true);
          expect(group.brink).toBe(group.items.some((one) => onTheBrink(one, today)));
        }
        const brinks = groups.map(({ brink }) => brink);
        expect(brinks).toEqual([...brinks].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('begins with what is nearly closed, then what is due within two weeks, then what is likely worth most', () => {
    const items = [
      item({ id: 'small', value: 10 }),
      item({ id: 'due', value: 1, dueOn: '2018-01-16' }),
      item({ id: 'later', value: 2, dueOn: '2018-01-17' }),
      item({ id: 'nearly', value: 1, nearly: true }),
      item({ id: 'large', value: 900 }),
    ];
    expect(ids(items)).toEqual(['nearly', 'due', 'large', 'small', 'later']);
  });

  test('puts the customer with most at stake first', () => {
    expect(ids([item({ id: 'a' }), item({ id: 'b', customer: 'C-2', value: 300 })])).toEqual(['b', 'a']);
  });
});
