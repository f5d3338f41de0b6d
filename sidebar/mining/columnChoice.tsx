import { useEffect, useRef } from 'preact/hooks';
import type { MinedField } from '../../src/domain/mining/minedField.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './begun.ts';

interface Props {
  readonly fields: readonly MinedField[];
  readonly chosen: ReadonlySet<string>;
  readonly doubtful?: (field: MinedField) => boolean;
  readonly disabled: boolean;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** The columns to learn from, each to be taken or left. */
export const ColumnChoice = ({ fields, chosen, doubtful, disabled, onChange }: Props) => {
  const { say } = useDialog();
  const { label } = useKnown();
  const list = useRef<HTMLDetailsElement>(null);
  // What is found stands below: the list is out of the way as soon as it is sought.
  useEffect(() => {
    if (disabled && list.current) list.current.open = false;
  }, [disabled]);
  const turn = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <details ref={list} class="columns">
      <summary>{say('mining.columns', { n: chosen.size })}</summary>
      <ul>
        {fields.map((field) => (
          <li key={field.key}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(field.key)}
                disabled={disabled}
                onChange={({ currentTarget }) => turn(field.key, currentTarget.checked)}
              />
              <span>{label(field.field)}</span>
              {doubtful?.(field) && <span class="badge">{say('mining.afterwards')}</span>}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
};
