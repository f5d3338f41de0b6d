import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** Whole days, from 0 on. */
export const NumberField = ({ label, value, onChange }: Props) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={3650}
        step={1}
        value={value ?? ''}
        onInput={({ currentTarget }) => {
          const days = Math.round(currentTarget.valueAsNumber);
          onChange(Number.isFinite(days) ? Math.min(3650, Math.max(0, days)) : null);
        }}
      />
    </div>
  );
};
