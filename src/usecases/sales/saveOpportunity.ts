import { mergeEdit } from '../../domain/register/mergeEdit.ts';
import { stepTo } from '../../domain/sales/stageHistory.ts';
import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { type Opportunity, opportunities } from '../../schema/tables/opportunities.ts';
import { stageChanges } from '../../schema/tables/stageChanges.ts';
import { blankRow } from '../blankRow.ts';
import { findCustomer } from '../findCustomer.ts';
import { refuseUnknown } from '../mayKnow.ts';
import { me } from '../me.ts';
import { newId } from '../newIds.ts';
import { formOnly, readChanges, readNew } from '../readForm.ts';
import { tellLeads } from '../reminders/queueLeads.ts';
import { refuseNotTheirs, worksOnAll } from './mayWork.ts';
import { stageBriefs } from './stageBriefs.ts';
import { stepRow } from './stageLog.ts';

export type OpportunitySaved =
  | { readonly status: 'saved'; readonly id: string }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

export interface OpportunityToSave {
  /** Null for a new one. */
  readonly id: string | null;
  /** Of a new one, the customer. */
  readonly customer: string | null;
  readonly values: FormValues;
  readonly seen: FormValues;
  /** Whoever gets it is told of it by another mail. */
  readonly untold?: true;
}

/**
 * Changes what is known of an opportunity, or enters a new one in the first stage. Its stage is moved, not edited.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const saveOpportunity = (shop: Shop, wanted: OpportunityToSave): OpportunitySaved =>
  shop.lock.hold(() => {
    const { stage: _, ...values } = wanted.values;
    return wanted.id === null
      ? add(shop, wanted.customer ?? '', values, wanted.untold)
      : change(shop, wanted.id, values, wanted.seen);
  }, 'last');

const change = (shop: Shop, id: string, raw: FormValues, seen: FormValues): OpportunitySaved => {
  const wanted = formOnly(readChanges(shop, opportunities, raw) as FormValues);
  let saved: OpportunitySaved = { status: 'saved', id };
  let assigned = false;
  const changed = Object.keys(wanted) as (keyof Opportunity)[];
  const whose = worksOnAll(shop) ? (['owner'] as const) : (['owner', 'team'] as const);
  const { owner } = shop.tables.edit(
    opportunities,
    id,
    ({ row }) => {
      refuseNotTheirs(shop, row);
      const merge = mergeEdit(row as FormValues, seen, wanted);
      if (merge.status === 'write') {
        assigned = 'owner' in merge.patch;
        return merge.patch as Partial<Opportunity>;
      }
      saved = merge;
      return null;
    },
    [...new Set([...whose, ...changed])],
  );
  if (assigned) tellLeads(shop, [{ id, owner }]);
  return saved;
};

const add = (shop: Shop, customer: string, raw: FormValues, untold = false): OpportunitySaved => {
  const first = stageBriefs(shop).all.find(({ means }) => means === 'open')?.name ?? '';
  const { row: whom } = findCustomer(shop, customer);
  refuseUnknown(shop, whom);
  const values = readNew(shop, opportunities, { source: 'own', ...raw, stage: first });
  const id = newId(shop, opportunities, shop.tables.columns(opportunities, ['customer']));
  const at = shop.clock.now();
  const row: Opportunity = {
    ...blankRow(opportunities),
    openedOn: shop.clock.today(),
    owner: me(shop).name,
    ...values,
    stage: first,
    id,
    customer,
    customerName: whom.name,
    knownStage: first,
    stageSince: at,
  };
  shop.tables.insert(opportunities, [row]);
  const begins = { id, stage: first, knownStage: null, stageSince: null };
  shop.tables.insert(stageChanges, [stepRow(shop, begins, stepTo(begins, first, at), 'begin')]);
  if (!untold) tellLeads(shop, [row]);
  return { status: 'saved', id };
};
