import { useState } from 'preact/hooks';
import type { BackupItem, SafetyState } from '../../src/usecases/safety.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';

interface Props {
  readonly state: SafetyState;
  readonly busy: boolean;
  readonly onRestore: (backup: BackupItem) => void;
  readonly onRemove: (backup: BackupItem) => void;
}

/** The backups, newest first. Removing one asks once more, at its place. */
export const BackupTable = ({ state, busy, onRestore, onRemove }: Props) => {
  const { say, count } = useDialog();
  const [sure, setSure] = useState<string | null>(null);
  if (state.backups.length === 0) return <p class="empty">{say('safety.none')}</p>;
  return (
    <section aria-label={say('safety.list')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('safety.col.at')}</th>
            <th scope="col">{say('safety.col.why')}</th>
            <th scope="col" class="number">
              {say('safety.col.rows')}
            </th>
            <th scope="col">
              <span class="unseen">{say('safety.col.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {state.backups.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.at}</th>
              <td>
                {say(`safety.why.${one.why}`)}
                {!one.whole && <span class="badge">{say('safety.incomplete')}</span>}
              </td>
              <td class="number">{count(one.rows)}</td>
              <td class="acts">
                {state.mayRestore && one.whole && (
                  <Button
                    small
                    disabled={busy}
                    label={say('safety.restore.of', { at: one.at })}
                    onClick={() => onRestore(one)}
                  >
                    {say('safety.restore')}
                  </Button>
                )}
                {state.mayRestore && one.whole && (
                  <Button
                    small
                    disabled={busy}
                    label={
                      sure === one.id ? say('safety.remove.sure') : say('safety.remove.of', { at: one.at })
                    }
                    onClick={() => (sure === one.id ? onRemove(one) : setSure(one.id))}
                  >
                    {sure === one.id ? say('safety.remove.sure') : say('safety.remove')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!state.mayRestore && <p class="muted">{say('safety.ownerOnly')}</p>}
    </section>
  );
};
