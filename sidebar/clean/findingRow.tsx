import { useState } from 'preact/hooks';
import type { ShownFinding } from '../../src/usecases/checkRegister.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAsk } from '../useAsk.ts';

/** One cell that needs a look: where it stands, what is wrong with it, what to write instead. */
export const FindingRow = ({ finding }: { finding: ShownFinding }) => {
  const { say } = useDialog();
  const [state, setState] = useState<'open' | 'fixed' | 'changed' | 'undone'>('open');
  /** By which the fix is taken back. */
  const [intent, setIntent] = useState('');
  const fixing = useAsk('applyFix');
  const undoing = useAsk('undoMerge');
  const going = useAsk('goToCell');
  const { table, id, title, at, column, shown, cell, fix, fixText } = finding;
  const meant = { table, id, title, at, column, shown };
  const apply = async (): Promise<void> => {
    if (fix === null) return;
    undoing.clear();
    const answer = await fixing.run({ ...meant, value: fix });
    if (!answer) return;
    setState(answer.value.status);
    if (answer.value.status === 'fixed') setIntent(answer.value.intent);
  };
  const undo = async (): Promise<void> => {
    if (await undoing.run({ intent })) setState('undone');
  };
  const fixed = state === 'fixed';
  const trouble = fixing.trouble ?? undoing.trouble ?? going.trouble;
  return (
    <li class={`finding ${state}`}>
      <button
        type="button"
        class="link cell"
        aria-label={say('clean.goTo.label', { cell })}
        onClick={() => going.run(meant)}
      >
        {cell}
      </button>
      <div class="finding-text">
        <p>
          <span class="muted">
            {title === '' || title === shown ? finding.label : `${title} · ${finding.label}`}
          </span>
          {shown !== '' && <q>{shown}</q>}
        </p>
        <p>{say(`clean.what.${finding.code}`)}</p>
        <p role="status" class={state === 'changed' ? 'field-error' : 'muted'}>
          {state !== 'open' && say(told[state], { cell })}
        </p>
        {trouble && (
          <p class="field-error" role="alert">
            {trouble.message}
          </p>
        )}
      </div>
      <div class="finding-act">
        {fixed && <Icon name="done" />}
        {state !== 'changed' && fixText !== null && (
          <Button
            small
            busy={fixing.busy || undoing.busy}
            label={fixed ? say('clean.fix.undo', { cell }) : say('clean.fix.label', { cell, value: fixText })}
            onClick={fixed ? undo : apply}
          >
            {fixed ? say('clean.undo') : say('clean.fix.to', { value: fixText })}
          </Button>
        )}
      </div>
    </li>
  );
};

const told = { fixed: 'clean.fix.done', changed: 'clean.fix.changed', undone: 'clean.fix.undone' } as const;
