import { beforeAll, describe, expect, test } from 'vitest';
import { type BgNbd, fewest } from '../../../src/domain/value/bgNbd.ts';
import { dayCounter } from '../../../src/domain/value/dayCounter.ts';
import {
  type FittingResult,
  fitData,
  fittingResult,
  startFitting,
  stepFitting,
} from '../../../src/domain/value/fitting.ts';
import { type History, historyOf } from '../../../src/domain/value/history.ts';
import { probabilityAlive } from '../../../src/domain/value/probabilityAlive.ts';
import { type Purchase, purchaseDays } from '../../../src/domain/value/purchaseDays.ts';
import { blockColumns } from '../../../src/formulas/scores/blocks.ts';
import { measureLetters } from '../../../src/formulas/scores/scoresTab.ts';
import { columnIndex } from '../../../src/schema/derive/columnLetters.ts';
import { estimatesOf } from '../../../src/usecases/value/estimatesOf.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, aShop, documentOf, inspect, reopen, rowsOf } from './aShop.ts';
import { sold } from './soldInAShop.ts';

const today = '2018-01-02';
const buying = { r: 0.5, alpha: 5, a: 0.8, b: 2.5 };
const spending = { p: 6, q: 4, gamma: 15 };
const bought = (customers: number): readonly Purchase[] =>
  sold(buying, spending, { customers, weeks: 78, until: today, seed: 11 });

const historiesOf = (purchases: readonly Purchase[]): ReadonlyMap<string, History> => {
  const until = dayCounter()(today);
  return new Map(
    [...purchaseDays(purchases)].flatMap(([customer, days]) => {
      const history = historyOf(days, until);
      return history ? [[customer, history] as const] : [];
    }),
  );
};

const fitOf = (histories: ReadonlyMap<string, History>): FittingResult => {
  const data = fitData([...histories.values()]);
  const result = fittingResult(stepFitting(startFitting(data), data, Number.MAX_SAFE_INTEGER));
  if (!result) throw new Error('The fit has no end');
  return result;
};

/** Days as other programs write them, without signs. */
const fileOf = (purchases: readonly Purchase[]) => ({
  name: 'transactions.csv',
  text: `customer_id,date,quantity,amount\n${purchases
    .map(({ customer, day, value }) => `${customer},${day.replaceAll('-', '')},1,${value}`)
    .join('\n')}\n`,
});

interface Open {
  readonly table: string;
  readonly column: string;
  readonly unmatched: readonly { readonly found: string; readonly proposal: string | null }[];
}

/** Imports as a person does who takes every proposal of the preview. */
const importWhole = (shop: Workbench, purchases: readonly Purchase[]) => {
  const files = [fileOf(purchases)];
  const choices = { files: {}, matches: {}, update: false };
  const preview = answerOf(shop, 'previewImport', { files, choices });
  const matches = Object.fromEntries(
    preview.references.map(({ table, column, unmatched }: Open) => [
      `${table}.${column}`,
      Object.fromEntries(unmatched.map(({ found, proposal }) => [found, proposal])),
    ]),
  );
  return { preview, counts: answerOf(shop, 'applyImport', { files, choices: { ...choices, matches } }) };
};

type Cell = string | number | boolean | null;

/** The values of some columns of a tab, row by row, from the second on. */
const cellsOf = ({ world }: Workbench, sheet: string, columns: readonly string[]): readonly Cell[][] => {
  const { getters } = world.model;
  const sheetId = getters.getSheetIdByName(sheet) ?? '';
  const at = columns.map(columnIndex);
  return Array.from({ length: getters.getNumberRows(sheetId) - 1 }, (_, row) =>
    at.map((col) => getters.getEvaluatedCell({ sheetId, row: row + 1, col }).value),
  );
};

const modelOf = (shop: Workbench): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    cellsOf(shop, 'Settings', ['A', 'C']).flatMap(([key, value]) =>
      String(key).startsWith('model.') ? [[String(key).slice('model.'.length), value ?? '']] : [],
    ),
  );

/** By the customer's name, what a tab shows of it. */
const shownOf = (shop: Workbench, sheet: string, columns: readonly string[]): ReadonlyMap<Cell, Cell[]> =>
  new Map(
    cellsOf(shop, sheet, columns).flatMap(([name, ...cells]) =>
      name === '' || name === null ? [] : [[name ?? '', cells]],
    ),
  );

const near = (found: number, wanted: number, part: number): void =>
  expect(Math.abs(found / wanted - 1), `${found} for ${wanted}`).toBeLessThanOrEqual(part);

/** Enough to be fitted, few enough to be quick. */
const few = 90;
let small: SavedWorld;
let calls = 0;

beforeAll(async () => {
  const shop = await aShop();
  importWhole(shop, bought(few));
  small = saveWorld(shop);
  answerOf(shop, 'fitModel');
  calls = shop.runs.at(-1)?.calls ?? 0;
}, 240_000);

describe('A file of customers with transactions (R13, R100)', () => {
  const purchases = bought(1500);
  const histories = historiesOf(purchases);
  const fit = fitOf(histories);
  let shop: Workbench;

  beforeAll(async () => {
    shop = await aShop({ realLimitMs: 900_000 });
    const { preview, counts } = importWhole(shop, purchases);
    expect(preview.files).toMatchObject([{ table: 'Orders', rows: purchases.length }]);
    expect(counts.map(({ table, insert }: { table: string; insert: number }) => [table, insert])).toEqual([
      ['Customers', 1500],
      ['Orders', purchases.length],
    ]);
  }, 240_000);

  test('is fitted: Settings hold the parameters of the pure fit, near those by which it was simulated', () => {
    if (!fit.buying.ok || !fit.spending.ok) throw new Error('No fit');
    const answer = answerOf(shop, 'fitModel');
    expect(answer).toMatchObject({ ok: true, customers: 1500 });
    const model = modelOf(shop);
    expect(model.state).toBe(answer.sentence);
    expect(model.customers).toBe(1500);
    expect(rowsOf(shop, 'Settings').find(({ Key }) => Key === 'model.fittedOn')?.Value).toMatch(/2018/);
    const wanted = { ...fit.buying.parameters, ...fit.spending.parameters };
    for (const [name, value] of Object.entries(wanted)) near(Number(model[name]), value, 1e-6);
    near(Number(model.logLikelihood), fit.buying.logLikelihood, 1e-9);
    for (const [name, value] of Object.entries({ ...buying, ...spending }))
      near(Number(model[name]), value, 0.5);
    near(Number(model.r), buying.r, 0.2);
    near(Number(model.alpha), buying.alpha, 0.2);
    expect(shop.runs.at(-1)?.calls).toBe(calls);
  });

  test('shows of every customer the probability of the model, expected purchases and expected value', () => {
    if (!fit.buying.ok || !fit.spending.ok) throw new Error('No fit');
    const { parameters } = fit.buying;
    const models = { buying: parameters, spending: fit.spending.parameters };
    const expected = new Map(
      estimatesOf(histories, models, { weeks: 365 / 7, discount: 0 }, 1).map((one) => [one.customer, one]),
    );
    const columns = (['alive', 'expectedPurchases', 'lifetimeValue'] as const).map(measureLetters);
    const shown = shownOf(shop, 'Scores', ['B', ...columns]);
    expect(shown.size).toBe(1500);
    for (const [name, [alive, purchases, value]] of shown) {
      const history = histories.get(String(name));
      if (!history) throw new Error(`${name} has bought nothing`);
      near(Number(alive), probabilityAlive(parameters, history), 1e-6);
      near(Number(purchases), expected.get(String(name))?.purchases ?? Number.NaN, 1e-6);
      near(Number(value), expected.get(String(name))?.value ?? Number.NaN, 1e-6);
    }
  });
});

test('The same transactions imported again are the same, to the byte (R13)', async () => {
  const shop = await reopen(small);
  const before = documentOf(shop);
  expect(importWhole(shop, bought(few)).counts).toMatchObject([
    { table: 'Orders', insert: 0, change: 0, same: bought(few).length },
  ]);
  expect(documentOf(shop)).toBe(before);
});

describe('The nightly fit (R100)', () => {
  test('is made once a day, not before two o’clock, and costs nothing else where it is made', async () => {
    const shop = await reopen(small, { now: '2018-01-03T01:10' });
    shop.run('hourly');
    expect(modelOf(shop).r).toBe('');
    const night = await reopen(small, { now: '2018-01-03T02:10' });
    night.run('hourly');
    expect(modelOf(night).r).toBeGreaterThan(0);
    // Hours take turns at the summaries: this one has that of the first.
    night.world.clock.set(night.world.clock.now() + 5 * 3_600_000);
    const again = [shop, night].map((one) => {
      one.run('hourly');
      return one.runs.at(-1)?.trace.map(({ method }) => method);
    });
    expect(again[1]).toEqual(again[0]);
  });

  test('that was killed is done by the next run, whole', async () => {
    const whole = await reopen(small);
    answerOf(whole, 'fitModel');
    const wanted = [modelOf(whole), cellsOf(whole, 'Sums', blockColumns('estimates'))];
    for (const part of [0.3, 0.5, 0.7, 0.9]) {
      const shop = await reopen(small);
      shop.inject([{ at: Math.round(part * calls), what: { kill: 'before', unflushed: 'half' } }]);
      const { record } = shop.call('clientele', { name: 'fitModel', input: {} });
      expect(record.status).not.toBe('completed');
      shop.run('hourly');
      expect([modelOf(shop), cellsOf(shop, 'Sums', blockColumns('estimates'))]).toEqual(wanted);
    }
  });

  test('goes on with what a run of the same day left, unless something was bought since', async () => {
    const histories = historiesOf(bought(few));
    const data = fitData([...histories.values()]);
    const whole = stepFitting(startFitting(data), data, Number.MAX_SAFE_INTEGER);
    const at = [-1, 2, 0, 1];
    const { search } = whole.buying;
    const left = { ...whole, buying: { ...whole.buying, search: { ...search, best: { at, cost: 1 } } } };
    for (const [print, goesOn] of [
      [data.print, true],
      ['1 2 3', false],
    ] as const) {
      const shop = await reopen(small);
      const note = JSON.stringify({ day: today, print, ...left });
      await inspect(
        shop,
        `PropertiesService.getDocumentProperties().setProperty('clientele.note.model', ${JSON.stringify(note)});`,
      );
      const { parameters }: { parameters: BgNbd } = answerOf(shop, 'fitModel');
      expect(Math.abs(parameters.r - Math.exp(-1)) < 1e-12).toBe(goesOn);
    }
  });
});

describe('Too little to rest on', () => {
  test('leaves the probability blank and says in Settings what is missing', async () => {
    const shop = await reopen(small);
    answerOf(shop, 'fitModel');
    const columns = (['alive', 'expectedPurchases', 'lifetimeValue'] as const).map(measureLetters);
    const filled = () =>
      [...shownOf(shop, 'Scores', ['B', ...columns]).values()]
        .flat()
        .filter((cell) => cell !== '' && cell !== null);
    expect(filled().length).toBe(3 * few);
    const height = bought(few).length;
    const kept = bought(few).findIndex(({ customer }) => customer === 'K10031');
    shop.edit({ type: 'deleteRows', sheet: 'Orders', at: kept + 2, count: height - kept });
    const answer = answerOf(shop, 'fitModel');
    expect(answer).toMatchObject({ ok: false, customers: 30, parameters: null });
    expect(answer.sentence).toBe(`Too few customers have bought: 30 of the ${fewest.customers} needed.`);
    const { state, ...rest } = modelOf(shop);
    expect(state).toBe(answer.sentence);
    expect(new Set(Object.values(rest))).toEqual(new Set(['']));
    expect(filled()).toEqual([]);
  });

  test('of an empty shop, nothing is written', async () => {
    const shop = await aShop();
    const before = documentOf(shop);
    expect(answerOf(shop, 'fitModel').sentence).toBe(modelOf(shop).state);
    expect(documentOf(shop).replace(/"clientele\.note\.model":"[^"]*",?/, '')).toBe(before);
  });
});

test('A row of somebody’s own in Settings and a column of theirs in the sums stay (R100)', async () => {
  const shop = await reopen(small);
  await inspect(
    shop,
    `const sums = book.getSheetByName('Sums');
     sums.insertColumnBefore(6);
     sums.getRange('F1:F3').setValues([['mine'], [1], [2]]);
     const settings = book.getSheetByName('Settings');
     const keys = settings.getRange('A:A').getValues().map(([key]) => key);
     settings.insertRowBefore(keys.indexOf('model.alpha') + 1);
     settings.getRange(keys.indexOf('model.alpha') + 1, 2, 1, 2).setValues([['mine', 7]]);`,
  );
  answerOf(shop, 'fitModel');
  expect(cellsOf(shop, 'Sums', ['F']).slice(0, 3)).toEqual([[1], [2], [null]]);
  expect(cellsOf(shop, 'Settings', ['B', 'C']).filter(([name]) => name === 'mine')).toEqual([['mine', 7]]);
  expect(modelOf(shop).alpha).toBeGreaterThan(0);
  const [, last = ''] = [measureLetters('alive'), measureLetters('expectedPurchases')];
  expect([...shownOf(shop, 'Scores', ['B', last]).values()].every(([cell]) => typeof cell === 'number')).toBe(
    true,
  );
});
