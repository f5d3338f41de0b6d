import { useMemo, useState } from 'preact/hooks';
import { labelOf } from '../../src/formulas/rule/ownField.ts';
import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { DialogContext, dialogWords } from '../dialog/dialogWords.ts';
import { Told } from '../dialog/told.tsx';
import { useLists } from '../dialog/useLists.ts';
import { useToast } from '../parts/toast.tsx';
import { useAsk } from '../useAsk.ts';
import { type Begun, FieldsContext, type Known, KnownContext } from './begun.ts';
import { Builder } from './builder.tsx';
import { Reading } from './reading.tsx';
import { ReadyList } from './readyList.tsx';
import { fieldsByKey } from './ruleDraft.ts';
import { SegmentList } from './segmentList.tsx';
import { newSegment, readySegment, type Sketch, sketchOf } from './sketch.ts';

type View =
  | { readonly on: 'list' }
  | { readonly on: 'ready' }
  | { readonly on: 'builder'; readonly sketch: Sketch };

/** The whole page: the list, and whatever of it is open. */
export const SegmentsPage = (begun: Begun) => {
  const words = useMemo(() => dialogWords(begun.words, begun.language), [begun]);
  const known = useMemo(() => knownOf(begun, words.word), [begun, words]);
  const segments = useLists(useAsk('listSegments'), begun.segments);
  const toast = useToast();
  const [view, setView] = useState<View>({ on: 'list' });
  const [last, setLast] = useState<string | null>();

  const build = (sketch: Sketch): void => {
    setLast(sketch.id);
    setView({ on: 'builder', sketch });
  };
  const open = (item: SegmentItem): void => build(sketchOf(item, known.fieldOf));
  const toList = (): void => setView({ on: 'list' });
  /** Back to the list as the sheet has it after a change. */
  const changed = async (
    id: string | null,
    tell: (item: SegmentItem | undefined) => string,
  ): Promise<void> => {
    const items = await segments.refresh();
    setLast(id);
    toList();
    toast.show(tell(items?.find((one) => one.id === id)));
  };
  const { id } = view.on === 'builder' ? view.sketch : { id: null };
  const item = segments.lists.find((one) => one.id === id) ?? null;
  // Who may not change anything goes back to the list when somebody else deletes what they read.
  const on = view.on === 'builder' && !begun.mayChange && !item ? 'list' : view.on;
  return (
    <DialogContext.Provider value={words}>
      <FieldsContext.Provider value={known}>
        <KnownContext.Provider value={known}>
          <main class="app">
            {on === 'list' && (
              <SegmentList
                segments={segments}
                last={last}
                onOpen={open}
                onNew={() => build(newSegment)}
                onReady={() => setView({ on: 'ready' })}
              />
            )}
            {on === 'ready' && (
              <ReadyList
                items={segments.lists}
                onOpen={open}
                onChoose={(ready) => build(readySegment(ready, known.fieldOf, words.word))}
                onBack={toList}
              />
            )}
            {view.on === 'builder' && begun.mayChange && (
              <Builder
                sketch={view.sketch}
                item={item}
                onChanged={changed}
                onListed={toast.show}
                onBack={toList}
              />
            )}
            {on === 'builder' && !begun.mayChange && item && <Reading item={item} onBack={toList} />}
          </main>
          <Told text={toast.text} />
        </KnownContext.Provider>
      </FieldsContext.Provider>
    </DialogContext.Provider>
  );
};

const knownOf = (begun: Begun, word: (key: string) => string): Known => {
  const shares = new Intl.NumberFormat(begun.language, { style: 'percent', maximumFractionDigits: 1 });
  return {
    begun,
    fields: begun.fields,
    fieldOf: fieldsByKey(begun.fields),
    label: (field) => labelOf(field, word),
    percent: (share) => shares.format(share),
  };
};
