import type { Mined } from '../../src/domain/mining/mined.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './begun.ts';
import { Calibration } from './calibration.tsx';
import { Judged } from './judged.tsx';
import { PointsTable } from './pointsTable.tsx';
import { type Target, yesOf } from './target.ts';
import { WriteBar } from './writeBar.tsx';

interface Props {
  readonly mined: Mined;
  readonly target: Target;
  readonly title: string;
}

/** R34, R37: points for each value, and what they are good for; written into the sheet they rank everybody. */
export const CardView = ({ mined: { card, scorecard }, target, title }: Props) => {
  const { say } = useDialog();
  const { begun, register, fieldOf } = useKnown();
  const scored = begun.fields.some(({ field }) => field.of === 'measure');
  const columns = card.columns.flatMap(({ column, points, blank, other }) => {
    const field = fieldOf(column);
    const says = new Set([...points.map((one) => one.points), blank, other ?? blank]).size > 1;
    return field && says ? [{ field: field.field, as: register.column(field).as, points, blank, other }] : [];
  });
  return (
    <section class="box" aria-labelledby="card-title">
      <h2 id="card-title">{say('mining.card')}</h2>
      <p class="muted">{say('mining.card.about')}</p>
      <Judged figures={scorecard} />
      <PointsTable columns={columns} />
      <Calibration tenths={scorecard.tenths} />
      {scored ? (
        <WriteBar
          text={say('mining.write')}
          hint={say('mining.write.hint')}
          write={() =>
            ask('writeScorecard', {
              title,
              yes: yesOf(target, register),
              columns: columns.map((one) => ({ ...one, points: [...one.points] })),
              evenAt: card.evenAt,
              auc: scorecard.auc,
              lift: scorecard.lift10,
            })
          }
        />
      ) : (
        <p class="muted">{say('mining.needsScores')}</p>
      )}
    </section>
  );
};
