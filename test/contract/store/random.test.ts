import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { howMany } from '../../thorough.ts';
import { ask, rowsOf } from '../usecases/aShop.ts';
import { deeds } from './deeds.ts';
import { faultsOf } from './faults.ts';
import { aDisturbedShop, type Contents, contentsOf, hazards, scenes, takeBack } from './hazards.ts';

/** What may come in any order: it moves cells, and writes none that a save writes. */
const restless = [
  'a row is inserted above',
  'a row is inserted right above',
  'the rows are sorted',
  'rows are hidden by a filter',
  'a column is moved',
  'a column of theirs is inserted',
] as const;

type Restless = (typeof restless)[number];

/** A write goes into a row inserted just then, which moves before that is cleared again. */
const straying: { at: number; hazard: Restless }[] = [
  { at: 13, hazard: 'a row is inserted above' },
  { at: 6, hazard: 'a row is inserted right above' },
];

describe('A customer is saved while people disturb the tab again and again (R15)', () => {
  let shop: Workbench;
  let restore: () => void;
  let before: Contents;
  let deed: Contents;
  let customer = '';
  let calls = 0;
  const [scene, change] = [scenes.Customers, deeds['changing a customer']];
  if (!scene || !change) throw new Error('There is no scene of the customers');

  const strike = (hazard: Restless): void => {
    for (const edit of hazards[hazard]?.(scene, shop) ?? []) shop.edit(edit);
  };
  const save = () => ask(shop, ...change.ask({ customer }));
  const kept = (work: () => void): Contents => {
    work();
    const contents = contentsOf(shop);
    restore();
    return contents;
  };

  beforeAll(async () => {
    shop = await aDisturbedShop();
    customer = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Beta')?.ID ?? '';
    ask(shop, 'changeCustomer', { customer, values: { country: 'US' }, seen: { country: null } });
    restore = takeBack(shop);
    before = contentsOf(shop);
    deed = kept(save);
    calls = shop.runs.at(-1)?.calls ?? 0;
  }, 240_000);

  test('every cell holds what somebody meant it to hold, or the save is held and logged', () => {
    const disturbances = fc.array(
      fc.record({ at: fc.integer({ min: 1, max: 20 }), hazard: fc.constantFrom(...restless) }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(disturbances, (all) => {
        const some = all.filter(({ at }) => at <= calls).sort((a, b) => a.at - b.at);
        const hazard = kept(() => {
          for (const one of some) strike(one.hazard);
        });
        shop.inject(some.map(({ at, hazard }) => ({ at, what: { meanwhile: () => strike(hazard) } })));
        const { ok, error } = save();
        const held = !ok && ['heldConflict', 'changedMeanwhile'].includes(error.code);
        const faults = faultsOf('Customers', { before, hazard, deed }, contentsOf(shop), '');
        restore();
        expect(held || ok).toBe(true);
        if (!held) expect(faults).toEqual([]);
      }),
      { numRuns: howMany(12, 400), seed: 15, examples: [[straying]], endOnFailure: true },
    );
  }, 900_000);
});
