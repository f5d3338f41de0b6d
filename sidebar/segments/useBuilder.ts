import { useMemo, useState } from 'preact/hooks';
import type { Rule } from '../../src/formulas/rule/rule.ts';
import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import type { SegmentBody } from '../../src/usecases/segments/saveSegment.ts';
import { useKnown } from './begun.ts';
import { type RuleDraft, ruleOf } from './ruleDraft.ts';
import type { Sketch } from './sketch.ts';

export interface Building {
  readonly name: string;
  readonly draft: RuleDraft | null;
  /** The rule as it stands; null while it is incomplete, and for a formula of the business's own. */
  readonly rule: Rule | null;
  /** A formula that was changed by hand. */
  readonly typed: string | null;
  readonly state: 'rule' | 'incomplete' | 'own' | 'typed';
  readonly dirty: boolean;
  readonly setName: (name: string) => void;
  readonly setDraft: (draft: RuleDraft) => void;
  readonly setTyped: (formula: string | null) => void;
  /** What is to be saved; null while something is missing. */
  readonly body: () => SegmentBody | null;
}

/** A segment while somebody is at it. @param item It as it is saved; null for a new one. */
export const useBuilder = (sketch: Sketch, item: SegmentItem | null): Building => {
  const { fieldOf } = useKnown();
  const [name, setName] = useState(sketch.name);
  const [draft, setDraft] = useState(sketch.draft);
  const [typed, setTyped] = useState<string | null>(null);
  const rule = useMemo(() => (draft ? ruleOf(draft, fieldOf) : sketch.rule), [draft, sketch, fieldOf]);
  const own = draft === null && sketch.rule === null;
  return {
    name,
    draft,
    rule,
    typed,
    state: typed !== null ? 'typed' : own ? 'own' : rule ? 'rule' : 'incomplete',
    dirty: name !== sketch.name || draft !== sketch.draft || typed !== null,
    setName,
    setDraft,
    setTyped,
    body: () => {
      if (typed !== null) return typed.trim() === '' ? null : { formula: typed };
      if (rule) return { rule };
      return own && item?.formula ? { formula: item.formula } : null;
    },
  };
};
