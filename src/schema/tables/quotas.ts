import { lines } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

const money = { kind: 'money' } as const;

/** R71–R77: what is to be won in a year, month by month; a row for the whole and one for each part of it. */
export const quotas = {
  name: 'Quotas',
  version: 1,
  title: 'name',
  visible: false,
  lazy: true,
  frozenColumns: 4,
  columns: {
    id: { kind: 'id', prefix: 'QT' },
    year: { kind: 'integer', min: 1900, max: 2200, required: true },
    by: { kind: 'choice', of: ['all', 'product', 'region', 'rep', 'dealer'], required: true },
    /** The product, region, rep or dealer; blank for the whole. */
    name: { kind: 'text', width: 180 },
    month1: money,
    month2: money,
    month3: money,
    month4: money,
    month5: money,
    month6: money,
    month7: money,
    month8: money,
    month9: money,
    month10: money,
    month11: money,
    month12: money,
    /** How the months were found. */
    method: { kind: 'choice', of: ['share', 'lastYear', 'average', 'season', 'byHand'] },
    /** R74: uplift or cut on what the method gave, 0.05 is 5 % more; R77: what is held back for risk. */
    uplift: { kind: 'number', share: true },
    risk: { kind: 'number', min: 0, max: 1, share: true },
    note: lines,
  },
} as const satisfies Table;

export type Quota = RowOf<typeof quotas>;
