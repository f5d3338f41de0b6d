import { useState } from 'preact/hooks';
import { ask, closePage, Refused } from '../ask.ts';
import { Chooser } from './chooser.tsx';
import { decode, decodeAs, type Encoding } from './decode.ts';
import { Done } from './done.tsx';
import { Preview } from './preview.tsx';
import { answered, type Choice, type Chosen, nothingChosen, type State } from './state.ts';
import { say, type Words } from './words.ts';

export interface TableColumns {
  readonly table: string;
  /** What a file can fill, and how it is called. */
  readonly columns: readonly { readonly name: string; readonly label: string }[];
}

/** How a column of a table is called. */
export const labelOf = (tables: readonly TableColumns[], table: string | null, column: string): string =>
  tables.find((one) => one.table === table)?.columns.find(({ name }) => name === column)?.label ?? column;

/** The whole dialog: choose files, see what they would do, import, see what was done. */
export const Dialog = ({ words, tables }: { words: Words; tables: readonly TableColumns[] }) => {
  const speak = say(words);
  const [state, setState] = useState<State>(nothingChosen);
  const fail = (error: unknown): void => {
    const message =
      error instanceof Refused
        ? error.explained.message
        : speak('error.unexpected', { message: String(error) });
    setState((now) => ({ ...now, busy: null, error: message }));
  };
  const sources = (files: readonly Chosen[]) => files.map(({ name, text }) => ({ name, text }));

  const check = async (next: State): Promise<void> => {
    if (next.files.length === 0) return setState(nothingChosen);
    setState({ ...next, busy: 'checking', error: null });
    try {
      const choices = { files: next.choices, matches: next.matches, update: next.update };
      const first = await ask('previewImport', { files: sources(next.files), choices });
      // The counts depend on what open names mean: asked again once the proposals are known.
      const matches = answered(first, next.matches);
      const preview =
        first.references.length === 0
          ? first
          : await ask('previewImport', { files: sources(next.files), choices: { ...choices, matches } });
      setState({ ...next, preview, busy: null, error: null });
    } catch (error) {
      fail(error);
    }
  };

  const add = async (list: readonly File[]): Promise<void> => {
    setState((now) => ({ ...now, busy: 'reading', error: null }));
    const read = await Promise.all(
      list.map(async (file): Promise<Chosen> => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return { name: file.name, bytes, ...decode(bytes) };
      }),
    );
    const names = new Set(read.map(({ name }) => name));
    await check({ ...state, files: [...state.files.filter(({ name }) => !names.has(name)), ...read] });
  };

  const choose = (name: string, choice: Choice): Promise<void> =>
    check({ ...state, choices: { ...state.choices, [name]: { ...state.choices[name], ...choice } } });

  const recode = (name: string, encoding: Encoding): Promise<void> =>
    check({
      ...state,
      files: state.files.map((file) =>
        file.name === name ? { ...file, ...decodeAs(file.bytes, encoding) } : file,
      ),
    });

  const write = async (): Promise<void> => {
    setState((now) => ({ ...now, busy: 'writing', error: null }));
    try {
      const matches = answered(state.preview, state.matches);
      const choices = { files: state.choices, matches, update: state.update };
      const done = await ask('applyImport', { files: sources(state.files), choices });
      setState({ ...nothingChosen, done });
    } catch (error) {
      fail(error);
    }
  };

  if (state.done) {
    return <Done say={speak} counts={state.done} again={() => setState(nothingChosen)} close={closePage} />;
  }
  if (state.preview === null) return <Chooser say={speak} state={state} add={add} />;
  return (
    <Preview
      say={speak}
      state={state}
      preview={state.preview}
      tables={tables}
      choose={choose}
      recode={recode}
      remove={(name) => check({ ...state, files: state.files.filter((file) => file.name !== name) })}
      match={(key, found, name) =>
        check({ ...state, matches: { ...state.matches, [key]: { ...state.matches[key], [found]: name } } })
      }
      setUpdate={(update) => check({ ...state, update })}
      back={() => setState(nothingChosen)}
      write={write}
    />
  );
};
