import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { funnelTab } from '../../../src/formulas/funnelTab.ts';
import { lookupTab } from '../../../src/formulas/lookupTab.ts';
import { measureNames } from '../../../src/formulas/scores/measures.ts';
import { measureLetters, scoresTab } from '../../../src/formulas/scores/scoresTab.ts';
import { sumsTab } from '../../../src/formulas/scores/sumsTab.ts';
import { transactionsTab } from '../../../src/formulas/scores/transactionsTab.ts';
import { withIndex } from '../../../src/formulas/searchIndex.ts';
import type { SheetNames } from '../../../src/formulas/sheetNames.ts';
import { tables } from '../../../src/schema/tables.ts';
import { catalogues } from '../../../src/words/catalogues.ts';
import { speaker } from '../../../src/words/say.ts';

const known = new Set(
  readFileSync('test/fixtures/sheets-functions.txt', 'utf8')
    .split('\n')
    .map((line) => line.trim()),
);
const given: SheetNames = {
  column: (table, column) => `'${table}'!$${column.length}:$X`,
  say: speaker(catalogues['zh-TW']),
};
const tabs = [
  sumsTab({ ...given, transactions: "'Transactions'!" }),
  scoresTab({ ...given, money: '#,##0.00', sums: "'Sums'!" }),
  transactionsTab({ ...given, sums: "'Sums'!" }),
  funnelTab({ ...given, money: '#,##0.00' }),
];
const lookup = withIndex(lookupTab({ ...given, tables, has: () => true, segments: "'Segments'!" }), given);
const formulas = [...tabs, lookup].flatMap(({ cells }) =>
  cells.flatMap(({ put }) => (typeof put === 'string' && put.startsWith('=') ? [put] : [])),
);

describe('The formulas of the summary tabs', () => {
  test('use only functions that Google Sheets has', () => {
    const used = formulas.flatMap((formula) =>
      [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/([A-Z][A-Z0-9._]*)\(/g)].map(
        ([, name = '']) => name,
      ),
    );
    expect(used.length).toBeGreaterThan(50);
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });

  test('hold no word of any language that the sheet stores as a choice: they compare with a cell of Settings', () => {
    const stored = ['prospecting', 'engaging', 'won', 'lost'] as const;
    const words = Object.values(catalogues).flatMap((words) =>
      stored.map((stage) => `"${words[`Opportunities.stage.${stage}`]}"`),
    );
    expect(formulas.filter((formula) => words.some((word) => formula.includes(word)))).toEqual([]);
  });

  test('of Scores stand in the first row, one a column, over whole columns', () => {
    const spills = tabs[1]?.cells.filter(({ put }) => String(put).startsWith('=ARRAYFORMULA')) ?? [];
    expect(spills.map(({ at }) => at)).toEqual(
      ['A', 'B', ...measureNames.map(measureLetters)].map((letters) => `${letters}1`),
    );
    expect(spills.filter(({ put }) => /\$[A-Z]+\$?2:/.test(String(put)))).toEqual([]);
  });

  test('ask for the day of today in one cell of Sums, and per stage in Funnel', () => {
    const asking = tabs.map(({ cells }) => cells.filter(({ put }) => String(put).includes('TODAY()')).length);
    expect(asking).toEqual([1, 0, 0, 2]);
  });
});
