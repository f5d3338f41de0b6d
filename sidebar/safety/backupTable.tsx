import { useState } from 'preact/hooks';
import type { BackupItem, SafetyState } from '../../src/usecases/safety.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';

const heads: readonly Head[] = [
  ['safety.col.at', 'text'],
  ['safety.col.why', 'text'],
  ['safety.col.rows', 'number'],
  ['safety.col.actions', 'unseen'],
];

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
        <Heads heads={heads} />
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
