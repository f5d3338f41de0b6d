import { useRef, useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import type { SafetyState } from '../../src/usecases/safety.ts';
import { ask, Refused } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { saveFile } from './saveFile.ts';
import type { Tell, Work } from './useWork.ts';

type Head = Parameters<Requests['beginUpload']['run']>[1];
type Chunk = Parameters<Requests['uploadChunk']['run']>[1];

/** A downloaded backup, read from its file. */
interface BackupFile {
  readonly name: string;
  readonly head: Head;
  readonly chunks: readonly Chunk[];
}

interface Props {
  readonly state: SafetyState;
  readonly work: Work;
  readonly onDone: () => Promise<void>;
}

/** A copy of everything outside the spreadsheet: downloaded, and put back from its file. */
export const FileCopy = ({ state, work, onDone }: Props) => {
  const { say, word, count } = useDialog();
  const [file, setFile] = useState<BackupFile | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const busy = work.busy !== null;
  const download = async (tell: Tell): Promise<string> => {
    const head = await ask('beginDownload', {});
    const chunks: string[] = [];
    for (const [at, table] of head.tables.entries()) {
      tell(say('safety.downloading', { tab: word(`tab.${table}`) }), at / head.tables.length);
      for (let from: number | null = 0; from !== null; ) {
        const chunk: { readonly next: number | null } = await ask('downloadChunk', { table, from });
        chunks.push(JSON.stringify(chunk));
        from = chunk.next;
      }
    }
    const name = `clientele-${head.madeAt.slice(0, 10)}.json`;
    saveFile(name, 'application/json', [`{"head":${JSON.stringify(head)},"chunks":[${chunks.join(',\n')}]}`]);
    return say('safety.downloaded', { file: name });
  };
  const choose = async (): Promise<string | null> => {
    const [chosen] = input.current?.files ?? [];
    if (!chosen) return null;
    setFile(readBackupFile(chosen.name, await chosen.text(), say('error.fileUnknown')));
    return null;
  };
  const upload =
    ({ head, chunks }: BackupFile) =>
    async (tell: Tell): Promise<string> => {
      setFile(null);
      for (let done = 0, of = 1; done < of; ) {
        ({ done, of } = await ask('beginUpload', head));
        tell(say('safety.restore.phase.backup', { done, of }), of === 0 ? 1 : done / of);
      }
      for (const [at, { table, from, columns, rows }] of chunks.entries()) {
        tell(say('safety.uploading', { tab: word(`tab.${table}`) }), at / chunks.length);
        await ask('uploadChunk', { table, from, columns, rows });
      }
      await ask('endUpload', { tables: head.tables });
      await onDone();
      return say('safety.uploaded');
    };
  return (
    <section class="copies" aria-labelledby="copies">
      <h2 id="copies">{say('safety.file')}</h2>
      <p class="muted">{say('safety.file.hint')}</p>
      <div class="row">
        <Button busy={busy} onClick={() => void work.run(download)}>
          {say('safety.download')}
        </Button>
        {state.mayRestore && (
          <label class="file">
            <span>{say('safety.upload')}</span>
            <input
              ref={input}
              type="file"
              accept=".json,application/json"
              disabled={busy}
              onChange={() => void work.run(choose)}
            />
          </label>
        )}
      </div>
      {file && (
        <div class="note note-warning" role="status">
          <p>{say('safety.upload.sure', { file: file.name, rows: count(rowsIn(file)) })}</p>
          <Button small onClick={() => setFile(null)}>
            {say('safety.cancel')}
          </Button>{' '}
          <Button small primary onClick={() => void work.run(upload(file))}>
            {say('safety.upload.go')}
          </Button>
        </div>
      )}
    </section>
  );
};

const rowsIn = ({ chunks }: BackupFile): number => chunks.reduce((sum, { rows }) => sum + rows.length, 0);

/** @throws Refused with `unknown` where the file is none of ours. */
const readBackupFile = (name: string, text: string, unknown: string): BackupFile => {
  try {
    const { head, chunks } = JSON.parse(text);
    if (head?.kind === 'clientele.backup' && Array.isArray(chunks)) return { name, head, chunks };
  } catch {
    // What is no JSON is no backup either.
  }
  throw new Refused({ code: 'fileUnknown', message: unknown, fields: {} });
};
