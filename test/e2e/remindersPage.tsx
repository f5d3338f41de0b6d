/** The list of reminders in a page of its own, as the page Mail shows it in one of its views. */
import { render } from 'preact';
import { RemindersView } from '../../sidebar/mail/remindersView.tsx';
import '../../sidebar/style/tokens.css';
import '../../sidebar/style/base.css';
import '../../sidebar/style/controls.css';
import '../../sidebar/style/frame.css';
import '../../sidebar/dialog/dialog.css';

document.documentElement.lang = navigator.language;
const app = document.getElementById('app');
if (app)
  render(
    <main class="app">
      <h1 class="unseen">Mail</h1>
      <div class="panel">
        <RemindersView />
      </div>
    </main>,
    app,
  );
