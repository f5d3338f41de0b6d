import { useState } from 'preact/hooks';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { dayInWords, dueInWords } from '../days.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Sample } from '../parts/sample.tsx';
import { useSession } from '../session.ts';
import { CompletePanel } from './completePanel.tsx';
import { PostponePanel } from './postponePanel.tsx';

interface Props {
  readonly item: FollowUpItem;
  readonly showOwner: boolean;
  /** Called when it is no longer due: completed or moved. */
  readonly onGone: (next?: FollowUpItem | null) => void;
  /** Whose card this stands on already. */
  readonly onCard?: boolean;
}

/** A follow-up: what to do, for whom, when; completing and postponing unfold below it. */
export const DueItem = ({ item, showOwner, onGone, onCard = false }: Props) => {
  const session = useSession();
  const { say, word, mayWrite, openCustomer, editFollowUp } = session;
  const [open, setOpen] = useState<'complete' | 'postpone' | null>(null);
  const names = { subject: item.subject, customer: item.customerName };
  const toggle = (panel: 'complete' | 'postpone'): void => setOpen(open === panel ? null : panel);
  const owner =
    item.owner === null
      ? say('sidebar.followUp.nobody')
      : say('sidebar.followUp.owner', { name: item.owner });
  return (
    <li class={`due${item.daysLate > 0 ? ' late' : ''}`}>
      {mayWrite && (
        <IconButton
          icon={open === 'complete' ? 'done' : 'circle'}
          tone="done"
          label={say('sidebar.followUp.completeThis', names)}
          expanded={open === 'complete'}
          onClick={() => toggle('complete')}
        />
      )}
      <div class="due-text">
        <p class="subject">{item.subject}</p>
        {!onCard && (
          <button
            type="button"
            class="link clip"
            title={item.customerName}
            onClick={() => openCustomer(item.customer)}
          >
            {item.customerName}
          </button>
        )}
        <p class="meta">
          <Icon name={item.channel} />
          <span>{word(`FollowUps.channel.${item.channel}`)}</span>
          <span class="when" title={dayInWords(item.dueOn, session)}>
            {dueInWords(item.dueOn, item.daysLate, session)}
          </span>
          {showOwner && <span class="clip">{owner}</span>}
          {item.sample && <Sample />}
        </p>
        {item.note !== null && <p class="remark">{item.note}</p>}
      </div>
      {mayWrite && (
        <div class="due-acts">
          <IconButton
            icon="clock"
            label={say('sidebar.followUp.laterThis', names)}
            expanded={open === 'postpone'}
            onClick={() => toggle('postpone')}
          />
          <IconButton
            icon="edit"
            label={say('sidebar.followUp.editThis', names)}
            onClick={() => editFollowUp(item)}
          />
        </div>
      )}
      {open === 'complete' && <CompletePanel item={item} onDone={onGone} onClose={() => setOpen(null)} />}
      {open === 'postpone' && <PostponePanel item={item} onDone={onGone} onClose={() => setOpen(null)} />}
    </li>
  );
};
