import { useState } from 'preact/hooks';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { LogInteraction } from '../customer/logInteraction.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { useSession } from '../session.ts';
import { CompletePanel } from './completePanel.tsx';
import { DueActs } from './dueActs.tsx';
import { DueMeta } from './dueMeta.tsx';
import { SnoozePanel } from './snoozePanel.tsx';

interface Props {
  readonly item: FollowUpItem;
  readonly showOwner: boolean;
  /** Whether it is out of sight: completed or put off, and not yet confirmed. */
  readonly away: boolean;
  readonly onAway: (away: boolean) => void;
  /** Called when that is confirmed. */
  readonly onGone: () => void;
  /** Whose card this stands on already. */
  readonly onCard?: boolean;
}

/** A follow-up: what to do, for whom, when; completing and putting off unfold below it. */
export const DueItem = ({ item, showOwner, away, onAway, onGone, onCard = false }: Props) => {
  const { say, mayWrite, openCustomer, openForm } = useSession();
  const [open, setOpen] = useState<'complete' | 'snooze' | null>(null);
  const toggle = (panel: 'complete' | 'snooze'): void => setOpen(open === panel ? null : panel);
  const panel = { item, onAway, onGone, onClose: () => setOpen(null) };
  const { customer: id, customerName: name, channel } = item;
  const log = (): void =>
    openForm((controls) => <LogInteraction customer={{ id, name }} channel={channel} controls={controls} />);
  return (
    <li class={`due ${item.state}`} hidden={away}>
      {mayWrite && (
        <IconButton
          icon={open === 'complete' ? 'done' : 'circle'}
          tone="done"
          label={say('sidebar.followUp.completeThis', { subject: item.subject, customer: name })}
          expanded={open === 'complete'}
          onClick={() => toggle('complete')}
        />
      )}
      <div class="due-text">
        <p class="subject">{item.subject}</p>
        {!onCard && (
          <button type="button" class="link clip" title={name} onClick={() => openCustomer(id)}>
            {name}
          </button>
        )}
        <DueMeta item={item} showOwner={showOwner} />
        <DueActs
          item={item}
          phone={onCard ? null : item.phone}
          email={onCard ? null : item.email}
          onLog={log}
          snoozing={open === 'snooze'}
          onSnooze={() => toggle('snooze')}
        />
      </div>
      {open === 'complete' && <CompletePanel {...panel} />}
      {open === 'snooze' && <SnoozePanel {...panel} />}
    </li>
  );
};
