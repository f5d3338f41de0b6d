import { useState } from 'preact/hooks';
import { ask, closePage } from '../ask.ts';
import { type Say, say } from '../import/words.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { troubleOf } from '../trouble.ts';
import { Mapping } from './mapping.tsx';

export type Start = Awaited<ReturnType<typeof ask<'startAdopt'>>>;

interface Finished {
  readonly title: string;
  /** Customers in it; null where it was given back. */
  readonly count: number | null;
}

/** Choose a tab, see what its columns are, take it over; or give back the one that was. */
export const AdoptDialog = ({ start }: { start: Start }) => {
  const speak = say(start.words);
  const [busy, setBusy] = useState<'adopt' | 'undo' | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [finished, setFinished] = useState<Finished | null>(null);

  const run = async (what: 'adopt' | 'undo', work: () => Promise<Finished>): Promise<void> => {
    setBusy(what);
    setError(null);
    try {
      setFinished(await work());
    } catch (problem) {
      setError(troubleOf(problem).message);
    }
    setBusy(null);
  };
  const undo = (): Promise<void> =>
    run('undo', async () => ({ title: (await ask('undoAdoption', {})).title, count: null }));

  const given = finished?.count === null;
  const done = finished ? (given ? null : { title: finished.title, finished: true }) : start.done;
  const choosing = finished === null && start.done?.finished !== true && start.standing === 0;
  return (
    <main class="adopt">
      <h1 class="unseen">{speak('adopt.title')}</h1>
      <div class={`scroll${choosing && start.tabs.length > 0 ? ' lead' : ''}`}>
        {choosing && <p class="muted">{speak('adopt.lead')}</p>}
        {error !== null && <Note kind="error">{error}</Note>}
        <div role="status">{finished && <Note kind="info">{outcome(speak, finished)}</Note>}</div>
        {done && <Since say={speak} done={done} busy={busy} undo={undo} told={finished !== null} />}
        {!done && !given && start.standing > 0 && (
          <Note kind="warning">{speak('adopt.standing', { n: start.standing })}</Note>
        )}
        {choosing && start.tabs.length === 0 && <Note kind="warning">{speak('adopt.none')}</Note>}
      </div>
      {choosing && start.tabs.length > 0 ? (
        <Mapping
          say={speak}
          start={start}
          busy={busy !== null}
          take={(sheetId, columns, title) =>
            run('adopt', async () => ({
              title,
              count: (await ask('adoptTab', { sheetId, columns: [...columns] })).count,
            }))
          }
        />
      ) : (
        <footer class="foot">
          <Button primary disabled={busy !== null} onClick={closePage}>
            {speak('adopt.close')}
          </Button>
        </footer>
      )}
    </main>
  );
};

const outcome = (speak: Say, { title, count }: Finished): string =>
  count === null ? speak('adopt.undone', { title }) : speak('adopt.done', { title, n: count });

interface SinceProps {
  readonly say: Say;
  readonly done: { readonly title: string; readonly finished: boolean };
  readonly busy: string | null;
  /** What was done was just said above. */
  readonly told: boolean;
  readonly undo: () => void;
}

/** The tab that was taken over, with the way back. */
const Since = ({ say: speak, done, busy, told, undo }: SinceProps) => (
  <section class="box">
    {!told && <p>{speak(done.finished ? 'adopt.since' : 'adopt.stopped', { title: done.title })}</p>}
    <p class="muted">{speak('adopt.undoHint')}</p>
    <div>
      <Button disabled={busy !== null} onClick={undo}>
        {speak(busy === 'undo' ? 'adopt.undoing' : 'adopt.undo')}
      </Button>
    </div>
  </section>
);
