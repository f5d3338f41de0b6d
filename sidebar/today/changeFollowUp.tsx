import type { FollowUpItem } from '../../src/usecases/today.ts';
import { Conflict } from '../form/conflict.tsx';
import { FormFields } from '../form/formFields.tsx';
import { FormPage } from '../form/formPage.tsx';
import { QuickDays } from '../form/quickDays.tsx';
import { useEdit } from '../form/useEdit.ts';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

/** Corrects a follow-up. Only what was changed is sent, with what stood there; a clash is settled field by field. */
export const ChangeFollowUp = ({ item, onClose }: { item: FollowUpItem; onClose: () => void }) => {
  const { book, say, announce, wrote } = useSession();
  const { subject, dueOn, channel, owner, note } = item;
  const edit = useEdit(book.forms.followUps.fields, { subject, dueOn, channel, owner, note });
  const asking = useAsk('changeFollowUp');

  const save = async (): Promise<void> => {
    const changes = edit.read();
    if (changes === null) return;
    if (Object.keys(changes.values).length === 0) return onClose();
    const answer = await asking.run({ id: item.id, ...changes });
    if (answer?.value.status === 'conflict') edit.clashed(answer.value.now);
    if (answer?.value.status !== 'saved') return;
    announce(say('sidebar.followUp.changed', { subject: answer.value.item.subject }));
    onClose();
    wrote();
  };
  const clashing = Object.keys(edit.clash).length > 0;
  return (
    <FormPage
      title={say('sidebar.followUp.edit')}
      subtitle={item.customerName}
      saveText={say('sidebar.save')}
      busy={asking.busy}
      dirty={edit.form.dirty}
      trouble={clashing ? say('sidebar.conflict.followUp') : (asking.trouble?.message ?? null)}
      onSave={save}
      onClose={onClose}
    >
      <FormFields
        form={{ ...edit.form, messages: { ...asking.trouble?.fields, ...edit.form.messages } }}
        first={['subject', 'dueOn', 'channel', 'owner']}
        prefix="change"
        below={(field) => (
          <>
            {field === 'dueOn' && <QuickDays onPick={(day) => edit.form.set('dueOn', day)} />}
            <Conflict edit={edit} field={field} />
          </>
        )}
      />
    </FormPage>
  );
};
