import { useState } from 'preact/hooks';
import type { OpenContract } from '../../src/usecases/sales/openContract.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { ContractText } from './contractText.tsx';
import { Details } from './details.tsx';
import { Money } from './money.tsx';
import { Progression } from './progression.tsx';
import { useSetting } from './setting.ts';

interface Props {
  readonly opened: OpenContract;
  readonly back: () => void;
}

const parts = ['steps', 'money', 'details', 'text'] as const;

/** One contract, in four parts. */
export const ContractView = ({ opened, back }: Props) => {
  const { say } = useDialog();
  const { amount } = useSetting();
  const [part, setPart] = useState<(typeof parts)[number]>('steps');
  const { contract } = opened;
  const version = JSON.stringify(contract);
  const heading = [contract.number, contract.customerName, contract.name].filter(Boolean).join(' · ');
  return (
    <>
      <div class="bar heading">
        <Button small onClick={back}>
          {say('contract.back')}
        </Button>
        <h2 class="bar-text clip" title={heading}>
          {heading}
        </h2>
        {contract.stoppedOn !== null && <span class="badge is-withdrawn">{say('contract.stopped')}</span>}
        {contract.value !== null && <span>{amount(contract.value)}</span>}
      </div>
      <Tabs
        label={say('contract.tabs')}
        value={part}
        tabs={parts.map((value) => ({ value, text: say(`contract.tab.${value}`) }))}
        onChange={setPart}
      />
      {parts.map((value) => (
        <div
          key={value}
          id={`panel-${value}`}
          class="panel"
          role="tabpanel"
          aria-labelledby={`tab-${value}`}
          hidden={value !== part}
        >
          <div class="scroll">
            {value === 'steps' && <Progression opened={opened} />}
            {value === 'money' && <Money opened={opened} />}
            {value === 'details' && <Details key={version} contract={contract} />}
            {value === 'text' && <ContractText key={version} opened={opened} />}
          </div>
        </div>
      ))}
    </>
  );
};
