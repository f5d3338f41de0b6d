import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ReadyMade } from '../../src/domain/segments/readyMade.ts';
import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Bar } from './bar.tsx';
import { useKnown } from './begun.ts';
import { readyName } from './sketch.ts';

interface Props {
  readonly items: readonly SegmentItem[];
  readonly onOpen: (item: SegmentItem) => void;
  readonly onChoose: (ready: ReadyMade) => void;
  readonly onBack: () => void;
}

/** R16–R26: the rules that come with the product, a family a part. One that was taken already opens as it stands. */
export const ReadyList = ({ items, onOpen, onChoose, onBack }: Props) => {
  const { say, word } = useDialog();
  const { readyMade } = useKnown().begun;
  const families = [...new Set(readyMade.map(({ family }) => family))];
  const view = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => view.current?.querySelector('button')?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back as the button does; nothing else to reach.
    <div ref={view} class="panel" onKeyDown={(event) => event.key === 'Escape' && onBack()}>
      <Bar title={say('segments.readyMade')} onBack={onBack} />
      <div class="scroll">
        {families.map((family) => (
          <section key={family} class="family" aria-labelledby={`family-${family}`}>
            <h2 id={`family-${family}`}>{word(`Segments.family.${family}`)}</h2>
            <ul>
              {readyMade
                .filter((ready) => ready.family === family)
                .map((ready) => {
                  const name = readyName(ready, word);
                  const taken = items.find((item) => isReady(item, ready, name));
                  return (
                    <li key={ready.key}>
                      <button
                        type="button"
                        class="row"
                        onClick={() => (taken ? onOpen(taken) : onChoose(ready))}
                      >
                        <span class="subject">{name}</span>
                        {taken && <span class="badge">{say('segments.taken')}</span>}
                      </button>
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
};

/** By its name, or by its rule where the sheet calls it in another language. */
const isReady = (item: SegmentItem, { family, rule }: ReadyMade, name: string): boolean =>
  item.name.toLowerCase() === name.toLowerCase() ||
  (item.family === family && JSON.stringify(item.rule) === JSON.stringify(rule));
