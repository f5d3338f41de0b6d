import { useId, useState } from 'preact/hooks';
import { knownPart, type Pay, paysUnder, salesOf } from '../../src/domain/sales/commissionPlan.ts';
import { firstOf } from '../../src/domain/sales/deal.ts';
import { sideEffects } from '../../src/domain/sales/sideEffects.ts';
import type { Commission } from '../../src/schema/tables/commissions.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { CommissionForm } from './commissionForm.tsx';
import { EffectList } from './effectList.tsx';
import { useKnown } from './known.ts';
import { NumberHead } from './numberHead.tsx';
import { planOf } from './planOf.ts';

/** Plans that stand side by side. */
const most = 3;

/** R80: what each plan would have paid for what was sold, whom it favours, and what it brings about besides. */
export const CommissionView = () => {
  const { say } = useDialog();
  const { begun, deals, today, year: now, coins, money, plain, percent } = useKnown();
  const yearId = useId();
  const [plans, setPlans] = useState<readonly Commission[]>(begun.commissions);
  const [editing, setEditing] = useState<Commission | 'new' | null>(null);
  const hasSales = (year: number): boolean => salesIn(year).length > 0;
  const salesIn = (year: number) =>
    salesOf(deals, firstOf(year * 12), Math.min(today, firstOf(year * 12 + 12) - 1));
  const [year, setYear] = useState(() => (hasSales(now) ? now : now - 1));
  const sales = salesIn(year);
  const targets = new Map(
    begun.quotas.flatMap(({ by, name, year: of, months }) => {
      const target = months.reduce<number>((sum, month) => sum + coins(month ?? 0), 0);
      return by === 'rep' && of === year && name !== null && target > 0 ? [[name, target] as const] : [];
    }),
  );
  const compared = plans.slice(0, most).map((row) => {
    const plan = planOf(row, coins);
    const pays = paysUnder(plan, sales, targets);
    return {
      row,
      plan,
      pays,
      total: pays.reduce((sum, { pay }) => sum + pay, 0),
      effects: sideEffects(plan, pays, sales),
    };
  });
  const revenue = sales.reduce((sum, { value }) => sum + value, 0);
  const [first] = compared;
  const payOf = (at: number, rep: string): Pay | undefined =>
    compared[at]?.pays.find((one) => one.rep === rep);
  // What cannot be reckoned is none: the margin of sales whose cost nobody said.
  const costs = knownPart(sales);
  const onMargin = compared.some(({ plan }) => plan.base === 'margin');
  if (editing !== null)
    return (
      <CommissionForm
        plan={editing === 'new' ? null : editing}
        onDone={(saved) => {
          if (saved) setPlans([...plans.filter(({ id }) => id !== saved.id), saved]);
          setEditing(null);
        }}
      />
    );
  return (
    <div class="scroll">
      <Help>{say('goal.help.commission')}</Help>
      <div class="asked">
        <div class="field">
          <label for={yearId}>{say('goal.commission.year')}</label>
          <select
            id={yearId}
            value={year}
            onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
          >
            {[now - 2, now - 1, now].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
        {begun.leads && (
          <Button primary onClick={() => setEditing('new')}>
            {say('goal.commission.add')}
          </Button>
        )}
      </div>
      {!first ? (
        <p class="muted">{say('goal.commission.none')}</p>
      ) : sales.length === 0 ? (
        <p class="muted">{say('goal.commission.noSales', { year })}</p>
      ) : (
        <>
          {onMargin && costs < 1 && (
            <p class="warn">{say('goal.commission.costsKnown', { share: percent(costs) })}</p>
          )}
          {targets.size === 0 && <p class="warn">{say('goal.commission.noTargets', { year })}</p>}
          <table class="goals">
            <thead>
              <tr>
                <th scope="col">{say('goal.rep')}</th>
                <NumberHead>{say('goal.actual')}</NumberHead>
                <NumberHead>{say('goal.attained')}</NumberHead>
                {compared.map(({ row }) => (
                  <NumberHead key={row.id}>
                    {begun.leads ? (
                      <button type="button" class="link" onClick={() => setEditing(row)}>
                        {row.name}
                      </button>
                    ) : (
                      row.name
                    )}
                  </NumberHead>
                ))}
              </tr>
            </thead>
            <tbody>
              {first.pays.map(({ rep, sold, attained }) => (
                <tr key={rep}>
                  <th scope="row">{rep || '–'}</th>
                  <td class="number">{plain(sold)}</td>
                  <td class="number">{percent(attained)}</td>
                  {compared.map(({ row }, at) => {
                    const [first, own] = [payOf(0, rep), payOf(at, rep)];
                    if (own?.known === 0)
                      return (
                        <td key={row.id} class="number muted">
                          {say('goal.commission.costUnknown')}
                        </td>
                      );
                    const more = (own?.pay ?? 0) - (first?.pay ?? 0);
                    const isWhole = own?.known === 1 && first?.known === 1;
                    return (
                      <td key={row.id} class="number">
                        {plain(own?.pay ?? 0)}
                        {own && own.known < 1 && (
                          <span class="more">
                            {say('goal.commission.ofKnown', { share: percent(own.known) })}
                          </span>
                        )}
                        {at > 0 && more !== 0 && isWhole && (
                          <span
                            class={more > 0 ? 'more done' : 'more warn'}
                          >{`${more > 0 ? '+' : '−'}${plain(Math.abs(more))}`}</span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
              <tr class="total">
                <th scope="row">{say('goal.commission.cost')}</th>
                <td class="number">{money(revenue)}</td>
                <td />
                {compared.map(({ row, plan, total }) => (
                  <td key={row.id} class="number">
                    {plan.base === 'margin' && costs === 0 ? '–' : money(total)}
                    <span class="more">
                      {say('goal.commission.ofRevenue', {
                        share: percent(
                          revenue > 0 && !(plan.base === 'margin' && costs === 0) ? total / revenue : null,
                        ),
                      })}
                    </span>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
          <h2>{say('goal.effects')}</h2>
          <div class="plans">
            {compared.map(({ row, effects }) => (
              <section key={row.id}>
                <h3>{row.name}</h3>
                <EffectList effects={effects} />
              </section>
            ))}
          </div>
        </>
      )}
    </div>
  );
};
