import { render } from 'preact';
import { ask } from './ask.ts';
import { Dialog } from './import/dialog.tsx';
import './import/import.css';

const app = document.getElementById('app');

const start = async (): Promise<void> => {
  if (!app) return;
  try {
    const { language, words, tables, tabs, imports } = await ask('startImport', {});
    document.documentElement.lang = language;
    document.title = words['import.title'] ?? document.title;
    render(<Dialog words={words} tables={tables} tabs={tabs} imports={imports} />, app);
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
