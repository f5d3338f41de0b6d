import type { DuplicatePair } from '../../src/usecases/findDuplicates.ts';
import { useDialog } from '../dialog/dialogWords.ts';

/** How likely two rows are one. */
export const ScoreBadge = ({ score }: { score: number }) => {
  const { say } = useDialog();
  const tone = score >= 80 ? 'high' : score >= 50 ? 'middle' : 'low';
  return (
    <span class={`score ${tone}`} role="img" aria-label={say('clean.score', { score })}>
      {score}
    </span>
  );
};

/** What speaks for it, then what speaks against it. */
export const Reasons = ({ reasons }: { reasons: DuplicatePair['reasons'] }) => {
  const { say } = useDialog();
  return (
    <ul class="reasons" aria-label={say('clean.reasons')}>
      {reasons.map((reason) => (
        <li key={reason} class={reason.startsWith('other') ? 'badge against' : 'badge'}>
          {say(`clean.reason.${reason}`)}
        </li>
      ))}
    </ul>
  );
};
