import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import type { Kept } from '../dialog/useLists.ts';
import { openPage } from '../openPage.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { useKnown } from './begun.ts';
import { Figures } from './figures.tsx';

interface Props {
  readonly segments: Kept<readonly SegmentItem[]>;
  /** The one that was open last, where the keyboard goes back to; null for a new one, nothing at the start. */
  readonly last: string | null | undefined;
  readonly onOpen: (item: SegmentItem) => void;
  readonly onNew: () => void;
  readonly onReady: () => void;
}

/** Every segment with what it says and whom it holds now. */
export const SegmentList = ({ segments, last, onOpen, onNew, onReady }: Props) => {
  const { say } = useDialog();
  const { mayChange } = useKnown().begun;
  const { lists: items, busy, trouble, refresh } = segments;
  const list = useRef<HTMLUListElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (last === undefined) return;
    const row = list.current?.querySelector<HTMLElement>('[data-last] button');
    (row ?? first.current)?.focus();
  }, []);
  return (
    <>
      <h1 class="unseen">{say('segments.title')}</h1>
      <div class="tools">
        {mayChange ? (
          <div class="actions">
            <Button primary buttonRef={first} onClick={onNew}>
              {say('segments.new')}
            </Button>
            <Button onClick={onReady}>{say('segments.readyMade')}</Button>
            <Button onClick={() => openPage('openMining')}>{say('mining.title')}</Button>
          </div>
        ) : (
          <p class="muted">{say('segments.onlyLeaders')}</p>
        )}
        <IconButton icon="refresh" label={say('segments.refresh')} busy={busy} onClick={refresh} />
      </div>
      <div class={`progress${busy ? '' : ' off'}`} />
      <div class="scroll">
        {trouble !== null && <Note kind="error">{trouble}</Note>}
        {items.length === 0 && <p class="empty">{say(mayChange ? 'segments.none' : 'segments.none.read')}</p>}
        <ul ref={list} class="segments" aria-label={say('segments.title')}>
          {items.map((item) => (
            <li key={item.id} data-last={item.id === last || undefined}>
              <button type="button" class="row" onClick={() => onOpen(item)}>
                <span class="subject">{item.name}</span>
                <span class="said">
                  {item.sentence ?? say(item.gone ? 'segments.columnGone' : 'segments.ownFormula')}
                </span>
                <Figures item={item} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};
