import { useDialog } from '../dialog/dialogWords.ts';
import { Progress } from '../safety/progress.tsx';
import { useManagement } from './desk.ts';
import { ReviewList } from './reviewList.tsx';

/** R109: what was tried, of whichever plan. */
export const ReviewsView = () => {
  const { say } = useDialog();
  const { desk, work } = useManagement();
  return (
    <>
      <div class="scroll">
        <ReviewList rows={desk.reviews} plan={null} empty={say('manage.none.EffectReviews')} work={work} />
      </div>
      <Progress work={work} />
    </>
  );
};
