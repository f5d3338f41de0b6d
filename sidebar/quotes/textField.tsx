import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly fixed: boolean;
  readonly error: string | undefined;
  /** A day; text where it is left out. */
  readonly type?: 'date' | undefined;
  /** Lines that are shown; one where it is left out. */
  readonly rows?: number;
  readonly onInput: (text: string) => void;
}

/** A field with its label above and what is wrong below. */
export const TextField = ({ label, value, fixed, error, type, rows, onInput }: Props) => {
  const id = useId();
  const common = {
    value,
    readOnly: fixed,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : id,
  };
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: an input or a textarea stands inside
    <label class="field">
      <span class="label">{label}</span>
      {rows !== undefined && (
        <textarea {...common} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {rows === undefined && type === 'date' && (
        <input {...common} type="date" onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {rows === undefined && type === undefined && (
        <input {...common} type="text" onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {error !== undefined && (
        <span id={id} class="field-error">
          {error}
        </span>
      )}
    </label>
  );
};
