import { startDialog } from './dialog/startDialog.tsx';
import { QuotesDialog } from './quotes/quotesDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './dialog/dialog.css';
import './quotes/quotes.css';

void startDialog('startQuotes', 'quote.title', (begun) => <QuotesDialog {...begun} />);
