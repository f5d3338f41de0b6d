import { useId, useState } from 'preact/hooks';
import { type PlanMethod, planYear, type YearPlan } from '../../src/domain/sales/planYear.ts';
import { historyOf, soldByMonth } from '../../src/domain/sales/soldByMonth.ts';
import { adjusted, bySpan, monthsOf, rescaled, type SpreadFault } from '../../src/domain/sales/spread.ts';
import { total as sum } from '../../src/domain/total.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useKnown } from './known.ts';
import { MonthChart } from './monthChart.tsx';
import { NumberBox } from './numberBox.tsx';
import { SaveBar } from './saveBar.tsx';
import { type ShownSpan, SpanChoice, spanName } from './spanChoice.tsx';
import type { Targets } from './useTargets.ts';

const methods = ['share', 'lastYear', 'average', 'season'] as const satisfies readonly PlanMethod[];
const none = Array.from({ length: 12 }, () => 0);

const heads: readonly Head[] = [
  ['goal.period', 'text'],
  ['goal.before', 'number'],
  ['goal.actual', 'number'],
  ['goal.target', 'number'],
  ['goal.growth', 'number'],
  ['goal.attained', 'number'],
];

/** The whole business: a method gives the year, a table shows it against last year, every cell can be typed over. */
export const WholePlan = ({ year, targets }: { year: number; targets: Targets }) => {
  const { say, word } = useDialog();
  const known = useKnown();
  const { deals, today, coins, money, plain, percent } = known;
  const ids = [useId(), useId(), useId(), useId()];
  const [method, setMethod] = useState<PlanMethod>('lastYear');
  const [amount, setAmount] = useState(0);
  const [uplift, setUplift] = useState(targets.how.uplift ?? 0);
  const [risk, setRisk] = useState(targets.how.risk ?? 0);
  const [plan, setPlan] = useState<YearPlan | null>(null);
  const [months, setMonths] = useState(targets.whole ?? none);
  const [byHand, setByHand] = useState(false);
  const [span, setSpan] = useState<ShownSpan>('month');
  const [fault, setFault] = useState<string | null>(null);
  const [before, actual] = [year - 1, year].map((one) => soldByMonth(deals, one, () => '').get('') ?? none);
  const past = new Set(year === known.year ? monthsOf('year', 0).slice(0, known.over) : []);

  const reckon = (): void => {
    const found = planYear({ method, year, amount, uplift, risk }, historyOf(deals, today));
    targets.touched();
    if ('code' in found) {
      setFault(say(`goal.fault.${found.code}`));
      return;
    }
    setFault(null);
    setPlan(found);
    setByHand(false);
    setMonths(found.months);
  };
  const take = (found: readonly number[] | SpreadFault): void => {
    targets.touched();
    if ('code' in found) {
      setFault(say(`goal.fault.${found.code}`));
      return;
    }
    setFault(null);
    setByHand(true);
    setMonths(found);
  };
  const save = (): void =>
    void targets.save('all', [{ name: null, months }], {
      method: byHand ? 'byHand' : plan ? method : targets.how.method,
      uplift,
      risk,
    });
  const shown = bySpan(months, span);
  return (
    <>
      <div class="asked">
        <div class="field">
          <label for={ids[0]}>{say('goal.method')}</label>
          <select
            id={ids[0]}
            value={method}
            onChange={({ currentTarget }) => setMethod(methods[currentTarget.selectedIndex] ?? 'share')}
          >
            {methods.map((one) => (
              <option key={one} value={one}>
                {say(`goal.method.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {method === 'share' && (
          <div class="field">
            <label for={ids[1]}>{say('goal.amount')}</label>
            <NumberBox
              id={ids[1] ?? ''}
              shown={plain(amount)}
              onChange={(value) => setAmount(coins(Math.max(0, value)))}
            />
          </div>
        )}
        <div class="field small">
          <label for={ids[2]}>{say('goal.uplift')}</label>
          <NumberBox
            id={ids[2] ?? ''}
            shown={percent(uplift)}
            onChange={(value) => setUplift(Math.max(-1, value / 100))}
          />
        </div>
        <div class="field small">
          <label for={ids[3]}>{say('goal.risk')}</label>
          <NumberBox
            id={ids[3] ?? ''}
            shown={percent(risk)}
            onChange={(value) => setRisk(Math.min(1, Math.max(0, value / 100)))}
          />
        </div>
        {known.begun.leads && <Button onClick={reckon}>{say('goal.reckon')}</Button>}
      </div>
      <p role="status">
        {plan
          ? say('goal.reckoned', {
              given: money(plan.given),
              added: money(plan.added),
              held: money(plan.held),
              target: money(plan.target),
            })
          : targets.whole === null && <span class="muted">{say('goal.none')}</span>}
      </p>
      <SaveBar targets={targets} fault={fault} save={save} />
      <MonthChart before={before ?? none} actual={actual ?? none} target={months} />
      <SpanChoice value={span} of={['half', 'quarter', 'month']} onChange={setSpan} />
      <table class="goals">
        <Heads heads={heads} />
        <tbody>
          {[...shown, sum(months)].map((target, at) => {
            const isYear = at === shown.length;
            const places = isYear ? monthsOf('year', 0) : monthsOf(span, at);
            const within = (of: readonly number[] = none): number =>
              sum(places.map((place) => of[place] ?? 0));
            const [was, is] = [within(before), within(actual)];
            const name = isYear ? say('goal.wholeYear', { year }) : spanName(span, at, known, word);
            return (
              <tr key={name} class={isYear ? 'total' : ''}>
                <th scope="row">{name}</th>
                <td class="number">{plain(was)}</td>
                <td class="number">{plain(is)}</td>
                <td class="number">
                  <NumberBox
                    label={say('goal.cell', { name, what: say('goal.target') })}
                    shown={plain(target)}
                    disabled={!known.begun.leads || places.every((place) => past.has(place))}
                    onChange={(value) =>
                      take(
                        isYear
                          ? rescaled(months, coins(value), past)
                          : adjusted(months, { places, amount: coins(value), locked: past }),
                      )
                    }
                  />
                </td>
                <td class="number">{percent(was > 0 && target > 0 ? target / was - 1 : null)}</td>
                <td class="number">{percent(target > 0 ? is / target : null)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Help>{say('goal.whole.hint')}</Help>
    </>
  );
};
