import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Snooze } from '../../src/domain/followups/snooze.ts';
import { isDay } from '../../src/schema/day.ts';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { addDays, dayInWords } from '../days.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { useReopen } from './useReopen.ts';

interface Props {
  readonly item: FollowUpItem;
  readonly onAway: (away: boolean) => void;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

const offered = ['tomorrow', 'nextWeek', 'inAWeek'] as const satisfies readonly Snooze[];

/** Puts a follow-up off, a click for the usual days; its due day stays what it was. */
export const SnoozePanel = ({ item, onAway, onGone, onClose }: Props) => {
  const session = useSession();
  const { say, announce, wrote, book } = session;
  const asking = useAsk('snoozeFollowUp');
  const reopen = useReopen(item);
  const first = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => first.current?.focus(), []);

  const snooze = async (to: Snooze): Promise<void> => {
    onAway(true);
    const answer = await asking.run({ id: item.id, to, seen: item.dueOn });
    if (!answer) return onAway(false);
    const day = dayInWords(answer.value.snoozedTo ?? item.dueOn, session);
    announce(say('sidebar.followUp.postponed', { day }), reopen);
    onGone();
    wrote();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its buttons opened; nothing else to reach.
    <div class="unfolded" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div class="actions">
        {offered.map((to, index) => (
          <Button
            key={to}
            small
            {...(index === 0 && { buttonRef: first })}
            busy={asking.busy}
            onClick={() => snooze(to)}
          >
            {say(`sidebar.followUp.${to}`)}
          </Button>
        ))}
      </div>
      <Help>{say('sidebar.help.snooze')}</Help>
      <div class="field">
        <label for={id}>{say('sidebar.followUp.until')}</label>
        <input
          id={id}
          type="date"
          min={addDays(book.today, 1)}
          onChange={({ currentTarget: { value } }) => isDay(value) && value > book.today && snooze(value)}
        />
      </div>
      {asking.trouble && <Note kind="error">{asking.trouble.message}</Note>}
    </div>
  );
};
