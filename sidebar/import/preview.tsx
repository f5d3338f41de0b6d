import type { ImportPreview } from '../../src/usecases/importFiles.ts';
import { busyText } from './chooser.tsx';
import type { Encoding } from './decode.ts';
import type { TableColumns } from './dialog.tsx';
import { countText } from './done.tsx';
import { FileCard } from './fileCard.tsx';
import { References } from './references.tsx';
import { blocked, type Choice, rowsToWrite, type State } from './state.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly state: State;
  readonly preview: ImportPreview;
  readonly tables: readonly TableColumns[];
  readonly choose: (name: string, choice: Choice) => void;
  readonly recode: (name: string, encoding: Encoding) => void;
  readonly remove: (name: string) => void;
  readonly match: (key: string, found: string, name: string | null) => void;
  readonly setUpdate: (update: boolean) => void;
  readonly back: () => void;
  readonly write: () => void;
}

/** What importing would do: every file, every open name, every cell that cannot be read. */
export const Preview = (props: Props) => {
  const { say, state, preview } = props;
  const busy = state.busy !== null;
  const rows = rowsToWrite(preview);
  return (
    <main class="preview" aria-busy={busy}>
      <h1 class="unseen">{say('import.title')}</h1>
      <div class="scroll">
        {state.error && (
          <p class="notice error" role="alert">
            {state.error}
          </p>
        )}
        <References
          say={say}
          tables={props.tables}
          references={preview.references}
          matches={state.matches}
          disabled={busy}
          match={props.match}
        />
        {preview.files.map((file) => (
          <FileCard
            key={file.name}
            say={say}
            file={file}
            encoding={state.files.find(({ name }) => name === file.name)?.encoding ?? 'utf-8'}
            tables={props.tables}
            disabled={busy}
            choose={(choice) => props.choose(file.name, choice)}
            recode={(encoding) => props.recode(file.name, encoding)}
            remove={() => props.remove(file.name)}
          />
        ))}
        <fieldset class="existing" disabled={busy}>
          <legend>{say('import.existing')}</legend>
          {[false, true].map((update) => (
            <label key={String(update)}>
              <input
                type="radio"
                name="existing"
                checked={state.update === update}
                onChange={() => props.setUpdate(update)}
              />
              {say(update ? 'import.existing.update' : 'import.existing.keep')}
            </label>
          ))}
        </fieldset>
      </div>
      <footer>
        <p class="summary" role="status">
          {busy ? busyText(say, state) : preview.counts.map((count) => countText(say, count)).join(' · ')}
        </p>
        <button type="button" disabled={busy} onClick={props.back}>
          {say('import.back')}
        </button>
        <button
          type="button"
          class="primary"
          disabled={busy || rows === 0 || blocked(preview)}
          onClick={props.write}
        >
          {rows === 0 ? say('import.goNothing') : say('import.go', { n: rows })}
        </button>
      </footer>
    </main>
  );
};
