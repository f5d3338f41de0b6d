/** All that the business knows of one customer: the row, and of every table that refers to it the first rows. */
import type { RowOf } from '../../schema/table.ts';
import type { Customer } from '../../schema/tables/customers.ts';
import type { tables } from '../../schema/tables.ts';
import { textOrder } from '../textOrder.ts';

/** Which rows of a table belong into a customer's file, in what order, and how many at most. */
export interface Excerpt {
  readonly table: FileTable;
  /** Rows whose `column` is blank, or is not; or whose stage is an open one. */
  readonly where?:
    | { readonly column: string; readonly blank: boolean }
    /** Names that the business gives its open stages. */
    | { readonly column: string; readonly open: true };
  /** Sorted by these columns, the weightiest first; else as the rows stand. */
  readonly by: readonly { readonly column: string; readonly latestFirst: boolean }[];
  readonly limit: number;
}

/** The tables whose rows refer to a customer by the column `customer`. */
export const fileTables = [
  'Contacts',
  'FollowUps',
  'Interactions',
  'Preferences',
  'Needs',
  'Observations',
  'Consents',
  'Usage',
  'Opportunities',
] as const;
export type FileTable = (typeof fileTables)[number];

const latest = (...columns: readonly string[]): Excerpt['by'] =>
  columns.map((column) => ({ column, latestFirst: true }));

/** Entries of the history in one answer. */
export const pageLength = 10;

export const excerpts = {
  people: { table: 'Contacts', by: [], limit: 40 },
  open: {
    table: 'FollowUps',
    where: { column: 'doneOn', blank: true },
    by: [{ column: 'dueOn', latestFirst: false }],
    limit: 20,
  },
  done: {
    table: 'FollowUps',
    where: { column: 'doneOn', blank: false },
    by: latest('doneOn'),
    limit: pageLength,
  },
  interactions: { table: 'Interactions', by: latest('happenedOn', 'loggedAt'), limit: pageLength },
  preferences: { table: 'Preferences', by: latest('notedOn'), limit: 40 },
  needs: { table: 'Needs', by: latest('notedOn'), limit: 20 },
  observations: { table: 'Observations', by: latest('seenOn'), limit: 20 },
  consents: { table: 'Consents', by: latest('happenedOn'), limit: 40 },
  usage: { table: 'Usage', by: latest('readOn'), limit: 6 },
  opportunities: {
    table: 'Opportunities',
    where: { column: 'stage', open: true },
    by: latest('openedOn'),
    limit: 8,
  },
} as const satisfies Record<string, Excerpt>;

export type ExcerptName = keyof typeof excerpts;

/** The first rows of an excerpt, and how many there are in all. */
export interface Excerpted<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

export type Excerpts = {
  readonly [E in ExcerptName]: Excerpted<RowOf<(typeof tables)[(typeof excerpts)[E]['table']]>>;
};

/** What won opportunities say of a customer (R17), as the tab of segments shows it. */
export interface Standing {
  /** Days since the last one was won. */
  readonly recency: number | null;
  /** How many were won, and for how much in the business's currency. */
  readonly frequency: number;
  readonly monetary: number;
  /** Scores from 1 to 5; null without a purchase. */
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  /** In the sheet's words. */
  readonly segment: string;
  /** R102: usual gap between purchases and its spread, in days; null while none is known. */
  readonly rhythm: { readonly gap: number; readonly spread: number } | null;
}

export interface CustomerFile extends Excerpts {
  readonly customer: Customer;
  /** Cells of the customer's row that could not be read as their column's kind. */
  readonly unreadable: readonly { readonly field: string; readonly found: string }[];
  /** Null where the tab of segments is gone. */
  readonly standing: Standing | null;
}

/**
 * The excerpt of one customer from all rows of its table.
 * @param openStages The names of the stages that are open.
 */
export const excerptOf = <T extends Readonly<Record<string, unknown>>>(
  { where, by, limit }: Excerpt,
  rows: readonly T[],
  customer: string,
  openStages: readonly string[],
): Excerpted<T> => {
  const mine = rows.filter(
    (row) => row.customer === customer && (where === undefined || fits(row, where, openStages)),
  );
  const sorted = [...mine].sort((a, b) => {
    for (const { column, latestFirst } of by) {
      const order = textOrder(String(a[column] ?? ''), String(b[column] ?? ''));
      if (order !== 0) return latestFirst ? -order : order;
    }
    return 0;
  });
  return { rows: sorted.slice(0, limit), total: mine.length };
};

const fits = (
  row: Readonly<Record<string, unknown>>,
  where: NonNullable<Excerpt['where']>,
  openStages: readonly string[],
): boolean =>
  'open' in where
    ? openStages.includes(String(row[where.column]))
    : (row[where.column] === null) === where.blank;
