import type { Rule } from '../../formulas/rule/rule.ts';
import { ruleFits } from '../../formulas/rule/ruleReader.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { mailTemplates } from '../../schema/tables/mailTemplates.ts';
import { segments } from '../../schema/tables/segments.ts';
import { type SequenceStep, sequenceSteps } from '../../schema/tables/sequenceSteps.ts';
import { type Sequence, sequences } from '../../schema/tables/sequences.ts';
import { blankRow } from '../blankRow.ts';
import { carryOut, type Step } from '../intents.ts';
import { newId, newIds } from '../newIds.ts';
import { changeOf } from '../sales/lineSteps.ts';
import { fieldsHere, sentenceOf } from '../segments/ruleBook.ts';
import { markOf } from './listSequences.ts';
import { stepsOfSequence } from './standings.ts';

export interface SequenceToSave
  extends Pick<Sequence, 'name' | 'trigger' | 'after' | 'on' | 'segment' | 'endsOn'> {
  /** Null for a new one. */
  readonly id: string | null;
  /** The mark of what was shown; null of a new one. */
  readonly mark: string | null;
  /** In their order, from 1; `otherwise` is such a place. */
  readonly steps: readonly (Pick<SequenceStep, 'wait' | 'action' | 'template' | 'subject' | 'otherwise'> & {
    readonly id: string | null;
    readonly rule: Rule | null;
  })[];
}

/**
 * Saves a sequence with its steps, as one intent. Switched on, it begins with what happens from today on.
 * @throws Refusal `changedMeanwhile` where somebody changed it since it was shown, `ruleUnfit`, `rowGone`.
 */
export const saveSequence = (shop: Shop, wanted: SequenceToSave): { readonly id: string } =>
  shop.lock.hold(() => {
    const all = shop.tables.read(sequences).rows;
    const standing = all.find(({ id }) => id === wanted.id);
    if (wanted.id !== null && !standing)
      throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Sequences') });
    if (standing && markOf(shop, standing) !== wanted.mark) throw new Refusal('changedMeanwhile');
    const { name, trigger, after, on, segment, endsOn } = wanted;
    const segmentName = segment === null ? null : (shop.tables.find(segments, segment)?.row.name ?? null);
    const begins = on === true && standing?.on !== true;
    const row: Sequence = {
      ...(standing ?? { ...blankRow(sequences), id: newId(shop, sequences, all) }),
      ...{ name, trigger, after, on, segment, segmentName, endsOn },
      since: begins ? shop.clock.today() : (standing?.since ?? null),
    };
    const before = standing ? stepsOfSequence(shop, row.id) : [];
    const now = rowsOf(shop, row, wanted.steps);
    const kept = new Map(before.map((step) => [step.id, step]));
    const fresh = now.filter(({ id }) => !kept.has(id));
    const gone = before.filter(({ id }) => now.every((step) => step.id !== id)).map(({ id }) => id);
    const steps: readonly Step[] = [
      ...(standing
        ? changeOf('Sequences', standing, row)
        : [{ kind: 'insert' as const, table: 'Sequences' as const, rows: [row] }]),
      ...(fresh.length > 0
        ? [{ kind: 'insert' as const, table: 'SequenceSteps' as const, rows: fresh }]
        : []),
      ...now.flatMap((step) => {
        const former = kept.get(step.id);
        return former ? changeOf('SequenceSteps', former, step) : [];
      }),
      ...(gone.length > 0 ? [{ kind: 'remove' as const, table: 'SequenceSteps' as const, ids: gone }] : []),
    ];
    if (steps.length > 0) carryOut(shop, 'sequence', name, steps);
    return { id: row.id };
  }, 'last');

const rowsOf = (
  shop: Shop,
  { id, name }: Sequence,
  steps: SequenceToSave['steps'],
): readonly SequenceStep[] => {
  const fields = steps.some(({ rule }) => rule !== null) ? fieldsHere(shop) : [];
  const names = new Map(shop.tables.read(mailTemplates).rows.map((row) => [row.id, row.name]));
  const standing = shop.tables.read(sequenceSteps).rows;
  const ids = newIds(shop, sequenceSteps, standing, steps.length);
  return steps.map(({ rule, template, ...step }, index) => {
    if (rule !== null && !ruleFits(rule, fields)) throw new Refusal('ruleUnfit');
    return {
      ...step,
      id: step.id ?? ids[index] ?? '',
      sequence: id,
      sequenceName: name,
      position: index + 1,
      condition: rule && sentenceOf(shop, fields, shop.sheetSay, rule),
      rule: rule && JSON.stringify(rule),
      template,
      templateName: names.get(template ?? '') ?? null,
    };
  });
};
