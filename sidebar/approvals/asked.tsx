import type { ApprovalRequest } from '../../src/usecases/sales/approvalsForMe.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { sendApprovalMails } from '../sendApprovalMails.ts';
import { useAsk } from '../useAsk.ts';
import { RequestItem } from './requestItem.tsx';
import { useShared } from './useApprovals.ts';
import { View } from './view.tsx';

/** What whoever looks asked for, how it stands, and the way to take it back or to ask again. */
export const Asked = () => {
  const { say } = useDialog();
  const { asked } = useShared().lists;
  return (
    <View title={say('approve.asked')} empty={asked.length === 0 ? say('approve.asked.none') : null}>
      <ul aria-label={say('approve.asked')}>
        {asked.map((request) => (
          <RequestItem key={request.id} request={request} steps>
            <Acts request={request} />
          </RequestItem>
        ))}
      </ul>
    </View>
  );
};

const Acts = ({ request: { id, state, subject } }: { request: ApprovalRequest }) => {
  const { say } = useDialog();
  const { done } = useShared();
  const withdrawing = useAsk('withdrawApproval');
  const asking = useAsk('askApprovalAgain');
  const trouble = withdrawing.trouble ?? asking.trouble;
  const takeBack = async (): Promise<void> => {
    if (await withdrawing.run({ id })) done(say('approve.done.withdrawn', { subject }));
  };
  const again = async (): Promise<void> => {
    if (!(await asking.run({ id }))) return;
    sendApprovalMails();
    await done(say('approve.done.again', { subject }));
  };
  return (
    <>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      {state === 'waiting' && (
        <div class="actions">
          <Button
            small
            busy={withdrawing.busy}
            label={say('approve.withdraw.label', { subject })}
            onClick={() => void takeBack()}
          >
            {say('approve.withdraw')}
          </Button>
        </div>
      )}
      {(state === 'refused' || state === 'withdrawn') && (
        <div class="actions">
          <Button
            small
            busy={asking.busy}
            label={say('approve.again.label', { subject })}
            onClick={() => void again()}
          >
            {say('approve.again')}
          </Button>
        </div>
      )}
    </>
  );
};
