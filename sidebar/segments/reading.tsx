import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Bar } from './bar.tsx';
import { FormulaFold } from './formulaFold.tsx';
import { Told } from './told.tsx';
import { usePreview } from './usePreview.ts';

/** A segment for those who do not change it. */
export const Reading = ({ item, onBack }: { item: SegmentItem; onBack: () => void }) => {
  const { say } = useDialog();
  const preview = usePreview(item.rule);
  const view = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => view.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back as the button does; nothing else to reach.
    <div ref={view} class="panel" onKeyDown={(event) => event.key === 'Escape' && onBack()}>
      <Bar title={item.name} onBack={onBack} />
      <div class="scroll pad">
        <p class="muted hint">{say('segments.onlyLeaders')}</p>
        <Told preview={preview} item={item} state={item.rule ? 'rule' : 'own'} />
        <FormulaFold formula={preview.answer?.formula ?? item.formula} />
      </div>
    </div>
  );
};
