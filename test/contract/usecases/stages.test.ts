import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { meanings } from '../../../src/domain/import/meanings.ts';
import { firstStages } from '../../../src/domain/sales/stages.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { catalogues } from '../../../src/words/catalogues.ts';
import { languages } from '../../../src/words/languages.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { letterOf } from '../letterOf.ts';
import { aShop, cellOf, reopen, rowsOf } from './aShop.ts';
import { fillTab } from './fillTab.ts';

let base: SavedWorld;
let shop: Workbench;

const set = (sheet: string, a1: string, ...values: readonly (readonly string[])[]) =>
  shop.edit({ type: 'set', sheet, a1, values });
const funnel = (): readonly (readonly string[])[] =>
  [2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => [
    cellOf(shop, 'Funnel', `A${row}`),
    cellOf(shop, 'Funnel', `B${row}`),
  ]);

beforeAll(async () => {
  shop = await aShop();
  fillTab(shop, opportunities, [
    { number: '1', stage: 'Prospecting' },
    { number: '2', stage: 'Bid' },
    { number: '3', stage: 'Won' },
  ]);
  base = await saveWorld(shop);
});
beforeEach(async () => {
  shop = await reopen(base);
});

describe('R54: the stages are rows of the business', () => {
  test('R62, R66: it begins with prospecting to negotiation, two visits a week for a bid, three for a negotiation', () => {
    const rows = rowsOf(shop, 'Stages');
    expect(rows.map((row) => row.Stage)).toEqual([
      'Prospecting',
      'Engaging',
      'Bid',
      'Negotiation',
      'Won',
      'Lost',
      'Suspended',
      'Terminated',
    ]);
    expect(rows.map((row) => row['Visits a week'])).toEqual(['', '1.00', '2.00', '3.00', '', '', '', '']);
  });

  test('a stage with another name keeps what stands in it, and the funnel shows it under that name', () => {
    set('Stages', 'B4', ['Tender']);
    expect(rowsOf(shop, 'Opportunities').map(({ Stage }) => Stage)).toEqual(['Prospecting', 'Tender', 'Won']);
    expect(funnel()[2]).toEqual(['Tender', '1']);
    set('Stages', 'B6', ['Signed']);
    expect(rowsOf(shop, 'Opportunities').map(({ Stage }) => Stage)).toEqual([
      'Prospecting',
      'Tender',
      'Signed',
    ]);
    expect(cellOf(shop, 'Funnel', 'B15')).toBe('100.0%');
  });

  test('a stage typed below the others gets its id and its place in the funnel', () => {
    set('Stages', 'B10', ['Trial', 'Open', '70%', '', '', '', '2']);
    expect(rowsOf(shop, 'Stages')[8]).toMatchObject({
      ID: expect.stringMatching(/^E-[0-9A-Z]{8}$/),
      Stage: 'Trial',
    });
    set('Opportunities', `${letterOf(opportunities, 'stage')}2`, ['Trial']);
    expect(funnel().find(([name]) => name === 'Trial')).toEqual(['Trial', '1']);
  });

  test('what stands in no stage of the list is counted below them and never lost', () => {
    set('Opportunities', `${letterOf(opportunities, 'stage')}2`, ['Somewhere']);
    expect([cellOf(shop, 'Funnel', 'A12'), cellOf(shop, 'Funnel', 'B12')]).toEqual(['Other stages', '1']);
    expect(cellOf(shop, 'Funnel', 'B13')).toBe('3');
  });
});

test('The names by which an import knows a stage surely are those of our three languages', () => {
  for (const { code } of firstStages)
    expect(meanings['Opportunities.stage']?.[code]?.slice(0, 3)).toEqual(
      languages.map((language) => catalogues[language][`stage.${code}`].toLowerCase()),
    );
});
