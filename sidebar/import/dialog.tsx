import { closePage } from '../ask.ts';
import { Chooser } from './chooser.tsx';
import { Done } from './done.tsx';
import { Preview } from './preview.tsx';
import { Running } from './running.tsx';
import type { Batch } from './state.ts';
import { useImport } from './useImport.ts';
import { say, type Words } from './words.ts';

export interface TableColumns {
  readonly table: string;
  /** What a file can fill, and how it is called. */
  readonly columns: readonly { readonly name: string; readonly label: string }[];
}

/** How a target of a table is called. */
export const labelOf = (tables: readonly TableColumns[], table: string | null, column: string): string =>
  tables.find((one) => one.table === table)?.columns.find(({ name }) => name === column)?.label ?? column;

interface Props {
  readonly words: Words;
  readonly tables: readonly TableColumns[];
  readonly tabs: readonly { readonly sheetId: number; readonly title: string }[];
  readonly imports: readonly Batch[];
}

/** The whole dialog: choose files, see what they would do, import, see what was done, take it back. */
export const Dialog = ({ words, tables, tabs, imports }: Props) => {
  const speak = say(words);
  const { state, act } = useImport(speak);
  if (state.run === 'done')
    return <Done say={speak} progress={state.progress} again={act.back} close={closePage} />;
  if (state.run !== null) return <Running say={speak} state={state} stop={act.stop} goOn={act.write} />;
  if (state.preview === null)
    return (
      <Chooser say={speak} state={state} tabs={tabs} imports={imports} add={act.add} addTab={act.addTab} />
    );
  return <Preview say={speak} state={state} preview={state.preview} tables={tables} act={act} />;
};
