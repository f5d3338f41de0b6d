import { startDialog } from './dialog/startDialog.tsx';
import { SafetyDialog } from './safety/safetyDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './safety/safety.css';

void startDialog('startSafety', 'safety.title', (begun) => <SafetyDialog {...begun} />);
