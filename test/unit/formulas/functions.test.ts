import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstStages } from '../../../src/domain/sales/stages.ts';
import { fillTab } from '../../../src/formulas/insight/fillTemplate.ts';
import { lookupTab } from '../../../src/formulas/lookupTab.ts';
import { type MeasureName, measureNames } from '../../../src/formulas/scores/measures.ts';
import { measureLetters } from '../../../src/formulas/scores/scoresTab.ts';
import { withIndex } from '../../../src/formulas/searchIndex.ts';
import type { SheetNames } from '../../../src/formulas/sheetNames.ts';
import { standingTabs } from '../../../src/formulas/standingTabs.ts';
import { patternsOf } from '../../../src/schema/derive/patterns.ts';
import { stages } from '../../../src/schema/tables/stages.ts';
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
const tabs = standingTabs.map((tab) =>
  fillTab(tab, {
    ...given,
    patterns: patternsOf('de_DE', 'EUR'),
    prefix: (name) => `'${name}'!`,
    // The templates name measures.
    letters: (name) => measureLetters(name as MeasureName),
  }),
);
const lookup = withIndex(lookupTab({ ...given, tables, has: () => true, segments: "'Segments'!" }), given);
const formulas = [...tabs, lookup].flatMap(({ cells }) =>
  cells.flatMap(({ put }) => (typeof put === 'string' && put.startsWith('=') ? [put] : [])),
);

describe('The formulas of the summary tabs', () => {
  test('are filled without a rest, and so is all else that a tab says of its cells', () => {
    expect(JSON.stringify(tabs)).not.toMatch(/[⟦⟧]|undefined/);
  });

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
    const words = Object.values(catalogues).flatMap((words) => [
      ...firstStages.map(({ code }) => `"${words[`stage.${code}`]}"`),
      ...stages.columns.means.of.map((code) => `"${words[`Stages.means.${code}`]}"`),
    ]);
    expect(formulas.filter((formula) => words.some((word) => formula.includes(word)))).toEqual([]);
  });

  test('of Scores stand in the first row, one a column, over whole columns', () => {
    const spills = tabs[2]?.cells.filter(({ put }) => String(put).startsWith('=ARRAYFORMULA')) ?? [];
    expect(spills.map(({ at }) => at)).toEqual(
      ['A', 'B', ...measureNames.map(measureLetters)].map((letters) => `${letters}1`),
    );
    expect(spills.filter(({ put }) => /\$[A-Z]+\$?2:/.test(String(put)))).toEqual([]);
  });

  test('ask for the day of today in one cell of Sums', () => {
    const asking = tabs.map(({ cells }) => cells.filter(({ put }) => String(put).includes('TODAY()')).length);
    expect(asking).toEqual([0, 1, 0, 0]);
  });
});
