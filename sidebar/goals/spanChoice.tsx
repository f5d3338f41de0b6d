import type { Span } from '../../src/domain/sales/spread.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Segmented } from '../parts/segmented.tsx';
import type { Known } from './known.ts';

export type ShownSpan = Exclude<Span, 'year'>;

/** What a part of the year is called: Jan, Q1, H1. */
export const spanName = (
  span: ShownSpan,
  at: number,
  { monthName }: Known,
  word: (key: string) => string,
): string => (span === 'month' ? monthName(at) : word(`goal.${span}.${at + 1}`));

interface Props {
  readonly value: ShownSpan;
  readonly of: readonly ShownSpan[];
  readonly onChange: (span: ShownSpan) => void;
}

export const SpanChoice = ({ value, of, onChange }: Props) => {
  const { say } = useDialog();
  return (
    <Segmented
      label={say('goal.span')}
      value={value}
      options={of.map((span) => ({ value: span, text: say(`goal.span.${span}`) }))}
      onChange={onChange}
    />
  );
};
