import { useRef, useState } from 'preact/hooks';
import { ask, Refused } from '../ask.ts';
import { decode, decodeAs, type Encoding } from './decode.ts';
import { runImport } from './run.ts';
import { answered, type Choice, type Chosen, nothingChosen, type State } from './state.ts';
import type { Say } from './words.ts';

/** What a person can do in the dialog. */
export interface Act {
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly addTab: (sheetId: number) => Promise<void>;
  readonly choose: (name: string, choice: Choice) => Promise<void>;
  readonly recode: (name: string, encoding: Encoding) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly match: (key: string, found: string, name: string | null) => Promise<void>;
  /** Each of these texts becomes a new row. */
  readonly addAll: (key: string, found: readonly string[]) => Promise<void>;
  readonly setUpdate: (update: boolean) => Promise<void>;
  readonly back: () => void;
  readonly write: () => Promise<void>;
  readonly stop: () => void;
}

export const useImport = (say: Say): { readonly state: State; readonly act: Act } => {
  const [state, setState] = useState<State>(nothingChosen);
  const stopping = useRef(false);
  const fail = (error: unknown): void => {
    const message = messageOf(error, say);
    setState((now) => ({ ...now, busy: null, run: now.run === null ? null : 'stopped', error: message }));
  };

  const check = async (next: State): Promise<void> => {
    if (next.files.length === 0) return setState(nothingChosen);
    setState({ ...next, busy: 'checking', error: null });
    try {
      setState({ ...next, preview: await previewed(next), busy: null, error: null });
    } catch (error) {
      fail(error);
    }
  };

  const take = async (read: () => Promise<readonly Chosen[]>): Promise<void> => {
    setState((now) => ({ ...now, busy: 'reading', error: null }));
    try {
      const chosen = await read();
      const names = new Set(chosen.map(({ source }) => source.name));
      await check({
        ...state,
        files: [...state.files.filter(({ source }) => !names.has(source.name)), ...chosen],
      });
    } catch (error) {
      fail(error);
    }
  };

  const write = async (): Promise<void> => {
    stopping.current = false;
    const { files, preview, matches, update } = state;
    if (!preview) return;
    const progress = state.progress ?? { batch: null, done: 0, rows: 0, counts: [], problems: [] };
    setState((now) => ({ ...now, run: 'running', error: null, progress }));
    try {
      const end = await runImport({
        files,
        previews: preview.files,
        matches: answered(preview, matches),
        update,
        report: (reported) => setState((now) => ({ ...now, progress: reported })),
        stopped: () => stopping.current,
      });
      setState((now) => ({ ...now, progress: end, run: end.done < end.rows ? 'stopped' : 'done' }));
    } catch (error) {
      fail(error);
    }
  };

  const act: Act = {
    add: (list) => take(() => Promise.all(list.map(readFile))),
    addTab: (sheetId) =>
      take(async () => {
        const { title, rows } = await ask('readTab', { sheetId });
        return [{ source: { name: title, rows }, bytes: null, encoding: null, sure: true }];
      }),
    choose: (name, choice) =>
      check({ ...state, choices: { ...state.choices, [name]: { ...state.choices[name], ...choice } } }),
    recode: (name, encoding) =>
      check({ ...state, files: state.files.map((file) => recoded(file, name, encoding)) }),
    remove: (name) => check({ ...state, files: state.files.filter(({ source }) => source.name !== name) }),
    match: (key, found, name) =>
      check({ ...state, matches: { ...state.matches, [key]: { ...state.matches[key], [found]: name } } }),
    addAll: (key, found) => {
      const added = Object.fromEntries(found.map((one) => [one, one]));
      return check({ ...state, matches: { ...state.matches, [key]: { ...state.matches[key], ...added } } });
    },
    setUpdate: (update) => check({ ...state, update }),
    back: () => setState(nothingChosen),
    write,
    stop: () => {
      stopping.current = true;
      setState((now) => ({ ...now, run: 'stopping' }));
    },
  };
  return { state, act };
};

const messageOf = (error: unknown, say: Say): string =>
  error instanceof Refused ? error.explained.message : say('error.unexpected', { message: String(error) });

const readFile = async (file: File): Promise<Chosen> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, encoding, sure } = decode(bytes);
  return { source: { name: file.name, text }, bytes, encoding, sure };
};

const recoded = (file: Chosen, name: string, encoding: Encoding): Chosen => {
  if (file.source.name !== name || !file.bytes) return file;
  const { text } = decodeAs(file.bytes, encoding);
  return { ...file, source: { name, text }, encoding, sure: true };
};

/** The counts depend on what open names mean: asked again once the proposals are known. */
const previewed = async (state: State) => {
  const files = state.files.map(({ source }) =>
    'text' in source
      ? { name: source.name, text: source.text }
      : { name: source.name, rows: source.rows.map((row) => [...row]) },
  );
  const choices = { files: state.choices, matches: state.matches, update: state.update };
  const first = await ask('previewImport', { files, choices });
  if (first.references.length === 0) return first;
  const matches = answered(first, state.matches);
  return ask('previewImport', { files, choices: { ...choices, matches } });
};
