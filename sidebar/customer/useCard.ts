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
  /** Shows at once what was saved, without asking again: the write that is being counted is in it. */
  readonly change: ChangeCard;
  /** Shows something at once; the card is asked for again after the next write. */
  readonly foresee: ChangeCard;
}

/** Asks for the card of a customer when it is first shown, and again when this page has written elsewhere. */
export const useCard = (id: string | null, shown: boolean): CardState => {
  const { writes } = useSession();
  const [card, setCard] = useState<CustomerCard | null>(null);
  const asking = useAsk('customerCard');
  const loaded = useRef('');
  const counted = useRef(writes);
  counted.current = writes;

  const load = async (): Promise<void> => {
    if (id === null) return;
    loaded.current = `${id} ${writes}`;
    const answer = await asking.run({ customer: id });
    if (answer) setCard(answer.value);
  };
  useEffect(() => {
    if (shown && id !== null && loaded.current !== `${id} ${writes}`) void load();
  }, [id, shown, writes]);

  /** A form may outlive the card that it was opened from. */
  const foresee: ChangeCard = (merge) => setCard((before) => (before?.id === id ? merge(before) : before));
  const change: ChangeCard = (merge) => {
    if (loaded.current.startsWith(`${id} `)) loaded.current = `${id} ${counted.current + 1}`;
    foresee(merge);
  };
  return { card: card?.id === id ? card : null, asking, load, change, foresee };
};
