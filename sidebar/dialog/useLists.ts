import { useCallback, useEffect, useState } from 'preact/hooks';
import { useToast } from '../parts/toast.tsx';
import type { Asking } from '../useAsk.ts';

/** A question that needs nothing said. */
interface Plain<T> extends Pick<Asking<never>, 'busy' | 'trouble'> {
  readonly run: (input: Record<string, never>) => Promise<{ readonly value: T } | null>;
}

export interface Kept<T> {
  readonly lists: T;
  readonly busy: boolean;
  readonly trouble: string | null;
  /** Counts how often they were asked again: whatever else shows the same rows is asked with them. */
  readonly changes: number;
  /** Asks what the sheet says now; null where it does not answer. */
  readonly refresh: () => Promise<T | null>;
}

export interface ToldLists<T> extends Kept<T> {
  /** What was done last, while it is told. */
  readonly told: string;
  /** Tells what was done, and shows how everything stands then. */
  readonly done: (text: string) => Promise<void>;
}

/** Calls when the page gets the keyboard back. */
export const useOnReturn = (back: () => void): void =>
  useEffect(() => {
    addEventListener('focus', back);
    return () => removeEventListener('focus', back);
  }, [back]);

/** What a page shows as the sheet has it: asked again whenever a person comes back to the page from it. */
export const useLists = <T>({ run, busy, trouble }: Plain<T>, first: T): Kept<T> => {
  const [lists, setLists] = useState(first);
  const [changes, setChanges] = useState(0);
  const refresh = useCallback(async () => {
    setChanges((n) => n + 1);
    const answer = await run({});
    if (answer) setLists(answer.value);
    return answer?.value ?? null;
  }, [run]);
  useOnReturn(refresh);
  return { lists, busy, trouble: trouble?.message ?? null, changes, refresh };
};

/** The same for a page that tells what was done. */
export const useToldLists = <T>(asking: Plain<T>, first: T): ToldLists<T> => {
  const { text: told, show } = useToast();
  const lists = useLists(asking, first);
  const done = async (text: string): Promise<void> => {
    show(text);
    await lists.refresh();
  };
  return { ...lists, told, done };
};
