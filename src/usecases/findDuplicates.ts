import { type DuplicateGroup, duplicateGroups } from '../domain/clean/duplicates.ts';
import type { Mergeable } from '../domain/clean/mergeFields.ts';
import type { Reason } from '../domain/clean/scorePair.ts';
import { type Candidate, suspect } from '../domain/clean/suspect.ts';
import type { Shop } from '../ports.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { customers } from '../schema/tables/customers.ts';
import { businessCountry } from './businessCountry.ts';
import { settledPairs } from './settledPairs.ts';

/** A row of a group, as the list shows it. */
export interface DuplicateRow {
  readonly id: string;
  readonly name: string;
  /** What tells it from the others: customer, phone, e-mail, country. */
  readonly details: readonly string[];
}

export interface DuplicatePair {
  readonly ids: readonly [string, string];
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface Duplicates {
  /** The likeliest first, from the one asked for on; at most `pageLength`. */
  readonly groups: readonly {
    readonly rows: readonly DuplicateRow[];
    readonly pairs: readonly DuplicatePair[];
  }[];
  readonly total: number;
  /** Rows that were compared. */
  readonly compared: number;
}

/** Groups in one answer. */
const pageLength = 50;

/** Rows and pairs of a group that are listed; a group of more comes again once these are merged. */
const longestGroup = 12;

/** From here on a pair is likely; those below are shown where all are asked for. */
const likelyFrom = 50;

/**
 * R14: customers that may stand twice, or people who may stand twice at their customer, with the reason and a score.
 * Reads each table's columns that compare, once.
 */
export const findDuplicates = (
  shop: Shop,
  table: Mergeable,
  which: 'likely' | 'all',
  from: number,
): Duplicates => {
  const rows = table === 'Customers' ? customerRows(shop) : contactRows(shop);
  const country = businessCountry(shop);
  const settled = settledPairs(shop);
  const groups = blocksOf(table, rows)
    .flatMap((block) =>
      duplicateGroups(
        block.map((row) => suspect(row, table === 'Customers', country)),
        settled,
      ),
    )
    .filter(({ pairs }) => which === 'all' || (pairs[0]?.score ?? 0) >= likelyFrom)
    .sort((a, b) => (b.pairs[0]?.score ?? 0) - (a.pairs[0]?.score ?? 0));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    groups: groups.slice(from, from + pageLength).map((group) => shown(group, byId)),
    total: groups.length,
    compared: rows.length,
  };
};

interface Row extends Candidate {
  readonly customer?: string;
  readonly details: readonly string[];
}

const customerRows = (shop: Shop): readonly Row[] =>
  shop.tables
    .columns(customers, ['name', 'type', 'phone', 'email', 'number', 'country', 'bornOn'])
    .map((row) => ({
      ...row,
      name: row.name ?? '',
      details: said([row.phone, row.email, row.country, row.number]),
    }));

const contactRows = (shop: Shop): readonly Row[] =>
  shop.tables.has(contacts)
    ? shop.tables
        .columns(contacts, ['customer', 'customerName', 'name', 'phone', 'email', 'position'])
        .map((row) => ({
          ...row,
          name: row.name ?? '',
          details: said([row.customerName, row.position, row.phone, row.email]),
        }))
    : [];

const said = (details: readonly (string | null)[]): readonly string[] =>
  details.filter((detail) => detail !== null && detail !== '').map(String);

/** Customers are compared with each other, people within their customer. */
const blocksOf = (table: Mergeable, rows: readonly Row[]): readonly (readonly Row[])[] => {
  if (table === 'Customers') return [rows];
  const blocks = new Map<string, Row[]>();
  for (const row of rows) {
    const block = blocks.get(row.customer ?? '');
    if (block) block.push(row);
    else blocks.set(row.customer ?? '', [row]);
  }
  return [...blocks.values()].filter(({ length }) => length > 1);
};

const shown = (group: DuplicateGroup, byId: ReadonlyMap<string, Row>): Duplicates['groups'][number] => {
  const pairs = group.pairs.slice(0, longestGroup);
  const ids = [...new Set(pairs.flatMap((pair) => pair.ids))];
  return {
    pairs,
    rows: ids.map((id) => ({ id, name: byId.get(id)?.name ?? id, details: byId.get(id)?.details ?? [] })),
  };
};
