import { startDialog } from './dialog/startDialog.tsx';
import { Dialog } from './import/dialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './import/import.css';

void startDialog('startImport', 'import.title', (begun) => <Dialog {...begun} />);
