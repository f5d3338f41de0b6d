import { render } from 'preact';
import { ask, Refused } from './ask.ts';
import { CleanDialog } from './clean/cleanDialog.tsx';
import { firstWords } from './firstWords.ts';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './clean/clean.css';

const app = document.getElementById('app');

const start = async (): Promise<void> => {
  if (!app) return;
  const first = firstWords(navigator.language);
  document.documentElement.lang = first['page.language'];
  render(<div class="progress" role="progressbar" aria-label={first['page.loading']} />, app);
  try {
    const { language, words } = await ask('startClean', {});
    document.documentElement.lang = language;
    document.title = words['clean.title'] ?? document.title;
    render(<CleanDialog words={words} language={language} />, app);
  } catch (error) {
    const message = error instanceof Refused ? error.message : first['page.noAnswer'];
    render(
      <p class="note note-error" role="alert">
        {message}
      </p>,
      app,
    );
  }
};

void start();
