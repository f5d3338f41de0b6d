import { useEffect, useRef, useState } from 'preact/hooks';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { useSession } from '../session.ts';
import { type Asking, useAsk } from '../useAsk.ts';

export type ChangeCard = (change: (card: CustomerCard) => CustomerCard) => void;

interface CardState {
  /** The card of `id`; null until it is there. */
  readonly card: CustomerCard | null;
  readonly asking: Asking<'customerCard'>;
  readonly load: () => Promise<void>;
  /** Shows at once what was saved, without asking again. */
  readonly change: ChangeCard;
  /** Shows something at once; the card is asked for again after the write that is being counted. */
  readonly foresee: ChangeCard;
}

/** Asks for the card of a customer when it is first shown, and again when this page has written elsewhere. */
export const useCard = (id: string | null, shown: boolean): CardState => {
  const { writes } = useSession();
  const [card, setCard] = useState<CustomerCard | null>(null);
  const asking = useAsk('customerCard');
  const loaded = useRef('');

  const load = async (): Promise<void> => {
    if (id === null) return;
    loaded.current = `${id} ${writes}`;
    const answer = await asking.run({ customer: id });
    if (answer) setCard(answer.value);
  };
  useEffect(() => {
    if (shown && id !== null && loaded.current !== `${id} ${writes}`) void load();
  }, [id, shown, writes]);

  const foresee: ChangeCard = (merge) => setCard((before) => before && merge(before));
  const change: ChangeCard = (merge) => {
    loaded.current = `${id} ${writes + 1}`;
    foresee(merge);
  };
  return { card: card?.id === id ? card : null, asking, load, change, foresee };
};
