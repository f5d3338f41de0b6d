import { useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { useMail } from './shared.ts';
import { useReason } from './useReason.ts';

const heads: readonly Head[] = [
  ['outbox.about', 'text'],
  ['outbox.dryRun.result', 'text'],
];

type DryRun = ReturnType<Requests['dryRun']['run']>;

/** What would go to whom; and the two switches, of which the one for customers waits for a dry run. */
export const DryRunView = () => {
  const { say } = useDialog();
  const { refresh } = useMail();
  const { run, busy, trouble } = useAsk('dryRun');
  const [shown, setShown] = useState<DryRun | null>(null);
  const show = async (): Promise<void> => {
    const answer = await run({});
    if (!answer) return;
    setShown(answer.value);
    await refresh();
  };
  return (
    <div class="scroll">
      <Switches />
      <div class="line heading">
        <p class="grow muted">{say('outbox.dryRun.how')}</p>
        <Button primary busy={busy} onClick={() => void show()}>
          {say('outbox.dryRun.do')}
        </Button>
      </div>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      {shown !== null && <Outcome {...shown} />}
    </div>
  );
};

const Outcome = ({ items, goes, stays }: DryRun) => {
  const { say, word, count } = useDialog();
  const reasonOf = useReason();
  if (items.length === 0) return <p class="empty">{say('outbox.dryRun.none')}</p>;
  return (
    <>
      <p role="status">
        {say('outbox.dryRun.goes', { n: count(goes) })} · {say('outbox.dryRun.stays', { n: count(stays) })}
      </p>
      <table class="messages" aria-label={say('outbox.dryRun.result')}>
        <Heads heads={heads} />
        <tbody>
          {items.map(({ id, rule, to, name, customerName, does, why, notBefore, subject, body }) => (
            <tr key={id}>
              <th scope="row">
                <span class="who">{customerName ?? name ?? to}</span>
                <span class="muted about">
                  {[word(`Outbox.rule.${rule}`), subject, to].filter(Boolean).join(' · ')}
                </span>
                {body !== null && (
                  <details>
                    <summary>{say('outbox.text.show', { to: to ?? '' })}</summary>
                    <pre>{body}</pre>
                  </details>
                )}
              </th>
              <td>
                <span class={`chip ${does === 'go' ? 'sent' : does === 'wait' ? 'queued' : does}`}>
                  {word(`outbox.does.${does}`)}
                </span>
                {why !== null && (
                  <span class="muted about">{reasonOf(does === 'wait' ? why : null, why, notBefore)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const Switches = () => {
  const { say } = useDialog();
  const { health } = useMail();
  return (
    <div class="box">
      <Switch
        name="stopMail"
        label={say('outbox.switch.stop')}
        how={say('outbox.switch.stop.how')}
        on={health.stopped}
        told={(on) => say(on ? 'outbox.told.stopped' : 'outbox.told.goesOn')}
      />
      <Switch
        name="switchCustomerMail"
        label={say('outbox.switch.customers')}
        how={say('outbox.switch.customers.how')}
        on={health.customerMailOn}
        told={(on) => say(on ? 'outbox.told.customersOn' : 'outbox.told.customersOff')}
      />
    </div>
  );
};

interface SwitchProps {
  readonly name: 'stopMail' | 'switchCustomerMail';
  readonly label: string;
  readonly how: string;
  readonly on: boolean;
  readonly told: (on: boolean) => string;
}

const Switch = ({ name, label, how, on, told }: SwitchProps) => {
  const { done } = useMail();
  const { run, busy, trouble } = useAsk(name);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const turn = async (to: boolean): Promise<void> => {
    setWanted(to);
    if (await run({ on: to })) await done(told(to));
    setWanted(null);
  };
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          checked={wanted ?? on}
          aria-busy={busy}
          onChange={({ currentTarget }) => void turn(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p class="muted how">{how}</p>
      {trouble && <Note kind="error">{trouble.message}</Note>}
    </div>
  );
};
