import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import type { FirstLook, StepSaved } from '../../src/usecases/firstRun/firstLook.ts';
import type { WordKey } from '../../src/words/words.ts';
import type { Trouble } from '../trouble.ts';

export type Begun = ReturnType<Requests['startFirstRun']['run']>;

/** What every step knows. */
export interface Known {
  readonly now: FirstLook;
  readonly language: string;
  readonly say: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly word: (key: string) => string;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** Whether the sheet was changed meanwhile, so that nothing was saved. */
  readonly conflict: boolean;
  /** Asks, takes up what stands then, and gives whether it was saved. */
  readonly save: (ask: () => Promise<StepSaved>) => Promise<boolean>;
  /** To the next step. */
  readonly next: () => void;
  readonly tell: (text: string, undo?: () => void) => void;
}

export const KnownContext = createContext<Known | null>(null);

export const useKnown = (): Known => {
  const known = useContext(KnownContext);
  if (known === null) throw new Error('A step stands outside KnownContext: render it below <FirstRunPage>');
  return known;
};
