import type { Field, FieldValue } from '../../src/schema/derive/forms.ts';
import { useSession } from '../session.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly field: Field;
  readonly codes: readonly string[];
  readonly value: FieldValue;
  readonly error: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** A choice with every option in view: one click, or the arrow keys; another click on it blanks one that may be blank. */
export const Chips = ({ id, label, field, codes, value, error, onChange }: Props) => {
  const { word } = useSession();
  return (
    <div
      class="chips"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={error}
      aria-invalid={error !== undefined}
      aria-required={field.required}
    >
      <span class="chips-label" id={`${id}-label`}>
        {label}
      </span>
      {codes.map((code, index) => (
        <label key={code}>
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            value={code}
            checked={value === code}
            onChange={() => onChange(code)}
            onClick={() => !field.required && value === code && onChange(null)}
          />
          <span>{word(`${field.label}.${code}`)}</span>
        </label>
      ))}
    </div>
  );
};
