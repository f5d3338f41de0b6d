import type { BoardList, Card } from '../../src/usecases/sales/board.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { useBoardBook } from './boardContext.ts';
import { titleOf } from './cardTitle.ts';
import { Told } from './told.tsx';
import { usePanel } from './usePanel.tsx';

type Name = 'suspended' | 'reviewMissing' | 'closedThisMonth';
const names: readonly Name[] = ['reviewMissing', 'suspended', 'closedThisMonth'];

const headsOf = (name: Name): readonly Head[] => [
  ['board.col.what', 'text'],
  ['board.col.value', 'number'],
  ['board.col.who', 'text'],
  ['board.col.when', 'text'],
  [name === 'suspended' ? 'board.col.why' : 'Opportunities.stage', 'text'],
  ['board.col.acts', 'unseen'],
];

/** What stands on no column: closed without a review, resting, closed this month. */
export const OtherLists = () => {
  const { board } = useBoardBook();
  const { panel, open, move } = usePanel();
  if (panel) return <>{panel}</>;
  return (
    <>
      <div class="scroll">
        {names.map((name) => {
          const list = board.lists.find((one) => one.list === name);
          return list && <ListTable key={name} name={name} list={list} onOpen={open} onMove={move} />;
        })}
      </div>
      <Told />
    </>
  );
};

interface Props {
  readonly name: Name;
  readonly list: BoardList;
  readonly onOpen: (id: string) => void;
  readonly onMove: (card: Card, to: string) => void;
}

const ListTable = ({ name, list, onOpen, onMove }: Props) => {
  const { say, count } = useDialog();
  const { begun, board, money, day } = useBoardBook();
  const left = list.count - list.cards.length;
  return (
    <section>
      <h2>
        {say(`board.list.${name}`)}
        <span class="count">{count(list.count)}</span>
      </h2>
      {list.count === 0 && <p class="muted">{say(`board.list.${name}.none`)}</p>}
      {list.cards.length > 0 && (
        <table>
          <Heads heads={headsOf(name)} />
          <tbody>
            {list.cards.map((card) => (
              <tr key={card.id}>
                <th scope="row">
                  <button
                    id={`${name}-${card.id}`}
                    type="button"
                    class="link"
                    onClick={() => onOpen(card.id)}
                  >
                    {titleOf(card, say)}
                  </button>
                </th>
                <td class="number">{money(card.value)}</td>
                <td>{card.owner}</td>
                <td>{day(name === 'suspended' ? card.wakeOn : card.closedOn)}</td>
                <td>{name === 'suspended' ? card.reason : card.stage}</td>
                <td class="acts">
                  {begun.mayMove && <Act name={name} card={card} busy={board.busy} onMove={onMove} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <Button small busy={board.busy} onClick={() => board.more(list)}>
          {say('board.more', { n: Math.min(50, left) })}
        </Button>
      )}
    </section>
  );
};

interface ActProps {
  readonly name: Name;
  readonly card: Card;
  readonly busy: boolean;
  readonly onMove: (card: Card, to: string) => void;
}

/** What is asked of one that stands in this list. */
const Act = ({ name, card, busy, onMove }: ActProps) => {
  const { say } = useDialog();
  const what = titleOf(card, say);
  if (name === 'reviewMissing')
    return (
      <Button
        small
        busy={busy}
        label={`${say('board.review.write')}: ${what}`}
        onClick={() => onMove(card, card.stage)}
      >
        {say('board.review.write')}
      </Button>
    );
  const { back } = card;
  if (name !== 'suspended' || back === null) return null;
  return (
    <Button small busy={busy} label={`${say('board.resume')}: ${what}`} onClick={() => onMove(card, back)}>
      {say('board.resume')}
    </Button>
  );
};
