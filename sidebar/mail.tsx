import { startDialog } from './dialog/startDialog.tsx';
import { MailDialog } from './mail/mailDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './dialog/dialog.css';
import './mail/mail.css';

void startDialog('startMail', 'outbox.title', (begun) => <MailDialog {...begun} />);
