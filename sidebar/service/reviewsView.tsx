import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Progress } from '../safety/progress.tsx';
import { useKnown } from './known.ts';
import { RowList } from './rowList.tsx';
import { useDesk } from './useDesk.ts';

/** R90: what customers wrote about us elsewhere. */
export const ReviewsView = () => {
  const { say } = useDialog();
  const { begun } = useKnown();
  const { desk, work, refresh } = useDesk(() => ask('reviewDesk', {}));
  return (
    <>
      <div class="scroll">
        <p class="muted">{say('service.reviews.why')}</p>
        {desk !== null && (
          <RowList
            table="OnlineReviews"
            title={say('tab.OnlineReviews')}
            rows={desk}
            columns={['site', 'stars', 'reviewedOn', 'customerName', 'text']}
            initial={{ reviewedOn: begun.today }}
            whose="may"
            mayAdd={begun.mayWork}
            mayEdit={begun.mayWork}
            work={work}
            refresh={refresh}
          />
        )}
      </div>
      <Progress work={work} />
    </>
  );
};
