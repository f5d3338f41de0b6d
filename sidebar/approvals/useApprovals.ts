import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { moneyFormat } from '../amounts.ts';
import { useOnReturn } from '../segments/useSegments.ts';
import { useAsk } from '../useAsk.ts';

export type Begun = ReturnType<Requests['startApprovals']['run']>;
export type Lists = Begun['lists'];

export interface Approvals {
  readonly begun: Begun;
  readonly lists: Lists;
  readonly busy: boolean;
  readonly trouble: string | null;
  readonly refresh: () => Promise<void>;
  /** Tells what was done, and shows how everything stands then. */
  readonly done: (text: string) => Promise<void>;
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

/** The lists as the sheet has them: asked again whenever a person comes back to the page from it. */
export const useApprovals = (begun: Begun, tell: (text: string) => void): Approvals => {
  const [lists, setLists] = useState(begun.lists);
  const { run, busy, trouble } = useAsk('approvalLists');
  const refresh = useCallback(async () => {
    const answer = await run({});
    if (answer) setLists(answer.value);
  }, [run]);
  useOnReturn(refresh);
  const done = (text: string): Promise<void> => {
    tell(text);
    return refresh();
  };
  return { begun, lists, busy, trouble: trouble?.message ?? null, refresh, done };
};
