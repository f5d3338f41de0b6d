import { useCallback, useState } from 'preact/hooks';
import { Refused } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';

export interface Work {
  /** What is being done, in words; null where nothing is. */
  readonly busy: string | null;
  /** How much of it is done, 0 to 1. */
  readonly share: number;
  /** What was done, or what went wrong. */
  readonly said: { readonly kind: 'info' | 'error'; readonly text: string } | null;
  /** Does one thing at a time; `tell` says how far it is, the result is what is said at its end. */
  readonly run: (work: (tell: Tell) => Promise<string | null>) => Promise<void>;
}

export type Tell = (text: string, share?: number) => void;

/** Long work and how it fares. */
export const useWork = (): Work => {
  const { say } = useDialog();
  const [state, setState] = useState<Omit<Work, 'run'>>({ busy: null, share: 0, said: null });
  const run = useCallback(
    async (work: (tell: Tell) => Promise<string | null>) => {
      setState({ busy: say('safety.loading'), share: 0, said: null });
      try {
        const text = await work((busy, share = 0) => setState({ busy, share, said: null }));
        setState({ busy: null, share: 0, said: text === null ? null : { kind: 'info', text } });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const text = error instanceof Refused ? error.message : say('error.unexpected', { message });
        setState({ busy: null, share: 0, said: { kind: 'error', text } });
      }
    },
    [say],
  );
  return { ...state, run };
};
