import { ApprovalsPage } from './approvals/approvalsPage.tsx';
import { startDialog } from './dialog/startDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './approvals/approvals.css';

void startDialog('startApprovals', 'approve.title', (begun) => <ApprovalsPage {...begun} />);
