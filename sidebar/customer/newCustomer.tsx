import { useState } from 'preact/hooks';
import { FieldsPage } from '../form/fieldsPage.tsx';
import { useForm } from '../form/useForm.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { ownName, useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { customerFirst, customerGroups } from './customerFields.ts';

/** Adds a customer. One of the same name is pointed out first. */
export const NewCustomer = ({ name, onClose }: { name: string; onClose: () => void }) => {
  const { book, say, announce, wrote, openCustomer } = useSession();
  const form = useForm(book.forms.customers.fields, {
    name,
    type: 'organisation',
    status: 'lead',
    owner: ownName(book),
    source: 'own',
  });
  const asking = useAsk('addCustomer');
  const [namesake, setNamesake] = useState<{ id: string; name: string } | null>(null);

  const save = async (twin: boolean): Promise<void> => {
    const values = form.read();
    setNamesake(null);
    if (values === null) return;
    const answer = await asking.run({ values, twin });
    if (answer?.value.status === 'exists') setNamesake(answer.value);
    if (answer?.value.status !== 'saved') return;
    announce(say('sidebar.customer.added', { name: String(values.name) }));
    wrote();
    open(answer.value.id);
  };
  const open = (id: string): void => {
    onClose();
    openCustomer(id);
  };
  return (
    <FieldsPage
      title={say('sidebar.customer.new')}
      saveText={say('sidebar.customer.add')}
      form={form}
      asking={asking}
      first={customerFirst}
      moreText={say('sidebar.customer.more')}
      groups={customerGroups(form.values, say)}
      prefix="new"
      below={(field) =>
        field === 'name' &&
        namesake && (
          <Note kind="warning">
            <p role="alert">{say('sidebar.customer.exists', { name: namesake.name })}</p>
            <div class="actions">
              <Button small onClick={() => open(namesake.id)}>
                {say('sidebar.customer.openThat')}
              </Button>
              <Button small onClick={() => save(true)}>
                {say('sidebar.customer.addAnyway')}
              </Button>
            </div>
          </Note>
        )
      }
      onSave={() => save(false)}
      onClose={onClose}
    />
  );
};
