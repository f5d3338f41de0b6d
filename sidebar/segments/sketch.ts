import type { ReadyMade } from '../../src/domain/segments/readyMade.ts';
import type { Rule } from '../../src/formulas/rule/rule.ts';
import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { blankRule, draftOf, type FieldOf, type RuleDraft } from './ruleDraft.ts';

/** What the builder begins with. */
export interface Sketch {
  /** Null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly family: ReadyMade['family'];
  /** Null where it cannot be shown as conditions. */
  readonly draft: RuleDraft | null;
  /** Null for a new one, and for a formula of the business's own. */
  readonly rule: Rule | null;
}

export const newSegment: Sketch = { id: null, name: '', family: 'own', draft: blankRule, rule: null };

/** The name that a ready-made segment comes with. */
export const readyName = ({ key, family }: ReadyMade, word: (key: string) => string): string =>
  word(`${family === 'rfm' ? 'segment' : 'ready'}.${key}`);

export const readySegment = (ready: ReadyMade, fieldOf: FieldOf, word: (key: string) => string): Sketch => ({
  id: null,
  name: readyName(ready, word),
  family: ready.family,
  draft: draftOf(ready.rule, fieldOf),
  rule: ready.rule,
});

/** A segment begins anew whose column is gone, or what it was about: its rule went with it. */
export const sketchOf = (
  { id, name, family, rule, formula, gone }: SegmentItem,
  fieldOf: FieldOf,
): Sketch => ({
  id,
  name,
  family: family ?? 'own',
  draft: formula === null || gone ? blankRule : rule && draftOf(rule, fieldOf),
  rule,
});
