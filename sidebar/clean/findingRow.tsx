import { useState } from 'preact/hooks';
import type { ShownFinding } from '../../src/usecases/checkRegister.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAsk } from '../useAsk.ts';

/** One cell that needs a look: where it stands, what is wrong with it, what to write instead. */
export const FindingRow = ({ finding }: { finding: ShownFinding }) => {
  const { say } = useDialog();
  const [state, setState] = useState<'open' | 'fixed' | 'changed'>('open');
  const fixing = useAsk('applyFix');
  const going = useAsk('goToCell');
  const { table, id, title, at, column, shown, cell, fix, fixText } = finding;
  const meant = { table, id, title, at, column, shown };
  const apply = async (): Promise<void> => {
    if (fix === null) return;
    const answer = await fixing.run({ ...meant, value: fix });
    if (answer) setState(answer.value.status);
  };
  const trouble = fixing.trouble ?? going.trouble;
  return (
    <li class={state === 'open' ? 'finding' : `finding ${state}`}>
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
          {state !== 'open' && say(state === 'fixed' ? 'clean.fix.done' : 'clean.fix.changed', { cell })}
        </p>
        {trouble && (
          <p class="field-error" role="alert">
            {trouble.message}
          </p>
        )}
      </div>
      {state === 'fixed' && <Icon name="done" />}
      {state === 'open' && fixText !== null && (
        <Button
          small
          busy={fixing.busy}
          label={say('clean.fix.label', { cell, value: fixText })}
          onClick={apply}
        >
          {say('clean.fix.to', { value: fixText })}
        </Button>
      )}
    </li>
  );
};
