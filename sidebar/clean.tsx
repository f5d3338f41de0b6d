import { CleanDialog } from './clean/cleanDialog.tsx';
import { startDialog } from './dialog/startDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './clean/clean.css';

void startDialog('startClean', 'clean.title', (begun) => <CleanDialog {...begun} />);
