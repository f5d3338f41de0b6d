import { useState } from 'preact/hooks';
import type { State } from './state.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly state: State;
  readonly add: (files: readonly File[]) => void;
}

/** Where files are chosen or dropped. */
export const Chooser = ({ say, state, add }: Props) => {
  const [over, setOver] = useState(false);
  return (
    <main class="chooser">
      <h1 class="unseen">{say('import.title')}</h1>
      {state.error && (
        <p class="notice error" role="alert">
          {state.error}
        </p>
      )}
      <label
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => add([...(event.currentTarget.files ?? [])])}
        />
        <span class="primary">{say('import.choose')}</span>
        <span>{say('import.drop')}</span>
      </label>
      <p class="hint" role="status">
        {state.busy ? busyText(say, state) : say('import.nothingYet')}
      </p>
    </main>
  );
};

/** What is going on, for the status line. */
export const busyText = (say: Say, state: State): string => {
  if (state.busy === 'reading') return say('import.reading');
  if (state.busy === 'writing') return say('import.writing');
  const lines = state.files.reduce(
    (sum, { text }) => sum + Math.max(0, text.trimEnd().split('\n').length - 1),
    0,
  );
  return say('import.checking', { n: lines });
};
