import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Rule } from '../../src/formulas/rule/rule.ts';
import type { SegmentPreview } from '../../src/usecases/segments/previewSegment.ts';
import { useOnReturn } from '../dialog/useLists.ts';
import { useAsk } from '../useAsk.ts';

/** Time after the last change before the server is asked, milliseconds. */
const pause = 300;

export interface Preview {
  /** Of the rule as it was last answered; null before that. */
  readonly answer: SegmentPreview | null;
  /** Whether the answer is about the rule as it stands. */
  readonly current: boolean;
  readonly busy: boolean;
  readonly trouble: string | null;
}

/** What a rule says and for whom it holds, as soon as it is complete; counted again when a person comes back. */
export const usePreview = (rule: Rule | null): Preview => {
  const { run, busy, trouble, clear } = useAsk('previewSegment');
  const [told, setTold] = useState<{ readonly of: string; readonly answer: SegmentPreview } | null>(null);
  const wanted = rule && JSON.stringify(rule);
  const count = useCallback(async () => {
    if (rule === null || wanted === null) return;
    const answer = await run({ rule });
    if (answer) setTold({ of: wanted, answer: answer.value });
  }, [wanted, run]);
  useEffect(() => {
    if (wanted === null) {
      clear();
      return;
    }
    const timer = setTimeout(count, pause);
    return () => clearTimeout(timer);
  }, [wanted]);
  useOnReturn(count);
  return {
    answer: told?.answer ?? null,
    current: told !== null && told.of === wanted,
    busy,
    trouble: trouble?.message ?? null,
  };
};
