import { useId } from 'preact/hooks';
import type { Field, FieldValue } from '../../src/schema/derive/forms.ts';
import { useDialog } from './dialogWords.ts';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'line' | 'lines' | 'date';
  readonly required?: boolean;
  readonly message?: string | undefined;
}

/** A labelled text or day, with what is wrong right below. */
export const TextField = ({
  label,
  value,
  onChange,
  kind = 'line',
  required = false,
  message,
}: TextProps) => {
  const id = useId();
  const shared = {
    id,
    value,
    'aria-required': required,
    'aria-invalid': message !== undefined,
    'aria-describedby': message === undefined ? undefined : `${id}-error`,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required && (
          <span class="required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {kind === 'lines' ? (
        <textarea rows={2} {...shared} />
      ) : kind === 'date' ? (
        <input type="date" {...shared} />
      ) : (
        <input type="text" autoComplete="off" {...shared} />
      )}
      {message !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** What stands for none. */
  readonly none: string;
  readonly onChange: (value: string) => void;
  readonly message?: string | undefined;
}

export const ChoiceField = ({ label, value, options, none, onChange, message }: ChoiceProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{none}</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
      {message !== undefined && <p class="field-error">{message}</p>}
    </div>
  );
};

interface ColumnProps {
  readonly field: Field;
  readonly value: FieldValue;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly message: string | undefined;
  /** It is a share, and is typed as percent. */
  readonly percent?: boolean;
  readonly onChange: (value: FieldValue) => void;
}

/** The control that fits a column. */
export const ColumnField = ({ field, value, lists, message, percent, onChange }: ColumnProps) => {
  const { word } = useDialog();
  const { column, label } = field;
  const text = value === null ? '' : String(value);
  const changed = (next: string): void => onChange(next.trim() === '' ? null : next);
  if (column.kind === 'flag')
    return (
      <label class="check">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {word(label)}
      </label>
    );
  const codes = column.kind === 'choice' ? column.of : null;
  const names = column.kind === 'pick' ? (lists[column.from] ?? []) : null;
  const options =
    codes?.map((code) => ({ value: code, text: word(`${label}.${code}`) })) ??
    names?.map((name) => ({ value: name, text: name }));
  if (options) {
    // Who left, or a product that is no longer sold, stays what it is until somebody chooses anew.
    const all =
      text === '' || options.some((one) => one.value === text)
        ? options
        : [{ value: text, text }, ...options];
    return (
      <ChoiceField
        label={word(label)}
        value={text}
        options={all}
        none="–"
        message={message}
        onChange={changed}
      />
    );
  }
  const kind = column.kind === 'day' ? 'date' : column.kind === 'text' && column.lines ? 'lines' : 'line';
  const name = percent ? `${word(label)} (%)` : word(label);
  return (
    <TextField
      label={name}
      value={text}
      kind={kind}
      required={field.required}
      message={message}
      onChange={changed}
    />
  );
};
