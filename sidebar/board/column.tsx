import { useId } from 'preact/hooks';
import type { BoardList, Card } from '../../src/usecases/sales/board.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { useBoardBook } from './boardContext.ts';
import { CardView } from './cardView.tsx';
import { useDrop } from './drag.ts';

interface Props {
  readonly list: BoardList;
  readonly onOpen: (id: string) => void;
  readonly onMove: (card: Card, to: string) => void;
}

/** A stage: its sums over all, and the cards that were sent so far. */
export const Column = ({ list, onOpen, onMove }: Props) => {
  const { say, count } = useDialog();
  const { board, money } = useBoardBook();
  const id = useId();
  const stage = list.list.slice('stage:'.length);
  const { over, events } = useDrop(stage, onMove);
  const left = list.count - list.cards.length;
  return (
    <section class={`column${over ? ' over' : ''}`} aria-labelledby={id} {...events}>
      <h2 id={id}>
        {stage}
        <span class="count">{count(list.count)}</span>
      </h2>
      <p class="sums">
        <b>{money(list.value)}</b>
        <span class="muted">{say('board.weighted', { value: money(list.weighted) })}</span>
      </p>
      {list.count === 0 && <p class="muted">{say('board.column.empty')}</p>}
      <ul>
        {list.cards.map((card) => (
          <li key={card.id}>
            <CardView card={card} onOpen={onOpen} onMove={onMove} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button small busy={board.busy} onClick={() => board.more(list)}>
          {say('board.more', { n: Math.min(50, left) })}
        </Button>
      )}
    </section>
  );
};
