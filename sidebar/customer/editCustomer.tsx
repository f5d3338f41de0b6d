import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { RowForm } from '../form/rowForm.tsx';
import { useSaved } from '../form/useSaved.ts';
import { Help } from '../parts/help.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { customerFirst, customerGroups } from './customerFields.ts';
import type { ChangeCard } from './useCard.ts';

interface Props {
  readonly card: CustomerCard;
  readonly change: ChangeCard;
  readonly foresee: ChangeCard;
  readonly onClose: () => void;
}

/** Edits a customer. */
export const EditCustomer = ({ card, change, foresee, onClose }: Props) => {
  const { book, say } = useSession();
  const asking = useAsk('changeCustomer');
  const saved = useSaved(onClose);
  return (
    <RowForm
      title={say('sidebar.customer.edit')}
      subtitle={String(card.values.name ?? '')}
      saveText={say('sidebar.save')}
      fields={book.forms.customers.fields}
      standing={card.values}
      first={customerFirst}
      moreText={say('sidebar.customer.more')}
      groups={(values) => customerGroups(values, say)}
      prefix="edit"
      below={(field) => <Unreadable card={card} field={field} />}
      asking={asking}
      send={async (changes) => {
        const answer = await asking.run({ customer: card.id, ...changes });
        if (answer?.value.status === 'conflict') {
          const { now } = answer.value;
          foresee((before) => ({ ...before, values: { ...before.values, ...now } }));
          return now;
        }
        if (answer?.value.status !== 'saved') return null;
        const { values } = answer.value;
        change((before) => ({
          ...before,
          values: { ...before.values, ...values },
          unreadable: before.unreadable.filter(({ field }) => !(field in changes.values)),
        }));
        return saved(say('sidebar.saved', { name: String(values.name) }));
      }}
      onClose={onClose}
    />
  );
};

const Unreadable = ({ card, field }: { card: CustomerCard; field: string }) => {
  const { say } = useSession();
  const found = card.unreadable.find((one) => one.field === field)?.found;
  return found === undefined ? null : <Help>{say('sidebar.customer.unreadable', { found })}</Help>;
};
