import type { OpenContract } from '../../src/usecases/sales/openContract.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Dunning } from './dunning.tsx';
import { PlanForm, ReceiptForm } from './moneyForms.tsx';
import { useSetting } from './setting.ts';

const heads: readonly Head[] = [
  ['ContractSteps.subject', 'text'],
  ['ContractSteps.dueOn', 'text'],
  ['ContractSteps.amount', 'number'],
  ['contract.plan.paid', 'number'],
  ['contract.dun.times', 'number'],
];

/** The payment plan, what came in, what is open by age, and what to do about arrears. */
export const Money = ({ opened }: { opened: OpenContract }) => {
  const { say } = useDialog();
  const { begun, money, amount, day } = useSetting();
  const { account, steps, contract } = opened;
  const receipts = steps.filter(({ kind }) => kind === 'receipt');
  return (
    <>
      {account.owed > 0 && <Ages opened={opened} />}
      {account.owed > 0 && <Dunning key={JSON.stringify(account)} opened={opened} />}
      <section class="box" aria-labelledby="plan">
        <h2 id="plan">{say('contract.plan')}</h2>
        {account.dues.length === 0 && <p class="muted">{say('contract.plan.none')}</p>}
        {account.dues.length === 0 && begun.mayWork && <PlanForm contract={contract} />}
        {account.dues.length > 0 && (
          <table>
            <Heads heads={heads} />
            <tbody>
              {account.dues.map((due) => (
                <tr key={due.id}>
                  <th scope="row">{due.subject}</th>
                  <td class={due.open > 0 && (due.dueOn ?? '~') < begun.today ? 'late' : ''}>
                    {due.dueOn === null ? '' : day(due.dueOn)}
                  </td>
                  <td class="number">{money(due.amount)}</td>
                  <td class="number">{due.open === 0 ? '–' : money(due.open)}</td>
                  <td class="number">{due.dunning === 0 ? '' : due.dunning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section class="box" aria-labelledby="receipts">
        <h2 id="receipts">{say('contract.receipts')}</h2>
        {receipts.length === 0 && <p class="muted">{say('contract.receipts.none')}</p>}
        {receipts.length > 0 && (
          <table>
            <tbody>
              {receipts.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.subject}</th>
                  <td>{row.doneOn === null ? '' : day(row.doneOn)}</td>
                  <td class="number">{row.amount === null ? '' : amount(row.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {account.surplus > 0 && <p>{say('contract.surplus', { money: money(account.surplus) })}</p>}
        {begun.mayWork && <ReceiptForm key={receipts.length} contract={contract.id} />}
      </section>
    </>
  );
};

const classes = [0, 1, 2, 3, 4] as const;

/** What is open by age, as a bar and as figures. */
const Ages = ({ opened: { ages } }: { opened: OpenContract }) => {
  const { say } = useDialog();
  const { money } = useSetting();
  const shown = classes.filter((at) => (ages[at] ?? 0) > 0);
  return (
    <section class="box" aria-labelledby="ages">
      <h2 id="ages">{say('contract.ages')}</h2>
      <div class="ages" aria-hidden="true">
        {classes.map((at) => (
          <i key={at} hidden={!shown.includes(at)} style={{ flexGrow: ages[at] ?? 0 }} />
        ))}
      </div>
      <ul class="age-list">
        {shown.map((at) => (
          <li key={at}>
            <span class="muted">{say(`contract.age.${at}`)}</span> {money(ages[at] ?? 0)}
          </li>
        ))}
      </ul>
    </section>
  );
};
