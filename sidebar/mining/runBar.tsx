import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import type { Run } from './useRun.ts';

/** How far the work is, with the way to stop it; or why there is no answer. */
export const RunBar = ({ run }: { run: Run }) => {
  const { say } = useDialog();
  return (
    <>
      {run.trouble !== null && <Note kind="error">{run.trouble}</Note>}
      <div class="running" role="status">
        {run.busy !== null && (
          <>
            <progress max={1} value={run.share} aria-label={say('mining.progress')} />
            <span>{run.busy}</span>
            <Button small onClick={run.stop}>
              {say('mining.stop')}
            </Button>
          </>
        )}
        {run.busy === null && run.stopped && <span class="muted">{say('mining.stopped')}</span>}
      </div>
    </>
  );
};
