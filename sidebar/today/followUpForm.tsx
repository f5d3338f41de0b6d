import type { FollowUpItem } from '../../src/usecases/today.ts';
import { addDays, dayInWords } from '../days.ts';
import { RowForm } from '../form/rowForm.tsx';
import { useSaved } from '../form/useSaved.ts';
import { ownName, useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

interface Props {
  readonly customer: { readonly id: string; readonly name: string };
  /** The one that is corrected; null for a new one. */
  readonly item: FollowUpItem | null;
  /** Whose a new one is where who sets it is not in the team. */
  readonly owner?: string | null;
  readonly onClose: () => void;
}

/** Sets what is to be done next for a customer, a call tomorrow unless said otherwise, or corrects it. */
export const FollowUpForm = ({ customer, item, owner = null, onClose }: Props) => {
  const session = useSession();
  const { book, say } = session;
  const setting = useAsk('setFollowUp');
  const changing = useAsk('changeFollowUp');
  const saved = useSaved(onClose);
  return (
    <RowForm
      title={say(item ? 'sidebar.followUp.edit' : 'sidebar.followUp.title')}
      subtitle={customer.name}
      saveText={say(item ? 'sidebar.save' : 'sidebar.followUp.set')}
      fields={book.forms.followUps.fields}
      standing={item && shownOf(item)}
      initial={{ dueOn: addDays(book.today, 1), channel: 'call', owner: ownName(book) ?? owner }}
      first={['subject', 'dueOn', 'channel', 'owner']}
      quickDay="dueOn"
      prefix={item ? 'change' : 'follow'}
      asking={item ? changing : setting}
      send={async (changes) => {
        if (item === null) {
          const answer = await setting.run({ customer: customer.id, values: changes.values });
          return (
            answer && saved(say('sidebar.followUp.saved', { day: dayInWords(answer.value.dueOn, session) }))
          );
        }
        const answer = await changing.run({ id: item.id, ...changes });
        if (answer?.value.status === 'conflict') return answer.value.now;
        return answer && saved(say('sidebar.saved', { name: answer.value.item.subject }));
      }}
      onClose={onClose}
    />
  );
};

const shownOf = ({ subject, dueOn, channel, owner, note, every, atMost }: FollowUpItem) => ({
  subject,
  dueOn,
  channel,
  owner,
  note,
  every,
  atMost,
});
