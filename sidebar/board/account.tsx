import { useState } from 'preact/hooks';
import type { OpportunityPanel } from '../../src/usecases/sales/opportunityPanel.ts';
import { addDays } from '../days.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Icon } from '../parts/icon.tsx';
import { useAsk } from '../useAsk.ts';
import { useBoardBook } from './boardContext.ts';

interface Props {
  readonly panel: OpportunityPanel;
  readonly onPlanned: () => Promise<void>;
}

/** R69: who of us touches the customer, what is planned, and whether a leader visits. */
export const Account = ({ panel, onPlanned }: Props) => {
  const { say } = useDialog();
  const { begun, day } = useBoardBook();
  const { touches, planned, seniorLast, seniorNext, customer } = panel;
  if (customer === null) return null;
  return (
    <section>
      <h3>{say('board.touches')}</h3>
      {touches.length === 0 && <p class="muted">{say('board.touches.none')}</p>}
      <ul class="steps">
        {touches.map(({ name, department, leads, count, last }) => (
          <li key={name}>
            <b>{name}</b>
            {department !== null && ` · ${department}`}
            {leads && <span class="badge">{say('board.touch.leads')}</span>}
            <span class="muted"> {say('board.touch', { n: count, day: day(last) })}</span>
          </li>
        ))}
      </ul>
      {seniorLast === null && seniorNext === null ? (
        <p class="rot">
          <Icon name="visit" />
          {say('board.senior.missing')}
        </p>
      ) : (
        <p>
          {seniorLast !== null && say('board.senior.last', { day: day(seniorLast) })}{' '}
          {seniorNext !== null && say('board.senior.next', { day: day(seniorNext) })}
        </p>
      )}
      <h3>{say('board.planned')}</h3>
      {planned.length === 0 && <p class="muted">{say('board.planned.none')}</p>}
      <ul class="steps">
        {planned.map(({ subject, dueOn, owner }) => (
          <li key={`${dueOn} ${subject} ${owner}`}>
            {subject}
            <span class="muted">
              {' '}
              {[say('board.due', { day: day(dueOn) }), owner].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {begun.mayMove && <Plan customer={customer} name={panel.customerName ?? ''} onPlanned={onPlanned} />}
    </section>
  );
};

interface PlanProps {
  readonly customer: string;
  readonly name: string;
  readonly onPlanned: () => Promise<void>;
}

const Plan = ({ customer, name, onPlanned }: PlanProps) => {
  const { say } = useDialog();
  const { begun, board } = useBoardBook();
  const [owner, setOwner] = useState(begun.me ?? '');
  const [dueOn, setDueOn] = useState(addDays(begun.today, 7));
  const { run, busy, trouble } = useAsk('setFollowUp');
  const send = async (): Promise<void> => {
    const values = { subject: say('board.plan.subject', { customer: name }), dueOn, channel: 'visit' };
    if (!(await run({ customer, values: { ...values, owner: owner || null } }))) return;
    await onPlanned();
    board.tell(say('board.planned.done'));
  };
  return (
    <details class="more">
      <summary>{say('board.plan')}</summary>
      <Help>{say('board.help.visit')}</Help>
      <div class="grid">
        <ChoiceField
          label={say('board.plan.who')}
          value={owner}
          none="–"
          options={begun.people.map((one) => ({ value: one, text: one }))}
          onChange={setOwner}
        />
        <TextField
          label={say('board.plan.when')}
          kind="date"
          value={dueOn}
          message={trouble?.message}
          onChange={setDueOn}
        />
      </div>
      <p>
        <Button small busy={busy} onClick={() => void send()}>
          {say('board.plan')}
        </Button>
      </p>
    </details>
  );
};
