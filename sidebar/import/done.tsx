import type { TableCount } from '../../src/usecases/importFiles.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly counts: readonly TableCount[];
  readonly again: () => void;
  readonly close: () => void;
}

/** What was written. */
export const Done = ({ say, counts, again, close }: Props) => (
  <main class="chooser">
    <h1>{say('import.done')}</h1>
    <ul class="counts" role="status">
      {counts.map((count) => (
        <li key={count.table}>{countText(say, count)}</li>
      ))}
    </ul>
    <p class="hint">{say('import.done.hint')}</p>
    <footer>
      <button type="button" onClick={again}>
        {say('import.again')}
      </button>
      <button type="button" class="primary" onClick={close}>
        {say('import.close')}
      </button>
    </footer>
  </main>
);

/** One line for a table: new, there already, updated, kept. */
export const countText = (say: Say, { table, insert, same, change, kept }: TableCount): string => {
  const standing = same + kept + change;
  const key = insert === 0 ? 'import.count.standing' : standing === 0 ? 'import.count.new' : 'import.count';
  return (
    say(key, { table: say(`tab.${table}`), insert, same: standing }) +
    (change > 0 ? say('import.count.changed', { n: change }) : '') +
    (kept > 0 ? say('import.count.kept', { n: kept }) : '')
  );
};
