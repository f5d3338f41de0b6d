import type { FilePreview } from '../../src/usecases/importFiles.ts';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { Dates } from './dates.tsx';
import { type Encoding, encodings } from './decode.ts';
import type { TableColumns } from './dialog.tsx';
import { Key } from './key.tsx';
import { Mapping } from './mapping.tsx';
import { Problems } from './problems.tsx';
import type { Choice, Chosen } from './state.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly file: FilePreview;
  readonly chosen: Chosen | undefined;
  readonly tables: readonly TableColumns[];
  readonly disabled: boolean;
  readonly choose: (choice: Choice) => void;
  readonly recode: (encoding: Encoding) => void;
  readonly remove: () => void;
}

/** One file: what it holds, where each column goes, how its dates are read, what is wrong with it. */
export const FileCard = ({ say, file, chosen, tables, disabled, choose, recode, remove }: Props) => {
  const isTable = (name: string): name is NonNullable<Choice['table']> =>
    tables.some(({ table }) => table === name);
  const known = knownText(say, file);
  return (
    <section class="box" aria-label={file.name}>
      <header>
        <h2>{file.name}</h2>
        <span class="muted">{say('import.rows', { n: file.rows })}</span>
        <label class="inline">
          {say('import.goesTo')}
          <select
            disabled={disabled}
            value={file.table ?? ''}
            onChange={({ currentTarget }) => {
              if (isTable(currentTarget.value)) choose({ table: currentTarget.value });
            }}
          >
            {file.table === null && <option value="">{say('import.chooseTable')}</option>}
            {tables.map(({ table }) => (
              <option key={table} value={table}>
                {say(`tab.${table}`)}
              </option>
            ))}
          </select>
        </label>
        {chosen?.encoding && (
          <label class="inline">
            {say('import.encoding')}
            <select
              disabled={disabled}
              value={chosen.encoding}
              onChange={({ currentTarget }) => {
                const found = encodings.find((name) => name === currentTarget.value);
                if (found) recode(found);
              }}
            >
              {encodings.map((name) => (
                <option key={name} value={name}>
                  {name.toUpperCase()}
                </option>
              ))}
            </select>
          </label>
        )}
        <IconButton
          icon="close"
          label={say('import.remove', { file: file.name })}
          busy={disabled}
          onClick={remove}
        />
      </header>
      {(known || separatorText(say, file)) && (
        <p class="muted">{[known, separatorText(say, file)].filter((text) => text !== '').join(' · ')}</p>
      )}
      {chosen && !chosen.sure && <Note kind="warning">{say('import.encoding.unsure')}</Note>}
      {file.table === null && <Note kind="warning">{say('import.unrecognised')}</Note>}
      {file.faults.slice(0, 5).map((fault) => (
        <Note key={`${fault.code}${fault.line}`} kind="warning">
          {say(`import.fault.${fault.code}`, { line: fault.line, found: fault.found })}
        </Note>
      ))}
      <Dates say={say} file={file} disabled={disabled} choose={choose} />
      <Key say={say} file={file} tables={tables} disabled={disabled} choose={choose} />
      <Mapping say={say} file={file} tables={tables} disabled={disabled} choose={choose} />
      {file.problemCount > 0 && (
        <Problems
          say={say}
          title={say('import.problems')}
          problems={file.problems}
          count={file.problemCount}
        />
      )}
    </section>
  );
};

const knownText = (say: Say, { by, program }: FilePreview): string => {
  if (by === 'memory') return say('import.known.memory');
  return program === null ? '' : say('import.known.program', { program });
};

const separators: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

const separatorText = (say: Say, { delimiter }: FilePreview): string => {
  const name = separators[delimiter];
  return name === undefined ? '' : say('import.separator', { sign: say(`import.separator.${name}`) });
};
