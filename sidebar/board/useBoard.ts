import { useCallback, useState } from 'preact/hooks';
import type { Said } from '../../src/domain/sales/moveRules.ts';
import type { BoardFilter, BoardList, Card } from '../../src/usecases/sales/board.ts';
import { ask } from '../ask.ts';
import { sendApprovalMails } from '../sendApprovalMails.ts';
import type { speak } from '../speak.ts';
import { troubleOf } from '../trouble.ts';
import type { Begun } from './boardContext.ts';
import { titleOf } from './cardTitle.ts';

export interface BoardState {
  readonly lists: readonly BoardList[];
  readonly filter: BoardFilter;
  readonly busy: boolean;
  /** What was done, or what went wrong. */
  readonly told: { readonly kind: 'info' | 'error'; readonly text: string } | null;
  readonly tell: (text: string) => void;
  readonly choose: (filter: BoardFilter) => void;
  readonly reload: () => Promise<void>;
  readonly more: (list: BoardList) => void;
  /** Moves it here at once, asks the server, and takes it back where that refuses. @returns problems by field, or null. */
  readonly move: (card: Card, to: string, said: Said) => Promise<Readonly<Record<string, string>> | null>;
}

/** The lists as they stand here, and what is done with them. */
export const useBoard = (begun: Begun, say: ReturnType<typeof speak>): BoardState => {
  const [lists, setLists] = useState(begun.lists);
  const [filter, setFilter] = useState<BoardFilter>({ owner: null, product: null });
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<BoardState['told']>(null);

  const during = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    try {
      return await work();
    } catch (error) {
      setTold({ kind: 'error', text: troubleOf(error).message });
      return null;
    } finally {
      setBusy(false);
    }
  };
  const load = async (of: BoardFilter): Promise<void> => {
    const answer = await during(() => ask('board', of));
    if (answer) setLists(answer);
  };
  const tell = useCallback((text: string) => setTold({ kind: 'info', text }), []);

  const move: BoardState['move'] = async (card, to, said) => {
    const before = lists;
    const what = titleOf(card, say);
    setLists(carried(lists, card, to, begun));
    setBusy(true);
    try {
      const moved = await ask('moveOpportunity', { id: card.id, to, seen: card.stage, said });
      if (moved.status === 'moved') {
        tell(say('board.moved', { what, stage: to }));
        if (said.wakeOn) setItsFollowUp(card.id);
      } else if (moved.status === 'waiting') {
        tell(say('board.waiting', { what }));
        sendApprovalMails();
      } else setTold({ kind: 'error', text: say('board.conflict', { what, stage: moved.stage }) });
      await load(filter);
      return null;
    } catch (error) {
      const { message, fields } = troubleOf(error);
      setLists(before);
      setTold({ kind: 'error', text: message });
      return fields;
    } finally {
      setBusy(false);
    }
  };

  // Nobody waits for it: where it fails, the hourly run sets it.
  const setItsFollowUp = (id: string): void => void ask('remindOfRest', { id }).catch(() => {});

  return {
    lists,
    filter,
    busy,
    told,
    tell,
    choose: (next) => {
      setFilter(next);
      setTold(null);
      void load(next);
    },
    reload: () => load(filter),
    more: ({ list, cards }) =>
      void during(async () => {
        const next = await ask('boardColumn', { list, from: cards.length, filter });
        setLists((all) =>
          all.map((one) => (one.list === list ? { ...next, cards: [...one.cards, ...next.cards] } : one)),
        );
      }),
    move,
  };
};

/** The lists as they will be: what the server says takes their place at once. */
const carried = (
  lists: readonly BoardList[],
  card: Card,
  to: string,
  { stages }: Begun,
): readonly BoardList[] => {
  const means = stages.find(({ name }) => name === to)?.means;
  const target = means === 'open' ? `stage:${to}` : means === 'suspended' ? 'suspended' : null;
  return lists.map((one) => {
    const without = one.cards.filter(({ id }) => id !== card.id);
    const left = without.length - one.cards.length;
    const value = one.value + left * (card.value ?? 0);
    if (one.list !== target) return { ...one, cards: without, count: one.count + left, value };
    const cards = [{ ...card, stage: to, days: 0, rot: [] }, ...without];
    return { ...one, cards, count: one.count + left + 1, value: value + (card.value ?? 0) };
  });
};
