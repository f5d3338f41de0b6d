import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { moneyFormat } from '../amounts.ts';
import { type ToldLists, useToldLists } from '../dialog/useLists.ts';
import { useAsk } from '../useAsk.ts';

export type Begun = ReturnType<Requests['startApprovals']['run']>;
export type Lists = Begun['lists'];

export interface Approvals extends ToldLists<Lists> {
  readonly begun: Begun;
}

export const ApprovalsContext = createContext<Approvals | null>(null);

export const useShared = (): Approvals => {
  const shared = useContext(ApprovalsContext);
  if (shared === null)
    throw new Error('A view stands outside ApprovalsContext: render it in <ApprovalsPage>');
  return shared;
};

/** Amounts and shares of what is to be approved, in the reader's language. */
export const useNumbers = () => {
  const { language, currency } = useShared().begun;
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return { money: moneyFormat(language, currency), share: share.format };
};

export const useApprovals = (begun: Begun): Approvals => ({
  begun,
  ...useToldLists(useAsk('approvalLists'), begun.lists),
});
