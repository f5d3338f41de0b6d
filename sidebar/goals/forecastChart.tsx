import { type ForecastTest, monthsAhead } from '../../src/domain/sales/backTestForecast.ts';
import { monthAt } from '../../src/domain/sales/deal.ts';
import type { Forecast } from '../../src/domain/sales/forecast.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './known.ts';

const [width, height, foot] = [712, 170, 20] as const;

/** Of each month that was tested the interval and what was then won; at the right what is forecast now. */
export const ForecastChart = ({ test, now }: { test: ForecastTest; now: Forecast }) => {
  const { say } = useDialog();
  const { monthName, short } = useKnown();
  const columns = [
    ...test.tested.map(({ month, forecast, won }) => ({ month: month + 1, forecast, won })),
    { month: monthAt(now.on), forecast: now, won: null },
  ];
  const most = Math.max(1, ...columns.map(({ forecast, won }) => Math.max(forecast.nearlySure.to, won ?? 0)));
  const step = width / columns.length;
  const y = (value: number): number => height - foot - (value / most) * (height - foot - 16);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say('goal.forecast.chart')}>
        <text x="0" y="10">
          {short(most)}
        </text>
        {columns.map(({ month, forecast: { likely, nearlySure, simulated }, won }, at) => {
          const x = at * step + step / 2;
          return (
            <g key={month}>
              <line class="sure" x1={x} x2={x} y1={y(nearlySure.from)} y2={y(nearlySure.to)} />
              <rect
                class="likely"
                x={x - 9}
                y={y(likely.to)}
                width={18}
                height={Math.max(1, y(likely.from) - y(likely.to))}
              />
              <line class="target" x1={x - 12} x2={x + 12} y1={y(simulated)} y2={y(simulated)} />
              {won !== null && <circle class="won" cx={x} cy={y(won)} r={5} />}
              <text x={x} y={height - 5} text-anchor="middle">
                {`${monthName(month % 12)}–${monthName((month + monthsAhead - 1) % 12)}`}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span class="key likely">{say('goal.forecast.likely')}</span>
        <span class="key target">{say('goal.forecast.simulation')}</span>
        <span class="key won">{say('goal.actual')}</span>
      </figcaption>
    </figure>
  );
};
