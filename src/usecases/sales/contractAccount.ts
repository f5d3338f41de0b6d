import { groupBy } from '../../domain/groupBy.ts';
import { type Account, accountOf } from '../../domain/sales/ageing.ts';
import { contractMark } from '../../domain/sales/contractRules.ts';
import type { DunningDays } from '../../domain/sales/dunning.ts';
import { fromMinor, minorDigits } from '../../domain/sales/money.ts';
import type { Shop } from '../../ports.ts';
import { type ContractStep, contractSteps } from '../../schema/tables/contractSteps.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import { currencyHere } from '../roleHere.ts';
import { type ApprovalState, type ApprovalSubject, approvalState } from './approvals.ts';

/** Decimals of the business's currency. */
export const digitsHere = (shop: Shop): number => minorDigits(currencyHere(shop));

export const stepsOf = (shop: Shop, contract: string): readonly ContractStep[] =>
  shop.tables.read(contractSteps).rows.filter((one) => one.contract === contract);

/** The steps of every contract that has any. */
export const stepsByContract = (shop: Shop): ReadonlyMap<string, readonly ContractStep[]> =>
  groupBy(shop.tables.read(contractSteps).rows, ({ contract }) => contract);

export const accountHere = (shop: Shop, steps: readonly ContractStep[]): Account =>
  accountOf(steps, digitsHere(shop));

/** Days late of each step of dunning, as Settings say; none earlier than the one before. */
export const dunningDays = (shop: Shop): DunningDays => {
  const { dunFirst, dunSecond, dunThird, dunStop } = shop.settings.read();
  const second = Math.max(dunFirst, dunSecond);
  const third = Math.max(second, dunThird);
  return [dunFirst, second, third, Math.max(third, dunStop)];
};

/** What an approval of this contract is asked and looked up by. */
export const approvalOf = (contract: Contract): ApprovalSubject => ({
  of: 'contract',
  row: contract.id,
  subject: [contract.number, contract.name, contract.customerName].filter((one) => one !== null).join(' · '),
  mark: contractMark(contract),
  amount: contract.value,
  discount: null,
});

export const contractApproval = (shop: Shop, contract: Contract): ApprovalState =>
  approvalState(shop, approvalOf(contract));

export const isApproved = (shop: Shop, contract: Contract): boolean =>
  ['approved', 'notNeeded'].includes(contractApproval(shop, contract));

/** An amount in smallest coins of the business's currency, exact, as the sheet's locale writes it. */
export const moneyText = (shop: Shop, minor: number): string => {
  const { currency } = shop.settings.read();
  const digits = minorDigits(currency);
  return shop.formats.price(fromMinor(minor, digits), currency, digits);
};
