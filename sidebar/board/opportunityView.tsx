import { useEffect, useState } from 'preact/hooks';
import type { OpportunityPanel } from '../../src/usecases/sales/opportunityPanel.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { troubleOf } from '../trouble.ts';
import { useAsk } from '../useAsk.ts';
import { Account } from './account.tsx';
import { useBoardBook } from './boardContext.ts';
import { titleOf } from './cardTitle.ts';
import { OpportunityForm } from './opportunityForm.tsx';
import { Page } from './page.tsx';

/** All that is known of an opportunity: its fields, its history, and who of us is with the customer. */
export const OpportunityView = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { say } = useDialog();
  const { begun } = useBoardBook();
  const [panel, setPanel] = useState<OpportunityPanel | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const load = (): Promise<void> =>
    ask('opportunityPanel', { id }).then(setPanel, (error) => setTrouble(troubleOf(error).message));
  useEffect(() => void load(), [id]);
  if (editing && panel)
    return (
      <OpportunityForm
        panel={panel}
        onClose={() => {
          setEditing(false);
          void load();
        }}
      />
    );
  const values = panel?.values ?? {};
  const title = panel
    ? titleOf(
        {
          customerName: panel.customerName,
          product: textOf(values.product),
          number: textOf(values.number),
        },
        say,
      )
    : say('board.loading');
  return (
    <Page
      title={title}
      onClose={onClose}
      foot={
        panel &&
        begun.mayMove && (
          <Button primary onClick={() => setEditing(true)}>
            {say('board.edit')}
          </Button>
        )
      }
    >
      {trouble !== null && (
        <p class="note note-error" role="alert">
          {trouble}
        </p>
      )}
      {panel && (
        <>
          <Details panel={panel} />
          <Account panel={panel} onPlanned={load} />
          <History panel={panel} />
          {begun.mayMove && <Transfer id={id} onDone={load} />}
        </>
      )}
    </Page>
  );
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const Details = ({ panel }: { panel: OpportunityPanel }) => {
  const { word } = useDialog();
  const { begun, money, day } = useBoardBook();
  const shown = begun.fields.flatMap(({ name, label, column }) => {
    const value = panel.values[name];
    if (value === null || value === undefined || value === false) return [];
    const text =
      column.kind === 'money' && typeof value === 'number'
        ? money(value)
        : column.kind === 'day'
          ? day(String(value))
          : column.kind === 'choice'
            ? word(`${label}.${value}`)
            : value === true
              ? '✓'
              : String(value);
    return [{ name, label: word(label), text }];
  });
  const said = Object.entries(panel.said).flatMap(([name, value]) =>
    value === null
      ? []
      : [
          {
            name,
            label: word(`Opportunities.${name}`),
            text: name === 'wakeOn' ? day(String(value)) : String(value),
          },
        ],
  );
  return (
    <dl class="facts">
      <div>
        <dt>{word('Opportunities.stage')}</dt>
        <dd>
          <b>{panel.stage}</b>
        </dd>
      </div>
      {[...shown, ...said].map(({ name, label, text }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};

const History = ({ panel }: { panel: OpportunityPanel }) => {
  const { say, moment } = useDialog();
  return (
    <section>
      <h3>{say('board.history')}</h3>
      {panel.history.length === 0 && <p class="muted">{say('board.history.none')}</p>}
      <ol class="steps">
        {panel.history.map(({ what, before, after, at, by, days, note }) => {
          const key =
            what === 'owner'
              ? 'board.history.owner'
              : before === null
                ? 'board.history.begin'
                : 'board.history.stage';
          return (
            <li key={`${at} ${what}`}>
              {say(key, { before: before ?? '–', after: after ?? '–' })}
              {days !== null && <span class="muted"> {say('board.history.days', { n: days })}</span>}
              <span class="muted">
                {' · '}
                {[moment(at), by].filter(Boolean).join(' · ')}
              </span>
              {note !== null && <p class="muted">{note}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
};

const Transfer = ({ id, onDone }: { id: string; onDone: () => Promise<void> }) => {
  const { say } = useDialog();
  const { begun, board } = useBoardBook();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [lacks, setLacks] = useState(false);
  const { run, busy, trouble, clear } = useAsk('transferOpportunities');
  const send = async (): Promise<void> => {
    if (to === '') return setLacks(true);
    if (!(await run({ ids: [id], to, note: note.trim() || null }))) return;
    await board.reload();
    await onDone();
    board.tell(say('board.transferred', { to }));
  };
  return (
    <details class="more">
      <summary>{say('board.transfer')}</summary>
      <Help>{say('board.help.transfer')}</Help>
      <div class="grid">
        <ChoiceField
          label={say('board.transfer.to')}
          value={to}
          none={say('board.handover.choose')}
          options={begun.people.map((name) => ({ value: name, text: name }))}
          message={lacks ? say('board.needs') : trouble?.message}
          onChange={(next) => {
            setTo(next);
            setLacks(false);
            clear();
          }}
        />
        <TextField label={say('board.transfer.note')} value={note} onChange={setNote} />
      </div>
      <p>
        <Button small busy={busy} onClick={() => void send()}>
          {say('board.transfer')}
        </Button>
      </p>
    </details>
  );
};
