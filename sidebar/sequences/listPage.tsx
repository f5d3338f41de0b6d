import type { ComponentChildren } from 'preact';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { useShared } from './shared.ts';

interface Props {
  readonly title: string;
  /** What stands there where the list is empty. */
  readonly empty: string | null;
  readonly addText: string;
  readonly onAdd: () => void;
  readonly children: ComponentChildren;
}

/** One of the lists, with what makes more of it; leaders alone change anything. */
export const ListPage = ({ title, empty, addText, onAdd, children }: Props) => {
  const { say } = useDialog();
  const { begun, trouble, done } = useShared();
  const seeding = useAsk('seedSequences');
  const seed = async (): Promise<void> => {
    if (await seeding.run({})) await done(say('sequence.seeded'));
  };
  const problem = seeding.trouble?.message ?? trouble;
  return (
    <>
      <div class="tools">
        <h2>{title}</h2>
        {begun.mayLead && (
          <span class="acts">
            <Button busy={seeding.busy} primary={empty !== null} onClick={() => void seed()}>
              {say('sequence.seed')}
            </Button>
            <Button primary={empty === null} onClick={onAdd}>
              {addText}
            </Button>
          </span>
        )}
      </div>
      <div class="scroll">
        {problem !== null && <Note kind="error">{problem}</Note>}
        {!begun.mayLead && <p class="muted">{say('sequence.onlyLeaders')}</p>}
        {empty !== null && <p class="empty">{empty}</p>}
        {children}
      </div>
    </>
  );
};
