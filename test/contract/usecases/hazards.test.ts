import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonEdit, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, reopen, rowsOf, setUp } from './aShop.ts';

const names = ['Acme', 'Beta', 'Cancity', 'Dambase', 'Ems'];
const sort = (ascending: boolean): PersonEdit => ({
  type: 'sort',
  sheet: 'Customers',
  a1: 'A2:P6',
  column: 2,
  ascending,
});

/** What a person may do to the tab while a script runs. */
const meanwhile: readonly (readonly [string, readonly PersonEdit[]])[] = [
  ['a column is moved', [{ type: 'moveColumn', sheet: 'Customers', from: 6, to: 3 }]],
  ['a column of theirs is inserted', [{ type: 'insertColumns', sheet: 'Customers', at: 2, count: 1 }]],
  ['a row is inserted above', [{ type: 'insertRows', sheet: 'Customers', at: 2, count: 1 }]],
  ['the rows are sorted', [sort(false)]],
];

describe('A customer is saved while (R15)', () => {
  let filled: SavedWorld;
  beforeAll(async () => {
    const shop = await aShop();
    answerOf(shop, 'applyImport', {
      files: [
        { name: 'a.csv', text: `Customer,Phone\n${names.map((name, i) => `${name},${i}`).join('\n')}\n` },
      ],
      choices: { files: {}, matches: {}, update: false },
    });
    filled = saveWorld(shop);
  });

  const save = (shop: Workbench): unknown => {
    const id = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Beta')?.ID;
    return answerOf(shop, 'changeCustomer', { customer: id, values: { phone: '99' }, seen: { phone: '1' } });
  };
  const phones = (shop: Workbench): Readonly<Record<string, string>> =>
    Object.fromEntries(rowsOf(shop, 'Customers').map(({ Customer = '', Phone = '' }) => [Customer, Phone]));
  const wanted = { Acme: '0', Beta: '99', Cancity: '2', Dambase: '3', Ems: '4' };

  test.each(meanwhile)(
    '%s, at any moment up to the write: the right cell gets the change',
    async (_, edits) => {
      const plain = await reopen(filled);
      save(plain);
      const trace = plain.runs.at(-1)?.trace ?? [];
      const write = trace.find(({ method }) => method === 'Range.setValues')?.n ?? 0;
      expect(write).toBeGreaterThan(5);
      // No lock stops a person: what they do between the last look and the write, and only that, is not seen.
      const looks = trace.filter(({ n }) => n < write && n >= write - 4);
      const wrong: string[] = [];
      for (const { n, method } of looks) {
        const shop = await reopen(filled);
        const what = {
          meanwhile: (workbench: Workbench): void => {
            for (const edit of edits) workbench.edit(edit);
          },
        };
        shop.inject([{ at: n, what }]);
        save(shop);
        if (JSON.stringify(Object.entries(phones(shop)).sort()) !== JSON.stringify(Object.entries(wanted)))
          wrong.push(`${n} ${method}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(meanwhile)(
    '%s before it, and set up again after it: every later save finds its cell',
    async (_, edits) => {
      const shop = await reopen(filled);
      for (const edit of edits) shop.edit(edit);
      setUp(shop);
      save(shop);
      expect(phones(shop)).toEqual(wanted);
    },
  );
});
