import { startDialog } from './dialog/startDialog.tsx';
import { SequencesDialog } from './sequences/sequencesDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './dialog/dialog.css';
import './sequences/sequences.css';

void startDialog('startSequences', 'sequence.title', (begun) => <SequencesDialog {...begun} />);
