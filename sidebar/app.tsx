import { useCallback, useMemo, useState } from 'preact/hooks';
import { CustomerView } from './customer/customerView.tsx';
import { NewCustomer } from './customer/newCustomer.tsx';
import { FindView } from './find/findView.tsx';
import { Tabs } from './parts/tabs.tsx';
import { Toast, useToast } from './parts/toast.tsx';
import { type Book, type Session, SessionContext, type Start } from './session.ts';
import { speak, wordsBy } from './speak.ts';
import { TodayView } from './today/todayView.tsx';
import { useBook } from './useBook.ts';
import { useForms } from './useForms.ts';

type View = 'today' | 'find' | 'customer';

/** The sidebar of a spreadsheet that is set up. */
export const App = ({ start }: { start: Start & { readonly book: Book } }) => {
  const [view, setView] = useState<View>('today');
  const [customer, setCustomer] = useState<string | null>(null);
  const [opened, setOpened] = useState(0);
  const [writes, setWrites] = useState(0);
  const [folds] = useState(() => new Map<string, boolean>());
  const { book, learn } = useBook(start.book);
  const toast = useToast();
  const forms = useForms();

  const openCustomer = useCallback((id: string) => {
    setCustomer(id);
    setOpened((count) => count + 1);
    setView('customer');
  }, []);
  const session = useMemo<Session>(
    () => ({
      language: start.language,
      book,
      say: speak(start.words),
      word: wordsBy(start.words),
      mayWrite: book.role !== 'reader',
      announce: toast.show,
      openCustomer,
      openForm: forms.open,
      folds,
      learn,
      writes,
      wrote: () => setWrites((count) => count + 1),
    }),
    [start, book, writes, openCustomer, forms.open, folds, learn, toast.show],
  );
  const { say } = session;
  const covered = forms.top !== undefined;
  const tabs = (['today', 'find', 'customer'] as const).map((value) => ({
    value,
    text: say(`sidebar.tab.${value}`),
  }));
  const find = useCallback(() => setView('find'), []);
  const add = useCallback(
    (name: string) => forms.open(({ onClose }) => <NewCustomer name={name} onClose={onClose} />),
    [forms.open],
  );

  return (
    <SessionContext.Provider value={session}>
      {forms.all.map((form) => (
        <main key={form.key} class="app" hidden={form !== forms.top}>
          {form.draw(form.controls)}
        </main>
      ))}
      <main class="app" hidden={covered}>
        <h1 class="unseen">{say('sidebar.title')}</h1>
        <Tabs label={say('sidebar.tabs')} tabs={tabs} value={view} onChange={setView} />
        <Panel view="today" shown={view}>
          <TodayView shown={view === 'today' && !covered} onFind={find} />
        </Panel>
        <Panel view="find" shown={view}>
          <FindView shown={view === 'find' && !covered} onNew={add} />
        </Panel>
        <Panel view="customer" shown={view}>
          <CustomerView
            shown={view === 'customer' && !covered}
            id={customer}
            opened={opened}
            onShow={setCustomer}
            onFind={find}
          />
        </Panel>
      </main>
      <Toast toast={toast} />
    </SessionContext.Provider>
  );
};

interface PanelProps {
  readonly view: View;
  readonly shown: View;
  readonly children: preact.ComponentChildren;
}

/** Every view stays as it is while another is shown. */
const Panel = ({ view, shown, children }: PanelProps) => (
  <div
    class="panel"
    id={`panel-${view}`}
    role="tabpanel"
    aria-labelledby={`tab-${view}`}
    hidden={view !== shown}
  >
    {children}
  </div>
);
