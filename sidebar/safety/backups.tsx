import { useState } from 'preact/hooks';
import type { BackupItem, SafetyState } from '../../src/usecases/safety.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { BackupTable } from './backupTable.tsx';
import { FileCopy } from './fileCopy.tsx';
import { Progress } from './progress.tsx';
import { RestorePanel, type RestoreWish } from './restorePanel.tsx';
import { type Tell, useWork } from './useWork.ts';

/** Backups in the spreadsheet: made, restored, removed; and copies outside of it. */
export const Backups = ({ first }: { first: SafetyState }) => {
  const { say } = useDialog();
  const [state, setState] = useState(first);
  const [chosen, setChosen] = useState<BackupItem | null>(null);
  const work = useWork();
  const reload = async (): Promise<void> => setState(await ask('backups', {}));

  const make = async (tell: Tell): Promise<string> => {
    for (let done = 0, of = 1; done < of; ) {
      ({ done, of } = await ask('backUp', {}));
      tell(say('safety.making', { done, of }), of === 0 ? 1 : done / of);
    }
    await reload();
    return say('safety.made');
  };
  const restore = (wish: RestoreWish) => async (tell: Tell) => {
    setChosen(null);
    try {
      for (let phase = 'backup'; phase !== 'done'; ) {
        const now = await ask('restore', wish);
        phase = now.phase;
        const { done, of } = now;
        if (now.phase !== 'done')
          tell(say(`safety.restore.phase.${now.phase}`, { done, of }), of === 0 ? 1 : done / of);
      }
    } finally {
      await reload();
    }
    return say('safety.restore.done');
  };
  const remove = ({ id }: BackupItem) =>
    work.run(async () => {
      await ask('removeBackup', { backup: id });
      await reload();
      return say('safety.removed');
    });

  const busy = work.busy !== null;
  if (chosen)
    return (
      <RestorePanel
        backup={chosen}
        onCancel={() => setChosen(null)}
        onRestore={(wish) => void work.run(restore(wish))}
      />
    );
  return (
    <>
      <div class="scroll">
        <div class="lead">
          <Button primary busy={busy} onClick={() => void work.run(make)}>
            {say('safety.now')}
          </Button>
          <p class="muted">{scheduleOf(state, say)}</p>
        </div>
        {state.trouble !== null && (
          <p class="note note-warning" role="status">
            {state.trouble}
          </p>
        )}
        {state.restoring !== null && !busy && (
          <div class="note note-warning">
            <p>{say('safety.restore.open')}</p>
            {state.mayRestore && (
              <Button
                small
                onClick={() => state.restoring && void work.run(restore(wishOf(state.restoring)))}
              >
                {say('safety.restore.goOn')}
              </Button>
            )}
          </div>
        )}
        <BackupTable state={state} busy={busy} onRestore={setChosen} onRemove={(one) => void remove(one)} />
        <FileCopy state={state} work={work} onDone={reload} />
      </div>
      <Progress work={work} />
    </>
  );
};

const scheduleOf = ({ every, keep }: SafetyState, say: ReturnType<typeof useDialog>['say']): string => {
  if (every === 0) return say('safety.never', { keep });
  return every === 1 ? say('safety.everyDay', { keep }) : say('safety.every', { every, keep });
};

// The server's own note of a restore: its table is one of the tables.
const wishOf = (open: NonNullable<SafetyState['restoring']>): RestoreWish => open as RestoreWish;
