import { CampaignsDialog } from './campaigns/campaignsDialog.tsx';
import { startDialog } from './dialog/startDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './safety/safety.css';
import './contracts/contracts.css';
import './campaigns/campaigns.css';

void startDialog('startCampaigns', 'campaign.title', (begun) => <CampaignsDialog begun={begun} />);
