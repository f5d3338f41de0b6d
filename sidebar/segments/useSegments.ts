import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { useAsk } from '../useAsk.ts';

export interface Segments {
  readonly items: readonly SegmentItem[];
  readonly busy: boolean;
  readonly trouble: string | null;
  /** Asks what the sheet says now; null where it does not answer. */
  readonly refresh: () => Promise<readonly SegmentItem[] | null>;
}

/** The segments as the sheet has them: asked again whenever a person comes back to the page from it. */
export const useSegments = (first: readonly SegmentItem[]): Segments => {
  const [items, setItems] = useState(first);
  const { run, busy, trouble } = useAsk('listSegments');
  const refresh = useCallback(async () => {
    const answer = await run({});
    if (answer) setItems(answer.value);
    return answer?.value ?? null;
  }, [run]);
  useOnReturn(refresh);
  return { items, busy, trouble: trouble?.message ?? null, refresh };
};

/** Calls when the page gets the keyboard back. */
export const useOnReturn = (back: () => void): void =>
  useEffect(() => {
    addEventListener('focus', back);
    return () => removeEventListener('focus', back);
  }, [back]);
