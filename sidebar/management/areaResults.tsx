import type { ComponentChildren } from 'preact';
import type { AreaResult, AssessmentResult } from '../../src/domain/management/assessment.ts';
import type { Day } from '../../src/schema/day.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useRows } from '../rows/rows.ts';

interface Props {
  readonly days: readonly Day[];
  readonly on: Day;
  readonly choose: (day: Day) => void;
  readonly result: AssessmentResult;
  readonly children: ComponentChildren;
}

/** R110: an assessment by area, beside the one before it. */
export const AreaResults = ({ days, on, choose, result, children }: Props) => {
  const { say, word } = useDialog();
  const { day, number } = useRows();
  const { people, formerOn, areas, whole } = result;
  const line = ({ area, now, before }: AreaResult) => {
    const change = now === null || before === null ? null : Math.round((now - before) * 10) / 10;
    return (
      <tr key={area}>
        <th scope="row">{area}</th>
        <td>
          {now === null ? (
            '–'
          ) : (
            <span class="score">
              <i aria-hidden="true">
                <i style={{ width: `${(now / 5) * 100}%` }} />
              </i>
              {number(now, 1)}
            </span>
          )}
        </td>
        <td class="number">{before === null ? '–' : number(before, 1)}</td>
        <td class={`number${change !== null && change < 0 ? ' late' : ''}`}>
          {change === null ? '–' : `${change > 0 ? '+' : ''}${number(change, 1)}`}
        </td>
      </tr>
    );
  };
  return (
    <section class="part" aria-labelledby="assessed">
      <div class="line">
        <h2 id="assessed" class="grow">
          {say('manage.of', { day: day(on), n: people })}
        </h2>
        {days.length > 1 && (
          <span class="inline">
            <select
              aria-label={word('Assessments.assessedOn')}
              value={on}
              onChange={({ currentTarget }) => {
                const picked = days.find((one) => one === currentTarget.value);
                if (picked) choose(picked);
              }}
            >
              {days.map((one) => (
                <option key={one} value={one}>
                  {day(one)}
                </option>
              ))}
            </select>
          </span>
        )}
        {children}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{word('Statements.area')}</th>
            <th scope="col">{say('manage.now')}</th>
            <th scope="col" class="number">
              {say('manage.before')}
              {formerOn !== null && <span class="small block">{day(formerOn)}</span>}
            </th>
            <th scope="col" class="number">
              {say('manage.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(line)}
          {line({ area: say('manage.all'), ...whole })}
        </tbody>
      </table>
    </section>
  );
};
