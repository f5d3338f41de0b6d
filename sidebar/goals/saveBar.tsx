import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useKnown } from './known.ts';
import type { Targets } from './useTargets.ts';

/** Saves; and says what came of it, or why a change cannot be. */
export const SaveBar = ({
  targets,
  fault,
  save,
}: {
  targets: Targets;
  fault: string | null;
  save: () => void;
}) => {
  const { say } = useDialog();
  const { begun } = useKnown();
  return (
    <>
      {fault !== null && <Note kind="warning">{fault}</Note>}
      {targets.trouble !== null && <Note kind="error">{targets.trouble}</Note>}
      {begun.leads && (
        <div class="act">
          <Button primary busy={targets.busy} onClick={save}>
            {say('goal.save')}
          </Button>
          <span role="status" class="done">
            {targets.told}
          </span>
        </div>
      )}
    </>
  );
};
