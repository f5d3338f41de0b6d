import { useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ColumnField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import type { Work } from '../safety/useWork.ts';
import { CustomerChoice } from './customerChoice.tsx';
import { fieldsOf, useRows } from './rows.ts';

/** What an editor sends: the fields that were changed, and what it had shown in them. */
export interface Edit {
  readonly customer: string | null;
  readonly values: FormValues;
  readonly seen: FormValues;
}

interface Props {
  readonly table: string;
  readonly title: string;
  /** The row as it stands; null for a new one. */
  readonly standing: FormValues | null;
  /** What a new one begins with. */
  readonly initial?: FormValues;
  /** Whether a new row is a customer’s: one must be, or may be named. */
  readonly whose?: 'must' | 'may';
  readonly only?: readonly string[];
  /** Fields of one line that take the whole width, beside those of several lines. */
  readonly wide?: readonly string[];
  readonly work: Work;
  /** Gives what somebody else put into the same fields meanwhile, or null. */
  readonly send: (edit: Edit) => Promise<FormValues | null>;
  readonly close: () => void;
}

/** The form of one row of a table, two fields beside each other. */
export const RowEditor = ({
  table,
  title,
  standing,
  initial = {},
  whose,
  only,
  wide = [],
  work,
  send,
  close,
}: Props) => {
  const { say, word } = useDialog();
  const known = useRows();
  const fields = fieldsOf(known, table).filter(({ name }) => only === undefined || only.includes(name));
  const [seen, setSeen] = useState<FormValues>(standing ?? {});
  const [values, setValues] = useState<FormValues>(standing ?? initial);
  const [customer, setCustomer] = useState<FoundCustomer | null>(null);
  const [tried, setTried] = useState(false);
  const changed = fields.filter(({ name }) => String(values[name] ?? '') !== String(seen[name] ?? ''));
  const lacks = (name: string): boolean =>
    tried && fields.some((field) => field.name === name && field.required) && (values[name] ?? '') === '';
  const pick = (of: FormValues): FormValues =>
    Object.fromEntries(changed.map(({ name }) => [name, of[name] ?? null]));
  const save = (): void => {
    setTried(true);
    const complete = fields.every(({ name, required }) => !required || (values[name] ?? '') !== '');
    if (!complete || (standing === null && whose === 'must' && customer === null)) return;
    void work.run(async () => {
      const clash = await send({ customer: customer?.id ?? null, values: pick(values), seen: pick(seen) });
      if (clash === null) return say('service.saved');
      setSeen({ ...seen, ...clash });
      return say('service.conflict');
    });
  };
  return (
    <form
      class="box"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{title}</h2>
      <Help>{word(`service.help.${table}`)}</Help>
      {standing === null && whose !== undefined && (
        <CustomerChoice
          required={whose === 'must'}
          missing={tried && whose === 'must' && customer === null}
          chosen={customer}
          choose={setCustomer}
        />
      )}
      <div class="grid">
        {fields.map((field) => (
          <div
            key={field.name}
            class={
              wide.includes(field.name) || (field.column.kind === 'text' && field.column.lines)
                ? 'wide'
                : undefined
            }
          >
            <ColumnField
              field={field}
              value={values[field.name] ?? null}
              lists={known.lists}
              message={lacks(field.name) ? say('field.required') : undefined}
              onChange={(value) => setValues({ ...values, [field.name]: value })}
            />
          </div>
        ))}
      </div>
      <div class="line end">
        <Button onClick={close}>{say('service.cancel')}</Button>
        <Button
          primary
          type="submit"
          busy={work.busy !== null}
          disabled={standing !== null && changed.length === 0}
        >
          {say('service.save')}
        </Button>
      </div>
    </form>
  );
};
