import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './begun.ts';

/** How many a segment holds, and their part of all spend, as the sheet says. */
export const Figures = ({ item: { formula, customers, value, share } }: { item: SegmentItem }) => {
  const { say, count } = useDialog();
  const { percent } = useKnown();
  if (formula === null) return <span class="figures gone">{say('segments.gone')}</span>;
  if (customers === null) return null;
  return (
    <span class="figures">
      <b>{say('segments.customers', { n: customers === 1 ? 1 : count(customers) })}</b>
      {customers > 0 && value !== null && share !== null && (
        <span>{say('segments.worth', { value, share: percent(share) })}</span>
      )}
    </span>
  );
};
