import { useState } from 'preact/hooks';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useSession } from '../session.ts';
import { DueActs } from '../today/dueActs.tsx';
import { DueMeta } from '../today/dueMeta.tsx';
import { SnoozePanel } from '../today/snoozePanel.tsx';
import { useReopen } from '../today/useReopen.ts';
import { useAsk } from '../useAsk.ts';

interface Props {
  readonly card: CustomerCard;
  readonly item: FollowUpItem;
  readonly onAway: (away: boolean) => void;
  readonly onLog: (channel: string) => void;
}

/** The one thing to be done next, and all that one does with it in a click. */
export const NextAction = ({ card, item, onAway, onLog }: Props) => {
  const { say, mayWrite, announce, wrote } = useSession();
  const [snoozing, setSnoozing] = useState(false);
  const reopen = useReopen(item);
  const completing = useAsk('completeFollowUp');
  const complete = async (): Promise<void> => {
    onAway(true);
    const answer = await completing.run({ id: item.id, note: null, next: null });
    if (!answer) return onAway(false);
    // What came after it would stand beside it.
    announce(say('sidebar.followUp.done', { subject: item.subject }), answer.value ? undefined : reopen);
    wrote();
  };
  return (
    <>
      <p class="subject">{item.subject}</p>
      <DueMeta item={item} showOwner={item.owner !== card.values.owner} />
      <DueActs
        item={item}
        {...reachOf(card)}
        onLog={() => onLog(item.channel)}
        snoozing={snoozing}
        onSnooze={() => setSnoozing(!snoozing)}
      >
        {mayWrite && (
          <Button
            small
            busy={completing.busy}
            label={say('sidebar.followUp.doneThis', { subject: item.subject })}
            onClick={complete}
          >
            {say('sidebar.card.done')}
          </Button>
        )}
      </DueActs>
      {completing.trouble && <Note kind="error">{completing.trouble.message}</Note>}
      {snoozing && (
        <SnoozePanel
          item={item}
          onAway={onAway}
          onGone={() => setSnoozing(false)}
          onClose={() => setSnoozing(false)}
        />
      )}
    </>
  );
};

/** The customer's own phone and e-mail, else those of the first of its people who has any. */
const reachOf = ({ values, people }: CustomerCard): { phone: string | null; email: string | null } => {
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return {
    phone: text(values.phone) ?? people.find(({ phone }) => phone !== null)?.phone ?? null,
    email: text(values.email) ?? people.find(({ email }) => email !== null)?.email ?? null,
  };
};
