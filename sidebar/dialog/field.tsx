import type { ComponentChildren } from 'preact';
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

interface Option {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** What stands for none; where nothing does, something is always chosen. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
  readonly message?: string | undefined;
  readonly hint?: ComponentChildren;
}

export const ChoiceField = ({ label, value, options, none, onChange, message, hint }: ChoiceProps) => {
  const id = useId();
  const told = message === undefined ? hint && `${id}-hint` : `${id}-error`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={message !== undefined}
        aria-describedby={told || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {message !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
};

/** Who left, or a product that is no longer sold, stays what it is until somebody chooses anew. */
export const withHeld = (options: readonly Option[], value: string): readonly Option[] =>
  value === '' || options.some((one) => one.value === value) ? options : [{ value, text: value }, ...options];

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
    return (
      <ChoiceField
        label={word(label)}
        value={text}
        options={withHeld(options, text)}
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
