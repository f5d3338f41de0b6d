import type { SalesAround } from '../../src/domain/campaigns/salesAround.ts';
import type { OpenCampaign } from '../../src/usecases/campaigns/openCampaign.ts';
import type { WordKey } from '../../src/words/words.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { useSetting } from './setting.ts';

/** What it cost and brought, beside the plan, and how that is reckoned (R41–R43, R45). */
export const Evaluation = ({ opened: { campaign, figures, margin, around } }: { opened: OpenCampaign }) => {
  const { say, count } = useDialog();
  const { money, share } = useSetting();
  const planned = (actual: string, plan: string | null): string =>
    plan === null ? actual : say('campaign.plannedActual', { actual, planned: plan });
  const planOf = (value: number | null, written: (value: number) => string): string | null =>
    value === null ? null : written(value);
  const tiles: readonly (readonly [WordKey, string])[] = [
    ['campaign.roi', share(figures.roi)],
    ['campaign.invited', planned(count(figures.invited), planOf(campaign.mostInvitees, count))],
    ['campaign.answered', count(figures.answered)],
    ['campaign.declined', count(figures.declined)],
    ['campaign.response', planned(share(figures.response), planOf(campaign.expectedResponse, share))],
    ['campaign.cost', planned(money(figures.cost), planOf(campaign.budget, money))],
    ['campaign.costPerLead', money(figures.costPerLead)],
    ['campaign.opportunities', count(figures.opportunities)],
    ['campaign.contracts', count(figures.contracts)],
    ['campaign.contractValue', money(figures.contractValue)],
    ['campaign.wonValue', planned(money(figures.wonValue), planOf(campaign.expectedRevenue, money))],
    ['campaign.customers', count(figures.customers)],
    ['campaign.costPerCustomer', money(figures.costPerCustomer)],
  ];
  return (
    <>
      <section class="box" aria-labelledby="brought">
        <h2 id="brought">{say('campaign.result')}</h2>
        <dl class="tiles">
          {tiles.map(([key, value]) => (
            <div key={key} class={key === 'campaign.roi' ? 'main' : undefined}>
              <dt>{say(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <details>
          <summary>{say('campaign.result.how')}</summary>
          <p class="muted">{say('campaign.rule', { margin: share(margin) })}</p>
        </details>
      </section>
      <section class="box" aria-labelledby="around">
        <h2 id="around">{say('campaign.around')}</h2>
        {around === null ? <p class="muted">{say('campaign.around.none')}</p> : <Around around={around} />}
      </section>
    </>
  );
};

const heads: readonly Head[] = [
  ['campaign.around.days', 'text'],
  ['campaign.around.sales', 'number'],
  ['campaign.around.value', 'number'],
];

const Around = ({ around }: { around: SalesAround }) => {
  const { say, count } = useDialog();
  const { money, day, share } = useSetting();
  const most = Math.max(1, ...(['before', 'during', 'after'] as const).map((one) => around[one].value));
  return (
    <>
      <p class="muted">{say(`campaign.around.of.${around.of}`)}</p>
      <table>
        <Heads heads={heads} />
        <tbody>
          {(['before', 'during', 'after'] as const).map((which) => {
            const { from, to, sales, value, whole } = around[which];
            return (
              <tr key={which}>
                <th scope="row">
                  {say(`campaign.around.${which}`)}
                  <div class="muted small-text">
                    {say('campaign.dates', { from: day(from), to: day(to) })}
                    {!whole && ` · ${say('campaign.around.open')}`}
                  </div>
                </th>
                <td class="number">{count(sales)}</td>
                <td class="number">
                  {money(value)}
                  <div class="level" aria-hidden="true">
                    <i style={{ width: `${Math.max(0, (100 * value) / most)}%` }} />
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {around.change !== null && <p>{say('campaign.around.change', { share: share(around.change) })}</p>}
    </>
  );
};
