import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { useAsk } from '../useAsk.ts';
import { moneyIn, useBegun } from './begun.ts';
import { type Draft, type LineDraft, lineDraft, savingOf } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly onTake: (lines: readonly LineDraft[]) => void;
}

/** The lines of the chosen opportunity: taken into the quote, or made of the quote's. */
export const DealLines = ({ draft, onTake }: Props) => {
  const { say } = useDialog();
  const { currency, language } = useBegun();
  const [said, setSaid] = useState('');
  const reading = useAsk('dealLines');
  const saving = useAsk('saveDealLines');
  const { opportunity: id } = draft.head;
  if (id === '') return null;
  const take = async (): Promise<void> => {
    const answer = await reading.run({ id });
    if (!answer) return;
    const { lines } = answer.value;
    setSaid(lines.length === 0 ? say('quote.deal.none') : '');
    onTake(lines.map((line) => lineDraft(line, null)));
  };
  const give = async (): Promise<void> => {
    const before = await reading.run({ id });
    if (!before) return;
    const lines = savingOf(draft).lines.map(({ values }) => ({ id: null, values, seen: {} }));
    const gone = before.value.lines.map((line) => ({ id: line.id, seen: lineDraft(line, line.id).seen }));
    const answer = await saving.run({ id, lines, gone });
    if (answer)
      setSaid(say('quote.deal.given', { value: moneyIn(language, currency)(answer.value.value ?? 0) }));
  };
  const busy = reading.busy || saving.busy;
  const trouble = reading.trouble ?? saving.trouble;
  return (
    <p class="whole actions deal">
      <Button small busy={busy} onClick={() => void take()}>
        {say('quote.deal.take')}
      </Button>
      {draft.head.currency === currency && (
        <Button small busy={busy} onClick={() => void give()}>
          {say('quote.deal.give')}
        </Button>
      )}
      <span class={trouble ? 'field-error' : 'muted'} role="status">
        {trouble?.message ?? said}
      </span>
    </p>
  );
};
