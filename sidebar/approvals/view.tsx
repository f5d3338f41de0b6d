import type { ComponentChildren } from 'preact';
import { useDialog } from '../dialog/dialogWords.ts';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { useShared } from './useApprovals.ts';

interface Props {
  /** What a screen reader calls the list. */
  readonly title: string;
  /** What stands there where the list is empty. */
  readonly empty: string | null;
  readonly children: ComponentChildren;
}

/** One of the lists: whether approvals are on, a way to look again, and the list or why it is empty. */
export const View = ({ title, empty, children }: Props) => {
  const { say } = useDialog();
  const { lists, busy, trouble, refresh } = useShared();
  return (
    <>
      <div class="tools">
        <h2>{title}</h2>
        <IconButton
          icon="refresh"
          label={say('approve.refresh')}
          busy={busy}
          onClick={() => void refresh()}
        />
      </div>
      <div class={`progress${busy ? '' : ' off'}`} />
      <div class="scroll">
        {trouble !== null && <Note kind="error">{trouble}</Note>}
        {!lists.on && <Note kind="info">{say(lists.mayLead ? 'approve.off.lead' : 'approve.off')}</Note>}
        {empty !== null && <p class="empty">{empty}</p>}
        {children}
      </div>
    </>
  );
};
