import { startDialog } from './dialog/startDialog.tsx';
import { MiningDialog } from './mining/miningDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './dialog/dialog.css';
import './mining/mining.css';

void startDialog('startMining', 'mining.title', (begun) => <MiningDialog {...begun} />);
