import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MembersFollowed } from '../../src/usecases/segments/followUpMembers.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { useKnown } from './begun.ts';
import { NeededText } from './neededText.tsx';

interface Props {
  /** The id of the segment. */
  readonly segment: string;
  /** @param text What is to be told, if anything. */
  readonly onClose: (text?: string) => void;
}

/** Sets a follow-up for each member of a segment, after a question, and takes them back where that was a mistake. */
export const FollowMembers = ({ segment, onClose }: Props) => {
  const [done, setDone] = useState<MembersFollowed | null>(null);
  return done ? (
    <Followed done={done} onClose={onClose} />
  ) : (
    <Asked segment={segment} onDone={setDone} onClose={() => onClose()} />
  );
};

interface AskedProps {
  readonly segment: string;
  readonly onDone: (done: MembersFollowed) => void;
  readonly onClose: () => void;
}

const Asked = ({ segment, onDone, onClose }: AskedProps) => {
  const { say } = useDialog();
  const setting = useAsk('followUpMembers');
  const [subject, setSubject] = useState('');
  const [dueOn, setDueOn] = useState<string>(useKnown().begun.today);
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  const lacking = tried && subject.trim() === '';
  useLayoutEffect(() => first.current?.focus(), []);
  const set = async (): Promise<void> => {
    setTried(true);
    if (subject.trim() === '') {
      first.current?.focus();
      return;
    }
    // The field holds a day, or nothing, which the server refuses.
    const answer = await setting.run({
      id: segment,
      subject,
      dueOn: dueOn as `${number}-${number}-${number}`,
    });
    if (answer) onDone(answer.value);
  };
  return (
    <fieldset
      class="follow"
      aria-label={say('segments.follow')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        void set();
      }}
    >
      <Help>{say('segments.follow.ask')}</Help>
      {setting.trouble && <Note kind="error">{setting.trouble.message}</Note>}
      <NeededText
        label={say('segments.follow.subject')}
        error={lacking ? say('segments.follow.needed') : null}
        value={subject}
        maxLength={500}
        onInput={setSubject}
        inputRef={first}
      />
      <div class="field">
        <label for={`${id}-due`}>{say('segments.follow.dueOn')}</label>
        <input
          id={`${id}-due`}
          type="date"
          required
          value={dueOn}
          onInput={({ currentTarget: { value } }) => setDueOn(value)}
        />
      </div>
      <Button primary busy={setting.busy} onClick={() => void set()}>
        {say('segments.follow.yes')}
      </Button>{' '}
      <Button onClick={onClose}>{say('segments.keep')}</Button>
    </fieldset>
  );
};

const Followed = ({
  done: { made, standing, intent },
  onClose,
}: { readonly done: MembersFollowed } & Pick<Props, 'onClose'>) => {
  const { say, count } = useDialog();
  const undoing = useAsk('undoChange');
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  const counted = (n: number): number | string => (n === 1 ? 1 : count(n));
  const undo = async (id: string): Promise<void> => {
    if (await undoing.run({ intent: id })) onClose(say('segments.follow.undone'));
  };
  return (
    <div class="follow">
      {undoing.trouble && <Note kind="error">{undoing.trouble.message}</Note>}
      <p role="status">
        {say('segments.follow.done', { n: counted(made) })}{' '}
        {standing > 0 && say('segments.follow.standing', { n: counted(standing) })}
      </p>
      <Button primary buttonRef={close} onClick={() => onClose()}>
        {say('segments.follow.close')}
      </Button>{' '}
      {intent !== null && (
        <Button busy={undoing.busy} onClick={() => void undo(intent)}>
          {say('segments.follow.undo')}
        </Button>
      )}
    </div>
  );
};
