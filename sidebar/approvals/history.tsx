import { useDialog } from '../dialog/dialogWords.ts';
import { RequestItem } from './requestItem.tsx';
import { useShared } from './useApprovals.ts';
import { View } from './view.tsx';

/** What others asked for: of leaders everything, of others what they decided. */
export const History = () => {
  const { say } = useDialog();
  const { history } = useShared().lists;
  return (
    <View title={say('approve.history')} empty={history.length === 0 ? say('approve.history.none') : null}>
      <ul aria-label={say('approve.history')}>
        {history.map((request) => (
          <RequestItem key={request.id} request={request} steps />
        ))}
      </ul>
    </View>
  );
};
