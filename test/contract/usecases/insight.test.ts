import { beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/words/catalogues.ts';
import type { RunRecord, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { howMany } from '../../thorough.ts';
import { answerOf, aShop, cellOf, inspect, reopen, rowsOf } from './aShop.ts';
import { aTeam } from './aTeam.ts';

const mine = ['Overview', 'Insight', 'Cohorts', 'Answers'] as const;
const titles = ({ world: { model } }: Workbench): readonly string[] =>
  model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));
const toasts = ({ world }: Workbench): readonly string[] => world.ui.toasts.map(({ message }) => message);

const tabInView = ({ world: { model, selections, atKeyboard } }: Workbench): string =>
  model.getters.getSheetName(selections[atKeyboard]?.sheetId ?? '');

const show = (shop: Workbench) => {
  const { record } = shop.run('openInsight');
  expect([record.status, record.error?.message]).toEqual(['completed', undefined]);
  return record;
};

/** What the cells of a tab hold, and how many charts stand on it. */
const contentOf = (shop: Workbench, title: string) => {
  const { getters } = shop.world.model;
  // A kept document has what each cell holds as text, by its address.
  const { sheets } = saveWorld(shop).data as { sheets: { name: string; cells: Record<string, string> }[] };
  return {
    cells: Object.values(sheets.find(({ name }) => name === title)?.cells ?? {}),
    charts: getters.getChartIds(getters.getSheetIdByName(title) ?? '').length,
  };
};

describe('The tabs of insight (R30, R97, R98, R107)', () => {
  /** A shop before the first click, what the click did, and the shop after it: making them takes its time. */
  let start: SavedWorld;
  let made: RunRecord;
  let shown: SavedWorld;

  beforeAll(async () => {
    const shop = await aShop();
    start = saveWorld(shop);
    made = show(shop);
    shown = saveWorld(shop);
  }, 240_000);

  test('are made by one click, behind the funnel, and shown; set-up does not make them', async () => {
    expect(titles(await reopen(start))).not.toContain('Insight');
    const shop = await reopen(shown);
    const all = titles(shop);
    const at = all.indexOf('Funnel');
    expect(all.slice(at + 1, at + 5)).toEqual([...mine]);
    expect(tabInView(shop)).toBe('Overview');
    expect(mine.map((title) => contentOf(shop, title).charts)).toEqual([1, 2, 2, 0]);
  });

  test('shown again, get back what was deleted and keep what somebody typed over', async () => {
    const shop = await reopen(shown);
    const before = cellOf(shop, 'Insight', 'A17');
    shop.edit({ type: 'set', sheet: 'Insight', a1: 'A17', values: [['']] });
    shop.edit({ type: 'set', sheet: 'Answers', a1: 'B4', values: [['Ask Anna']] });
    show(shop);
    expect(cellOf(shop, 'Insight', 'A17')).toBe(before);
    expect(cellOf(shop, 'Answers', 'B4')).toBe('Ask Anna');
    expect(titles(shop).filter((title) => title.startsWith('Insight'))).toEqual(['Insight']);
  });

  test('cost no more calls the more customers there are, and few where they stand', async () => {
    const full = await reopen(start);
    await inspect(
      full,
      `const rows = Array.from({ length: 60 }, (_, n) => ['C-' + n, 'Customer ' + n]);
       book.getSheetByName('Customers').getRange(2, 1, 60, 2).setValues(rows);`,
    );
    expect(show(full).calls).toBe(made.calls);
    expect(show(full).calls).toBeLessThan(made.calls / 3);
  });

  test('are made by who leads; a salesperson sees those that stand', async () => {
    const shop = await aTeam();
    shop.signIn('sales');
    show(shop);
    expect(titles(shop)).not.toContain('Insight');
    expect(toasts(shop).at(-1)).toContain('Salesperson');
    shop.signIn('owner');
    show(shop);
    const before = contentOf(shop, 'Insight');
    shop.edit({ type: 'set', sheet: 'Insight', a1: 'A17', values: [['']] });
    shop.signIn('sales');
    shop.select('Customers', 'A1');
    show(shop);
    expect(tabInView(shop)).toBe('Overview');
    expect(contentOf(shop, 'Insight').cells.length).toBeLessThan(before.cells.length);
  });

  test('that a killed run left are finished by the next click', async () => {
    const whole = await reopen(shown);
    const wanted = mine.map((title) => contentOf(whole, title));
    for (const part of [0.5, 0.95, 0.25, 0.75].slice(0, howMany(2, 4))) {
      const shop = await reopen(start);
      shop.inject([{ at: Math.round(part * made.calls), what: { kill: 'before', unflushed: 'kept' } }]);
      shop.run('openInsight');
      expect(shop.runs.at(-1)?.status).toBe('killed');
      show(shop);
      expect(
        mine.map((title) => contentOf(shop, title)),
        String(part),
      ).toEqual(wanted);
    }
  });

  test('leave a tab of that title alone that is somebody’s own', async () => {
    const shop = await reopen(start);
    await inspect(shop, `book.insertSheet('Insight').getRange('A1').setValue('mine');`);
    show(shop);
    expect(cellOf(shop, 'Insight', 'A1')).toBe('mine');
    expect(titles(shop)).toContain('Insight (Clientele)');
  });

  test('follow a tab that is taken over as the customers', async () => {
    const shop = await reopen(shown);
    await inspect(
      shop,
      `book.insertSheet('My people', 0).getRange(1, 1, 2, 2).setValues([['Stars', 'Company'], ['3', 'Zeta Ltd']]);`,
    );
    const { sheetId } = answerOf(shop, 'startAdopt').tabs.find(
      ({ title }: { title: string }) => title === 'My people',
    );
    answerOf(shop, 'adoptTab', { sheetId, columns: [null, 'name'] });
    const formulas = contentOf(shop, 'Answers').cells.filter((content) => content.includes('VLOOKUP'));
    expect(formulas.filter((content) => content.includes('My people')).length).toBeGreaterThan(2);
    expect(formulas.filter((content) => /Customers!/.test(content))).toEqual([]);
    expect(cellOf(shop, 'Insight', 'A5')).toBe('1');
  });

  test('count open needs that name a product (R112)', async () => {
    const shop = await reopen(shown);
    await inspect(
      shop,
      `book.getSheetByName('Products').getRange('A2:B3').setValues([['A-1', 'Pump'], ['A-2', 'Valve']]);
       const sheet = book.getSheetByName('Needs');
       const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
       const put = (row, name, value) => sheet.getRange(row, header.indexOf(name) + 1).setValue(value);
       const words = ${JSON.stringify(Object.fromEntries(['pain', 'proposal', 'status'].map((name) => [name, catalogues.en[`Needs.${name}` as 'Needs.pain']])))};
       put(2, words.pain, 'The old pump leaks'); put(2, words.status, ${JSON.stringify(catalogues.en['Needs.status.open'])});
       put(3, words.proposal, 'A second Pump'); put(3, words.status, ${JSON.stringify(catalogues.en['Needs.status.proposed'])});
       put(4, words.pain, 'Pump too loud'); put(4, words.status, ${JSON.stringify(catalogues.en['Needs.status.met'])});`,
    );
    const needs = new Map(
      [90, 91].map((row) => [cellOf(shop, 'Answers', `A${row}`), cellOf(shop, 'Answers', `G${row}`)]),
    );
    expect(needs).toEqual(
      new Map([
        ['Pump', '2'],
        ['Valve', '0'],
      ]),
    );
    expect(rowsOf(shop, 'Needs')).toHaveLength(3);
  });
});
