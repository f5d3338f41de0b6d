import { useState } from 'preact/hooks';
import type { FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { validateForm } from '../../src/schema/derive/validateForm.ts';
import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import type { OpportunityPanel } from '../../src/usecases/sales/opportunityPanel.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ColumnField } from '../dialog/field.tsx';
import { useFound } from '../dialog/useFound.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { troubleOf } from '../trouble.ts';
import { useBoardBook } from './boardContext.ts';
import { Page } from './page.tsx';

interface Props {
  /** Null for a new one. */
  readonly panel: OpportunityPanel | null;
  readonly onClose: () => void;
}

/** Not asked for when one begins. */
const later = ['closedOn', 'openedOn'];

/** Enters an opportunity, or corrects what is known of one. */
export const OpportunityForm = ({ panel, onClose }: Props) => {
  const { say, word } = useDialog();
  const { begun, board } = useBoardBook();
  const [customer, setCustomer] = useState<FoundCustomer | null>(null);
  const before: FormValues = panel?.values ?? { owner: begun.me, source: 'own' };
  const [values, setValues] = useState(before);
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = begun.fields.filter(({ name }) => panel !== null || !later.includes(name));
  const save = async (): Promise<void> => {
    const changed = fields.filter(({ name }) => panel === null || values[name] !== before[name]);
    const read = validateForm(
      changed,
      Object.fromEntries(changed.map(({ name }) => [name, values[name] ?? null])),
    );
    const problems = Object.fromEntries(
      read.problems.map(({ field, code, values: known = {} }) => [
        field,
        word(`field.${code}`).replace(/\{(\w+)\}/g, (whole, name: string) => String(known[name] ?? whole)),
      ]),
    );
    const nobody = panel === null && customer === null;
    setMessages(nobody ? { ...problems, customer: say('board.needs') } : problems);
    if (nobody || read.problems.length > 0) return;
    setBusy(true);
    setTrouble(null);
    try {
      const seen = Object.fromEntries(changed.map(({ name }) => [name, before[name] ?? null]));
      const answer = await ask('saveOpportunity', {
        id: panel?.id ?? null,
        customer: customer?.id ?? null,
        values: read.values,
        seen: panel === null ? {} : seen,
      });
      if (answer.status === 'conflict') {
        setMessages(
          Object.fromEntries(
            Object.entries(answer.now).map(([name, value]) => [
              name,
              say('board.changedBy', { value: String(value ?? '–') }),
            ]),
          ),
        );
        return;
      }
      await board.reload();
      board.tell(say('board.saved'));
      onClose();
    } catch (error) {
      const found = troubleOf(error);
      setTrouble(found.message);
      setMessages(found.fields);
    } finally {
      setBusy(false);
    }
  };
  const set = (name: string, value: FieldValue): void => setValues({ ...values, [name]: value });
  return (
    <Page
      title={panel?.customerName ?? say('board.new')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{say('board.cancel')}</Button>
          <Button primary busy={busy} onClick={() => void save()}>
            {say('board.save')}
          </Button>
        </>
      }
    >
      <Help>{say('board.help.opportunity')}</Help>
      {trouble !== null && (
        <p class="note note-error" role="alert">
          {trouble}
        </p>
      )}
      {panel === null && (
        <CustomerChoice chosen={customer} message={messages.customer} onChoose={setCustomer} />
      )}
      <div class="grid">
        {fields.map((field) => (
          <ColumnField
            key={field.name}
            field={field}
            value={values[field.name] ?? null}
            lists={{ Team: begun.people, Products: begun.products }}
            message={messages[field.name]}
            onChange={(value) => set(field.name, value)}
          />
        ))}
      </div>
    </Page>
  );
};

interface ChoiceProps {
  readonly chosen: FoundCustomer | null;
  readonly message: string | undefined;
  readonly onChoose: (customer: FoundCustomer) => void;
}

const CustomerChoice = ({ chosen, message, onChoose }: ChoiceProps) => {
  const { say } = useDialog();
  const [text, setText] = useState('');
  const found = useFound(text);
  return (
    <div class="customer-choice">
      <label class="field">
        <span>
          {say('board.customer.find')}
          <span class="required" aria-hidden="true">
            {' *'}
          </span>
        </span>
        <input
          type="search"
          value={text}
          placeholder={say('board.customer.hint')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {message !== undefined && chosen === null && <p class="field-error">{message}</p>}
      {found?.length === 0 && <p class="muted">{say('board.customer.none')}</p>}
      {found !== null && found.length > 0 && (
        <fieldset class="choices">
          <legend class="unseen">{say('board.customer.found')}</legend>
          {found.map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name="customer"
                checked={chosen?.id === one.id}
                onChange={() => onChoose(one)}
              />
              <span class="clip" title={one.name}>
                {one.name}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
};
