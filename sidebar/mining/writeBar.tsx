import { useId, useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useRun } from './useRun.ts';

interface Props {
  readonly text: string;
  readonly hint: string;
  readonly write: () => Promise<{ readonly tabs: readonly string[] }>;
  readonly onWritten?: () => void;
}

/** Writes what was found into the sheet, and says which tabs hold it. */
export const WriteBar = ({ text, hint, write, onWritten }: Props) => {
  const { say } = useDialog();
  const id = useId();
  const run = useRun();
  const [tabs, setTabs] = useState<readonly string[] | null>(null);
  const press = async (): Promise<void> => {
    setTabs(null);
    const answer = await run.go(async ({ tell }) => {
      tell(say('mining.writing'), 0);
      return write();
    });
    if (!answer) return;
    setTabs(answer.tabs);
    onWritten?.();
  };
  return (
    <div class="write">
      <Button busy={run.busy !== null} onClick={() => void press()}>
        {run.busy ?? text}
      </Button>
      <p class="field-hint" id={id}>
        {hint}
      </p>
      {run.trouble !== null && <Note kind="error">{run.trouble}</Note>}
      <p role="status">{tabs && say('mining.written', { tabs: tabs.join(say('mining.trait.comma')) })}</p>
    </div>
  );
};
