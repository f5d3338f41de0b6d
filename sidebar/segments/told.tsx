import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import type { SegmentPreview } from '../../src/usecases/segments/previewSegment.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Note } from '../parts/note.tsx';
import { useKnown } from './begun.ts';
import { Figures } from './figures.tsx';
import type { Preview } from './usePreview.ts';

interface Props {
  readonly preview: Preview;
  /** The segment as it is saved; null for a new one. */
  readonly item: SegmentItem | null;
  /** What is to be saved: a rule, one that is not complete yet, or a formula of the business's own. */
  readonly state: 'rule' | 'incomplete' | 'own' | 'typed';
}

/** What a segment says and for whom it holds, at once. */
export const Told = ({ preview, item, state }: Props) => {
  const { say } = useDialog();
  const { answer, current, busy, trouble } = preview;
  const waiting = state === 'rule' && (busy || !current) && trouble === null;
  return (
    <section
      class={`told${waiting ? ' waiting' : ''}`}
      aria-label={say('segments.preview')}
      aria-busy={waiting}
    >
      <div class={`progress${waiting ? '' : ' off'}`} />
      <div role="status">
        {state === 'incomplete' && item?.gone && <p class="said">{say('segments.columnGone')}</p>}
        {state === 'incomplete' && <p class="muted">{say('segments.incomplete')}</p>}
        {state === 'typed' && <p class="muted">{say('segments.formula.wins')}</p>}
        {state === 'own' && (
          <>
            <p class="said">{say(item?.gone ? 'segments.columnGone' : 'segments.ownFormula')}</p>
            {item && <Figures item={item} />}
          </>
        )}
        {state === 'rule' && answer && <Counted answer={answer} />}
      </div>
      {state === 'rule' && trouble !== null && <Note kind="error">{trouble}</Note>}
    </section>
  );
};

const Counted = ({ answer: { sentence, customers, of, value, share, some } }: { answer: SegmentPreview }) => {
  const { say, count } = useDialog();
  const { percent } = useKnown();
  return (
    <>
      <p class="said">{sentence}</p>
      <p class="figures">
        <b>{say('segments.count', { n: customers === 1 ? 1 : count(customers), of: count(of) })}</b>
        {customers > 0 && share !== null && (
          <span>{say('segments.worth', { value, share: percent(share) })}</span>
        )}
      </p>
      {customers === 0 ? (
        <p class="muted">{say('segments.empty')}</p>
      ) : (
        <p class="muted some">{say('segments.some', { names: some.join(say('segments.comma')) })}</p>
      )}
    </>
  );
};
