import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import type { Table } from '../../schema/table.ts';
import { plans } from '../../schema/tables/plans.ts';
import { tables } from '../../schema/tables.ts';
import { carryOut } from '../carryOut.ts';
import { foundRow } from '../foundRow.ts';
import { keepRow, type RowToKeep } from '../keepRow.ts';
import { readChanges } from '../readForm.ts';
import { renameSteps } from '../renameSteps.ts';

export const managedTables = ['Plans', 'Actions', 'EffectReviews', 'Statements', 'Trainings'] as const;

export interface ManagedRow extends RowToKeep {
  readonly table: (typeof managedTables)[number];
  /** The plan of a new action or review; null where it is of none. */
  readonly plan: string | null;
}

export type ManagedSaved =
  | { readonly status: 'saved'; readonly id: string }
  | { readonly status: 'conflict'; readonly now: FormValues };

/**
 * Adds or corrects a row of management. A new name of a plan or statement is written wherever it is shown, as one intent.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const saveManaged = (shop: Shop, { table: name, plan, ...row }: ManagedRow): ManagedSaved =>
  shop.lock.hold(() => {
    const table = tables[name];
    const { title }: Table = table;
    const { id, values, seen } = row;
    const called = values[title];
    const shown = id === null || typeof called !== 'string' ? [] : renameSteps(shop, name, id, called);
    const keep = (wanted: RowToKeep): ManagedSaved => {
      const of = plan === null ? {} : { plan, planName: foundRow(shop, plans, plan).name };
      const kept =
        name === 'Actions' || name === 'EffectReviews'
          ? keepRow(shop, tables[name], wanted, of)
          : keepRow(shop, tables[name], wanted);
      return kept.status === 'saved' ? { status: 'saved', id: kept.row.id } : kept;
    };
    if (id === null || shown.length === 0) return keep(row);
    readChanges(shop, table, values);
    const { [title]: before }: FormValues = foundRow(shop, table, id);
    if (before !== seen[title]) return { status: 'conflict', now: { [title]: before ?? null } };
    const { [title]: _, ...others } = values;
    const kept = keep({ id, values: others, seen });
    if (kept.status === 'saved' && called !== before)
      carryOut(shop, 'rename', String(called), [
        {
          kind: 'change',
          table: name,
          id,
          patch: { [title]: called ?? null },
          before: { [title]: before ?? null },
        },
        ...shown,
      ]);
    return kept;
  });
