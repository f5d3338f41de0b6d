import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { FormFields } from '../form/formFields.tsx';
import { FormPage } from '../form/formPage.tsx';
import { NextFollowUp, useNextFollowUp } from '../form/nextFollowUp.tsx';
import { useForm } from '../form/useForm.ts';
import { ownName, useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import type { ChangeCard } from './useCard.ts';

interface Props {
  readonly card: CustomerCard;
  readonly change: ChangeCard;
  readonly onClose: () => void;
}

/** Logs a contact: a call of today unless said otherwise, and the follow-up that comes of it. */
export const LogInteraction = ({ card, change, onClose }: Props) => {
  const { book, say, announce, wrote } = useSession();
  const form = useForm(book.forms.interactions.fields, {
    happenedOn: book.today,
    channel: 'call',
    direction: 'out',
    by: ownName(book),
  });
  const next = useNextFollowUp('');
  const asking = useAsk('logInteraction');

  const save = async (): Promise<void> => {
    const values = form.read();
    const following = next.wanted ? next.form.read() : null;
    if (values === null || (next.wanted && following === null)) return;
    const channel = followUpChannels.has(String(values.channel)) ? values.channel : 'call';
    const set = following && { ...following, channel: channel ?? 'call', owner: ownName(book) };
    const answer = await asking.run({ customer: card.id, values, next: set });
    if (!answer) return;
    const { entry, next: planned } = answer.value;
    announce(say('sidebar.log.saved'));
    change((before) => ({
      ...before,
      followUps: planned ? [...before.followUps, planned].sort(byDueDay) : before.followUps,
      timeline: {
        entries: [entry, ...before.timeline.entries].sort((a, b) => b.on.localeCompare(a.on)),
        total: before.timeline.total + 1,
      },
    }));
    onClose();
    wrote();
  };
  return (
    <FormPage
      title={say('sidebar.log.title')}
      subtitle={String(card.values.name ?? '')}
      saveText={say('sidebar.log.save')}
      busy={asking.busy}
      dirty={form.dirty || next.wanted}
      trouble={asking.trouble?.message ?? null}
      onSave={save}
      onClose={onClose}
    >
      <FormFields
        form={{ ...form, messages: { ...asking.trouble?.fields, ...form.messages } }}
        first={['channel', 'summary', 'outcome']}
        prefix="log"
      />
      <NextFollowUp next={next} prefix="log-next" />
    </FormPage>
  );
};

/** Ways of contact that a follow-up can be planned for. */
const followUpChannels = new Set(['call', 'email', 'visit', 'meeting']);

const byDueDay = (a: { dueOn: string }, b: { dueOn: string }): number => a.dueOn.localeCompare(b.dueOn);
