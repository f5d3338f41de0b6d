import { CheckDialog } from './check/checkDialog.tsx';
import { startDialog } from './dialog/startDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './check/check.css';

void startDialog('startCheck', 'check.title', (begun) => <CheckDialog begun={begun} />);
