import './engineSetup.ts';
import 'bootstrap/dist/css/bootstrap.min.css';
import 'font-awesome/css/font-awesome.css';
import '@odoo/o-spreadsheet/dist/o_spreadsheet.css';
import './page.css';
import { render } from 'preact';
import { connect } from './connection.ts';
import { followServer } from './followServer.ts';
import type { Guard } from './grid/guard.ts';
import { mountGrid } from './grid/mountGrid.ts';
import { openGridModel } from './grid/openGridModel.ts';
import type { Deeds } from './grid/rootCommands.ts';
import { makeTransport } from './grid/transport.ts';
import { Page } from './Page.tsx';
import { reportSelection } from './reportSelection.ts';
import { askPerson, makeStore, showToast } from './store.ts';
import { exposeForTests } from './testDoor.ts';
import { type Language, languageOf, sayIn } from './words.ts';

interface Workbook {
  readonly session: string;
  readonly revision: string;
  readonly data: unknown;
}

const fetchText = async (path: string): Promise<string> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return response.text();
};

const start = async (): Promise<void> => {
  const store = makeStore();
  const [text, bridge] = await Promise.all([fetchText('/workbook.json'), fetchText('/bridge.js')]);
  // The server writes exactly this.
  const { session, revision, data } = JSON.parse(text) as Workbook;

  const say = () => {
    const people = store.get().parts?.people;
    const seated = people?.all.find(({ key }) => key === people.atKeyboard);
    return sayIn(languageOf(seated?.language ?? navigator.language));
  };
  const deeds: Deeds = new Map();
  const connection = connect(() => {
    const query = new URLSearchParams({ session, revision: transport.revision() });
    return `ws://${location.host}/socket?${query}`;
  });
  const transport = makeTransport(connection, revision, (id) => deeds.get(id) ?? null);
  const guard: Guard = {
    ranges: [],
    confirmed: false,
    refuse: (level, command) => {
      if (store.get().questions.length > 0) return;
      const warning = level === 'warn';
      askPerson(store, {
        title: say()(warning ? 'protectedTitle' : 'protectedRefusalTitle'),
        text: say()(warning ? 'protectedWarning' : 'protectedRefusal'),
        yes: say()(warning ? 'protectedEdit' : 'ok'),
        ...(warning && { no: say()('cancel'), onYes: () => again(command) }),
      });
    },
  };
  const model = openGridModel({ data, transport, deeds, guard, clientId: `page-${crypto.randomUUID()}` });

  const again = ({ type, ...payload }: { readonly type: string }): void => {
    guard.confirmed = true;
    // The command came from the grid itself a moment ago; its type is not known here.
    model.dispatch(type as never, payload as never);
    guard.confirmed = false;
  };
  const focusGrid = (): void => document.querySelector<HTMLElement>('.o-grid')?.focus();

  followServer(connection, store, model, guard);
  reportSelection(connection, model);
  transport.onPending(() => store.set({ pending: transport.isPending() }));

  const onPlace = async (place: HTMLElement, language: Language) => {
    const grid = await mountGrid(model, place, language, {
      notify: (message) => showToast(store, { title: '', message, seconds: 5 }),
      raise: (message, then) =>
        askPerson(store, { title: '', text: message, yes: say()('ok'), ...(then && { onYes: then }) }),
      confirm: (message, yes, no) =>
        askPerson(store, {
          title: '',
          text: message,
          yes: say()('ok'),
          no: say()('cancel'),
          onYes: yes,
          ...(no && { onNo: no }),
        }),
    });
    store.set({ gridReady: true });
    focusGrid();
    return grid;
  };
  const place = document.getElementById('page');
  if (place === null) throw new Error('The page has no place to stand: index.html lacks #page.');
  render(
    <Page store={store} bridge={bridge} ask={connection.ask} onPlace={onPlace} focusGrid={focusGrid} />,
    place,
  );
  exposeForTests(model, store, transport);
};

start().catch((error: unknown) => {
  document.body.append(error instanceof Error ? error.message : String(error));
  throw error;
});
