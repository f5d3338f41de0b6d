import type { Drafted } from '../domain/import/draft.ts';
import { type Matches, planImport, type TablePlan } from '../domain/import/plan.ts';
import type { Step, Values } from '../domain/journal/step.ts';
import type { Shop } from '../ports.ts';
import { idPrefix } from '../schema/derive/idPrefix.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { businessCountry } from './businessCountry.ts';
import type { Sizes } from './growSummaries.ts';
import { batchIn } from './importBatches.ts';
import { importStanding, takesFirstItems } from './importStanding.ts';
import { carryOut } from './intents.ts';
import { seedItems } from './items.ts';
import { type Assigned, queueImportedLeads } from './reminders/queueLeads.ts';

/** What was, or would be, done in one table. */
export interface TableCount {
  readonly table: TableName;
  readonly insert: number;
  readonly change: number;
  readonly same: number;
  /** Rows that differ and stay as they are. */
  readonly kept: number;
  /** Lines that name several rows of the sheet. */
  readonly conflict: number;
}

export const countOf = ({ table, insert, change, same, kept, conflict }: TablePlan): TableCount => ({
  table,
  insert: insert.length,
  change: change.length,
  same,
  kept,
  conflict,
});

export interface WriteOptions {
  readonly matches: Matches;
  readonly update: boolean;
  /** What the journal says of it. */
  readonly about: string;
  /** See `planImport`. */
  readonly halves?: ReadonlySet<string>;
}

export interface Written {
  readonly plans: readonly TablePlan[];
  /** Rows of the tables that the files go to, the new ones among them. */
  readonly sizes: Sizes;
}

/**
 * Writes what the files hold as one intent, in the order in which references can be resolved. Rows are known by their
 * key, so that a second run, or one after a kill, writes what is missing and nothing twice; the journal therefore keeps
 * the ids of new rows only.
 */
export const writeImport = (
  shop: Shop,
  drafted: readonly Drafted[],
  { matches, update, about, halves = new Set() }: WriteOptions,
): Written => {
  const country = countryFor(shop, drafted);
  const sizes = new Map<string, number>();
  const plan = (how: 'keys' | 'values'): readonly TablePlan[] => {
    const standing = importStanding(shop, drafted, how);
    for (const { choice } of drafted) sizes.set(choice.table, standing[choice.table]?.length ?? 0);
    const newIds = (table: TableName, count: number): readonly string[] => {
      const taken = new Set((standing[table] ?? []).map(({ id }) => String(id)));
      return count === 0 ? [] : shop.ids.make(idPrefix(tables[table]), count, taken);
    };
    return planImport(drafted, standing, matches, update, newIds, { halves, country });
  };
  const first = plan('keys');
  // Most lines are new: only where some stand already are their values needed.
  const plans = first.some(({ same, kept, change }) => same + kept + change.length > 0)
    ? plan('values')
    : first;
  // Into a blank list: else the items that the import adds would be all there are.
  if (takesFirstItems(drafted) && plans.some(({ table, insert }) => table === 'Items' && insert.length > 0))
    seedItems(shop);
  const steps = plans.flatMap((one) => stepsOf(shop, one));
  const leads = leadsOf(plans);
  queueImportedLeads(shop, leads, batchIn(about) ?? leads[0]?.id ?? '');
  if (steps.length > 0) carryOut(shop, 'import', about, steps, { resumes: true });
  for (const { table, insert } of plans) sizes.set(table, (sizes.get(table) ?? 0) + insert.length);
  return { plans, sizes };
};

/** The new leads, with their owners. */
const leadsOf = (plans: readonly TablePlan[]): readonly Assigned[] =>
  plans
    .flatMap(({ table, insert }) => (table === 'Customers' ? insert : []))
    .filter(({ status }) => status === 'lead')
    .map(({ id, owner }) => ({ id: String(id), owner: typeof owner === 'string' ? owner : null }));

/** The country by which phones are compared: asked for only where rows are known by their phones. */
export const countryFor = (shop: Shop, drafted: readonly Drafted[]): string | null =>
  drafted.some(({ choice }) => choice.key === 'phone') ? businessCountry(shop) : null;

const stepsOf = (shop: Shop, { table, insert, change }: TablePlan): readonly Step[] => [
  ...(insert.length === 0
    ? []
    : [
        {
          kind: 'insert' as const,
          table,
          rows: insert.map((values) => ({ ...stamps(shop, table), ...values })),
        },
      ]),
  ...change.map(({ id, patch, before }) => ({ kind: 'change' as const, table, id, patch, before })),
];

/** What an imported row has beside its file. */
const stamps = (shop: Shop, table: TableName): Values => {
  if (table === 'Customers') return { source: 'import', addedOn: shop.clock.today() };
  if (table === 'Team') return { role: 'salesperson', active: true };
  if (table === 'Items') return { active: true };
  if (table === 'Preferences' || table === 'Needs') return { source: 'import', notedOn: shop.clock.today() };
  return 'source' in tables[table].columns ? { source: 'import' } : {};
};
