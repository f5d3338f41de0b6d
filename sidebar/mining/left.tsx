import type { Warning } from '../../src/domain/mining/leaks.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useKnown } from './begun.ts';
import type { Learned } from './learn.ts';

interface Props {
  readonly learned: Learned;
  /** To learn anew, with this column. */
  readonly onTrust: (key: string) => void;
}

/** Columns that seem to be known only afterwards: left out, or used since a person said so. */
export const Left = ({ learned: { left, mined }, onTrust }: Props) => {
  const { say, count } = useDialog();
  const { fieldOf, label, percent } = useKnown();
  const called = (key: string): string => {
    const field = fieldOf(key);
    return field ? label(field.field) : key;
  };
  const text = (warning: Warning): string =>
    warning.code === 'knowsTooMuch'
      ? say('mining.left', { column: called(warning.column), share: percent(warning.auc) })
      : say('mining.left.rows', { column: called(warning.column), n: count(warning.rows) });
  return (
    <>
      {left.map((warning) => (
        <Note key={warning.column} kind="warning">
          <p>{text(warning)}</p>
          <Button small onClick={() => onTrust(warning.column)}>
            {say('mining.useAnyway')}
          </Button>
        </Note>
      ))}
      {mined.warnings.map(({ column }) => (
        <Note key={column} kind="warning">
          {say('mining.used', { column: called(column) })}
        </Note>
      ))}
    </>
  );
};
