import { BoardDialog } from './board/boardDialog.tsx';
import { startDialog } from './dialog/startDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './board/board.css';

void startDialog('startBoard', 'board.title', (begun) => <BoardDialog begun={begun} />);
