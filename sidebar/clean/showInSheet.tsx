import type { MergePreview } from '../../src/usecases/mergeCustomers.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useAsk } from '../useAsk.ts';

interface Props {
  readonly table: MergePreview['table'];
  readonly id: string;
  readonly name: string;
}

/** A row's name; a click brings the row into view behind the dialog. */
export const ShowInSheet = ({ table, id, name }: Props) => {
  const { say } = useDialog();
  const { run, trouble } = useAsk('goToCell');
  return (
    <>
      <button
        type="button"
        class="link name"
        title={say('clean.show')}
        aria-label={say('clean.show.label', { name })}
        onClick={() => run({ table, id, title: name, at: 0, column: 'name', shown: name })}
      >
        {name}
      </button>
      {trouble && (
        <span class="field-error" role="alert">
          {trouble.message}
        </span>
      )}
    </>
  );
};
