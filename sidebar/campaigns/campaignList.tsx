import type { CampaignList as List } from '../../src/usecases/campaigns/listCampaigns.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Past } from './past.tsx';
import { statusOf, useSetting } from './setting.ts';

interface Props {
  readonly list: List;
  readonly open: (id: string) => void;
  readonly add: () => void;
}

const heads: readonly Head[] = [
  ['Campaigns.name', 'text'],
  ['Campaigns.status', 'text'],
  ['campaign.invited', 'number'],
  ['campaign.response', 'number'],
  ['campaign.cost', 'number'],
  ['campaign.opportunities', 'number'],
  ['campaign.wonValue', 'number'],
  ['campaign.roi', 'number'],
  ['campaign.rank', 'number'],
];

/** All campaigns with what came of them, and what those that are over tell of the next. */
export const CampaignList = ({ list, open, add }: Props) => {
  const { say, count } = useDialog();
  const { begun, money, share, day, work } = useSetting();
  const rank = new Map(list.ranked.map((id, index) => [id, index + 1]));
  const results = (): void =>
    void work.run(async () => {
      await ask('showCampaignResults', {});
      return null;
    });
  return (
    <div class="scroll">
      <div class="line">
        <span class="grow" />
        {list.lines.length > 0 && <Button onClick={results}>{say('campaign.showResults')}</Button>}
        {begun.mayLead && (
          <Button primary onClick={add}>
            {say('campaign.new')}
          </Button>
        )}
      </div>
      {list.lines.length === 0 ? (
        <div class="empty">{say('campaign.none')}</div>
      ) : (
        <table aria-label={say('campaign.list')}>
          <Heads heads={heads} />
          <tbody>
            {list.lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => open(line.id)}>
                    {line.name}
                  </button>
                  <div class="muted small-text">
                    {say(`Campaigns.kind.${line.kind}`)}
                    {line.startsOn !== null &&
                      ` · ${say('campaign.dates', { from: day(line.startsOn), to: day(line.endsOn) })}`}
                  </div>
                </th>
                <td>
                  <span class={`badge state-${statusOf(line)}`}>
                    {say(`Campaigns.status.${statusOf(line)}`)}
                  </span>
                </td>
                <td class="number">{count(line.figures.invited)}</td>
                <td class="number">{share(line.figures.response)}</td>
                <td class="number">
                  {money(line.figures.cost)}
                  {line.budget !== null && (
                    <div class={line.figures.cost > line.budget ? 'late small-text' : 'muted small-text'}>
                      {`/ ${money(line.budget)}`}
                    </div>
                  )}
                </td>
                <td class="number">{count(line.figures.opportunities)}</td>
                <td class="number">{money(line.figures.wonValue)}</td>
                <td class="number">{share(line.figures.roi)}</td>
                <td class="number">{rank.get(line.id) ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.lines.length > 0 && <Past past={list.past} />}
    </div>
  );
};
