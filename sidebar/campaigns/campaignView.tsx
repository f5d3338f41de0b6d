import { useState } from 'preact/hooks';
import type { OpenCampaign } from '../../src/usecases/campaigns/openCampaign.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { Answers } from './answers.tsx';
import { Deeds } from './deeds.tsx';
import { Evaluation } from './evaluation.tsx';
import { Invite } from './invite.tsx';
import { Notes } from './notes.tsx';
import { Plan } from './planForm.tsx';
import { Process } from './process.tsx';
import { statusOf } from './setting.ts';

interface Props {
  readonly opened: OpenCampaign;
  readonly back: () => void;
}

const parts = ['plan', 'invite', 'answers', 'notes', 'result', 'process'] as const;

/** One campaign, in six parts. */
export const CampaignView = ({ opened, back }: Props) => {
  const { say } = useDialog();
  const [part, setPart] = useState<(typeof parts)[number]>('plan');
  const { campaign, approval } = opened;
  const status = statusOf({ status: campaign.status, approval });
  return (
    <>
      <div class="bar heading">
        <Button small onClick={back}>
          {say('campaign.back')}
        </Button>
        <h2 class="bar-text clip">{campaign.name}</h2>
        <span class={`badge state-${status}`}>{say(`Campaigns.status.${status}`)}</span>
      </div>
      <Tabs
        label={say('campaign.tabs')}
        value={part}
        tabs={parts.map((value) => ({ value, text: say(`campaign.tab.${value}`) }))}
        onChange={setPart}
      />
      {parts.map((value) => (
        <div
          key={value}
          id={`panel-${value}`}
          class="panel"
          role="tabpanel"
          aria-labelledby={`tab-${value}`}
          hidden={value !== part}
        >
          <div class="scroll">
            {value === 'plan' && (
              <>
                <Deeds opened={opened} />
                <Plan key={JSON.stringify(campaign)} campaign={campaign} />
              </>
            )}
            {value === 'invite' && <Invite opened={opened} />}
            {value === 'answers' && <Answers opened={opened} />}
            {value === 'notes' && <Notes opened={opened} />}
            {value === 'result' && <Evaluation opened={opened} />}
            {value === 'process' && <Process opened={opened} />}
          </div>
        </div>
      ))}
    </>
  );
};
