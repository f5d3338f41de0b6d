import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { IconButton } from '../parts/iconButton.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import type { ChangeCard } from './useCard.ts';

/** Marks a customer as one's favourite: shown at once, taken back where saving fails. */
export const Star = ({ card, foresee }: { card: CustomerCard; foresee: ChangeCard }) => {
  const { say, announce } = useSession();
  const asking = useAsk('favourite');
  const name = String(card.values.name ?? '');
  const turn = async (): Promise<void> => {
    const on = !card.favourite;
    foresee((before) => ({ ...before, favourite: on }));
    const answer = await asking.run({ customer: card.id, on });
    if (answer) return announce(say(on ? 'sidebar.star.on' : 'sidebar.star.off', { name }));
    foresee((before) => ({ ...before, favourite: !on }));
    announce(say('sidebar.star.failed'));
  };
  return (
    <IconButton
      icon="star"
      tone="star"
      pressed={card.favourite}
      label={say('sidebar.star')}
      busy={asking.busy}
      onClick={turn}
    />
  );
};
