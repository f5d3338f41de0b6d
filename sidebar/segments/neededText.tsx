import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** What is said where it was left blank; null while nothing is to be said. */
  readonly error: string | null;
  readonly value: string;
  readonly maxLength: number;
  readonly onInput: (value: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** A line of text that cannot be left out. */
export const NeededText = ({ label, error, value, maxLength, onInput, inputRef }: Props) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={inputRef ?? null}
        id={id}
        type="text"
        maxLength={maxLength}
        autoComplete="off"
        aria-required
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {error !== null && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
};
