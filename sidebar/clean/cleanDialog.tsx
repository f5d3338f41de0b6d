import { useMemo, useState } from 'preact/hooks';
import { Tabs } from '../parts/tabs.tsx';
import { speak, wordsBy } from '../speak.ts';
import { Checks } from './checks.tsx';
import { type Cleaning, CleaningContext } from './cleaning.ts';
import { Duplicates } from './duplicates.tsx';

type View = 'duplicates' | 'checks';

/** The whole dialog: duplicates and checks side by side. Each keeps what it found while the other is shown. */
export const CleanDialog = ({
  words,
  language,
}: {
  words: Readonly<Record<string, string>>;
  language: string;
}) => {
  const cleaning = useMemo((): Cleaning => {
    const counted = new Intl.NumberFormat(language);
    return { language, say: speak(words), word: wordsBy(words), count: (n) => counted.format(n) };
  }, [words, language]);
  const [view, setView] = useState<View>('duplicates');
  const [opened, setOpened] = useState<ReadonlySet<View>>(new Set(['duplicates']));
  const { say } = cleaning;
  const open = (next: View): void => {
    setView(next);
    setOpened(new Set([...opened, next]));
  };
  return (
    <CleaningContext.Provider value={cleaning}>
      <main class="app">
        <h1 class="unseen">{say('clean.title')}</h1>
        <Tabs
          label={say('clean.tabs')}
          value={view}
          tabs={[
            { value: 'duplicates', text: say('clean.tab.duplicates') },
            { value: 'checks', text: say('clean.tab.checks') },
          ]}
          onChange={open}
        />
        <div
          id="panel-duplicates"
          class="panel"
          role="tabpanel"
          aria-labelledby="tab-duplicates"
          hidden={view !== 'duplicates'}
        >
          <Duplicates />
        </div>
        <div
          id="panel-checks"
          class="panel"
          role="tabpanel"
          aria-labelledby="tab-checks"
          hidden={view !== 'checks'}
        >
          {opened.has('checks') && <Checks />}
        </div>
      </main>
    </CleaningContext.Provider>
  );
};
