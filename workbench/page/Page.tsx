import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RunRecord } from '../control.ts';
import type { Request } from '../server/protocol.ts';
import type { MenuItem, Message } from '../world.ts';
import { Dialog } from './chrome/Dialog.tsx';
import { menuBar } from './chrome/menuEntries.ts';
import { QuestionDialog } from './chrome/QuestionDialog.tsx';
import { Sidebar } from './chrome/Sidebar.tsx';
import { TitleBar } from './chrome/TitleBar.tsx';
import { Toasts } from './chrome/Toasts.tsx';
import { WorkbenchBar } from './chrome/WorkbenchBar.tsx';
import { fileActions } from './fileActions.ts';
import type { FrameActions } from './frame/ScriptFrame.tsx';
import type { GridEnv, MountedGrid } from './grid/mountGrid.ts';
import { Mailbox } from './panels/Mailbox.tsx';
import { Runs } from './panels/Runs.tsx';
import { Triggers } from './panels/Triggers.tsx';
import { languageFor } from './sayTo.ts';
import { listenToShortcuts } from './shortcuts.ts';
import { askPerson, dropQuestion, dropToast, type PageState, type Store, usePage } from './store.ts';
import { type Language, type Say, sayIn } from './words.ts';

interface Props {
  readonly store: Store;
  readonly bridge: string;
  readonly ask: (request: Request) => Promise<unknown>;
  /** Told where the grid shall stand and in which language. */
  readonly onPlace: (place: HTMLElement, language: Language) => Promise<MountedGrid>;
  readonly focusGrid: () => void;
}

const NO_ITEMS: readonly MenuItem[] = [];

const statusOf = ({ link, pending }: PageState, say: Say): { text: string; ok: boolean } => {
  if (link === 'offline') return { text: say(pending ? 'offlinePending' : 'offline'), ok: false };
  return { text: say(pending ? 'saving' : 'saved'), ok: true };
};

/** The whole page: the workbench's bar, then what stands for Google. */
export const Page = ({ store, bridge, ask, onPlace, focusGrid }: Props) => {
  const state = usePage(store);
  const { parts } = state;
  const language = languageFor(state);
  const say = useMemo(() => sayIn(language), [language]);
  const place = useRef<HTMLDivElement>(null);
  const [env, setEnv] = useState<GridEnv | null>(null);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(listenToShortcuts, []);
  useEffect(() => {
    if (parts) document.title = `${parts.document.name} · ${say('workbench')}`;
  }, [parts?.document.name, say]);
  useEffect(() => {
    if (!place.current || !parts) return;
    const mounting = onPlace(place.current, language);
    void mounting.then((grid) => setEnv(() => grid.env));
    return () => void mounting.then((grid) => grid.unmount());
  }, [language, parts === null]);

  /** Asks the server and shows what went wrong. */
  const tell = (request: Request): void => {
    ask(request).catch((error: Error) =>
      askPerson(store, { title: say('failedTitle'), text: error.message, yes: say('ok') }),
    );
  };
  const frame: FrameActions = {
    call: (functionName, args) => ask({ type: 'call', functionName, args }),
    close: ({ id }) => {
      tell({ type: 'closeSurface', which: parts?.sidebar?.id === id ? 'sidebar' : 'dialog', id });
      focusGrid();
    },
    focusGrid,
    blocked: (address) =>
      askPerson(store, {
        title: say('failedTitle'),
        text: say('networkBlocked', { address }),
        yes: say('ok'),
      }),
  };
  const addon = parts?.menus[parts.people.atKeyboard] ?? NO_ITEMS;
  const menus = menuBar(env, addon, fileActions(store, say, tell), say);
  const panel = { language, say, onClose: () => store.set({ panel: null }) };

  return (
    <div class="page" data-ready={state.gridReady && parts !== null}>
      {parts && (
        <WorkbenchBar
          parts={parts}
          language={language}
          panel={state.panel}
          say={say}
          onAsk={tell}
          onPanel={(which) => store.set({ panel: which })}
        />
      )}
      {parts && (
        <TitleBar
          name={parts.document.name}
          menus={menus}
          status={statusOf(state, say)}
          onRename={(name) => tell({ type: 'rename', name })}
          onDone={focusGrid}
          say={say}
        />
      )}
      <main class="middle">
        <div class="grid-place" ref={place} />
        {!state.gridReady && <p class="loading">{state.failure ?? say('loading')}</p>}
        {parts?.sidebar && (
          <Sidebar key={parts.sidebar.id} surface={parts.sidebar} bridge={bridge} actions={frame} say={say} />
        )}
        {parts && state.panel === 'mailbox' && (
          <Mailbox
            {...panel}
            mailbox={parts.mailbox}
            timeZone={parts.document.timeZone}
            read={(id) => ask({ type: 'mail', id }) as Promise<Message>}
          />
        )}
        {parts && state.panel === 'triggers' && (
          <Triggers
            {...panel}
            triggers={parts.triggers}
            people={parts.people}
            timeZone={parts.document.timeZone}
          />
        )}
        {parts && state.panel === 'runs' && (
          <Runs
            {...panel}
            runs={parts.runs}
            people={parts.people}
            timeZone={parts.document.timeZone}
            read={(id) => ask({ type: 'run', id }) as Promise<RunRecord>}
          />
        )}
      </main>
      {state.running !== null && (
        <div class="running" role="status">
          <span class="spinner" aria-hidden="true" />
          {state.running === '' ? say('working') : say('running')} <code>{state.running}</code>
        </div>
      )}
      <Toasts toasts={state.toasts} onDrop={(id) => dropToast(store, id)} say={say} />
      {parts?.dialog && (
        <Dialog key={parts.dialog.id} surface={parts.dialog} bridge={bridge} actions={frame} say={say} />
      )}
      {state.questions[0] && (
        <QuestionDialog
          key={state.questions[0].text}
          question={state.questions[0]}
          onClose={() => state.questions[0] && dropQuestion(store, state.questions[0])}
        />
      )}
    </div>
  );
};
