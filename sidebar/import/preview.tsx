import type { ImportPreview } from '../../src/usecases/importFiles.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { busyText } from './chooser.tsx';
import type { TableColumns } from './dialog.tsx';
import { countText } from './done.tsx';
import { FileCard } from './fileCard.tsx';
import { References } from './references.tsx';
import { blocked, rowsToWrite, type State } from './state.ts';
import type { Act } from './useImport.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly state: State;
  readonly preview: ImportPreview;
  readonly tables: readonly TableColumns[];
  readonly act: Act;
}

/** What importing would do: every file, every open name, every cell that cannot be read. */
export const Preview = ({ say, state, preview, tables, act }: Props) => {
  const busy = state.busy !== null;
  const rows = rowsToWrite(preview);
  return (
    <main class="preview" aria-busy={busy}>
      <h1 class="unseen">{say('import.title')}</h1>
      <div class="scroll">
        {state.error && <Note kind="error">{state.error}</Note>}
        <References
          say={say}
          tables={tables}
          references={preview.references}
          matches={state.matches}
          disabled={busy}
          match={act.match}
          addAll={act.addAll}
        />
        {preview.files.map((file) => (
          <FileCard
            key={file.name}
            say={say}
            file={file}
            chosen={state.files.find(({ source }) => source.name === file.name)}
            tables={tables}
            disabled={busy}
            choose={(choice) => act.choose(file.name, choice)}
            recode={(encoding) => act.recode(file.name, encoding)}
            remove={() => act.remove(file.name)}
          />
        ))}
        <fieldset class="box existing" disabled={busy}>
          <legend>{say('import.existing')}</legend>
          {[false, true].map((update) => (
            <label key={String(update)}>
              <input
                type="radio"
                name="existing"
                checked={state.update === update}
                onChange={() => act.setUpdate(update)}
              />
              {say(update ? 'import.existing.update' : 'import.existing.keep')}
            </label>
          ))}
        </fieldset>
      </div>
      <footer class="foot">
        <p class="foot-text" role="status">
          {busy ? busyText(say, state) : preview.counts.map((count) => countText(say, count)).join(' · ')}
        </p>
        <Button disabled={busy} onClick={act.back}>
          {say('import.back')}
        </Button>
        <Button primary disabled={busy || rows === 0 || blocked(preview)} onClick={act.write}>
          {rows === 0 ? say('import.goNothing') : say('import.go', { n: rows })}
        </Button>
      </footer>
    </main>
  );
};
