import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import type { KnownRows } from '../rows/rows.ts';

export type Begun = ReturnType<Requests['startService']['run']>;

/** What every view of the page knows. */
export interface Known extends KnownRows {
  readonly begun: Begun;
  readonly keepLists: (lists: Known['lists']) => void;
}

export const KnownContext = createContext<Known | null>(null);

export const useKnown = (): Known => {
  const known = useContext(KnownContext);
  if (known === null) throw new Error('A view stands outside KnownContext: render it below <ServiceDialog>');
  return known;
};
