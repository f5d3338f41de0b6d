import { render } from 'preact';
import { AdoptDialog } from './adopt/dialog.tsx';
import { ask } from './ask.ts';
import './import/import.css';
import './adopt/adopt.css';

const app = document.getElementById('app');

const start = async (): Promise<void> => {
  if (!app) return;
  try {
    const begun = await ask('startAdopt', {});
    document.documentElement.lang = begun.language;
    document.title = begun.words['adopt.title'] ?? document.title;
    render(<AdoptDialog start={begun} />, app);
  } catch (error) {
    render(
      <p class="notice error" role="alert">
        {error instanceof Error ? error.message : String(error)}
      </p>,
      app,
    );
  }
};

void start();
