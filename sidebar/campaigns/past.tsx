import type { CampaignList } from '../../src/usecases/campaigns/listCampaigns.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { useSetting } from './setting.ts';

const heads: readonly Head[] = [
  ['Campaigns.kind', 'text'],
  ['campaign.past.count', 'number'],
  ['campaign.response', 'number'],
  ['campaign.costPerLead', 'number'],
  ['campaign.roi', 'number'],
];

/** R47: what those that are over tell of the next ones, by kind. */
export const Past = ({ past }: Pick<CampaignList, 'past'>) => {
  const { say, count } = useDialog();
  const { money, share } = useSetting();
  return (
    <section class="box" aria-labelledby="past">
      <h2 id="past">{say('campaign.past')}</h2>
      <p class="muted">{say(past.length === 0 ? 'campaign.past.none' : 'campaign.past.note')}</p>
      {past.length > 0 && (
        <table>
          <Heads heads={heads} />
          <tbody>
            {past.map(([kind, one]) => (
              <tr key={kind}>
                <th scope="row">{say(`Campaigns.kind.${kind}`)}</th>
                <td class="number">{count(one.campaigns)}</td>
                <td class="number">{share(one.response)}</td>
                <td class="number">{money(one.costPerLead)}</td>
                <td class="number">{share(one.roi)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
