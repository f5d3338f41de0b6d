import { startDialog } from './dialog/startDialog.tsx';
import { FirstRunPage } from './firstRun/firstRunPage.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './firstRun/firstRun.css';

void startDialog('startFirstRun', 'first.title', (begun) => <FirstRunPage {...begun} />);
