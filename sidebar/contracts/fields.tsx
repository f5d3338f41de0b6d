import type { Field, FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useSetting } from './setting.ts';

interface Props {
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly wide?: readonly string[];
  readonly prefix: string;
  readonly set: (name: string, value: FieldValue) => void;
}

/** Fields of a row, two beside each other. */
export const Fields = ({ fields, values, wide = [], prefix, set }: Props) => {
  const { word } = useDialog();
  return (
    <div class="grid">
      {fields.map((field) => (
        <div key={field.name} class={wide.includes(field.name) ? 'field wide' : 'field'}>
          <label for={`${prefix}-${field.name}`}>{word(field.label)}</label>
          <Control
            id={`${prefix}-${field.name}`}
            field={field}
            value={String(values[field.name] ?? '')}
            set={(value) => set(field.name, value === '' ? null : value)}
          />
        </div>
      ))}
    </div>
  );
};

interface ControlProps {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly set: (value: string) => void;
}

const Control = ({ id, field, value, set }: ControlProps) => {
  const { word } = useDialog();
  const { begun } = useSetting();
  const { column } = field;
  const typed = ({ currentTarget }: { currentTarget: { value: string } }): void => set(currentTarget.value);
  if (column.kind === 'choice' || column.kind === 'pick') {
    const options =
      column.kind === 'choice'
        ? column.of.map((code) => [code, word(`${field.label}.${code}`)] as const)
        : [...new Set([...begun.team, ...(value === '' ? [] : [value])])].map(
            (name) => [name, name] as const,
          );
    return (
      <select id={id} value={value} onChange={typed}>
        <option value="">–</option>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    );
  }
  if (column.kind === 'text' && column.lines)
    return <textarea id={id} rows={3} value={value} onInput={typed} />;
  if (column.kind === 'day') return <input id={id} type="date" value={value} onInput={typed} />;
  return <input id={id} type="text" autoComplete="off" value={value} onInput={typed} />;
};
