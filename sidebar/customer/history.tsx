import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../../src/domain/register/timeline.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { dayInWords } from '../days.ts';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { Sample } from '../parts/sample.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { EditInteraction } from './editInteraction.tsx';
import { pendingId } from './pendingEntry.ts';
import type { ChangeCard } from './useCard.ts';

/** How many stand there before one asks for more. */
const shortList = 4;

/** R4: every contact with the customer by anybody, newest first. */
export const History = ({ card, foresee }: { card: CustomerCard; foresee: ChangeCard }) => {
  const { say, mayWrite, openForm } = useSession();
  const asking = useAsk('timeline');
  const [all, setAll] = useState(false);
  const { entries, total } = card.timeline;
  const older = async (): Promise<void> => {
    setAll(true);
    if (!all && entries.length > shortList) return;
    const answer = await asking.run({ customer: card.id, from: entries.length });
    if (!answer) return;
    const known = new Set(entries.map(({ id }) => id));
    const further = answer.value.entries.filter(({ id }) => !known.has(id));
    foresee((before) => ({
      ...before,
      timeline: { entries: [...before.timeline.entries, ...further], total: answer.value.total },
    }));
  };
  const edit = (entry: TimelineEntry): void =>
    openForm(({ onClose }) => <EditInteraction card={card} entry={entry} onClose={onClose} />);
  const shown = all ? entries : entries.slice(0, shortList);
  return (
    <Fold name="timeline" title={say('sidebar.card.timeline')} count={total} open>
      {total === 0 && <p class="muted">{say('sidebar.card.timeline.none')}</p>}
      <ol class="items timeline">
        {shown.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            onEdit={mayWrite && entry.kind === 'interaction' && entry.id !== pendingId ? edit : null}
          />
        ))}
      </ol>
      {asking.trouble && <Note kind="error">{asking.trouble.message}</Note>}
      {shown.length < total && (
        <Button small busy={asking.busy} onClick={older}>
          {say('sidebar.card.timeline.older')}
        </Button>
      )}
    </Fold>
  );
};

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly onEdit: ((entry: TimelineEntry) => void) | null;
}

const Entry = ({ entry, onEdit }: EntryProps) => {
  const session = useSession();
  const { say, word } = session;
  const waits = entry.id === pendingId;
  const day = dayInWords(entry.on, session);
  return (
    <li class={`entry${waits ? ' waits' : ''}`} aria-busy={waits || undefined}>
      <Icon name={entry.kind === 'followUp' ? 'done' : entry.channel} />
      <div>
        <p class="meta">
          <time dateTime={entry.on}>{day}</time>
          <span>
            {entry.kind === 'followUp'
              ? say('sidebar.card.timeline.done')
              : word(`Interactions.channel.${entry.channel}`)}
          </span>
          {entry.outcome !== null && (
            <span class={`badge outcome-${entry.outcome}`}>
              {word(`Interactions.outcome.${entry.outcome}`)}
            </span>
          )}
          {entry.sample && <Sample />}
        </p>
        <p class="told">{entry.text}</p>
        {entry.note !== null && <p class="told muted">{entry.note}</p>}
        {entry.nextStep !== null && (
          <p class="told muted">{say('sidebar.card.timeline.next', { step: entry.nextStep })}</p>
        )}
        {entry.satisfaction !== null && (
          <p class="told muted">{say('sidebar.card.timeline.satisfaction', { n: entry.satisfaction })}</p>
        )}
        <p class="meta">{waits ? say('sidebar.saving') : whoAndWhom(entry, say)}</p>
      </div>
      {onEdit && (
        <IconButton
          small
          icon="edit"
          label={say('sidebar.log.editThis', { day, text: entry.text })}
          onClick={() => onEdit(entry)}
        />
      )}
    </li>
  );
};

/** Who of us with whom of them, and from which side it came. */
const whoAndWhom = (
  { by, contactName, direction }: TimelineEntry,
  say: ReturnType<typeof useSession>['say'],
): string => {
  if (by === null || contactName === null) return by ?? contactName ?? '';
  return say(direction === 'in' ? 'sidebar.card.timeline.in' : 'sidebar.card.timeline.out', {
    us: by,
    them: contactName,
  });
};
