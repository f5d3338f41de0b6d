import type { DecidedBy, Report } from './report.ts';

const count = (n: number): string => n.toLocaleString('en-US');

/** The report for a person to read: lists as the tab has them. */
export const written = ({ winRate, wonValue, won, lost, ...lists }: Report): string =>
  [
    `Won ${count(won)}, lost ${count(lost)}: ${(100 * winRate).toFixed(1)} %. Won value ${count(wonValue)}.`,
    ...Object.entries(lists).map(
      ([name, list]) => `\n${headings[name as keyof typeof lists]}\n${table(list)}`,
    ),
  ].join('\n');

const headings = {
  byAgent: 'By agent',
  byManager: 'By manager',
  byRegion: 'By region',
  byProduct: 'By product',
  byMonth: 'By month of closing',
} as const;

const table = (list: DecidedBy): string =>
  Object.entries(list)
    .map(
      ([name, { won, lost, wonValue }]) =>
        `  ${name.padEnd(24)}${count(won).padStart(8)}${count(lost).padStart(8)}${count(wonValue).padStart(14)}`,
    )
    .join('\n');
