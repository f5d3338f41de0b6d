import { startDialog } from './dialog/startDialog.tsx';
import { GoalsDialog } from './goals/goalsDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './dialog/dialog.css';
import './goals/goals.css';

void startDialog('startGoals', 'goal.title', (begun) => <GoalsDialog {...begun} />);
