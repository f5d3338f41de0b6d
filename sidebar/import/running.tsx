import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import type { State } from './state.ts';
import { Undo } from './undo.tsx';
import { type Say, written } from './words.ts';

interface Props {
  readonly say: Say;
  readonly state: State;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** How far the writing has come; it can be stopped, gone on with and taken back. */
export const Running = ({ say, state, stop, goOn }: Props) => {
  const { done, rows, batch } = state.progress ?? { done: 0, rows: 0, batch: null };
  const stopped = state.run === 'stopped';
  const text = say('import.progress', { done, rows });
  return (
    <main class="chooser" aria-busy={!stopped}>
      <h1>{say(stopped ? 'import.stopped' : 'import.writing')}</h1>
      {state.error && <Note kind="error">{state.error}</Note>}
      <div class="progressRow">
        <progress aria-label={say('import.progress.label')} max={Math.max(1, rows)} value={done} />
        <span class="number">{rows === 0 ? '' : `${written(Math.floor((done / rows) * 100))} %`}</span>
      </div>
      <p class="muted" role="status">
        {state.run === 'stopping' ? say('import.stopping') : rows === 0 ? say('import.reading') : text}
      </p>
      {stopped && <p>{say('import.stopped.hint')}</p>}
      <footer class="foot">
        {stopped && batch !== null && <Undo say={say} batch={batch} />}
        {stopped ? (
          <Button primary onClick={goOn}>
            {say('import.goOn')}
          </Button>
        ) : (
          <Button disabled={state.run === 'stopping'} onClick={stop}>
            {say('import.stop')}
          </Button>
        )}
      </footer>
    </main>
  );
};
