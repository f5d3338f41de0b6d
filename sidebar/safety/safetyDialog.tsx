import { useMemo, useState } from 'preact/hooks';
import type { SafetyState } from '../../src/usecases/safety.ts';
import { Tabs } from '../parts/tabs.tsx';
import { speak, wordsBy } from '../speak.ts';
import { Backups } from './backups.tsx';
import { Changes } from './changes.tsx';
import { type Keeping, KeepingContext } from './keeping.ts';
import { OneCustomer } from './oneCustomer.tsx';

const views = ['backups', 'customer', 'changes'] as const;
type View = (typeof views)[number];

interface Props {
  readonly words: Readonly<Record<string, string>>;
  readonly language: string;
  readonly state: SafetyState;
}

/** The whole dialog: backups, one customer's data, and what was changed. Each stays as it is while another is shown. */
export const SafetyDialog = ({ words, language, state }: Props) => {
  const keeping = useMemo((): Keeping => {
    const counted = new Intl.NumberFormat(language);
    const dated = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    return {
      say: speak(words),
      word: wordsBy(words),
      count: (n) => counted.format(n),
      moment: (iso) => dated.format(new Date(iso)),
    };
  }, [words, language]);
  const [view, setView] = useState<View>('backups');
  const [opened, setOpened] = useState<ReadonlySet<View>>(new Set(['backups']));
  const { say } = keeping;
  const shown: Readonly<Record<View, preact.ComponentChildren>> = {
    backups: <Backups first={state} />,
    customer: <OneCustomer mayErase={state.mayRestore} />,
    changes: <Changes />,
  };
  return (
    <KeepingContext.Provider value={keeping}>
      <main class="app">
        <h1 class="unseen">{say('safety.title')}</h1>
        <Tabs
          label={say('safety.tabs')}
          value={view}
          tabs={views.map((value) => ({ value, text: say(`safety.tab.${value}`) }))}
          onChange={(next) => {
            setView(next);
            setOpened(new Set([...opened, next]));
          }}
        />
        {views.map((one) => (
          <div
            key={one}
            id={`panel-${one}`}
            class="panel"
            role="tabpanel"
            aria-labelledby={`tab-${one}`}
            hidden={one !== view}
          >
            {opened.has(one) && shown[one]}
          </div>
        ))}
      </main>
    </KeepingContext.Provider>
  );
};
