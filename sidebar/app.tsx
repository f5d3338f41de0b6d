import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { FollowUpItem } from '../src/usecases/today.ts';
import { CustomerView } from './customer/customerView.tsx';
import { NewCustomer } from './customer/newCustomer.tsx';
import { FindView } from './find/findView.tsx';
import { Tabs } from './parts/tabs.tsx';
import { Toast, useToast } from './parts/toast.tsx';
import { type Book, type Session, SessionContext, type Start } from './session.ts';
import { speak, wordsBy } from './speak.ts';
import { ChangeFollowUp } from './today/changeFollowUp.tsx';
import { TodayView } from './today/todayView.tsx';
import { useBook } from './useBook.ts';

type View = 'today' | 'find' | 'customer';

/** The sidebar of a spreadsheet that is set up. */
export const App = ({ start }: { start: Start & { readonly book: Book } }) => {
  const [view, setView] = useState<View>('today');
  const [customer, setCustomer] = useState<string | null>(null);
  const [opened, setOpened] = useState(0);
  const [adding, setAdding] = useState<string | null>(null);
  const [editing, setEditing] = useState<FollowUpItem | null>(null);
  const [covered, setCovered] = useState(false);
  const [writes, setWrites] = useState(0);
  const { book, learn } = useBook(start.book);
  const toast = useToast();
  const left = useRef<Element | null>(null);

  const openCustomer = useCallback((id: string) => {
    setCustomer(id);
    setOpened((count) => count + 1);
    setAdding(null);
    setView('customer');
  }, []);
  const editFollowUp = useCallback((item: FollowUpItem) => {
    left.current = document.activeElement;
    setEditing(item);
  }, []);
  const closeEditing = (): void => {
    setEditing(null);
    requestAnimationFrame(() => left.current instanceof HTMLElement && left.current.focus());
  };
  const session = useMemo<Session>(
    () => ({
      language: start.language,
      book,
      say: speak(start.words),
      word: wordsBy(start.words),
      mayWrite: book.role !== 'reader',
      announce: toast.show,
      openCustomer,
      editFollowUp,
      learn,
      writes,
      wrote: () => setWrites((count) => count + 1),
    }),
    [start, book, writes, openCustomer, editFollowUp, learn, toast.show],
  );
  const { say } = session;
  const over = adding !== null || editing !== null;
  const tabs = (['today', 'find', 'customer'] as const).map((value) => ({
    value,
    text: say(`sidebar.tab.${value}`),
  }));

  return (
    <SessionContext.Provider value={session}>
      {adding !== null && (
        <main class="app">
          <NewCustomer name={adding} onClose={() => setAdding(null)} />
        </main>
      )}
      {editing && (
        <main class="app">
          <ChangeFollowUp item={editing} onClose={closeEditing} />
        </main>
      )}
      <main class="app" hidden={over}>
        {!covered && <h1 class="unseen">{say('sidebar.title')}</h1>}
        {!covered && <Tabs label={say('sidebar.tabs')} tabs={tabs} value={view} onChange={setView} />}
        <Panel view="today" shown={view}>
          <TodayView shown={view === 'today' && !over} onFind={() => setView('find')} />
        </Panel>
        <Panel view="find" shown={view}>
          <FindView shown={view === 'find'} onNew={setAdding} />
        </Panel>
        <Panel view="customer" shown={view}>
          <CustomerView
            shown={view === 'customer' && !over}
            id={customer}
            opened={opened}
            onShow={setCustomer}
            onFind={() => setView('find')}
            onCover={setCovered}
          />
        </Panel>
      </main>
      <Toast text={toast.text} />
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
