import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { ask } from '../ask.ts';
import { useWork, type Work } from '../safety/useWork.ts';

export type Begun = ReturnType<Requests['startManagement']['run']>;

/** What every view of the page knows: all that it shows, as it stands now. */
export interface Desk {
  readonly begun: Begun;
  readonly desk: Begun['desk'];
  readonly refresh: () => Promise<void>;
  readonly money: (amount: number) => string;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk, and the work of a view of its own. */
export const useManagement = (): Desk & { readonly work: Work } => {
  const known = useContext(DeskContext);
  const work = useWork();
  if (known === null)
    throw new Error('A view stands outside DeskContext: render it below <ManagementDialog>');
  return { ...known, work };
};

type Managed = Parameters<Requests['saveManaged']['run']>[1];

/** Saves a row of a table. @param plan Whose it is, where it is new. */
export const saveIn =
  (table: Managed['table'], plan: string | null = null) =>
  ({ id, values, seen }: Pick<Managed, 'id' | 'values' | 'seen'>) =>
    ask('saveManaged', { table, plan, id, values, seen });
