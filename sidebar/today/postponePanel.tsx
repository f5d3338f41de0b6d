import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { dayInWords } from '../days.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

interface Props {
  readonly item: FollowUpItem;
  readonly onDone: (moved: FollowUpItem) => void;
  readonly onClose: () => void;
}

/** Moves a follow-up to tomorrow or to next Monday. */
export const PostponePanel = ({ item, onDone, onClose }: Props) => {
  const session = useSession();
  const { say, announce, wrote } = session;
  const asking = useAsk('postponeFollowUp');
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);

  const postpone = async (to: 'tomorrow' | 'nextWeek'): Promise<void> => {
    const answer = await asking.run({ id: item.id, to, seen: item.dueOn });
    if (!answer) return;
    announce(say('sidebar.followUp.postponed', { day: dayInWords(answer.value.dueOn, session) }));
    onDone(answer.value);
    wrote();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its buttons opened; nothing else to reach.
    <div class="unfolded" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div class="actions">
        <Button small buttonRef={first} busy={asking.busy} onClick={() => postpone('tomorrow')}>
          {say('sidebar.followUp.tomorrow')}
        </Button>
        <Button small busy={asking.busy} onClick={() => postpone('nextWeek')}>
          {say('sidebar.followUp.nextWeek')}
        </Button>
      </div>
      {asking.trouble && <Note kind="error">{asking.trouble.message}</Note>}
    </div>
  );
};
