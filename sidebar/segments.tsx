import { startDialog } from './dialog/startDialog.tsx';
import { SegmentsPage } from './segments/segmentsPage.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/views.css';
import './segments/segments.css';

void startDialog('startSegments', 'segments.title', (begun) => <SegmentsPage {...begun} />);
