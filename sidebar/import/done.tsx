import { useState } from 'preact/hooks';
import type { TableCount } from '../../src/usecases/importFiles.ts';
import { Button } from '../parts/button.tsx';
import { Problems } from './problems.tsx';
import type { Progress } from './state.ts';
import { Undo } from './undo.tsx';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly progress: Progress | null;
  readonly again: () => void;
  readonly close: () => void;
}

/** What was written, what stayed out, and the way back. */
export const Done = ({ say, progress, again, close }: Props) => {
  const [undone, setUndone] = useState(false);
  return (
    <main class="chooser">
      <div class="said" role="status">
        <h1>{say(undone ? 'import.undone' : 'import.done')}</h1>
        {!undone && (
          <ul class="counts">
            {progress?.counts.map((count) => (
              <li key={count.table}>{countText(say, count)}</li>
            ))}
          </ul>
        )}
      </div>
      {!undone && <p class="muted">{say('import.done.hint')}</p>}
      {progress && progress.problems.length > 0 && (
        <Problems
          say={say}
          title={say('import.left')}
          problems={progress.problems}
          count={progress.problems.length}
        />
      )}
      <footer class="foot">
        {progress?.batch && <Undo say={say} batch={progress.batch} onUndone={() => setUndone(true)} />}
        <Button onClick={again}>{say('import.again')}</Button>
        <Button primary onClick={close}>
          {say('import.close')}
        </Button>
      </footer>
    </main>
  );
};

/** One line for a table: new, there already, updated, kept, unclear. */
export const countText = (say: Say, { table, insert, same, change, kept, conflict }: TableCount): string => {
  const standing = same + kept + change;
  const key = insert === 0 ? 'import.count.standing' : standing === 0 ? 'import.count.new' : 'import.count';
  return (
    say(key, { table: say(`tab.${table}`), insert, same: standing }) +
    (change > 0 ? say('import.count.changed', { n: change }) : '') +
    (kept > 0 ? say('import.count.kept', { n: kept }) : '') +
    (conflict > 0 ? say('import.count.conflict', { n: conflict }) : '')
  );
};
