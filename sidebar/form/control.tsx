import type { Field, FieldValue } from '../../src/schema/derive/forms.ts';
import { useSession } from '../session.ts';
import { useOptions, useTyped } from './choices.ts';

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
  const plain = (
    <input
      {...shared}
      type="text"
      inputMode={keyboards[column.kind]}
      autoComplete="off"
      spellcheck={column.kind === 'text'}
      value={text}
      onInput={typed}
    />
  );
  if (useTyped(field)) return plain;
  switch (column.kind) {
    case 'choice':
    case 'pick':
    case 'ref':
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
    case 'text':
      return column.lines ? <textarea {...shared} rows={3} value={text} onInput={typed} /> : plain;
    default:
      return plain;
  }
};

/** The keyboard that a phone offers, by kind. */
const keyboards: Partial<Record<Field['column']['kind'], 'decimal' | 'email' | 'tel'>> = {
  money: 'decimal',
  integer: 'decimal',
  number: 'decimal',
  email: 'email',
  phone: 'tel',
};

interface SelectProps {
  readonly shared: Readonly<Record<string, string | boolean | undefined>>;
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: FieldValue) => void;
}

const Select = ({ shared, field, value, onChange }: SelectProps) => {
  const { say } = useSession();
  const options = useOptions(field, value);
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
