import { holds } from '../../domain/holds.ts';
import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { PatchOf } from '../../schema/table.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import { blankRow } from '../blankRow.ts';
import { withChosenNames } from '../chosenNames.ts';
import { editRow } from '../editRow.ts';
import { findCustomer } from '../findCustomer.ts';
import { me } from '../me.ts';
import { newId } from '../newIds.ts';
import { readChanges, readNew } from '../readForm.ts';
import { beginContracts, draftStage } from './beginContracts.ts';
import { momentOf, record } from './contractHistory.ts';
import { contractNumber } from './contractNumber.ts';

export interface ContractToSave {
  readonly customer: string;
  /** Null for a new one. */
  readonly id: string | null;
  readonly values: FormValues;
  /** What the form showed in the fields that it changes. */
  readonly seen: FormValues;
}

export type ContractSaved =
  | { readonly status: 'saved'; readonly id: string }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

/**
 * R81, R84: a contract of a customer, a new one or one that stands. The first of all brings the stages and texts with
 * which a business begins.
 * @throws Refusal `invalid`, also where its opportunity or quote is not of the customer; `rowGone`.
 */
export const saveContract = (shop: Shop, wanted: ContractToSave): ContractSaved =>
  shop.lock.hold(() => (wanted.id === null ? add(shop, wanted) : change(shop, wanted, wanted.id)));

/** The one that the customer got last, sent again as by a second click, stands once. */
const add = (shop: Shop, { customer, values: raw }: ContractToSave): ContractSaved => {
  const read = readNew(shop, contracts, raw);
  const { row: whom } = findCustomer(shop, customer);
  const values = withChosenNames(shop, contracts, customer, read);
  const stage = draftStage(beginContracts(shop));
  const standing = shop.tables.read(contracts).rows;
  const last = standing.filter((one) => one.customer === customer).pop();
  if (last && last.stage === stage && holds(last, values)) return { status: 'saved', id: last.id };
  const id = newId(shop, contracts, standing);
  const at = momentOf(shop);
  const row: Contract = {
    ...blankRow(contracts),
    owner: me(shop).name,
    ...values,
    number: values.number ?? contractNumber(shop, standing),
    id,
    customer,
    customerName: whom.name,
    stage,
    knownStage: stage,
    stageSince: at,
  };
  shop.tables.insert(contracts, [row]);
  record(shop, [{ contract: row, before: null, after: stage, at, since: null, how: 'begin' }]);
  return { status: 'saved', id };
};

const change = (shop: Shop, { customer, values, seen }: ContractToSave, id: string): ContractSaved => {
  const wanted = readChanges(shop, contracts, values);
  const named = (_: Contract, patch: PatchOf<typeof contracts>) =>
    withChosenNames(shop, contracts, customer, patch);
  const edited = editRow(shop, contracts, id, wanted, seen, named, (row) => {
    if (row.customer !== customer) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Contracts') });
  });
  return edited.status === 'conflict' ? edited : { status: 'saved', id };
};
