import { useRef, useState } from 'preact/hooks';
import { troubleOf } from '../trouble.ts';

/** One piece of work of a view: how far it is, and what went wrong. */
export interface Run {
  readonly busy: string | null;
  readonly share: number;
  readonly trouble: string | null;
  readonly stopped: boolean;
  readonly stop: () => void;
  /** Does the work; a later one stops an earlier one. @returns null where it failed or was stopped. */
  readonly go: <T>(work: (at: Progress) => Promise<T | null>) => Promise<T | null>;
}

export interface Progress {
  readonly tell: (what: string, share: number) => void;
  readonly stopped: () => boolean;
}

/** Lets the page draw itself, and its buttons be pressed. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const idle = { busy: null, share: 0, trouble: null, stopped: false } as const;

export const useRun = (): Run => {
  const [state, setState] = useState<Pick<Run, 'busy' | 'share' | 'trouble' | 'stopped'>>(idle);
  const latest = useRef(0);
  return {
    ...state,
    stop: () => {
      latest.current++;
      setState({ ...idle, stopped: true });
    },
    go: async (work) => {
      const mine = ++latest.current;
      const stopped = () => mine !== latest.current;
      try {
        const found = await work({
          stopped,
          tell: (busy, share) => {
            if (!stopped()) setState({ ...idle, busy, share });
          },
        });
        if (stopped()) return null;
        setState(idle);
        return found;
      } catch (error) {
        if (!stopped()) setState({ ...idle, trouble: troubleOf(error).message });
        return null;
      }
    },
  };
};
