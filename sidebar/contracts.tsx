import { ContractsDialog } from './contracts/contractsDialog.tsx';
import { startDialog } from './dialog/startDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './safety/safety.css';
import './contracts/contracts.css';

void startDialog('startContracts', 'contract.title', (begun) => <ContractsDialog begun={begun} />);
