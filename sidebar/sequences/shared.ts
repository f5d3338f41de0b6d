import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { type ToldLists, useToldLists } from '../dialog/useLists.ts';
import { useAsk } from '../useAsk.ts';

export type Begun = ReturnType<Requests['startSequences']['run']>;
export type Lists = Begun['lists'];
export type Template = Lists['templates'][number];
export type SequenceItem = Lists['sequences'][number];

/** What every view of the dialog knows. */
export interface Shared extends ToldLists<Lists> {
  readonly begun: Begun;
}

export const SharedContext = createContext<Shared | null>(null);

export const useShared = (): Shared => {
  const shared = useContext(SharedContext);
  if (shared === null) throw new Error('A view stands outside SharedContext: render it in <SequencesDialog>');
  return shared;
};

export const useSequences = (begun: Begun): Shared => ({
  begun,
  ...useToldLists(useAsk('listSequences'), begun.lists),
});
