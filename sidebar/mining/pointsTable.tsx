import type { ReadAs } from '../../src/domain/mining/minedField.ts';
import type { ScoreColumn } from '../../src/domain/mining/scorecard.ts';
import type { Field } from '../../src/formulas/rule/rule.ts';
import { fieldKey } from '../../src/formulas/rule/rule.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { useKnown } from './begun.ts';

const heads: readonly Head[] = [
  ['mining.attribute', 'text'],
  ['mining.value', 'text'],
  ['mining.points', 'number'],
];

/** The points of one column, whose values were read so. */
export interface ShownColumn extends Pick<ScoreColumn, 'points' | 'blank' | 'other'> {
  readonly field: Field;
  readonly as: ReadAs;
}

/** The points for each value, those columns first that say most. */
export const PointsTable = ({ columns }: { columns: readonly ShownColumn[] }) => {
  const { say } = useDialog();
  const { label } = useKnown();
  const called = ({ field, as }: ShownColumn): string => {
    if (as === 'daysAgo') return say('mining.daysAgo', { field: label(field) });
    return as === 'year' ? say('mining.year', { field: label(field) }) : label(field);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
    <section class="points" tabIndex={0} aria-label={say('mining.points')}>
      <table>
        <Heads heads={heads} />
        {[...columns]
          .sort((a, b) => spread(b) - spread(a))
          .map((column) => (
            <Points key={fieldKey(column.field)} column={column} name={called(column)} />
          ))}
      </table>
    </section>
  );
};

const spread = ({ points, blank, other }: ShownColumn): number => {
  const all = [...points.map((one) => one.points), blank, other ?? blank];
  return Math.max(...all) - Math.min(...all);
};

const Points = ({
  column: { field, as, points, blank, other },
  name,
}: {
  column: ShownColumn;
  name: string;
}) => {
  const { say } = useDialog();
  const { decimal, ruleWords } = useKnown();
  const value = (at: number): string => {
    const [from, next] = [points[at]?.from, points[at + 1]?.from];
    if (as === 'flag') return say(from === 'yes' ? 'mining.yes' : 'mining.no');
    if (typeof from !== 'number') return ruleWords.show(field, from ?? '');
    const shown = (n: number): string => (as === 'year' ? String(n) : decimal(n));
    const below = typeof next === 'number' ? shown(next) : null;
    if (below === null)
      return at === 0 ? say('mining.other') : say('mining.range.from', { from: shown(from) });
    if (at === 0) return say('mining.range.below', { below });
    return say('mining.range', { from: shown(from), below });
  };
  const rows = [
    ...points.map((one, at) => [value(at), one.points] as const),
    ...(other === null || as === 'flag' ? [] : [[say('mining.other'), other] as const]),
    ...(as === 'flag' ? [] : [[say('mining.blank'), blank] as const]),
  ];
  return (
    <tbody>
      {rows.map(([text, given], at) => (
        <tr key={at}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              {name}
            </th>
          )}
          <td>{text}</td>
          <td class="number">{given}</td>
        </tr>
      ))}
    </tbody>
  );
};
