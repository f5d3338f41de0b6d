import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import type { RequestName, Requests } from '../src/requests/all.ts';
import { ask } from './ask.ts';
import { SessionContext } from './session.ts';
import { type Trouble, troubleOf } from './trouble.ts';

type Input<N extends RequestName> = Parameters<typeof ask<N>>[1];
type Output<N extends RequestName> = ReturnType<Requests[N]['run']>;

export interface Asking<N extends RequestName> {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** Asks; gives null where it failed (see `trouble`) or where a later question overtook it. */
  readonly run: (input: Input<N>) => Promise<{ readonly value: Output<N> } | null>;
  readonly clear: () => void;
}

/** One question to the server and how it fares. Only the answer to the latest counts. */
export const useAsk = <N extends RequestName>(name: N): Asking<N> => {
  // A dialog has no session: nothing was typed there that could be said to stay.
  const noAnswer = useContext(SessionContext)?.say('sidebar.noAnswer');
  const [state, setState] = useState<{ busy: boolean; trouble: Trouble | null }>({
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
        if (mine === latest.current) setState({ busy: false, trouble: troubleOf(error, noAnswer) });
        return null;
      }
    },
    [name, noAnswer],
  );
  const clear = useCallback(() => setState({ busy: false, trouble: null }), []);
  return { ...state, run, clear };
};
