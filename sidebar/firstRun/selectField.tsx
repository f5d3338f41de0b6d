import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly message: string | undefined;
  readonly hint?: ComponentChildren;
  readonly onChange: (value: string) => void;
}

/** A choice; what stands in the sheet and is not among the options can be kept. */
export const SelectField = ({ label, value, options, message, hint, onChange }: Props) => {
  const id = useId();
  const all = options.some((one) => one.value === value) ? options : [{ value, text: value }, ...options];
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
        {all.map((one) => (
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
