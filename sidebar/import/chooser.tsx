import { useState } from 'preact/hooks';
import { Note } from '../parts/note.tsx';
import { Recent } from './recent.tsx';
import type { Batch, State } from './state.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly state: State;
  readonly tabs: readonly { readonly sheetId: number; readonly title: string }[];
  readonly imports: readonly Batch[];
  readonly add: (files: readonly File[]) => void;
  readonly addTab: (sheetId: number) => void;
}

/** Where files are chosen or dropped, or a tab is; and what was imported lately. */
export const Chooser = ({ say, state, tabs, imports, add, addTab }: Props) => {
  const [over, setOver] = useState(false);
  return (
    <main class="chooser">
      <h1 class="unseen">{say('import.title')}</h1>
      {state.error && <Note kind="error">{state.error}</Note>}
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
        <span class="button primary">{say('import.choose')}</span>
        <span>{say('import.drop')}</span>
      </label>
      {tabs.length > 0 && (
        <label class="inline">
          {say('import.tabs')}
          <select
            disabled={state.busy !== null}
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') addTab(Number(currentTarget.value));
            }}
          >
            <option value="">{say('import.tabs.choose')}</option>
            {tabs.map(({ sheetId, title }) => (
              <option key={sheetId} value={sheetId}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="muted" role="status">
        {state.busy ? busyText(say, state) : say('import.nothingYet')}
      </p>
      <Recent say={say} imports={imports} />
    </main>
  );
};

/** What is going on, for the status line. */
export const busyText = (say: Say, state: State): string => {
  if (state.busy === 'reading') return say('import.reading');
  const lines = state.files.reduce((sum, { source }) => {
    const count = 'text' in source ? source.text.trimEnd().split('\n').length : source.rows.length;
    return sum + Math.max(0, count - 1);
  }, 0);
  return say('import.checking', { n: lines });
};
