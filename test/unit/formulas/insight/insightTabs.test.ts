import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillTab } from '../../../../src/formulas/insight/fillTemplate.ts';
import { insightTabs } from '../../../../src/formulas/insight/insightTabs.ts';
import { measureNames } from '../../../../src/formulas/scores/measures.ts';
import type { SummaryTab } from '../../../../src/formulas/summaryTab.ts';
import { patternsOf } from '../../../../src/schema/derive/patterns.ts';
import { tables } from '../../../../src/schema/tables.ts';
import { catalogues } from '../../../../src/words/catalogues.ts';
import { languages } from '../../../../src/words/languages.ts';
import { speaker } from '../../../../src/words/say.ts';

const known = new Set(
  readFileSync('test/fixtures/sheets-functions.txt', 'utf8')
    .split('\n')
    .map((line) => line.trim()),
);

const filled = (language: (typeof languages)[number]): readonly SummaryTab[] =>
  insightTabs.map((tab) =>
    fillTab(tab, {
      say: speaker(catalogues[language]),
      patterns: patternsOf('de_DE', 'EUR'),
      prefix: (tab) => `'${tab}'!`,
      column: (table, column) => {
        expect(Object.keys(tables[table].columns), `${table}.${column}`).toContain(column);
        return `'${table}'!$X:$X`;
      },
      letters: (name) => {
        expect([...measureNames, 'id', 'name']).toContain(name);
        return 'Y';
      },
    }),
  );

const formulasOf = (tabs: readonly SummaryTab[]): readonly string[] =>
  tabs.flatMap(({ cells }) =>
    cells.flatMap(({ put }) => (typeof put === 'string' && put.startsWith('=') ? [put] : [])),
  );

/** Without texts and names of tabs. */
const bare = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'[^']*'!/g, '');

const placeOf = (at: string): { readonly row: number; readonly column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
};

describe('The tabs of insight (R30, R38, R97, R98, R105–R107, R112)', () => {
  test.each(languages)('are filled without a rest in %s', (language) => {
    const texts = filled(language).flatMap(({ cells, charts }) => [
      ...cells.map(({ put }) => String(put)),
      ...charts.map(({ title }) => title),
    ]);
    expect(texts.filter((text) => /[⟦⟧]|undefined/.test(text))).toEqual([]);
  });

  test.each(languages)('name in each sentence only what the formula has reckoned, in %s', (language) => {
    const sentences = formulasOf(filled(language)).filter((formula) => /"&\w+/.test(formula));
    expect(sentences.length).toBeGreaterThan(8);
    for (const formula of sentences) {
      const text = bare(formula);
      for (const [, name = ''] of text.matchAll(/&([a-z]\w*)\b(?!\()/g))
        expect(text, `${name} of ${formula}`).toMatch(new RegExp(`[(,]${name},`));
    }
  });

  test('use only functions that Google Sheets has', () => {
    const used = formulasOf(filled('zh-TW')).flatMap((formula) =>
      [...bare(formula).matchAll(/([A-Z][A-Z0-9._]*)\(/g)].map(([, name = '']) => name),
    );
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });

  // `n` is all the same a name that published formulas use everywhere.
  test('give no value a name that is a function or a cell', () => {
    const names = new Set(
      formulasOf(filled('en')).flatMap((formula) => bare(formula).match(/\b[a-z][a-z0-9]*\b/g) ?? []),
    );
    expect(names.size).toBeGreaterThan(20);
    expect(
      [...names].filter(
        (name) => (name !== 'n' && known.has(name.toUpperCase())) || /^[a-z]{1,3}\d+$/.test(name),
      ),
    ).toEqual([]);
  });

  test('put nothing where another formula spills: each cell of a tab is given once, within its bounds', () => {
    for (const tab of insightTabs) {
      const places = tab.cells.map(({ at }) => at);
      expect(new Set(places).size, tab.name).toBe(places.length);
      for (const { row, column } of places.map(placeOf)) {
        expect(row).toBeLessThanOrEqual(tab.rows);
        expect(column).toBeLessThanOrEqual(tab.columns);
      }
    }
  });

  test('place charts beside what they show, none over another', () => {
    for (const { name, charts, cells } of insightTabs) {
      const boxes = charts.map(({ at, size }) => ({
        top: at.row,
        bottom: at.row + size.height / 21,
        left: at.column,
      }));
      for (const box of boxes) {
        const beneath = cells
          .map(({ at }) => placeOf(at))
          .filter(({ row, column }) => row >= box.top && row <= box.bottom && column >= box.left);
        expect(beneath, name).toEqual([]);
        const over = boxes.filter((other) => other !== box && other.left === box.left);
        expect(
          over.filter(({ top, bottom }) => top <= box.bottom && box.top <= bottom),
          name,
        ).toEqual([]);
      }
    }
  });
});
