import { useState } from 'preact/hooks';
import { type CustomerItems, type HandoverStep, handoverSteps } from '../../src/domain/sales/handover.ts';
import type { Requests } from '../../src/requests/all.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { troubleOf } from '../trouble.ts';
import { useBoardBook } from './boardContext.ts';
import { LetterFold } from './letter.tsx';
import { Told } from './told.tsx';

type Listed = ReturnType<Requests['handoverList']['run']>;

/** R68: all that somebody who leaves has open, who takes it over, and the steps of it. */
export const HandoverView = () => {
  const { say, count } = useDialog();
  const { begun, board } = useBoardBook();
  const [from, setFrom] = useState('');
  const [listed, setListed] = useState<Listed | null>(null);
  const [otherwise, setOtherwise] = useState('');
  const [to, setTo] = useState<Readonly<Record<string, string>>>({});
  const [steps, setSteps] = useState<readonly HandoverStep[]>(handoverSteps.map(({ step }) => step));
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const heirs = begun.people.filter((name) => name !== from);
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    await work().catch((error: unknown) => setTrouble(troubleOf(error).message));
    setBusy(false);
  };
  const choose = (name: string): void => {
    setFrom(name);
    setListed(null);
    setSure(false);
    setTo({});
    if (otherwise === name) setOtherwise('');
    if (name !== '') void during(async () => setListed(await ask('handoverList', { from: name })));
  };
  const things = (listed?.customers ?? []).reduce((sum, { items }) => sum + items.length, 0);
  const hand = (): Promise<void> =>
    during(async () => {
      const { moved } = await ask('handOver', { from, to: { ...to }, otherwise, steps: [...steps] });
      setSure(false);
      setListed(await ask('handoverList', { from }));
      await board.reload();
      board.tell(say('board.handover.done', { n: moved }));
    });
  const brink = (listed?.customers ?? []).filter((one) => one.brink).length;
  return (
    <>
      <div class="scroll">
        <p class="muted">{say('board.handover.hint')}</p>
        <div class="grid">
          <ChoiceField
            label={say('board.handover.from')}
            value={from}
            none={say('board.handover.choose')}
            options={begun.everyone.map((name) => ({ value: name, text: name }))}
            onChange={choose}
          />
          {things > 0 && (
            <ChoiceField
              label={say('board.handover.to')}
              value={otherwise}
              none={say('board.handover.choose')}
              options={heirs.map((name) => ({ value: name, text: name }))}
              onChange={setOtherwise}
            />
          )}
        </div>
        {busy && listed === null && <p class="muted">{say('board.loading')}</p>}
        {trouble !== null && (
          <p class="note note-error" role="alert">
            {trouble}
          </p>
        )}
        {listed !== null && things === 0 && <p class="empty">{say('board.handover.none', { from })}</p>}
        {listed !== null && things > 0 && (
          <>
            <p>
              {say('board.handover.count', {
                n: count(things),
                customers: count(listed.customers.length),
                brink: count(brink),
              })}
            </p>
            <Customers
              customers={listed.customers}
              heirs={heirs}
              to={to}
              otherwise={otherwise}
              onChoose={(customer, name) => setTo(withChoice(to, customer, name))}
            />
            <fieldset class="handover-steps">
              <legend>{say('board.handover.steps')}</legend>
              {handoverSteps.map(({ step }) => (
                <label key={step} class="check">
                  <input
                    type="checkbox"
                    checked={steps.includes(step)}
                    onChange={(event) =>
                      setSteps(
                        event.currentTarget.checked ? [...steps, step] : steps.filter((one) => one !== step),
                      )
                    }
                  />
                  {say(`board.handover.step.${step}`, { from })}
                </label>
              ))}
            </fieldset>
            <LetterFold
              key={from}
              letter={listed.letter}
              from={from}
              customers={listed.customers}
              successor={(customer) => to[customer ?? ''] ?? otherwise}
            />
          </>
        )}
      </div>
      <Told />
      {things > 0 && (
        <footer class="foot">
          {sure && <span class="foot-text">{say('board.handover.sure', { n: count(things), from })}</span>}
          {sure && <Button onClick={() => setSure(false)}>{say('board.cancel')}</Button>}
          <Button
            primary
            busy={busy}
            disabled={otherwise === ''}
            onClick={() => (sure ? void hand() : setSure(true))}
          >
            {say('board.handover.go')}
          </Button>
        </footer>
      )}
    </>
  );
};

/** A customer whose successor is the common one again is left out. */
const withChoice = (
  to: Readonly<Record<string, string>>,
  customer: string,
  name: string,
): Readonly<Record<string, string>> => {
  const { [customer]: _, ...others } = to;
  return name === '' ? others : { ...others, [customer]: name };
};

interface Props {
  readonly customers: readonly CustomerItems[];
  readonly heirs: readonly string[];
  readonly to: Readonly<Record<string, string>>;
  readonly otherwise: string;
  readonly onChoose: (customer: string, name: string) => void;
}

/** Customers shown at once: those that cannot wait stand first. */
const longest = 100;

const Customers = ({ customers, heirs, to, otherwise, onChoose }: Props) => {
  const { say, word } = useDialog();
  const { money, day } = useBoardBook();
  return (
    <ul class="leaving">
      {customers.slice(0, longest).map(({ customer, customerName, brink, items }) => {
        const name = customerName ?? say('board.card.unassigned');
        return (
          <li key={customer ?? items[0]?.id}>
            <div class="leaving-head">
              <b class="clip" title={name}>
                {name}
              </b>
              {brink && (
                <span class="badge brink">
                  <Icon name="clock" /> {say('board.handover.brink')}
                </span>
              )}
              <span class="grow" />
              {customer !== null && (
                <select
                  aria-label={say('board.handover.to.of', { customer: name })}
                  value={to[customer] ?? ''}
                  onChange={(event) => onChoose(customer, event.currentTarget.value)}
                >
                  <option value="">{otherwise || say('board.handover.choose')}</option>
                  {heirs
                    .filter((one) => one !== otherwise)
                    .map((one) => (
                      <option key={one} value={one}>
                        {one}
                      </option>
                    ))}
                </select>
              )}
            </div>
            <ul>
              {items.map(({ table, id, title, value, dueOn }) => (
                <li key={id} class="muted">
                  {[
                    table === 'Customers' ? word('tab.Customers') : `${word(`tab.${table}`)} · ${title}`,
                    money(value),
                    dueOn === null ? '' : say('board.due', { day: day(dueOn) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
};
