import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { Confirm } from './confirm.tsx';
import { FollowMembers } from './followMembers.tsx';

type Question = 'nothing' | 'leaving' | 'deleting' | 'following';

interface Props {
  /** The segment as it is saved; null for a new one. */
  readonly item: SegmentItem | null;
  readonly busy: boolean;
  readonly asking: Question;
  readonly onAsk: (question: Question) => void;
  readonly onChanged: (id: string | null, tell: () => string) => Promise<void>;
  readonly onListed: (text: string) => void;
  readonly onBack: () => void;
}

/** What can be done with the segment; a question takes the place of the buttons that led to it. */
export const BuilderFoot = ({ item, busy, asking, onAsk, onChanged, onListed, onBack }: Props) => {
  const { say } = useDialog();
  const removing = useAsk('removeSegment');
  const listing = useAsk('listSegmentMembers');
  const trouble = removing.trouble ?? listing.trouble;
  const remove = async ({ id, name }: SegmentItem): Promise<void> => {
    if (await removing.run({ id })) await onChanged(null, () => say('segments.deleted', { name }));
  };
  const list = async ({ id }: SegmentItem): Promise<void> => {
    const answer = await listing.run({ id });
    if (answer) onListed(say('segments.listed', { tab: answer.value.tab }));
  };
  return (
    <footer class="foot">
      {trouble && <Note kind="error">{trouble.message}</Note>}
      {asking === 'leaving' && (
        <Confirm
          text={say('segments.discard')}
          yes={say('segments.discard.yes')}
          no={say('segments.keep')}
          onYes={onBack}
          onNo={() => onAsk('nothing')}
        />
      )}
      {asking === 'deleting' && item && (
        <Confirm
          text={say('segments.delete.sure', { name: item.name })}
          yes={say('segments.delete.yes')}
          no={say('segments.keep')}
          busy={removing.busy}
          onYes={() => void remove(item)}
          onNo={() => onAsk('nothing')}
        />
      )}
      {asking === 'following' && item && (
        <FollowMembers
          segment={item.id}
          onClose={(text) => {
            onAsk('nothing');
            if (text !== undefined) onListed(text);
          }}
        />
      )}
      {asking === 'nothing' && (
        <>
          <Button type="submit" primary busy={busy}>
            {say(busy ? 'segments.saving' : 'segments.save')}
          </Button>
          {item && (
            <span class="more-acts">
              <IconButton icon="clock" label={say('segments.follow')} onClick={() => onAsk('following')} />
              <IconButton
                icon="sheet"
                label={say('segments.list')}
                busy={listing.busy}
                onClick={() => void list(item)}
              />
              <IconButton icon="remove" label={say('segments.delete')} onClick={() => onAsk('deleting')} />
            </span>
          )}
        </>
      )}
    </footer>
  );
};
