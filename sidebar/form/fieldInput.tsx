import type { ComponentChildren } from 'preact';
import type { Field, FieldValue } from '../../src/schema/derive/forms.ts';
import { useSession } from '../session.ts';
import { Chips } from './chips.tsx';
import { Control } from './control.tsx';

interface Props {
  readonly id: string;
  readonly field: Field;
  /** Whether every option of a choice stands in view; a required one has them always. */
  readonly chips?: boolean;
  readonly value: FieldValue;
  readonly message: string | undefined;
  readonly onChange: (value: FieldValue) => void;
  readonly below?: ComponentChildren;
}

/** One field with its label, its control by kind, and what is wrong with it right below. */
export const FieldInput = ({ id, field, chips = false, value, message, onChange, below }: Props) => {
  const { word } = useSession();
  const label = word(field.label);
  const error = message === undefined ? undefined : `${id}-error`;
  const wrong = (
    <p class="field-error" id={`${id}-error`}>
      {message}
    </p>
  );
  if (field.column.kind === 'choice' && (field.required || chips)) {
    return (
      <div class="field">
        <Chips
          id={id}
          label={label}
          field={field}
          codes={field.column.of}
          value={value}
          error={error}
          onChange={onChange}
        />
        {error && wrong}
        {below}
      </div>
    );
  }
  return (
    <div class="field">
      <label for={id}>
        {label}
        {field.required && (
          <span class="required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      <Control id={id} field={field} value={value} error={error} onChange={onChange} />
      {error && wrong}
      {below}
    </div>
  );
};
