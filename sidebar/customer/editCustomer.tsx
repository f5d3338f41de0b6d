import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { Conflict } from '../form/conflict.tsx';
import { FormFields } from '../form/formFields.tsx';
import { FormPage } from '../form/formPage.tsx';
import { useEdit } from '../form/useEdit.ts';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { customerFirst } from './customerFirst.ts';
import type { ChangeCard } from './useCard.ts';

interface Props {
  readonly card: CustomerCard;
  readonly change: ChangeCard;
  readonly foresee: ChangeCard;
  readonly onClose: () => void;
}

/** Edits a customer. Only what was changed is sent, with what stood there; a clash is settled field by field. */
export const EditCustomer = ({ card, change, foresee, onClose }: Props) => {
  const { book, say, announce, wrote } = useSession();
  const edit = useEdit(book.forms.customers.fields, card.values);
  const asking = useAsk('changeCustomer');

  const save = async (): Promise<void> => {
    const changes = edit.read();
    if (changes === null) return;
    if (Object.keys(changes.values).length === 0) return onClose();
    const answer = await asking.run({ customer: card.id, ...changes });
    if (answer?.value.status === 'conflict') {
      const { now } = answer.value;
      edit.clashed(now);
      foresee((before) => ({ ...before, values: { ...before.values, ...now } }));
    }
    if (answer?.value.status !== 'saved') return;
    const saved = answer.value.values;
    announce(say('sidebar.customer.saved', { name: String(saved.name) }));
    change((before) => ({
      ...before,
      values: saved,
      unreadable: before.unreadable.filter(({ field }) => !(field in changes.values)),
    }));
    onClose();
    wrote();
  };
  const clashing = Object.keys(edit.clash).length > 0;
  return (
    <FormPage
      title={say('sidebar.customer.edit')}
      subtitle={String(card.values.name ?? '')}
      saveText={say('sidebar.save')}
      busy={asking.busy}
      dirty={edit.form.dirty}
      trouble={clashing ? say('sidebar.conflict') : (asking.trouble?.message ?? null)}
      onSave={save}
      onClose={onClose}
    >
      <FormFields
        form={{ ...edit.form, messages: { ...asking.trouble?.fields, ...edit.form.messages } }}
        first={customerFirst}
        prefix="edit"
        below={(name) => (
          <>
            <Unreadable card={card} field={name} />
            <Conflict edit={edit} field={name} />
          </>
        )}
      />
    </FormPage>
  );
};

const Unreadable = ({ card, field }: { card: CustomerCard; field: string }) => {
  const { say } = useSession();
  const found = card.unreadable.find((one) => one.field === field)?.found;
  return found === undefined ? null : (
    <p class="field-hint">{say('sidebar.customer.unreadable', { found })}</p>
  );
};
