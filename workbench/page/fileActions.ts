import type { Request } from '../server/protocol.ts';
import type { FileActions } from './chrome/menuEntries.ts';
import { askPerson, type Store } from './store.ts';
import type { Say } from './words.ts';

/** Fetches the file first, so that a failure is shown here and not as a page of its own. */
const download = async (): Promise<void> => {
  const response = await fetch('/workbook.xlsx');
  if (!response.ok) throw new Error(await response.text());
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = decodeURIComponent(name ?? 'workbook.xlsx');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

const upload = async (file: File): Promise<void> => {
  const name = new URLSearchParams({ name: file.name.replace(/\.xlsx$/i, '') });
  const response = await fetch(`/import?${name}`, { method: 'POST', body: file });
  if (!response.ok) throw new Error(await response.text());
};

const pick = (picked: (file: File) => void): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  input.onchange = () => input.files?.[0] && picked(input.files[0]);
  input.click();
};

/** What File, Extensions and Help do. */
export const fileActions = (store: Store, say: Say, tell: (request: Request) => void): FileActions => {
  const failed = (error: unknown): void =>
    askPerson(store, {
      title: say('failedTitle'),
      text: error instanceof Error ? error.message : String(error),
      yes: say('ok'),
    });
  return {
    download: () => void download().catch(failed),
    pickImport: () =>
      pick((file) =>
        askPerson(store, {
          title: say('fileImport'),
          text: say('fileImportAsk', { name: file.name }),
          yes: say('fileImportYes'),
          no: say('cancel'),
          onYes: () => void upload(file).catch(failed),
        }),
      ),
    reset: () =>
      askPerson(store, {
        title: say('fileReset'),
        text: say('fileResetAsk'),
        yes: say('fileResetYes'),
        no: say('cancel'),
        onYes: () => tell({ type: 'reset' }),
      }),
    about: () => askPerson(store, { title: say('helpAbout'), text: say('helpAboutText'), yes: say('close') }),
    clickAddon: (captions) => tell({ type: 'menu', captions }),
  };
};
