import { beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { howMany, stride } from '../../thorough.ts';
import { faultsOf, type Worlds } from '../store/faults.ts';
import {
  aDisturbedShop,
  type Contents,
  contentsOf,
  type Deed,
  deeds,
  hazards,
  type Scene,
  scenes,
  takeBack,
} from '../store/hazards.ts';
import { type Answered, answerOf, ask, rowsOf, setUp } from './aShop.ts';

/** Calls of each use case before which a hazard strikes: one by a seed, or all; see thorough.ts. */
const samples = howMany(1, Number.POSITIVE_INFINITY);

/** Tabs that tell of the work and are none of it. */
const besides = new Set(['Log', 'Journal', 'Archive']);

/** Numbers from 1 to `count`, all or `samples` of them, the same at every run. */
const chosen = (count: number, seed: string): readonly number[] => {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  let state = [...seed].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65_521, 7);
  const picked = new Set<number>();
  while (picked.size < Math.min(samples, count)) {
    state = (state * 75 + 74) % 65_537;
    picked.add(all[state % count] ?? 1);
  }
  return [...picked].sort((a, b) => a - b);
};

describe('While a use case runs, people do as they like: nothing is lost, nothing lands elsewhere (R15)', () => {
  let shop: Workbench;
  let restore: () => void;
  let before: Contents;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    shop = await aDisturbedShop();
    ids.customer = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Beta')?.ID ?? '';
    ids.followUp = rowsOf(shop, 'Follow-ups')[1]?.ID ?? '';
    // Whatever is remembered between two executions is remembered by now.
    ask(shop, 'changeCustomer', {
      customer: ids.customer,
      values: { country: 'US' },
      seen: { country: null },
    });
    restore = takeBack(shop);
    before = contentsOf(shop);
  }, 240_000);

  const perform = ({ who, ask: request }: Deed): Answered => {
    shop.signIn(who);
    const [name, input] = request(ids);
    const answered = ask(shop, name, input);
    shop.signIn('sales');
    return answered;
  };

  const alone = (work: () => void): Contents => {
    work();
    const contents = contentsOf(shop);
    restore();
    return contents;
  };

  const strike = (hazard: keyof typeof hazards, scene: Scene): void => {
    for (const edit of hazards[hazard]?.(scene, shop) ?? []) shop.edit(edit);
  };

  /** Of nine use cases and thirteen hazards every fourth pair, each hazard with some; or every pair, see thorough.ts. */
  const pairedWith = (name: string): readonly string[] =>
    Object.keys(hazards).filter((_, index) => (index + Object.keys(deeds).indexOf(name)) % stride(4) === 0);

  describe.each(Object.entries(deeds))('%s', (name, deed) => {
    const scene = scenes[deed.strikes];
    if (!scene) throw new Error(`There is no scene ${deed.strikes}`);
    let undisturbed: Contents;
    let calls = 0;
    beforeAll(() => {
      undisturbed = alone(() => expect(perform(deed)).toMatchObject({ ok: true }));
      calls = shop.runs.at(-1)?.calls ?? 0;
    });

    test.each(pairedWith(name))('%s', (hazard) => {
      const worlds: Worlds = { before, hazard: alone(() => strike(hazard, scene)), deed: undisturbed };
      const renamed = before[scene.sheet]?.[0]?.[scene.renamed.charCodeAt(0) - 65] ?? '';
      const wrong: string[] = [];
      for (const n of chosen(calls, name + hazard)) {
        shop.inject([{ at: n, what: { meanwhile: () => strike(hazard, scene) } }]);
        const { ok, error } = perform(deed);
        const method = shop.runs.at(-1)?.trace[n - 1]?.method;
        const held =
          !ok && error.code === 'heldConflict' && rowsOf(shop, 'Log').some(({ Action }) => Action === 'Held');
        const after = contentsOf(shop);
        const faults = Object.keys(before)
          .filter((sheet) => !besides.has(sheet))
          .flatMap((sheet) => faultsOf(sheet, worlds, after, sheet === scene.sheet ? renamed : ''));
        if (!held && !ok) wrong.push(`before call ${n} (${method}): ${error.code} ${error.message}`);
        if (!held && faults.length > 0)
          wrong.push(`before call ${n} (${method}): ${faults.slice(0, 3).join('; ')}`);
        restore();
      }
      expect(wrong).toEqual([]);
    });
  });

  const beforeSetUp = [
    'a column is moved',
    'a row is inserted above',
    'a column of theirs is inserted',
    'the rows are sorted',
  ].slice(0, howMany(1, 4));

  test.each(beforeSetUp)(
    '%s before it, and set up again after it: every later save finds its cell',
    (hazard) => {
      const scene = scenes.Customers;
      if (!scene) throw new Error('There is no scene of the customers');
      strike(hazard, scene);
      shop.signIn('owner');
      setUp(shop);
      answerOf(shop, 'changeCustomer', {
        customer: ids.customer,
        values: { phone: '99' },
        seen: { phone: '2' },
      });
      const phones = rowsOf(shop, 'Customers').map(({ Customer, Phone }) => `${Customer} ${Phone}`);
      restore();
      expect(phones.filter((one) => one.trim() !== '').sort()).toEqual([
        'Acme 1',
        'Beta 99',
        'Cancity 3',
        'Dambase 4',
      ]);
    },
    240_000,
  );
});
