import { useState } from 'preact/hooks';
import { ask } from './ask.ts';
import { Button } from './parts/button.tsx';
import { Note } from './parts/note.tsx';
import { speak } from './speak.ts';
import { troubleOf } from './trouble.ts';

interface Props {
  readonly words: Readonly<Record<string, string>>;
  readonly onDone: () => Promise<void>;
}

/** What stands here before the spreadsheet is set up. */
export const SetUpFirst = ({ words, onDone }: Props) => {
  const say = speak(words);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const setUp = async (): Promise<void> => {
    setBusy(true);
    setFailed(null);
    try {
      await ask('setUp', {});
      await onDone();
    } catch (error) {
      setFailed(troubleOf(error).message);
    }
    setBusy(false);
  };
  return (
    <main class="centre">
      <h1>{say('sidebar.setUp.title')}</h1>
      <p>{say('sidebar.setUp.text')}</p>
      <Button primary busy={busy} onClick={setUp}>
        {say('sidebar.setUp.go')}
      </Button>
      <p class="muted" role="status">
        {busy ? say('sidebar.setUp.busy') : ''}
      </p>
      {failed !== null && <Note kind="error">{failed}</Note>}
    </main>
  );
};
