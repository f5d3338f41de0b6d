import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DuplicatePair } from '../../src/usecases/findDuplicates.ts';
import type { MergeOrder, MergePreview } from '../../src/usecases/mergeCustomers.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { type Asking, useAsk } from '../useAsk.ts';
import { MergeFields } from './mergeFields.tsx';
import { Reasons, ScoreBadge } from './reasons.tsx';

interface Props {
  readonly table: MergePreview['table'];
  readonly pair: DuplicatePair;
  readonly onBack: () => void;
  readonly onMerged: (preview: MergePreview, intent: string) => void;
  readonly onDismiss: (names: readonly [string, string]) => void;
  readonly dismissal: Asking<'dismissDuplicate'>;
}

type Choices = MergeOrder['choices'];

/** R14: two rows side by side, field by field, before they become one. */
export const MergeView = ({ table, pair, onBack, onMerged, onDismiss, dismissal }: Props) => {
  const { say } = useDialog();
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [changed, setChanged] = useState<readonly string[]>([]);
  const look = useAsk('previewMerge');
  const merge = useAsk('mergeCustomers');
  const title = useRef<HTMLHeadingElement>(null);

  const load = useCallback(
    async (keep: string, drop: string) => {
      const answer = await look.run({ table, keep, drop });
      if (!answer) return;
      setChoices({});
      setChanged([]);
      setPreview(answer.value);
    },
    [look.run, table],
  );
  useLayoutEffect(() => title.current?.focus(), [pair]);
  useEffect(() => {
    void load(pair.ids[0], pair.ids[1]);
  }, [load, pair]);

  const go = async (): Promise<void> => {
    if (!preview) return;
    const { keep, drop, seen } = preview;
    const answer = await merge.run({ table, keep: keep.id, drop: drop.id, choices, seen });
    if (!answer) return;
    if (answer.value.status === 'merged') return onMerged(preview, answer.value.intent);
    setChanged(answer.value.changed);
    setPreview(answer.value.preview);
  };
  const busy = look.busy || merge.busy || dismissal.busy;
  const trouble = look.trouble ?? merge.trouble ?? dismissal.trouble;
  return (
    <section
      class="merge"
      aria-labelledby="merge-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !merge.busy) onBack();
      }}
    >
      <header class="bar">
        <IconButton icon="back" label={say('clean.back')} onClick={onBack} />
        <h2 id="merge-title" class="bar-text" ref={title} tabIndex={-1}>
          {say('clean.preview.title')}
        </h2>
        <Reasons reasons={pair.reasons} />
        <ScoreBadge score={pair.score} />
      </header>
      <div class={busy ? 'progress' : 'progress off'} aria-hidden="true" />
      <div class="scroll" aria-busy={busy}>
        {trouble && (
          <Note kind="error">
            <p>{trouble.message}</p>
          </Note>
        )}
        {changed.length > 0 && (
          <div role="alert">
            <Note kind="warning">{say('clean.conflict', { fields: changed.join(', ') })}</Note>
          </div>
        )}
        {preview === null && look.busy && <Skeleton lines={8} label={say('clean.loading')} />}
        <Help>{say('clean.help.merge')}</Help>
        {preview !== null && (
          <MergeFields
            preview={preview}
            choices={choices}
            disabled={busy}
            onChoose={(column, choice) => setChoices({ ...choices, [column]: choice })}
          />
        )}
      </div>
      <footer class="foot">
        <p class="foot-text muted">{preview !== null && <Moved preview={preview} />}</p>
        {preview !== null && (
          <>
            <Button disabled={busy} onClick={() => load(preview.drop.id, preview.keep.id)}>
              {say('clean.swap')}
            </Button>
            <Button
              disabled={look.busy || merge.busy}
              busy={dismissal.busy}
              onClick={() => onDismiss([preview.keep.name, preview.drop.name])}
            >
              {say('clean.notTwins')}
            </Button>
            <Button primary busy={merge.busy} disabled={busy} onClick={go}>
              {say(merge.busy ? 'clean.merging' : 'clean.merge')}
            </Button>
          </>
        )}
      </footer>
    </section>
  );
};

const Moved = ({ preview }: { preview: MergePreview }) => {
  const { say, word, count } = useDialog();
  const list = preview.moved.map((one) => `${word(`tab.${one.table}`)} ${count(one.count)}`).join(', ');
  return <>{list === '' ? say('clean.moved.nothing') : say('clean.moved', { list })}</>;
};
