import { startDialog } from './dialog/startDialog.tsx';
import { LoyaltyDialog } from './loyalty/loyaltyDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './dialog/dialog.css';
import './loyalty/loyalty.css';

void startDialog('startLoyalty', 'loyalty.title', (begun) => <LoyaltyDialog {...begun} />);
