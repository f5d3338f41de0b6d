import type { Card } from '../../src/usecases/sales/board.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Icon } from '../parts/icon.tsx';
import { useBoardBook } from './boardContext.ts';
import { titleOf } from './cardTitle.ts';
import { drag } from './drag.ts';

interface Props {
  readonly card: Card;
  readonly onOpen: (id: string) => void;
  readonly onMove: (card: Card, to: string) => void;
}

/** An opportunity: whose, of what, how much, and what is wrong with it. */
export const CardView = ({ card, onOpen, onMove }: Props) => {
  const { say } = useDialog();
  const { begun, money } = useBoardBook();
  const { customerName, product, number, owner, value, days, rot } = card;
  return (
    <article class={`deal${rot.length > 0 ? ' rotting' : ''}`} {...(begun.mayMove ? drag(card) : {})}>
      <button
        id={`deal-${card.id}`}
        type="button"
        class="link clip"
        title={customerName ?? undefined}
        aria-label={say('board.open.of', { what: titleOf(card, say) })}
        onClick={() => onOpen(card.id)}
      >
        {customerName ?? say('board.card.unassigned')}
      </button>
      <p class="clip">{product ?? number}</p>
      <p>
        <b>{money(value)}</b>{' '}
        <span class="muted">{days === null ? '' : say('board.card.days', { n: days })}</span>
      </p>
      <p class="muted clip">{owner ?? say('board.card.nobody')}</p>
      {rot.map((one) => (
        <p key={one.kind} class="rot">
          <Icon name={one.kind === 'long' ? 'clock' : 'visit'} />
          {one.kind === 'long' ? say('board.rot.long', { ...one }) : say('board.rot.visits', { ...one })}
        </p>
      ))}
      {begun.mayMove && <MoveTo card={card} onMove={onMove} />}
    </article>
  );
};

/** The stages to which it can go, without a mouse too. */
export const MoveTo = ({ card, onMove }: Pick<Props, 'card' | 'onMove'>) => {
  const { say } = useDialog();
  const { begun } = useBoardBook();
  return (
    <select
      id={`move-${card.id}`}
      class="move-to"
      aria-label={say('board.move.of', { what: titleOf(card, say) })}
      value=""
      onChange={(event) => {
        const to = event.currentTarget.value;
        event.currentTarget.value = '';
        if (to !== '') onMove(card, to);
      }}
    >
      <option value="">{say('board.move')}</option>
      {begun.stages
        .filter(({ name }) => name !== card.stage)
        .map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
    </select>
  );
};
