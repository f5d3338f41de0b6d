import { AdoptDialog } from './adopt/dialog.tsx';
import { startDialog } from './dialog/startDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './adopt/adopt.css';

void startDialog('startAdopt', 'adopt.title', (begun) => <AdoptDialog start={begun} />);
