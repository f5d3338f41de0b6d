import type { MergePreview } from '../../src/usecases/mergeCustomers.ts';
import { useCleaning, useQuestion } from './cleaning.ts';

interface Props {
  readonly table: MergePreview['table'];
  readonly id: string;
  readonly name: string;
}

/** A row's name; a click brings the row into view behind the dialog. */
export const ShowInSheet = ({ table, id, name }: Props) => {
  const { say } = useCleaning();
  const { run, trouble } = useQuestion('goToCell');
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
      {trouble !== null && (
        <span class="field-error" role="alert">
          {trouble}
        </span>
      )}
    </>
  );
};
