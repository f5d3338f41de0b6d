import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { contacts } from '../../../src/schema/tables/contacts.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { interactions } from '../../../src/schema/tables/interactions.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { howMany } from '../../thorough.ts';
import { answerOf, aShop, reopen } from './aShop.ts';
import { fillTab, nobodyWatches } from './fillTab.ts';

let empty: SavedWorld;
beforeAll(async () => {
  empty = saveWorld(await aShop());
}, 240_000);

/** Every tab but those that keep record of what was done. */
const tabsOf = (shop: Workbench): string => {
  // The model's own data: sheets by name.
  const { sheets } = saveWorld(shop).data as { sheets: { name: string }[] };
  return JSON.stringify(sheets.filter(({ name }) => !['Log', 'Journal', 'Archive'].includes(name)));
};

/** What people type, with what a sheet could take for something else. */
const typed = fc.constantFrom(
  '',
  'Acme',
  "'=1+1",
  "'+49 171 2345678",
  "'-5",
  'a\nb',
  '<b>x</b>',
  'لا',
  '宏達',
);
const aCustomer = fc.record({
  name: fc.constantFrom('Acme', 'ACME Ltd'),
  phone: typed,
  note: typed,
  sector: typed,
  email: fc.constantFrom('', 'a@b.example', 'no address'),
});
const aPerson = fc.record({
  customer: fc.constantFrom('C-1', 'C-2', 'C-3'),
  name: fc.constantFrom('Ann', 'Ben'),
  note: typed,
});
const choices = fc.dictionary(
  fc.constantFrom('name', 'phone', 'note', 'sector', 'email'),
  fc.constantFrom('keep', 'drop', 'both'),
);

const aCase = fc.record({
  rows: fc.tuple(aCustomer, aCustomer, aCustomer),
  people: fc.array(aPerson, { minLength: 1, maxLength: 3 }),
  touches: fc.integer({ min: 0, max: 2 }),
  choices,
});

type Case = typeof aCase extends fc.Arbitrary<infer C> ? C : never;

/** A text like a formula comes into a blank cell, which is blank again afterwards in every respect. */
const known: Case = {
  rows: [
    { name: 'Acme', phone: '', note: '', sector: '', email: '' },
    { name: 'Acme', phone: '', note: "'=1+1", sector: '', email: '' },
    { name: 'Acme', phone: '', note: '', sector: '', email: '' },
  ],
  people: [{ customer: 'C-1', name: 'Ann', note: '' }],
  touches: 0,
  choices: {},
};

/** Each case opens a spreadsheet and runs the whole add-on three times over it. */
const cases = howMany(3, 40);

test('A merge, then undone, leaves every tab as it was (R14)', async () => {
  await fc.assert(
    fc.asyncProperty(aCase, async ({ rows, people, touches, choices }) => {
      const typing = await reopen(empty);
      nobodyWatches(typing);
      fillTab(
        typing,
        customers,
        rows.map((row, n) => ({ ...row, id: `C-${n + 1}` })),
      );
      fillTab(
        typing,
        contacts,
        people.map((row, n) => ({ ...row, customerName: 'Acme', id: `P-${n + 1}` })),
      );
      if (touches > 0)
        fillTab(
          typing,
          interactions,
          Array.from({ length: touches }, (_, n) => ({
            id: `I-${n + 1}`,
            customer: 'C-2',
            happenedOn: '2018-01-02',
            channel: 'Call',
            summary: 'Spoke',
          })),
        );
      const shop = await reopen(saveWorld(typing));
      const before = tabsOf(shop);
      const pair = { table: 'Customers', keep: 'C-1', drop: 'C-2' };
      const { seen } = answerOf(shop, 'previewMerge', pair);
      const { intent } = answerOf(shop, 'mergeCustomers', { ...pair, choices, seen });
      expect(tabsOf(shop)).not.toBe(before);
      answerOf(shop, 'undoMerge', { intent });
      expect(tabsOf(shop)).toBe(before);
    }),
    { numRuns: cases, seed: 20180102, examples: [[known]] },
  );
}, 400_000);
