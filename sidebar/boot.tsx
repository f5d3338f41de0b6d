import { useCallback, useEffect, useState } from 'preact/hooks';
import { App } from './app.tsx';
import { ask } from './ask.ts';
import { firstWords } from './firstWords.ts';
import { openPage } from './openPage.ts';
import { Button } from './parts/button.tsx';
import type { Start } from './session.ts';
import { SetUpFirst } from './setUpFirst.tsx';
import { troubleOf } from './trouble.ts';

/** Asks the server once for everything that the first panel shows. */
export const Boot = () => {
  const [start, setStart] = useState<Start | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const words = firstWords(navigator.language);

  const load = useCallback(async () => {
    setFailed(null);
    try {
      const answer = await ask('start', {});
      document.documentElement.lang = answer.language;
      document.title = answer.words['sidebar.title'] ?? '';
      setStart(answer);
    } catch (error) {
      setFailed(troubleOf(error, words['page.noAnswer']).message);
    }
  }, [words]);

  /** The first steps take this page's place; who leaves them finds it as it is. */
  const begin = async (): Promise<void> => {
    await load();
    openPage('openFirstRun');
  };

  useEffect(() => {
    document.documentElement.lang = words['page.language'];
    void load();
  }, [load]);

  if (start?.book) return <App start={{ ...start, book: start.book }} />;
  if (start) return <SetUpFirst words={start.words} onDone={begin} />;
  if (failed === null) return <Loading label={words['page.loading']} />;
  return (
    <main class="centre">
      <p class="note note-error" role="alert">
        {failed}
      </p>
      <Button onClick={load}>{words['page.retry']}</Button>
    </main>
  );
};

const Loading = ({ label }: { label: string }) => (
  <main aria-busy="true">
    <div class="progress" role="progressbar" aria-label={label} />
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  </main>
);
