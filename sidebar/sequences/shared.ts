import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { useOnReturn } from '../segments/useSegments.ts';
import { useAsk } from '../useAsk.ts';

export type Begun = ReturnType<Requests['startSequences']['run']>;
export type Lists = Begun['lists'];
export type Template = Lists['templates'][number];
export type SequenceItem = Lists['sequences'][number];

/** What every view of the dialog knows. */
export interface Shared {
  readonly begun: Begun;
  readonly lists: Lists;
  readonly trouble: string | null;
  /** Tells what was done, and shows how everything stands then. */
  readonly done: (text: string) => Promise<void>;
}

export const SharedContext = createContext<Shared | null>(null);

export const useShared = (): Shared => {
  const shared = useContext(SharedContext);
  if (shared === null) throw new Error('A view stands outside SharedContext: render it in <SequencesDialog>');
  return shared;
};

/** The lists as the sheet has them: asked again whenever a person comes back to the page from it. */
export const useLists = (begun: Begun, tell: (text: string) => void): Shared => {
  const [lists, setLists] = useState(begun.lists);
  const { run, trouble } = useAsk('listSequences');
  const refresh = useCallback(async () => {
    const answer = await run({});
    if (answer) setLists(answer.value);
  }, [run]);
  useOnReturn(refresh);
  const done = (text: string): Promise<void> => {
    tell(text);
    return refresh();
  };
  return { begun, lists, trouble: trouble?.message ?? null, done };
};
