import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldValue } from '../../src/schema/derive/forms.ts';

interface Props {
  readonly label: string;
  readonly value: FieldValue;
  readonly message: string | undefined;
  readonly onChange: (value: string) => void;
  /** A number of few digits. */
  readonly short?: boolean;
  /** Whether the label stands in view. */
  readonly shown?: boolean;
  /** A row that was added just now takes the keyboard. */
  readonly fresh?: boolean;
  readonly kind?: 'text' | 'email';
}

/** A field in a line of a list. */
export const RowText = ({
  label,
  value,
  message,
  onChange,
  short = false,
  shown = false,
  fresh = false,
  kind = 'text',
}: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (fresh) input.current?.focus();
  }, []);
  return (
    <div class={`field${short ? ' short' : ''}`}>
      <label for={id} class={shown ? '' : 'unseen'}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        inputMode={short ? 'decimal' : kind}
        autoComplete="off"
        spellcheck={false}
        value={value === null ? '' : String(value)}
        aria-invalid={message !== undefined}
        aria-describedby={message === undefined ? undefined : `${id}-error`}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {message !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
};
