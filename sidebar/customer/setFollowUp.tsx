import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { addDays, dayInWords } from '../days.ts';
import { FormFields } from '../form/formFields.tsx';
import { FormPage } from '../form/formPage.tsx';
import { QuickDays } from '../form/quickDays.tsx';
import { useForm } from '../form/useForm.ts';
import { ownName, useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import type { ChangeCard } from './useCard.ts';

interface Props {
  readonly card: CustomerCard;
  readonly change: ChangeCard;
  readonly onClose: () => void;
}

/** Sets what is to be done next for a customer: a call tomorrow unless said otherwise. */
export const SetFollowUp = ({ card, change, onClose }: Props) => {
  const session = useSession();
  const { book, say, announce, wrote } = session;
  const form = useForm(book.forms.followUps.fields, {
    dueOn: addDays(book.today, 1),
    channel: 'call',
    owner: ownName(book) ?? card.values.owner ?? null,
  });
  const asking = useAsk('setFollowUp');

  const save = async (): Promise<void> => {
    const values = form.read();
    if (values === null) return;
    const answer = await asking.run({ customer: card.id, values });
    if (!answer) return;
    const planned = answer.value;
    announce(say('sidebar.followUp.saved', { day: dayInWords(planned.dueOn, session) }));
    change((before) => ({
      ...before,
      followUps: [...before.followUps.filter(({ id }) => id !== planned.id), planned].sort((a, b) =>
        a.dueOn.localeCompare(b.dueOn),
      ),
    }));
    onClose();
    wrote();
  };
  return (
    <FormPage
      title={say('sidebar.followUp.title')}
      subtitle={String(card.values.name ?? '')}
      saveText={say('sidebar.followUp.set')}
      busy={asking.busy}
      dirty={form.dirty}
      trouble={asking.trouble?.message ?? null}
      onSave={save}
      onClose={onClose}
    >
      <FormFields
        form={{ ...form, messages: { ...asking.trouble?.fields, ...form.messages } }}
        first={['subject', 'dueOn', 'channel', 'owner']}
        prefix="follow"
        below={(field) => field === 'dueOn' && <QuickDays onPick={(day) => form.set('dueOn', day)} />}
      />
    </FormPage>
  );
};
