import {
  type CustomerFile,
  type Excerpted,
  type Excerpts,
  excerptOf,
  excerpts,
} from '../domain/register/customerFile.ts';
import { type LookupPlan, lookupCells, type PlannedRow } from '../formulas/lookupTab.ts';
import type { LookedUp, Shop } from '../ports.ts';
import type { Customer } from '../schema/tables/customers.ts';
import { tables } from '../schema/tables.ts';
import { keepLookup, lookupStands, planHere } from './keepLookup.ts';
import { standingFrom } from './standingFrom.ts';

type Grid = readonly (readonly unknown[])[];

/** Tabs without which the tables are asked, which say what is missing. */
const needed = ['Customers', 'Contacts', 'FollowUps', 'Interactions'] as const;

/**
 * A customer's file as the look-up tab gathers it. Null where it cannot be trusted: a tab is missing, a formula is
 * broken, or it does not find the customer. A broken one is written anew the next time.
 */
export const fileFromLookup = (shop: Shop, id: string): CustomerFile | null =>
  needed.every((name) => shop.tables.has(tables[name])) && keepLookup(shop) ? fileNow(shop, id) : null;

/** The same where the look-up tab stands already: a save does not wait until it is written. */
export const fileAtHand = (shop: Shop, id: string): CustomerFile | null =>
  needed.every((name) => shop.tables.has(tables[name])) && lookupStands(shop) ? fileNow(shop, id) : null;

const fileNow = (shop: Shop, id: string): CustomerFile | null => {
  const plan = planHere(shop);
  const grid = shop.lookup.ask(id, lookupCells, plan.height, plan.width);
  if (grid === null) return null;
  const file = readFile(shop, plan, grid, id);
  if (file === 'broken') shop.lookup.doubt();
  return file === 'broken' ? null : file;
};

/** The rows of an excerpt where it holds all that there are. */
export const wholeOf = <R>(excerpt: Excerpted<R> | undefined): readonly R[] | undefined =>
  excerpt && excerpt.rows.length === excerpt.total ? excerpt.rows : undefined;

const readFile = (shop: Shop, plan: LookupPlan, grid: Grid, id: string): CustomerFile | null | 'broken' => {
  const place = grid[plan.customer.at - 1]?.[0];
  if (place === 0) return null;
  const found = readRow(shop, plan.customer, grid, plan.customer.at);
  if (found?.row.id !== id) return 'broken';
  if (!isWhole(plan.customer, found.row)) return null;
  // The row was read by the columns of its table, and holds what that requires.
  const customer = found.row as unknown as Customer;
  const read = allExcerpts(shop, plan, grid, customer);
  if (read === null) return 'broken';
  const standing = plan.standing === null ? null : standingFrom(grid[plan.standing - 1]?.slice(1) ?? []);
  return { customer, unreadable: found.unreadable, standing, ...read };
};

const allExcerpts = (shop: Shop, plan: LookupPlan, grid: Grid, customer: Customer): Excerpts | null => {
  const read = Object.entries(excerpts).map(([name, excerpt]) => {
    const planned = Object.entries(plan.excerpts).find(([one]) => one === name)?.[1];
    if (!planned) return [name, { rows: [], total: 0 }] as const;
    const found = readRows(shop, planned, grid, customer);
    // The tab has chosen them; in the order of the tables themselves, where days are text.
    const chosen = { table: excerpt.table, by: excerpt.by, limit: excerpt.limit };
    return [
      name,
      found && { ...excerptOf(chosen, found.rows, customer.id, []), total: found.total },
    ] as const;
  });
  if (read.some(([, found]) => found === null)) return null;
  // Each excerpt holds rows of the table that it names.
  return Object.fromEntries(read) as unknown as Excerpts;
};

/** Null where a formula is broken. A row that lacks what its table requires is left out, as everywhere. */
const readRows = (
  shop: Shop,
  planned: PlannedRow & { readonly limit: number },
  grid: Grid,
  customer: Customer,
): Excerpted<LookedUp['row']> | null => {
  const total = grid[planned.at - 1]?.[0];
  if (typeof total !== 'number') return null;
  const rows: LookedUp['row'][] = [];
  for (let index = 1; index <= Math.min(total, planned.limit); index++) {
    const found = readRow(shop, planned, grid, planned.at + index);
    if (found === null) return null;
    const row = { ...found.row, customer: customer.id, customerName: customer.name };
    if (isWhole(planned, row)) rows.push(row);
  }
  return { rows, total };
};

/** Null where the row's formula or its number is none. */
const readRow = (shop: Shop, { table, columns }: PlannedRow, grid: Grid, at: number): LookedUp | null => {
  const [place, ...cells] = grid[at - 1] ?? [];
  if (typeof place !== 'number' || isError(cells[0])) return null;
  return shop.lookup.row(tables[table], columns, cells);
};

const isError = (cell: unknown): boolean => typeof cell === 'string' && /^#[A-Z/0]+[!?A]?/.test(cell);

const isWhole = ({ table }: PlannedRow, row: LookedUp['row']): boolean =>
  Object.entries(tables[table].columns).every(
    ([name, column]) => row[name] !== null || !('required' in column),
  ) && row.id !== null;
