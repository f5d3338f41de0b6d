import { describe, expect, test } from 'vitest';
import { lookupPlan, lookupTab } from '../../../src/formulas/lookupTab.ts';
import { type TableName, tables } from '../../../src/schema/tables.ts';

const register = (missing: readonly TableName[]) => ({
  tables,
  has: (table: TableName) => !missing.includes(table),
});
const given = {
  column: (table: TableName, column: string) => `'${table}'!$${column}`,
  say: () => '',
  segments: "'Segments'!",
};

describe('The tab that looks a customer up', () => {
  const tab = lookupTab({ ...given, ...register([]) });

  test('reckons nothing while no id is asked for', () => {
    const reckoning = tab.cells.filter(({ at }) => at.startsWith('A'));
    expect(reckoning.length).toBeGreaterThan(10);
    for (const { put } of reckoning) expect(put).toMatch(/^=(ARRAYFORMULA\()?IF\(\$A\$1="",,/);
    for (const { put } of tab.cells.filter(({ at }) => /^B\d/.test(at) && at !== 'B1'))
      expect(put).toMatch(/^=IF\(N\(\$A\d+\)=0,,/);
  });

  test('has each cell once, within the block that is read back', () => {
    const { height, width } = lookupPlan(register([]), true);
    expect(new Set(tab.cells.map(({ at }) => at)).size).toBe(tab.cells.length);
    expect([tab.rows, tab.columns]).toEqual([height, width]);
    expect(width).toBeLessThanOrEqual(30);
    for (const { at } of tab.cells) expect(Number(at.slice(1))).toBeLessThanOrEqual(height);
  });

  test('keeps every excerpt at its place where tables have no tab yet, and names none of those', () => {
    const less = lookupPlan(register(['Preferences', 'Usage']), false);
    const all = lookupPlan(register([]), true);
    expect(less.excerpts.preferences).toBeUndefined();
    expect(less.excerpts.consents?.at).toBe(all.excerpts.consents?.at);
    expect(less.standing).toBeNull();
    const without = lookupTab({ ...given, ...register(['Preferences', 'Usage']), segments: null });
    expect(without.cells.filter(({ put }) => /Preferences|Usage|Segments/.test(String(put)))).toEqual([]);
  });
});
