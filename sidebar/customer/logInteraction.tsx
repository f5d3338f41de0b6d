import { useRef } from 'preact/hooks';
import type { FieldValue } from '../../src/schema/derive/forms.ts';
import { ChoicesContext, type Option } from '../form/choices.ts';
import { FieldsPage } from '../form/fieldsPage.tsx';
import { NextFollowUp, useNextFollowUp } from '../form/nextFollowUp.tsx';
import { useForm } from '../form/useForm.ts';
import { ownName, useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import type { FormControls } from '../useForms.ts';
import { entryOf, withEntry, withoutEntry } from './pendingEntry.ts';
import type { ChangeCard } from './useCard.ts';

interface Props {
  readonly customer: { readonly id: string; readonly name: string };
  readonly channel?: string;
  /** The customer's people, where they are known here. */
  readonly people?: readonly Option[];
  /** Shows at once what is being saved, where the card is open. */
  readonly foresee?: ChangeCard;
  readonly controls: FormControls;
}

/** Logs a contact: a call of today unless said otherwise. It shows at once; where saving fails the form comes back. */
export const LogInteraction = ({ customer, channel = 'call', people = [], foresee, controls }: Props) => {
  const { book, say, word, announce, wrote } = useSession();
  const form = useForm(book.forms.interactions.fields, {
    happenedOn: book.today,
    channel,
    direction: 'out',
    by: ownName(book),
  });
  const next = useNextFollowUp('');
  const asking = useAsk('logInteraction');
  const phrase = useRef('');

  /** An outcome says in short what was said, as long as nobody says it better. */
  const set = (field: string, value: FieldValue): void => {
    form.set(field, value);
    if (field !== 'outcome' || (form.values.summary ?? '') !== phrase.current) return;
    phrase.current = value === null ? '' : word(`sidebar.log.phrase.${value}`);
    form.set('summary', phrase.current);
  };
  const save = async (): Promise<void> => {
    const values = form.read();
    const following = next.wanted ? next.form.read() : null;
    if (values === null || (next.wanted && following === null)) return;
    const kind = followUpChannels.has(String(values.channel)) ? values.channel : 'call';
    const planned = following && { ...following, channel: kind ?? 'call', owner: ownName(book) };
    const soon = entryOf(values, people);
    foresee?.((before) => ({ ...before, timeline: withEntry(before.timeline, soon) }));
    controls.onSent();
    const answer = await asking.run({ customer: customer.id, values, next: planned });
    foresee?.((before) => {
      const timeline = withoutEntry(before.timeline, soon.id);
      return { ...before, timeline: answer ? withEntry(timeline, answer.value.entry) : timeline };
    });
    if (!answer) return controls.onBack();
    announce(say('sidebar.log.saved'));
    controls.onClose();
    wrote();
  };
  return (
    <ChoicesContext.Provider value={{ Contacts: people }}>
      <FieldsPage
        title={say('sidebar.log.title')}
        subtitle={customer.name}
        saveText={say('sidebar.log.save')}
        form={{ ...form, set }}
        asking={asking}
        dirty={next.wanted}
        first={['channel', 'outcome', 'summary', ...(people.length > 0 ? ['contact'] : [])]}
        chips={['outcome']}
        prefix="log"
        onSave={save}
        onClose={controls.onClose}
      >
        <NextFollowUp next={next} prefix="log-next" />
      </FieldsPage>
    </ChoicesContext.Provider>
  );
};

/** Ways of contact that a follow-up can be planned for. */
const followUpChannels = new Set(['call', 'email', 'visit', 'meeting']);
