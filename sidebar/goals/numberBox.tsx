import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly id?: string;
  readonly label?: string;
  /** As it is shown while nobody types. */
  readonly shown: string;
  readonly disabled?: boolean;
  /** What was typed, as a number; not called for what is none. */
  readonly onChange: (value: number) => void;
}

/** A number that counts when one leaves the field or presses Enter. */
export const NumberBox = ({ id, label, shown, disabled = false, onChange }: Props) => {
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const read = (text: string): void => {
    if (text === shown) return;
    const value = Number(text.replace(/[^\d.-]/g, ''));
    // What cannot be taken, or is not, gives way to what stood.
    setText(shown);
    if (text.trim() !== '' && Number.isFinite(value)) onChange(value);
  };
  return (
    <input
      id={id}
      class="number-box"
      inputMode="decimal"
      aria-label={label}
      value={text}
      disabled={disabled}
      onInput={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={({ currentTarget }) => read(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') read(currentTarget.value);
        if (key === 'Escape') setText(shown);
      }}
    />
  );
};
