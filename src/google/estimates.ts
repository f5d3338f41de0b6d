import type { Estimate, Estimates, Sale } from '../ports.ts';
import { isDay } from '../schema/day.ts';
import { Refusal } from '../schema/refusal.ts';
import type { Cells } from './cells.ts';
import type { Tabs } from './tabs.ts';

export const openEstimates = (tabs: Tabs, cells: Cells): Estimates => ({
  sales: () => {
    const [head, ...lines] = tabs.find('Transactions')?.getRange('A:D').getValues() ?? [];
    if (!head || String(head[0]).startsWith('#')) return null;
    return lines.flatMap(([customer, date, value, cost]: readonly unknown[]): readonly Sale[] => {
      const day = date instanceof Date ? String(cells.raw({ kind: 'day' }, date)) : '';
      if (customer === '' || !isDay(day)) return [];
      return [{ customer: String(customer), day, value: amountIn(value), cost: amountIn(cost) }];
    });
  },
  write: (header, estimates) => {
    const sheet = tabs.get('Sums');
    const [words = []] = sheet.getRange('1:1').getValues();
    const at = words.findIndex((_: unknown, index: number) =>
      header.every((word, offset) => words[index + offset] === word),
    );
    if (at < 0) throw new Refusal('columnMissing', { tab: sheet.getName(), header: header[1] ?? '' });
    const height = sheet.getMaxRows();
    const missing = estimates.length + 1 - height;
    if (missing > 0) sheet.insertRowsAfter(height, missing);
    // Down to the last row: those of an earlier run go.
    const lines = Array.from({ length: Math.max(height - 1, estimates.length) }, (_, index) =>
      lineOf(estimates[index], header.length),
    );
    sheet.getRange(2, at + 1, lines.length, header.length).setValues(lines);
  },
});

const amountIn = (cell: unknown): number => (typeof cell === 'number' ? cell : 0);

const lineOf = (one: Estimate | undefined, width: number): (string | number)[] =>
  one ? [one.customer, ...one.figures.map((figure) => figure ?? '')] : new Array<string>(width).fill('');
