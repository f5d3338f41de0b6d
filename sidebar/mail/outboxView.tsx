import { useEffect, useState } from 'preact/hooks';
import { type MailRule, type MailState, mailRules, mailStates } from '../../src/schema/tables/outbox.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField } from '../dialog/field.tsx';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { type Item, useMail } from './shared.ts';
import { useReason } from './useReason.ts';

const heads: readonly Head[] = [
  ['outbox.about', 'text'],
  ['outbox.state', 'text'],
  ['outbox.when', 'text'],
  ['outbox.what', 'unseen'],
];

interface Filter {
  readonly state: MailState | null;
  readonly rule: MailRule | null;
}

/** Every message: what asks for a person first, each with why it is where it is. */
export const OutboxView = () => {
  const { say, word, count } = useDialog();
  const { begun, changes, health } = useMail();
  const { run, busy, trouble } = useAsk('outbox');
  const [filter, setFilter] = useState<Filter>({ state: null, rule: null });
  const [page, setPage] = useState(begun.page);
  useEffect(() => {
    if (changes === 0 && filter.state === null && filter.rule === null && page === begun.page) return;
    void run({ ...filter, from: 0 }).then((answer) => answer && setPage(answer.value));
    // Asked again with each filter and each change.
  }, [run, filter, changes]);
  const more = async (): Promise<void> => {
    const answer = await run({ ...filter, from: page.items.length });
    if (answer) setPage({ ...answer.value, items: [...page.items, ...answer.value.items] });
  };
  const states = mailStates.filter((state) => page.counts[state] > 0 || state === filter.state);
  const none = Object.values(page.counts).every((n) => n === 0);
  const rest = page.total - page.items.length;
  return (
    <div class="scroll">
      {health.stopped && <Note kind="warning">{say('outbox.health.stopped')}</Note>}
      {trouble && <Note kind="error">{trouble.message}</Note>}
      {!none && <Help>{say('outbox.help.list')}</Help>}
      {none ? (
        <p class="empty">{say('outbox.none')}</p>
      ) : (
        <div class="asked">
          <ChoiceField
            label={say('outbox.state')}
            value={filter.state ?? ''}
            none={say('outbox.all')}
            options={states.map((state) => ({
              value: state,
              text: `${word(`Outbox.state.${state}`)} (${count(page.counts[state])})`,
            }))}
            onChange={(value) =>
              setFilter({ ...filter, state: mailStates.find((one) => one === value) ?? null })
            }
          />
          <ChoiceField
            label={say('outbox.rule')}
            value={filter.rule ?? ''}
            none={say('outbox.all')}
            options={mailRules.map((rule) => ({ value: rule, text: word(`Outbox.rule.${rule}`) }))}
            onChange={(value) =>
              setFilter({ ...filter, rule: mailRules.find((one) => one === value) ?? null })
            }
          />
        </div>
      )}
      {filter.rule !== null && (page.waiting[filter.rule] ?? 0) > 0 && (
        <CancelAll key={filter.rule} rule={filter.rule} n={page.waiting[filter.rule] ?? 0} />
      )}
      {page.counts.held > 0 && (filter.state ?? 'held') === 'held' && (
        <Note kind="warning">{say('outbox.held.how')}</Note>
      )}
      {!none && page.items.length === 0 && <p class="empty">{say('outbox.noneFound')}</p>}
      {page.items.length > 0 && <Messages items={page.items} />}
      {rest > 0 && (
        <Button busy={busy} onClick={() => void more()}>
          {say('outbox.more', { n: Math.min(50, rest) })}
        </Button>
      )}
    </div>
  );
};

const Messages = ({ items }: { items: readonly Item[] }) => {
  const { say } = useDialog();
  return (
    <table class="messages" aria-label={say('outbox.tab.list')}>
      <Heads heads={heads} />
      <tbody>
        {items.map((item) => (
          <Message key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
};

const Message = ({ item }: { item: Item }) => {
  const { word, moment } = useDialog();
  const reasonOf = useReason();
  const { state, why, waits, to, name, customerName, rule, subject, templateName, changedAt, queuedAt } =
    item;
  const reason = reasonOf(waits, why, item.notBefore);
  return (
    <tr>
      <th scope="row">
        <span class="who">{customerName ?? name ?? to}</span>
        <span class="muted about">
          {[word(`Outbox.rule.${rule}`), subject ?? templateName, to].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td>
        <span class={`chip ${state}`}>{word(`Outbox.state.${state}`)}</span>
        {reason !== '' && <span class="muted about">{reason}</span>}
      </td>
      <td class="muted moment">{moment(changedAt ?? queuedAt)}</td>
      <td>
        <Actions item={item} />
      </td>
    </tr>
  );
};

const Actions = ({ item: { id, state, to } }: { item: Item }) => {
  const { say } = useDialog();
  const { done } = useMail();
  const { run, busy, trouble } = useAsk('settleMail');
  const settle = async (as: 'went' | 'send' | 'cancel'): Promise<void> => {
    if (await run({ id, as })) await done(say(`outbox.told.${as}`));
  };
  const button = (as: 'went' | 'send' | 'cancel') => (
    <Button
      small
      busy={busy}
      label={say(`outbox.${as}.of`, { to: to ?? id })}
      onClick={() => void settle(as)}
    >
      {say(`outbox.${as}`)}
    </Button>
  );
  const isWaiting = state === 'held' || state === 'failed' || state === 'queued';
  return (
    <>
      <div class="buttons">
        {state === 'held' && button('went')}
        {(state === 'held' || state === 'failed') && button('send')}
        {isWaiting && button('cancel')}
      </div>
      {trouble && <Note kind="error">{trouble.message}</Note>}
    </>
  );
};

/** What cannot be taken back is asked for twice. */
const CancelAll = ({ rule, n }: { rule: MailRule; n: number }) => {
  const { say, count } = useDialog();
  const { done } = useMail();
  const { run, busy, trouble } = useAsk('cancelMailOf');
  const [asked, setAsked] = useState(false);
  const cancel = async (): Promise<void> => {
    const answer = await run({ rule });
    if (answer) await done(say('outbox.told.cancelled', { n: answer.value }));
  };
  if (!asked)
    return (
      <div class="act">
        <Button onClick={() => setAsked(true)}>{say('outbox.cancelAll', { n: count(n) })}</Button>
      </div>
    );
  return (
    <div class="box">
      <p>{say('outbox.cancelAll.ask', { n })}</p>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      <div class="act">
        <Button danger busy={busy} onClick={() => void cancel()}>
          {say('outbox.cancelAll.do')}
        </Button>
        <Button onClick={() => setAsked(false)}>{say('outbox.keep')}</Button>
      </div>
    </div>
  );
};
