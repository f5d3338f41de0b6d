import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './known.ts';

interface Props {
  readonly before: readonly number[];
  readonly actual: readonly number[];
  readonly target: readonly number[];
}

const [width, height, foot] = [712, 150, 18] as const;
const step = width / 12;

/** Last year and this year as columns, the target as a line across each month. The table below says the same in numbers. */
export const MonthChart = ({ before, actual, target }: Props) => {
  const { say } = useDialog();
  const { monthName, short } = useKnown();
  const most = Math.max(1, ...before, ...actual, ...target);
  const tall = (value: number): number => (Math.max(0, value) / most) * (height - foot - 14);
  const bar = (value: number, x: number, kind: string) => (
    <rect class={kind} x={x} y={height - foot - tall(value)} width={16} height={tall(value)} />
  );
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say('goal.chart')}>
        <text x="0" y="10">
          {short(most)}
        </text>
        {target.map((value, month) => {
          const x = month * step + 10;
          const y = height - foot - tall(value);
          return (
            <g key={month}>
              {bar(before[month] ?? 0, x, 'before')}
              {bar(actual[month] ?? 0, x + 18, 'actual')}
              {value > 0 && <line class="target" x1={x - 4} x2={x + 38} y1={y} y2={y} />}
              <text x={x + 17} y={height - 4} text-anchor="middle">
                {monthName(month)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span class="key before">{say('goal.before')}</span>
        <span class="key actual">{say('goal.actual')}</span>
        <span class="key target">{say('goal.target')}</span>
      </figcaption>
    </figure>
  );
};
