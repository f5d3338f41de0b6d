import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly grow?: boolean;
  readonly set: (value: string) => void;
}

/** One field with its label above it. */
export const Typed = ({ label, type, value, grow = false, set }: Props) => {
  const id = useId();
  const typed = ({ currentTarget }: { currentTarget: { value: string } }): void => set(currentTarget.value);
  return (
    <div class={grow ? 'field grow' : 'field'}>
      <label for={id}>{label}</label>
      {type === 'date' ? (
        <input id={id} type="date" value={value} onInput={typed} />
      ) : (
        <input id={id} type="text" autoComplete="off" value={value} onInput={typed} />
      )}
    </div>
  );
};
