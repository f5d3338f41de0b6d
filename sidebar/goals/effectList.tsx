import type { SideEffect } from '../../src/domain/sales/sideEffects.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './known.ts';

/** What a plan brings about besides: the number, and what it means. */
export const EffectList = ({ effects }: { effects: readonly SideEffect[] }) => {
  const { say } = useDialog();
  const { money, percent } = useKnown();
  return (
    <ul class="effects">
      {effects.map((effect) => (
        <li key={effect.code}>
          <b>{'people' in effect ? effect.people : percent(effect.share)}</b>
          <span>
            {say(`goal.effect.${effect.code}`, {
              amount: 'amount' in effect ? money(effect.amount) : '',
              share: 'share' in effect ? percent(effect.share) : '',
              even: 'even' in effect ? percent(effect.even) : '',
            })}
          </span>
        </li>
      ))}
    </ul>
  );
};
