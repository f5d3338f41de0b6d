import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { NextFollowUp, useNextFollowUp } from '../form/nextFollowUp.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { useReopen } from './useReopen.ts';

interface Props {
  readonly item: FollowUpItem;
  /** Takes the item out of sight at once, or brings it back where saving failed. */
  readonly onAway: (away: boolean) => void;
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** Completing a follow-up: what came of it and what is next, both optional. */
export const CompletePanel = ({ item, onAway, onGone, onClose }: Props) => {
  const { say, announce, wrote } = useSession();
  const asking = useAsk('completeFollowUp');
  const [note, setNote] = useState('');
  const next = useNextFollowUp(item.subject);
  const reopen = useReopen(item);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  const complete = async (): Promise<void> => {
    if (asking.busy) return;
    const following = next.wanted ? next.form.read() : null;
    if (next.wanted && following === null) return;
    onAway(true);
    const answer = await asking.run({ id: item.id, note, next: following });
    if (!answer) return onAway(false);
    // What came after it would stand beside it.
    announce(say('sidebar.followUp.done', { subject: item.subject }), answer.value ? undefined : reopen);
    onGone();
    wrote();
  };
  return (
    <form
      class="unfolded"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void complete();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Help>{say('sidebar.help.done')}</Help>
      <div class="field">
        <label for={id}>{say('sidebar.followUp.note')}</label>
        <textarea
          id={id}
          ref={field}
          rows={2}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <NextFollowUp next={next} prefix={id} />
      {asking.trouble && <Note kind="error">{asking.trouble.message}</Note>}
      <div class="actions">
        <Button type="submit" primary busy={asking.busy}>
          {asking.busy ? say('sidebar.saving') : say('sidebar.followUp.complete')}
        </Button>
        <Button onClick={onClose}>{say('sidebar.cancel')}</Button>
      </div>
    </form>
  );
};
