import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useBoardBook } from './boardContext.ts';
import { Column } from './column.tsx';
import { Ends } from './ends.tsx';
import { Told } from './told.tsx';
import { usePanel } from './usePanel.tsx';

/** A column for each open stage. */
export const BoardView = () => {
  const { say } = useDialog();
  const { begun, board } = useBoardBook();
  const { panel, open, add, move } = usePanel();
  if (panel) return <>{panel}</>;
  const columns = board.lists.filter(({ list }) => list.startsWith('stage:'));
  const everything = board.filter.owner === null && board.filter.product === null;
  const isEmpty = everything && board.lists.every(({ count }) => count === 0);
  return (
    <>
      <div class="board-bar">
        <Choice
          label={say('board.filter.owner')}
          value={board.filter.owner}
          options={begun.everyone}
          onChange={(owner) => board.choose({ ...board.filter, owner })}
        />
        <Choice
          label={say('board.filter.product')}
          value={board.filter.product}
          options={begun.products}
          onChange={(product) => board.choose({ ...board.filter, product })}
        />
        <span class="grow" />
        {begun.mayMove && (
          <Button id="board-new" small primary onClick={add}>
            {say('board.new')}
          </Button>
        )}
      </div>
      <Help>{say('board.help.board')}</Help>
      {isEmpty && <p class="empty board-empty">{say('board.empty')}</p>}
      <div class="columns">
        {columns.map((list) => (
          <Column key={list.list} list={list} onOpen={open} onMove={move} />
        ))}
      </div>
      {begun.mayMove && <Ends onMove={move} />}
      <Told />
    </>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly string[];
  readonly onChange: (value: string | null) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const { say } = useDialog();
  return (
    <label class="inline">
      <span class="muted">{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        <option value="">{say('board.filter.all')}</option>
        {options.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
};
