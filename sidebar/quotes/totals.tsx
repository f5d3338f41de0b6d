import type { QuoteTotals } from '../../src/domain/sales/quoteTotals.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { percentIn, useBegun } from './begun.ts';

interface Props {
  readonly totals: QuoteTotals | null;
  readonly discount: number | null;
  readonly coins: (minor: number) => string;
}

/** What the quote comes to, as it is typed. */
export const Totals = ({ totals, discount, coins }: Props) => {
  const { say } = useDialog();
  const { language } = useBegun();
  if (totals === null) return <p class="field-error">{say('quote.tooLarge')}</p>;
  const off = { rate: percentIn(language, discount ?? 0) };
  return (
    <dl class="totals" aria-live="polite">
      {totals.discount !== 0 && <Sum label={say('quote.amount')} text={coins(totals.amount)} />}
      {totals.discount !== 0 && <Sum label={say('quote.discountOff', off)} text={coins(-totals.discount)} />}
      <Sum label={say('Quotes.net')} text={coins(totals.net)} />
      {totals.taxes
        .filter(({ rate }) => rate > 0)
        .map(({ rate, tax }) => (
          <Sum key={rate} label={say('quote.taxAt', { rate: percentIn(language, rate) })} text={coins(tax)} />
        ))}
      <Sum label={say('Quotes.total')} text={coins(totals.total)} strong />
    </dl>
  );
};

const Sum = ({ label, text, strong = false }: { label: string; text: string; strong?: boolean }) => (
  <div class={strong ? 'strong' : ''}>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
);
