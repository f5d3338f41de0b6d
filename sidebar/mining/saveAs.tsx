import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useRun } from './useRun.ts';

interface Props {
  /** The name that is offered. */
  readonly name: string;
  readonly pattern: Parameters<typeof ask<'savePattern'>>[1]['pattern'];
}

/** Saves what was found as a segment, under a name that may be changed first. */
export const SaveAs = ({ name: offered, pattern }: Props) => {
  const { say } = useDialog();
  const id = useId();
  const run = useRun();
  const [name, setName] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = name !== null;
  const was = useRef(false);
  useLayoutEffect(() => {
    if (open) input.current?.select();
    else if (was.current) button.current?.focus();
    was.current = open;
  }, [open]);
  const save = async (): Promise<void> => {
    const called = (name ?? '').trim();
    if (called === '' || run.busy !== null) return;
    const answer = await run.go(async ({ tell }) => {
      tell(say('mining.saving'), 0);
      return ask('savePattern', { name: called, pattern });
    });
    if (!answer) return;
    setSaved(called);
    setName(null);
  };
  return (
    <div class="save-as">
      {name === null ? (
        <Button small buttonRef={button} onClick={() => setName(offered.slice(0, 100))}>
          {say('mining.save')}
        </Button>
      ) : (
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
          onKeyDown={(event) => event.key === 'Escape' && setName(null)}
        >
          <label class="unseen" for={id}>
            {say('mining.save.name')}
          </label>
          <input
            ref={input}
            id={id}
            type="text"
            maxLength={100}
            autoComplete="off"
            value={name}
            onInput={({ currentTarget: { value } }) => setName(value)}
          />
          <Button small primary type="submit" busy={run.busy !== null}>
            {run.busy ?? say('mining.save.do')}
          </Button>
          <Button small onClick={() => setName(null)}>
            {say('mining.cancel')}
          </Button>
        </form>
      )}
      {name !== null && <Help>{say('mining.help.save')}</Help>}
      {run.trouble !== null && (
        <p class="field-error" role="alert">
          {run.trouble}
        </p>
      )}
      <span role="status" class="done">
        {saved !== null && name === null && say('mining.saved', { name: saved })}
      </span>
    </div>
  );
};
