import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { FormFields } from '../form/formFields.tsx';
import { FormPage } from '../form/formPage.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import type { ChangeCard } from './useCard.ts';

interface Props {
  readonly card: CustomerCard;
  readonly change: ChangeCard;
  readonly onClose: () => void;
}

/** Adds one of the customer's people. */
export const AddPerson = ({ card, change, onClose }: Props) => {
  const { book, say, announce, wrote } = useSession();
  const form = useForm(book.forms.contacts.fields, { source: 'own' });
  const asking = useAsk('addPerson');

  const save = async (): Promise<void> => {
    const values = form.read();
    if (values === null) return;
    const answer = await asking.run({ customer: card.id, values });
    if (!answer) return;
    const person = answer.value;
    announce(say('sidebar.person.saved', { name: person.name }));
    change((before) => ({
      ...before,
      people: [...before.people.filter(({ id }) => id !== person.id), person],
    }));
    onClose();
    wrote();
  };
  return (
    <FormPage
      title={say('sidebar.person.title')}
      subtitle={String(card.values.name ?? '')}
      saveText={say('sidebar.card.people.add')}
      busy={asking.busy}
      dirty={form.dirty}
      trouble={asking.trouble?.message ?? null}
      onSave={save}
      onClose={onClose}
    >
      <FormFields
        form={{ ...form, messages: { ...asking.trouble?.fields, ...form.messages } }}
        first={['name', 'position', 'part', 'phone', 'email']}
        prefix="person"
      />
    </FormPage>
  );
};
