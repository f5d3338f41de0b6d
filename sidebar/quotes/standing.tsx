import { useDialog } from '../dialog/dialogWords.ts';
import type { QuoteShown } from './begun.ts';

const tones: Readonly<Record<QuoteShown['standing'], string>> = {
  draft: '',
  waiting: 'is-warn',
  approved: 'is-open',
  sent: 'is-open',
  accepted: 'is-given',
  declined: 'is-withdrawn',
  replaced: '',
  expired: 'is-warn',
};

/** How a quote stands, in one word. */
export const Standing = ({ of }: { of: QuoteShown['standing'] }) => {
  const { say } = useDialog();
  return (
    <span class={`badge ${tones[of]}`}>
      {of === 'expired' ? say('quote.standing.expired') : say(`Quotes.status.${of}`)}
    </span>
  );
};
