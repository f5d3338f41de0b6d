import { useState } from 'preact/hooks';
import { isDay } from '../../src/schema/day.ts';
import type { Contract } from '../../src/schema/tables/contracts.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting } from './setting.ts';
import { Typed } from './typed.tsx';

/** Shares, or so many equal ones; null where it is neither. */
const weightsOf = (parts: string, shares: string): readonly number[] | null => {
  const listed = shares
    .split(/[,;，；、\s]+/)
    .filter((one) => one !== '')
    .map(Number);
  const count = Number(parts);
  const equal = Number.isInteger(count) && count >= 1 && count <= 120 ? new Array<number>(count).fill(1) : [];
  const weights = listed.length > 0 ? listed : equal;
  return weights.length > 0 && weights.every((one) => one > 0) ? weights : null;
};

/** Makes the payments of a contract. */
export const PlanForm = ({ contract }: { contract: Contract }) => {
  const { say } = useDialog();
  const { begun, work, act } = useSetting();
  const [parts, setParts] = useState('3');
  const [shares, setShares] = useState('');
  const [first, setFirst] = useState<string>(contract.startsOn ?? begun.today);
  const [every, setEvery] = useState('1');
  const make = (): void =>
    act(async () => {
      const weights = weightsOf(parts, shares);
      if (weights === null || !isDay(first)) return say('contract.plan.wrong');
      await ask('planPayments', {
        contract: contract.id,
        weights: [...weights],
        first,
        every: Number(every),
      });
      return null;
    }, say('contract.plan.made'));
  return (
    <form
      class="line"
      aria-label={say('contract.plan.make')}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <Help>{say('contract.help.plan')}</Help>
      <Typed label={say('contract.plan.parts')} type="text" value={parts} set={setParts} />
      <Typed label={say('contract.plan.shares')} type="text" value={shares} set={setShares} />
      <Typed label={say('contract.plan.first')} type="date" value={first} set={setFirst} />
      <Typed label={say('contract.plan.every')} type="text" value={every} set={setEvery} />
      <Button small type="submit" busy={work.busy !== null}>
        {say('contract.plan.make')}
      </Button>
    </form>
  );
};

/** Enters money that came in. */
export const ReceiptForm = ({ contract }: { contract: string }) => {
  const { say } = useDialog();
  const { begun, work, act } = useSetting();
  const [amount, setAmount] = useState('');
  const [on, setOn] = useState<string>(begun.today);
  const enter = (): void =>
    act(async () => {
      await ask('saveContractStep', {
        contract,
        id: null,
        values: { kind: 'receipt', subject: say('contract.receipt.subject'), amount, doneOn: on },
        seen: {},
      });
      return null;
    }, say('contract.step.saved'));
  return (
    <form
      class="line"
      aria-label={say('contract.receipt.add')}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <Help>{say('contract.help.receipt')}</Help>
      <Typed label={say('ContractSteps.amount')} type="text" value={amount} set={setAmount} />
      <Typed label={say('ContractSteps.doneOn')} type="date" value={on} set={setOn} />
      <Button small type="submit" busy={work.busy !== null} disabled={amount.trim() === '' || on === ''}>
        {say('contract.receipt.add')}
      </Button>
    </form>
  );
};
