import { useState } from 'preact/hooks';
import type { CustomerItems } from '../../src/domain/sales/handover.ts';
import type { Letter } from '../../src/usecases/sales/handoverLetter.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { useBoardBook } from './boardContext.ts';

interface Props {
  readonly letter: Letter;
  readonly from: string;
  readonly customers: readonly CustomerItems[];
  readonly successor: (customer: string | null) => string;
}

/** The letter that tells a customer of the successor, to be copied. */
export const LetterFold = ({ letter, from, customers, successor }: Props) => {
  const { say } = useDialog();
  const { begun, board } = useBoardBook();
  const named = customers.filter(({ customer }) => customer !== null);
  const [chosen, setChosen] = useState(named[0]?.customer ?? '');
  const one = named.find(({ customer }) => customer === chosen);
  const values: Readonly<Record<string, string>> = {
    customer: one?.customerName ?? '',
    from,
    to: successor(chosen || null) || '…',
    sender: begun.me ?? '',
  };
  const fill = (text: string | null): string =>
    (text ?? '').replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
  const text = `${fill(letter.subject)}\n\n${fill(letter.body)}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    board.tell(say('board.copied'));
  };
  return (
    <details class="more">
      <summary>{say('board.handover.letter')}</summary>
      <ChoiceField
        label={say('board.handover.letter.of')}
        value={chosen}
        none={say('board.handover.choose')}
        options={named.map(({ customer, customerName }) => ({
          value: customer ?? '',
          text: customerName ?? customer ?? '',
        }))}
        onChange={setChosen}
      />
      <textarea class="letter" readOnly rows={9} aria-label={say('board.handover.letter')} value={text} />
      <p class="row">
        <Button small onClick={() => void copy()}>
          {say('board.copy')}
        </Button>
        <span class="muted">{say('board.handover.letter.hint')}</span>
      </p>
    </details>
  );
};
