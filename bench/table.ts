import { isOver, type Measure } from './measure.ts';

/** A figure as people read it: 1,234 ms, 249 kB. */
export const shown = (value: number, unit: Measure['unit']): string => {
  if (unit === 'bytes')
    return value >= 1e8 ? `${(value / 1e9).toFixed(2)} GB` : `${(value / 1000).toFixed(1)} kB`;
  const digits = unit === 'times' || (unit === 'ms' && value < 100) ? 1 : 0;
  const number = value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit === 'ms' ? `${number} ms` : number;
};

const besideOf = ({ beside = {}, unit }: Measure): string =>
  Object.entries(beside)
    .map(([name, value]) => `${name}: ${shown(value, unit)}`)
    .join('; ');

/** The measures as a table of Markdown. */
export const markdownTable = (measures: readonly Measure[]): string =>
  [
    '| what | measured | at most | beside |',
    '|---|---:|---:|---|',
    ...measures.map((one) => {
      const budget = one.budget === undefined ? '' : shown(one.budget, one.unit);
      const value = shown(one.value, one.unit);
      return `| ${one.name} | ${isOver(one) ? `**${value}**` : value} | ${budget} | ${besideOf(one)} |`;
    }),
  ].join('\n');
