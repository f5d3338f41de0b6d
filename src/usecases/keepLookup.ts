import { fileTables } from '../domain/register/customerFile.ts';
import { type LookupPlan, lookupPlan, lookupTab } from '../formulas/lookupTab.ts';
import { withIndex } from '../formulas/searchIndex.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { standingMeasure } from './segments/scoreColumns.ts';

/** The tabs whose columns the look-up tab names. */
const named = ['Customers', 'Scores', ...fileTables] as const;

/** What stands where on the look-up tab, for the tables that have a tab now. */
export const planHere = (shop: Shop): LookupPlan =>
  lookupPlan(registerOf(shop), shop.layout.stands('Scores'));

/**
 * Writes the look-up tab where it is missing, failed, or names other tabs than those that stand: one was made, deleted
 * or taken over since. Costs no call where nothing is to be done.
 * @param thorough Whether one that went on failing after it was written anew is tried once more.
 * @returns whether it stands; not where a tab or column that it names is missing.
 */
export const keepLookup = (shop: Shop, thorough = false): boolean => {
  const version = versionOf(planHere(shop));
  if (shop.lookup.stands(version, named) && !(thorough && shop.lookup.doubted())) return true;
  try {
    shop.lock.hold(() => shop.lookup.write(tabHere(shop), version, named));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

/** Whether it stands as it should; no call. */
export const lookupStands = (shop: Shop): boolean => shop.lookup.stands(versionOf(planHere(shop)), named);

const tabHere = (shop: Shop) => withIndex(fileTab(shop), { column: shop.layout.columnRange });

const fileTab = (shop: Shop) =>
  lookupTab({
    column: shop.layout.columnRange,
    say: shop.sheetSay,
    ...registerOf(shop),
    segments: shop.layout.stands('Scores') ? shop.layout.prefix('Scores') : null,
    rhythm: rhythmHere(shop),
  });

const rhythmHere = (shop: Shop): readonly (string | null)[] => {
  const columns = shop.layout.stands('Scores') ? shop.scores.columns() : [];
  return ['gap', 'gapSpread'].map((name) => standingMeasure(columns, name, shop.sheetSay));
};

const registerOf = (shop: Shop) => ({
  tables,
  has: (table: TableName): boolean => shop.tables.has(tables[table]),
});

/** Another schema has other columns, and so another tab. */
const versionOf = ({ customer, excerpts }: LookupPlan): string =>
  [3, ...[customer, ...Object.values(excerpts)].map(({ columns }) => columns.length)].join(' ');
