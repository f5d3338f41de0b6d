import type { TimelineEntry } from '../../src/domain/register/timeline.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { dayInWords } from '../days.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Note } from '../parts/note.tsx';
import { Sample } from '../parts/sample.tsx';
import { Section } from '../parts/section.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import type { ChangeCard } from './useCard.ts';

/** Every contact with the customer, newest first. */
export const History = ({ card, change }: { card: CustomerCard; change: ChangeCard }) => {
  const { say } = useSession();
  const asking = useAsk('timeline');
  const { entries, total } = card.timeline;
  const older = async (): Promise<void> => {
    const answer = await asking.run({ customer: card.id, from: entries.length });
    if (!answer) return;
    const known = new Set(entries.map(({ id }) => id));
    const further = answer.value.entries.filter(({ id }) => !known.has(id));
    change((before) => ({
      ...before,
      timeline: { entries: [...before.timeline.entries, ...further], total: answer.value.total },
    }));
  };
  return (
    <Section level={3} title={say('sidebar.card.timeline')} count={total}>
      {total === 0 && <p class="muted">{say('sidebar.card.timeline.none')}</p>}
      <ol class="items timeline">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {asking.trouble && <Note kind="error">{asking.trouble.message}</Note>}
      {entries.length < total && (
        <Button small busy={asking.busy} onClick={older}>
          {say('sidebar.card.timeline.older')}
        </Button>
      )}
    </Section>
  );
};

const Entry = ({ entry }: { entry: TimelineEntry }) => {
  const session = useSession();
  const { say, word } = session;
  const what =
    entry.kind === 'followUp'
      ? say('sidebar.card.timeline.done')
      : [
          word(`Interactions.channel.${entry.channel}`),
          entry.outcome && word(`Interactions.outcome.${entry.outcome}`),
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <li class="entry">
      <Icon name={entry.kind === 'followUp' ? 'done' : entry.channel} />
      <div>
        <p class="meta">
          <time dateTime={entry.on}>{dayInWords(entry.on, session)}</time>
          <span>{what}</span>
          {entry.sample && <Sample />}
        </p>
        <p class="told">{entry.text}</p>
        {entry.note !== null && <p class="told muted">{entry.note}</p>}
        {entry.by !== null && <p class="meta">{entry.by}</p>}
      </div>
    </li>
  );
};
