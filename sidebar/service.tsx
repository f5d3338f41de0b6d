import { startDialog } from './dialog/startDialog.tsx';
import { ServiceDialog } from './service/serviceDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './safety/safety.css';
import './service/service.css';

void startDialog('startService', 'service.title', (begun) => <ServiceDialog {...begun} />);
