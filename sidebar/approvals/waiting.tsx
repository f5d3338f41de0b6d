import { useDialog } from '../dialog/dialogWords.ts';
import { DecideBox } from './decideBox.tsx';
import { RequestItem } from './requestItem.tsx';
import { useShared } from './useApprovals.ts';
import { View } from './view.tsx';

/** What waits for whoever looks, oldest first. */
export const Waiting = () => {
  const { say } = useDialog();
  const { waiting } = useShared().lists;
  return (
    <View title={say('approve.waiting')} empty={waiting.length === 0 ? say('approve.waiting.none') : null}>
      <ul aria-label={say('approve.waiting')}>
        {waiting.map((request) => (
          <RequestItem key={request.id} request={request} steps={false}>
            {request.mine !== null && <DecideBox step={request.mine} subject={request.subject} />}
          </RequestItem>
        ))}
      </ul>
    </View>
  );
};
