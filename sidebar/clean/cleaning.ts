import { createContext } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import type { RequestName, Requests } from '../../src/requests/all.ts';
import { ask, Refused } from '../ask.ts';
import type { speak, wordsBy } from '../speak.ts';

/** What every view of the clean-up dialog knows. */
export interface Cleaning {
  readonly language: string;
  readonly say: ReturnType<typeof speak>;
  /** The word of a key made of a code. */
  readonly word: ReturnType<typeof wordsBy>;
  /** Numbers as the reader's language groups them. */
  readonly count: (n: number) => string;
}

export const CleaningContext = createContext<Cleaning | null>(null);

export const useCleaning = (): Cleaning => {
  const cleaning = useContext(CleaningContext);
  if (cleaning === null)
    throw new Error('A view stands outside CleaningContext: render it below <CleanDialog>');
  return cleaning;
};

type Input<N extends RequestName> = Parameters<typeof ask<N>>[1];
type Output<N extends RequestName> = ReturnType<Requests[N]['run']>;

export interface Question<N extends RequestName> {
  readonly busy: boolean;
  /** What went wrong, in words. */
  readonly trouble: string | null;
  /** Gives null where it failed or where a later question overtook it. */
  readonly run: (input: Input<N>) => Promise<{ readonly value: Output<N> } | null>;
}

/** One question to the server and how it fares. Only the answer to the latest counts. */
export const useQuestion = <N extends RequestName>(name: N): Question<N> => {
  const { say } = useCleaning();
  const [state, setState] = useState<{ busy: boolean; trouble: string | null }>({
    busy: false,
    trouble: null,
  });
  const latest = useRef(0);
  const run = useCallback(
    async (input: Input<N>) => {
      const mine = ++latest.current;
      setState({ busy: true, trouble: null });
      try {
        const value = await ask(name, input);
        if (mine !== latest.current) return null;
        setState({ busy: false, trouble: null });
        return { value };
      } catch (error) {
        const trouble = error instanceof Refused ? error.message : say('clean.noAnswer');
        if (mine === latest.current) setState({ busy: false, trouble });
        return null;
      }
    },
    [name, say],
  );
  return { ...state, run };
};
