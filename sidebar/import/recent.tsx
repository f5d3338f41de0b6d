import type { Batch } from './state.ts';
import { Undo } from './undo.tsx';
import type { Say } from './words.ts';

/** Imports that are shown; older ones are undone from the list of changes. */
const shown = 5;

/** The last imports, how far each came, and the way to take it back. */
export const Recent = ({ say, imports }: { say: Say; imports: readonly Batch[] }) => {
  if (imports.length === 0) return null;
  return (
    <section class="recent" aria-label={say('import.recent')}>
      <h2>{say('import.recent')}</h2>
      <ul>
        {imports.slice(0, shown).map((batch) => (
          <li key={batch.id}>
            <span class="what">
              {batch.files.map(({ name }) => name).join(', ')}
              <span class="muted"> · {stateText(say, batch)}</span>
            </span>
            {batch.state !== 'undone' && (
              <Undo
                say={say}
                batch={batch.id}
                label={say('import.recent.undo', { file: batch.files[0]?.name ?? '' })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const stateText = (say: Say, { at, files, state }: Batch): string => {
  const sum = (of: 'rows' | 'written'): number => files.reduce((total, file) => total + file[of], 0);
  const day = new Date(at).toLocaleDateString(document.documentElement.lang || 'en');
  const how = say(`import.recent.${state}`, { done: sum('written'), rows: sum('rows') });
  return `${day} · ${how}`;
};
