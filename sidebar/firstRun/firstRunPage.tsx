import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { openPage } from '../openPage.ts';
import { Note } from '../parts/note.tsx';
import { SetUpFirst } from '../setUpFirst.tsx';
import { speak, wordsBy } from '../speak.ts';
import { type Trouble, troubleOf } from '../trouble.ts';
import { BusinessStep } from './businessStep.tsx';
import { CustomersStep } from './customersStep.tsx';
import { DoneStep } from './doneStep.tsx';
import { HoursStep } from './hoursStep.tsx';
import { type Begun, type Known, KnownContext } from './known.ts';
import { passStep } from './passStep.ts';
import { StagesStep } from './stagesStep.tsx';
import { TeamStep } from './teamStep.tsx';
import { ToldBar, useTold } from './told.tsx';

const steps = [BusinessStep, StagesStep, TeamStep, HoursStep, CustomersStep] as const;

/** The steps by which a business is set up, one a screen; each is saved as it is left. */
export const FirstRunPage = ({ words, language, now: begun }: Begun) => {
  const say = speak(words);
  const [now, setNow] = useState(begun);
  const [at, setAt] = useState(begun?.done ?? 0);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [conflict, setConflict] = useState(false);
  const told = useTold();
  const go = (to: number): void => {
    setTrouble(null);
    setConflict(false);
    told.hide();
    setAt(to);
  };
  const look = async (): Promise<void> => {
    try {
      setNow(await ask('firstLook', {}));
    } catch {
      // What was shown stays; what is saved is compared with the sheet anyway.
    }
  };
  useEffect(() => {
    const back = (): void => void look();
    addEventListener('focus', back);
    return () => removeEventListener('focus', back);
  }, []);
  if (now === null) return <SetUpFirst words={words} onDone={look} />;
  const save: Known['save'] = async (asking) => {
    setBusy(true);
    setTrouble(null);
    setConflict(false);
    try {
      const answer = await asking();
      setNow(answer.now);
      setConflict(answer.status === 'conflict');
      return answer.status === 'saved';
    } catch (error) {
      setTrouble(troubleOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const Step = steps[at] ?? DoneStep;
  const known: Known = {
    now,
    language,
    say,
    word: wordsBy(words),
    busy,
    trouble,
    conflict,
    save,
    next: () => go(at + 1),
    tell: told.tell,
  };
  return (
    <KnownContext.Provider value={known}>
      <main class="first-run">
        <header class="steps">
          <h1>{say('first.title')}</h1>
          {at < steps.length && <p class="muted">{say('first.progress', { n: at + 1, of: steps.length })}</p>}
          <ol aria-hidden="true">
            {steps.map((_, index) => (
              <li key={index} class={index < at ? 'past' : index === at ? 'here' : ''} />
            ))}
          </ol>
        </header>
        <Step key={at} />
        <nav class="ways" aria-label={say('first.title')}>
          {at > 0 && (
            <button type="button" class="link" onClick={() => go(at - 1)}>
              {say('first.back')}
            </button>
          )}
          {at < steps.length && (
            <button type="button" class="link" onClick={() => openPage('openSidebar')}>
              {say('first.later')}
            </button>
          )}
          {at < steps.length && now.done !== null && <Dismiss {...known} />}
        </nav>
      </main>
      <ToldBar told={told} undo={say('first.undo')} />
    </KnownContext.Provider>
  );
};

const Dismiss = ({ say, save }: Known) => (
  <button
    type="button"
    class="link"
    onClick={async () => {
      if (await save(() => passStep(steps.length))) openPage('openSidebar');
    }}
  >
    {say('first.dismiss')}
  </button>
);

/** What went wrong with a step as a whole. */
export const StepTrouble = ({ known: { trouble, conflict, say } }: { known: Known }) => (
  <>
    {trouble && <Note kind="error">{trouble.message}</Note>}
    {conflict && (
      <div class="note note-warning" role="alert">
        {say('first.conflict')}
      </div>
    )}
  </>
);
