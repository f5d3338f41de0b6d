import { useMemo } from 'preact/hooks';
import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { speak } from '../speak.ts';
import { type Begun, BoardContext, dayIn, moneyIn } from './boardContext.ts';
import { BoardView } from './boardView.tsx';
import { HandoverView } from './handoverView.tsx';
import { OtherLists } from './otherLists.tsx';
import { useBoard } from './useBoard.ts';

/** The whole dialog: the board, what rests or is closed, and, for leaders, the handover of a leaver's work. */
export const BoardDialog = ({ begun }: { begun: Begun }) => {
  const { words, language, currency, today, mayHandOver } = begun;
  const say = useMemo(() => speak(words), [words]);
  const board = useBoard(begun, say);
  const written = useMemo(
    () => ({ money: moneyIn(language, currency), day: dayIn(language, today) }),
    [language, currency, today],
  );
  return (
    <BoardContext.Provider value={{ begun, board, ...written }}>
      <TabbedDialog
        words={words}
        language={language}
        title={say('board.title')}
        label={say('board.tabs')}
        views={[
          { value: 'board', text: say('board.tab.board'), draw: () => <BoardView /> },
          { value: 'lists', text: say('board.tab.lists'), draw: () => <OtherLists /> },
          ...(mayHandOver
            ? [{ value: 'handover', text: say('board.tab.handover'), draw: () => <HandoverView /> }]
            : []),
        ]}
      />
    </BoardContext.Provider>
  );
};
