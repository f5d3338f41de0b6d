import { useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { FormFields } from '../form/formFields.tsx';
import { FormPage } from '../form/formPage.tsx';
import { useForm } from '../form/useForm.ts';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { Conflict } from './conflict.tsx';
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
  const form = useForm(book.forms.customers.fields, card.values);
  const asking = useAsk('changeCustomer');
  const [seen, setSeen] = useState(card.values);
  const [clash, setClash] = useState<FormValues>({});

  const save = async (): Promise<void> => {
    const typed = form.read();
    if (typed === null) return;
    const values = Object.fromEntries(
      Object.entries(typed).filter(([name, value]) => value !== (seen[name] ?? null)),
    );
    if (Object.keys(values).length === 0) return onClose();
    const shown = Object.fromEntries(Object.keys(values).map((name) => [name, seen[name] ?? null]));
    const answer = await asking.run({ customer: card.id, values, seen: shown });
    if (answer?.value.status === 'conflict') {
      const { now } = answer.value;
      setClash(now);
      foresee((before) => ({ ...before, values: { ...before.values, ...now } }));
    }
    if (answer?.value.status !== 'saved') return;
    const saved = answer.value.values;
    announce(say('sidebar.customer.saved', { name: String(saved.name) }));
    change((before) => ({
      ...before,
      values: saved,
      unreadable: before.unreadable.filter(({ field }) => !(field in values)),
    }));
    onClose();
    wrote();
  };
  /** Whichever value is taken, what the sheet holds now has been seen. */
  const settle = (field: string, take: boolean): void => {
    const { [field]: now = null, ...others } = clash;
    setSeen((before) => ({ ...before, [field]: now }));
    if (take) form.set(field, now);
    setClash(others);
  };
  const fieldsTrouble = asking.trouble?.fields ?? {};
  const clashing = Object.keys(clash).length > 0;
  return (
    <FormPage
      title={say('sidebar.customer.edit')}
      subtitle={String(card.values.name ?? '')}
      saveText={say('sidebar.save')}
      busy={asking.busy}
      dirty={form.dirty}
      trouble={clashing ? say('sidebar.conflict') : (asking.trouble?.message ?? null)}
      onSave={save}
      onClose={onClose}
    >
      <FormFields
        form={{ ...form, messages: { ...fieldsTrouble, ...form.messages } }}
        first={customerFirst}
        prefix="edit"
        below={(name) => (
          <>
            <Unreadable card={card} field={name} />
            {name in clash && (
              <Conflict field={name} now={clash[name] ?? null} onSettle={(take) => settle(name, take)} />
            )}
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
