import { useEffect, useState } from 'preact/hooks';
import type { RecentChange } from '../../src/usecases/recentChanges.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Progress } from './progress.tsx';
import { useWork } from './useWork.ts';

const heads: readonly Head[] = [
  ['safety.changes.col.at', 'text'],
  ['safety.changes.col.what', 'text'],
  ['safety.changes.col.about', 'text'],
  ['safety.changes.col.by', 'text'],
  ['safety.col.actions', 'unseen'],
];

/** What was done as one, newest first, with the way to undo it. */
export const Changes = () => {
  const { say, moment } = useDialog();
  const [changes, setChanges] = useState<readonly RecentChange[] | null>(null);
  const work = useWork();
  const load = async (): Promise<null> => {
    setChanges(await ask('recentChanges', {}));
    return null;
  };
  useEffect(() => void work.run(load), []);
  const undo = ({ id }: RecentChange) =>
    work.run(async () => {
      const kept = await ask('undoChange', { intent: id });
      await load();
      return kept.length === 0 ? say('safety.undone') : say('safety.undone.kept', { n: kept.length });
    });
  return (
    <>
      <div class="scroll">
        <p class="muted">{say('safety.changes.hint')}</p>
        {changes?.length === 0 && <p class="empty">{say('safety.changes.none')}</p>}
        {changes !== null && changes.length > 0 && (
          <table>
            <Heads heads={heads} />
            <tbody>
              {changes.map((one) => (
                <tr key={one.id}>
                  <td>{one.at === null ? '' : moment(one.at)}</td>
                  <th scope="row">{one.what}</th>
                  <td>{one.about}</td>
                  <td>{one.by ?? say('safety.changes.unknown')}</td>
                  <td class="acts">
                    {one.state === 'undone' && <span class="muted">{say('safety.state.undone')}</span>}
                    {one.state === 'begun' && <span class="muted">{say('safety.state.open')}</span>}
                    {one.undoable && (
                      <Button
                        small
                        disabled={work.busy !== null}
                        label={say('safety.undo.of', { what: one.what, about: one.about ?? '' })}
                        onClick={() => void undo(one)}
                      >
                        {say('safety.undo')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <Progress work={work} />
    </>
  );
};
