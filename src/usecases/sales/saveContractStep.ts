import { holds } from '../../domain/holds.ts';
import { fromMinor, toMinor } from '../../domain/sales/money.ts';
import { paymentPlan } from '../../domain/sales/paymentPlan.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type ContractStep, contractSteps } from '../../schema/tables/contractSteps.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import { blankRow } from '../blankRow.ts';
import { editRow } from '../editRow.ts';
import { refuseUnknownRow } from '../mayKnow.ts';
import { withIds } from '../newIds.ts';
import { readChanges, readNew } from '../readForm.ts';
import { digitsHere, stepsOf } from './contractAccount.ts';
import { reconcileContracts } from './reconcileContracts.ts';
import type { ContractSaved } from './saveContract.ts';

export interface StepToSave {
  readonly contract: string;
  /** Null for a new one. */
  readonly id: string | null;
  readonly values: FormValues;
  readonly seen: FormValues;
}

/**
 * R83: a milestone, payment, receipt or linked step of a contract, added or corrected; what its being done brings about
 * for the contract and its order follows at once.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const saveContractStep = (shop: Shop, wanted: StepToSave): ContractSaved =>
  shop.lock.hold(() => {
    const contract = contractOf(shop, wanted.contract);
    const saved = wanted.id === null ? add(shop, contract, wanted.values) : change(shop, wanted, wanted.id);
    if (saved.status === 'saved') reconcileContracts(shop);
    return saved;
  });

/** @throws Refusal `rowGone`, also where who acts may not know of its customer. */
export const contractOf = (shop: Shop, id: string): Contract => {
  const row = shop.tables.read(contracts).rows.find((one) => one.id === id);
  if (!row) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Contracts') });
  refuseUnknownRow(shop, contracts, row);
  return row;
};

const add = (shop: Shop, contract: Contract, raw: FormValues): ContractSaved => {
  const values = readNew(shop, contractSteps, raw);
  const last = stepsOf(shop, contract.id).slice(-1)[0];
  if (last && holds(last, values)) return { status: 'saved', id: last.id };
  const [row] = insert(shop, contract, [values]);
  return { status: 'saved', id: row?.id ?? '' };
};

const insert = (
  shop: Shop,
  { id: contract, number, name }: Contract,
  all: readonly Partial<ContractStep>[],
): readonly ContractStep[] => {
  const wanted = all.map((values) => ({
    ...blankRow(contractSteps),
    ...values,
    contract,
    contractName: number ?? name,
  }));
  // Whoever calls has read what the table requires.
  const rows = withIds(shop, contractSteps, shop.tables.read(contractSteps).rows, wanted) as ContractStep[];
  shop.tables.insert(contractSteps, rows);
  return rows;
};

const change = (shop: Shop, { contract, values, seen }: StepToSave, id: string): ContractSaved => {
  const wanted = readChanges(shop, contractSteps, values);
  const edited = editRow(shop, contractSteps, id, wanted, seen, undefined, (row) => {
    if (row.contract !== contract)
      throw new Refusal('rowGone', { tab: shop.vocabulary.tab('ContractSteps') });
  });
  return edited.status === 'conflict' ? edited : { status: 'saved', id };
};

export interface PlanToMake {
  readonly contract: string;
  /** Shares of the payments; equal ones make equal parts. */
  readonly weights: readonly number[];
  readonly first: Day;
  /** Months from one payment to the next. */
  readonly every: number;
}

/**
 * R83: the payments of a contract, parted exactly. The same plan sent again stands once.
 * @throws Refusal `contractBlocked` where other payments are planned, or it has no value to part; `rowGone`.
 */
export const planPayments = (shop: Shop, { contract: id, weights, first, every }: PlanToMake): void =>
  shop.lock.hold(() => {
    const contract = contractOf(shop, id);
    const digits = digitsHere(shop);
    const total = toMinor(contract.value ?? 0, digits);
    if (total <= 0) throw new Refusal('contractBlocked', { why: shop.say('contract.block.value') });
    const wanted = paymentPlan(total, weights, first, every).map(({ dueOn, amount }, index) => ({
      kind: 'payment' as const,
      subject: shop.sheetSay('letter.payment', { at: index + 1, of: weights.length }),
      dueOn,
      amount: fromMinor(amount, digits),
    }));
    const standing = stepsOf(shop, id).filter(({ kind }) => kind === 'payment');
    if (standing.length === 0) insert(shop, contract, wanted);
    else if (standing.length !== wanted.length || !standing.every((one, at) => holds(one, wanted[at] ?? {})))
      throw new Refusal('contractBlocked', { why: shop.say('contract.block.planned') });
  });
