import { useEffect, useState } from 'preact/hooks';
import {
  backTestForecast,
  type ForecastTest,
  missedBy,
  monthsAhead,
} from '../../src/domain/sales/backTestForecast.ts';
import { firstOf, monthAt } from '../../src/domain/sales/deal.ts';
import {
  type Forecast,
  type ForecastFault,
  forecast,
  leastDecided,
} from '../../src/domain/sales/forecast.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { ForecastChart } from './forecastChart.tsx';
import { useKnown } from './known.ts';

const heads: readonly Head[] = [
  ['goal.method', 'text'],
  ['goal.forecast.told', 'number'],
  ['goal.forecast.mape', 'number'],
  ['goal.forecast.bias', 'number'],
];

interface Found {
  readonly now: Forecast | ForecastFault;
  readonly test: ForecastTest | null;
}

/** R64: what is likely to be won in the next three months, three ways, each with how it did in the past. */
export const ForecastView = () => {
  const { say, count } = useDialog();
  const { deals, today, money, percent, monthAndYear } = useKnown();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    // The page draws itself before it reckons for a second or two.
    const begun = setTimeout(() => {
      const test = backTestForecast(deals, today);
      const missed = test ? missedBy(test.tested, monthAt(today)) : [];
      const days = firstOf(monthAt(today) + monthsAhead) - today;
      setFound({ test, now: forecast(deals, { on: today, days, missed }) });
    }, 20);
    return () => clearTimeout(begun);
  }, [deals, today]);
  if (found === null)
    return (
      <div class="scroll" role="status">
        {say('goal.reckoning')}
      </div>
    );
  const { now, test } = found;
  if ('code' in now)
    return (
      <div class="scroll">
        <p class="muted">{say(`goal.fault.${now.code}`, { n: leastDecided })}</p>
      </div>
    );
  const methods = [
    { key: 'weighted', value: now.weighted, error: test?.weighted },
    { key: 'conversion', value: now.open + now.coming, error: test?.conversion },
    { key: 'simulation', value: now.simulated, error: test?.simulation },
  ] as const;
  const span = { from: monthAndYear(monthAt(today)), to: monthAndYear(monthAt(today) + monthsAhead - 1) };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page longer than the window is scrolled by keys too.
    <section class="scroll" tabIndex={0} aria-label={say('goal.tab.forecast')}>
      <p>{say('goal.forecast.about', span)}</p>
      <table>
        <Heads heads={heads} />
        <tbody>
          {methods.map(({ key, value, error }) => (
            <tr key={key}>
              <th scope="row">
                {say(`goal.forecast.${key}`)}
                <p class="muted">{say(`goal.forecast.${key}.how`)}</p>
              </th>
              <td class="number">{money(value)}</td>
              <td class="number">{percent(error?.mape ?? null)}</td>
              <td class="number">{percent(error?.bias ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">
        {say('goal.forecast.interval', {
          from: money(now.likely.from),
          to: money(now.likely.to),
          least: money(now.nearlySure.from),
          most: money(now.nearlySure.to),
        })}{' '}
        {say('goal.forecast.split', { open: money(now.open), coming: money(now.coming) })}
      </p>
      {test && <ForecastChart test={test} now={now} />}
      <p class="muted">
        {test
          ? say('goal.forecast.tested', {
              months: count(test.tested.length),
              likely: percent(test.inLikely),
              sure: percent(test.inNearlySure),
            })
          : say('goal.forecast.untested')}{' '}
        {say('goal.forecast.basis', {
          decided: count(now.decided),
          deals: count(now.openDeals),
          runs: count(now.runs),
          seed: now.seed,
        })}
      </p>
    </section>
  );
};
