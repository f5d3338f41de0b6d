import { beforeAll, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { stride } from '../../thorough.ts';
import { deleteFigures, rowsOf } from './aShop.ts';
import { aTeam, gridOf } from './aTeam.ts';

const ways = [
  ['before', 'kept'],
  ['after', 'lost'],
  ['after', 'kept'],
  ['after', 'half'],
] as const;

let shop: Workbench;
beforeAll(async () => {
  shop = await aTeam();
  deleteFigures(shop);
  shop.edit({ type: 'insertRows', sheet: 'Customers', at: 20, count: 300 });
  shop.edit({ type: 'insertRows', sheet: 'Follow-ups', at: 20, count: 300 });
}, 120_000);

/** Types into the first blank row of a tab, killed at each call in turn; the hours that follow take up what is left. */
const killedEverywhere = (
  sheet: string,
  values: (at: number) => readonly (readonly string[])[],
  from: string,
  check: (at: number, where: string) => void,
): void => {
  const type = (at: number) => {
    const row = 1 + gridOf(shop, sheet).findLastIndex((line) => line.join('') !== '');
    return shop.edit({ type: 'set', sheet, a1: `${from}${row + 1}`, values: values(at) });
  };
  const calls = type(0)?.record.calls ?? 0;
  let killed = 0;
  for (let at = 1; at <= calls; at += stride(4)) {
    const [kill, unflushed] = ways[at % ways.length] ?? ways[0];
    shop.inject([{ at, what: { kill, unflushed } }]);
    type(at);
    if (shop.runs.at(-1)?.status === 'killed') killed++;
    shop.clearFaults();
    // The first hour takes up what a run left; what has no id at all comes to its turn within a round of hours.
    for (let hour = 0; hour < 24; hour++) {
      shop.run('hourly');
      shop.advance({ ms: 3_600_000 });
      if (rowsOf(shop, sheet).every(({ ID, Customer }) => ID !== '' || Customer === '')) break;
    }
    check(at, `killed ${kill} call ${at}, ${unflushed}`);
  }
  expect(killed).toBeGreaterThan(calls / stride(4) / 2);
};

test('Typed rows, killed at any call, get their ids and their stamps once, and the log tells of them (R15)', () => {
  killedEverywhere(
    'Customers',
    (at) => [[`Typed ${at}`], [`Typed too ${at}`]],
    'B',
    (at, where) => {
      const rows = rowsOf(shop, 'Customers');
      const typed = rows.filter(({ Customer }) =>
        [`Typed ${at}`, `Typed too ${at}`].includes(Customer ?? ''),
      );
      expect(typed, where).toMatchObject([
        { ID: expect.stringMatching(/^C-/), 'Added on': expect.stringMatching(/^2018-/), Source: 'Own' },
        { ID: expect.stringMatching(/^C-/), 'Added on': expect.stringMatching(/^2018-/), Source: 'Own' },
      ]);
      expect(new Set(rows.map(({ ID }) => ID)).size, where).toBe(rows.length);
      const told = rowsOf(shop, 'Log').filter(({ Action }) => Action === 'Added');
      for (const { ID } of typed)
        expect(
          told.map((line) => line['Row ID']),
          where,
        ).toContain(ID);
    },
  );
}, 240_000);

test('A typed follow-up, killed at any call, refers to the customer whom it names (R15)', () => {
  const acme = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Acme')?.ID;
  killedEverywhere(
    'Follow-ups',
    (at) => [['Acme', `Call ${at}`, '2018-01-09', '', 'Call']],
    'C',
    (at, where) => {
      const one = rowsOf(shop, 'Follow-ups').filter((row) => row['What to do'] === `Call ${at}`);
      expect(one, where).toMatchObject([
        { ID: expect.stringMatching(/^F-/), 'Customer ID': acme, Source: 'Own' },
      ]);
    },
  );
}, 240_000);
