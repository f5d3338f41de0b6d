import type { Field, FieldValue } from '../../src/schema/derive/forms.ts';
import { useSession } from '../session.ts';

interface Props {
  readonly id: string;
  readonly field: Field;
  readonly value: FieldValue;
  readonly error: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** The control that fits a column's kind. */
export const Control = ({ id, field, value, error, onChange }: Props) => {
  const { column, required } = field;
  const shared = {
    id,
    name: field.name,
    'aria-invalid': error !== undefined,
    'aria-describedby': error,
    'aria-required': required,
  };
  const text = value === null ? '' : String(value);
  const typed = (event: { currentTarget: { value: string } }): void => onChange(event.currentTarget.value);
  switch (column.kind) {
    case 'choice':
    case 'pick':
      return <Select shared={shared} field={field} value={text} onChange={onChange} />;
    case 'flag':
      return (
        <input
          {...shared}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'day':
      return <input {...shared} type="date" value={text} onInput={typed} />;
    case 'money':
    case 'integer':
    case 'number':
      return (
        <input {...shared} type="text" inputMode="decimal" autoComplete="off" value={text} onInput={typed} />
      );
    case 'email':
      return (
        <input
          {...shared}
          type="text"
          inputMode="email"
          autoComplete="off"
          spellcheck={false}
          value={text}
          onInput={typed}
        />
      );
    case 'phone':
      return <input {...shared} type="tel" autoComplete="off" value={text} onInput={typed} />;
    case 'text':
      return column.lines ? (
        <textarea {...shared} rows={3} value={text} onInput={typed} />
      ) : (
        <input {...shared} type="text" autoComplete="off" value={text} onInput={typed} />
      );
    default:
      throw new Error(`No control for a ${column.kind} field: ${field.label}`);
  }
};

interface SelectProps {
  readonly shared: Readonly<Record<string, string | boolean | undefined>>;
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: FieldValue) => void;
}

const Select = ({ shared, field, value, onChange }: SelectProps) => {
  const { word, say, book } = useSession();
  const { column } = field;
  const options =
    column.kind === 'choice'
      ? column.of.map((code) => ({ value: code, text: word(`${field.label}.${code}`) }))
      : picks(book.team, value).map((name) => ({ value: name, text: name }));
  return (
    <select
      {...shared}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    >
      <option value="">{field.required ? say('sidebar.choose') : '–'}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
};

/** A name that stands in the sheet and is not in the list (any more) can still be kept. */
const picks = (names: readonly string[], held: string): readonly string[] =>
  held === '' || names.includes(held) ? names : [held, ...names];
