import { startDialog } from './dialog/startDialog.tsx';
import { ManagementDialog } from './management/managementDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './safety/safety.css';
import './service/service.css';
import './management/management.css';

void startDialog('startManagement', 'manage.title', (begun) => <ManagementDialog {...begun} />);
