import { render } from 'preact';
import { ask, Refused } from './ask.ts';
import { firstWords } from './firstWords.ts';
import { SafetyDialog } from './safety/safetyDialog.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './safety/safety.css';

const app = document.getElementById('app');

const start = async (): Promise<void> => {
  if (!app) return;
  const first = firstWords(navigator.language);
  document.documentElement.lang = first['page.language'];
  render(<div class="progress" role="progressbar" aria-label={first['page.loading']} />, app);
  try {
    const { language, words, state } = await ask('startSafety', {});
    document.documentElement.lang = language;
    document.title = words['safety.title'] ?? document.title;
    render(<SafetyDialog words={words} language={language} state={state} />, app);
  } catch (error) {
    render(
      <p class="note note-error" role="alert">
        {error instanceof Refused ? error.message : first['page.noAnswer']}
      </p>,
      app,
    );
  }
};

void start();
