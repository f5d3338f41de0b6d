import { useId, useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { sendApprovalMails } from '../sendApprovalMails.ts';
import { useAsk } from '../useAsk.ts';
import { useShared } from './useApprovals.ts';

/** Approves or refuses a step, with a note; a refusal needs one. */
export const DecideBox = ({ step, subject }: { step: string; subject: string }) => {
  const { say } = useDialog();
  const { done } = useShared();
  const { run, busy, trouble } = useAsk('decideApproval');
  const [note, setNote] = useState('');
  const [needed, setNeeded] = useState(false);
  const id = useId();
  const decide = async (to: 'approved' | 'refused'): Promise<void> => {
    const missing = to === 'refused' && note.trim() === '';
    setNeeded(missing);
    if (missing) {
      document.getElementById(id)?.focus();
      return;
    }
    if (!(await run({ id: step, to, note }))) return;
    sendApprovalMails();
    await done(say(`approve.done.${to}`, { subject }));
  };
  return (
    <>
      <Help>{say('approve.help.decide')}</Help>
      <div class="field">
        <label for={id}>{say('approve.note')}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={2000}
          value={note}
          aria-invalid={needed}
          aria-describedby={needed ? `${id}-error` : undefined}
          onInput={({ currentTarget }) => {
            setNote(currentTarget.value);
            setNeeded(false);
          }}
        />
        {needed && (
          <p class="field-error" id={`${id}-error`} role="alert">
            {say('approve.note.needed')}
          </p>
        )}
      </div>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      <div class="actions">
        <Button
          primary
          busy={busy}
          label={say('approve.approve.label', { subject })}
          onClick={() => void decide('approved')}
        >
          {say('approve.approve')}
        </Button>
        <Button
          busy={busy}
          label={say('approve.refuse.label', { subject })}
          onClick={() => void decide('refused')}
        >
          {say('approve.refuse')}
        </Button>
      </div>
    </>
  );
};
