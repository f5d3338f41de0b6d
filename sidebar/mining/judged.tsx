import type { Figures } from '../../src/domain/mining/judge.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './begun.ts';

/** How good a model is, on customers that it has not seen. */
export const Judged = ({ figures: { auc, lift10 } }: { figures: Figures }) => {
  const { say } = useDialog();
  const { percent, decimal } = useKnown();
  return (
    <dl class="judged">
      <div title={say('mining.auc.hint')}>
        <dt>{say('mining.auc')}</dt>
        <dd>{percent(auc)}</dd>
      </div>
      <div>
        <dt>{say('mining.lift')}</dt>
        <dd>{say('mining.lift.times', { times: decimal(lift10) })}</dd>
      </div>
    </dl>
  );
};
