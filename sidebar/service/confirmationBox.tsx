import { useState } from 'preact/hooks';
import type { Confirmation } from '../../src/usecases/service/confirmations.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import type { Work } from '../safety/useWork.ts';
import { useKnown } from './known.ts';

interface Props {
  readonly one: Confirmation;
  readonly work: Work;
  readonly refresh: () => Promise<void>;
}

/** R114: what a customer says differs from the register: each field is ticked to be taken over. */
export const ConfirmationBox = ({ one, work, refresh }: Props) => {
  const { say, word } = useDialog();
  const { begun } = useKnown();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    new Set(one.differences.filter(({ value }) => value !== null).map(({ field }) => field)),
  );
  const turn = (field: string, on: boolean): void =>
    setAccepted(new Set(on ? [...accepted, field] : [...accepted].filter((other) => other !== field)));
  const decide = (accept: readonly string[]): void =>
    void work.run(async () => {
      const seen = Object.fromEntries(one.differences.map(({ field, now }) => [field, now]));
      const { status } = await ask('decideConfirmation', { id: one.id, accept: [...accept], seen });
      await refresh();
      return say(status === 'done' ? 'service.saved' : 'service.conflict');
    });
  return (
    <div class="box">
      <h3>{one.name}</h3>
      <Help>{say('service.help.confirm')}</Help>
      {one.comment !== '' && <p class="muted">{one.comment}</p>}
      {one.differences.map(({ field, now, said, value }) => (
        <label key={field} class="check">
          <input
            type="checkbox"
            disabled={value === null || !begun.mayWork}
            checked={accepted.has(field)}
            onChange={({ currentTarget }) => turn(field, currentTarget.checked)}
          />
          <span>
            <b>{word(`Customers.${field}`)}</b>{' '}
            {say(now === null ? 'service.confirm.new' : 'service.confirm.change', {
              now: String(now ?? ''),
              said,
            })}
            {value === null && <span class="late"> {say('service.confirm.unread')}</span>}
          </span>
        </label>
      ))}
      {begun.mayWork && (
        <div class="line end">
          <Button small busy={work.busy !== null} onClick={() => decide([])}>
            {say('service.confirm.decline')}
          </Button>
          <Button
            small
            primary
            busy={work.busy !== null}
            disabled={accepted.size === 0}
            onClick={() => decide([...accepted])}
          >
            {say('service.confirm.accept')}
          </Button>
        </div>
      )}
    </div>
  );
};
