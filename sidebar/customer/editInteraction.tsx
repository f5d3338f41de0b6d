import type { TimelineEntry } from '../../src/domain/register/timeline.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { optionsOf } from '../form/choices.ts';
import { RowForm } from '../form/rowForm.tsx';
import { useSaved } from '../form/useSaved.ts';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

interface Props {
  readonly card: CustomerCard;
  readonly entry: TimelineEntry;
  readonly onClose: () => void;
}

/** Corrects a contact that was logged. */
export const EditInteraction = ({ card, entry, onClose }: Props) => {
  const { book, say } = useSession();
  const asking = useAsk('changeInteraction');
  const saved = useSaved(onClose);
  const { on: happenedOn, text: summary, channel, direction, outcome, by, contact, cost, nextStep } = entry;
  const { satisfaction } = entry;
  return (
    <RowForm
      title={say('sidebar.log.edit')}
      subtitle={String(card.values.name ?? '')}
      saveText={say('sidebar.save')}
      fields={book.forms.interactions.fields}
      standing={{
        happenedOn,
        summary,
        channel,
        direction,
        outcome,
        by,
        contact,
        cost,
        nextStep,
        satisfaction,
      }}
      first={['happenedOn', 'channel', 'outcome', 'summary', 'contact']}
      chips={['outcome']}
      choices={{ Contacts: optionsOf(card.people) }}
      prefix="logged"
      asking={asking}
      send={async (changes) => {
        const answer = await asking.run({ id: entry.id, ...changes });
        if (answer?.value.status === 'conflict') return answer.value.now;
        return answer && saved(say('sidebar.log.changed'));
      }}
      onClose={onClose}
    />
  );
};
