import type { CampaignDeed } from '../../src/usecases/campaigns/moveCampaign.ts';
import type { OpenCampaign } from '../../src/usecases/campaigns/openCampaign.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { sendApprovalMails } from '../sendApprovalMails.ts';
import { statusOf, useSetting } from './setting.ts';

const deeds: Readonly<Record<OpenCampaign['campaign']['status'], readonly CampaignDeed[]>> = {
  draft: ['submit', 'cancel'],
  submitted: ['submit', 'reopen', 'cancel'],
  approved: ['reopen', 'cancel'],
  running: ['finish', 'cancel'],
  done: ['reopen'],
  cancelled: ['reopen'],
};

/** How its approval stands, and what can be done with it as a whole. */
export const Deeds = ({ opened: { campaign, approval } }: { opened: OpenCampaign }) => {
  const { say } = useDialog();
  const { begun, work, act } = useSetting();
  const status = statusOf({ status: campaign.status, approval });
  const does = (deed: CampaignDeed): void =>
    act(async () => {
      const moved = await ask('moveCampaign', { id: campaign.id, deed });
      if (deed === 'submit') sendApprovalMails();
      return say('campaign.moved', { status: say(`Campaigns.status.${moved.status}`) });
    }, '');
  const over = status === 'done' || status === 'cancelled';
  const words =
    approval === 'notNeeded' || over
      ? null
      : say(
          approval === 'waiting' && campaign.status !== 'submitted'
            ? 'campaign.approval.changed'
            : `campaign.approval.${approval}`,
        );
  return (
    <div class="line">
      {words !== null && <span class={approval === 'approved' ? 'muted' : 'late'}>{words}</span>}
      <span class="grow" />
      {begun.mayLead &&
        deeds[status]
          .filter((deed) => deed !== 'submit' || campaign.status !== 'submitted' || approval !== 'waiting')
          .map((deed) => (
            <Button
              key={deed}
              small
              danger={deed === 'cancel'}
              busy={work.busy !== null}
              onClick={() => does(deed)}
            >
              {say(`campaign.deed.${deed}`)}
            </Button>
          ))}
    </div>
  );
};
