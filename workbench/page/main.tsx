import './engineSetup.ts';
import 'bootstrap/dist/css/bootstrap.min.css';
import 'font-awesome/css/font-awesome.css';
import '@odoo/o-spreadsheet/dist/o_spreadsheet.css';
import './page.css';
import { render } from 'preact';
import { connect } from './connection.ts';
import { fetchText, fetchWorkbook } from './fetchWorkbook.ts';
import { followServer } from './followServer.ts';
import { computeRest } from './grid/computeRest.ts';
import { makeGuard } from './grid/makeGuard.ts';
import { mountGrid } from './grid/mountGrid.ts';
import { openGridModel } from './grid/openGridModel.ts';
import type { Deeds } from './grid/rootCommands.ts';
import { makeTransport } from './grid/transport.ts';
import { gridNotices } from './gridNotices.ts';
import { Page } from './Page.tsx';
import { reportSelection } from './reportSelection.ts';
import { makeStore } from './store.ts';
import { exposeForTests } from './testDoor.ts';
import type { Language } from './words.ts';

/** By then the grid has measured itself. */
const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

const focusGrid = (): void => document.querySelector<HTMLElement>('.o-grid')?.focus();

const start = async (place: HTMLElement): Promise<void> => {
  const store = makeStore();
  const [{ session, revision, data }, bridge] = await Promise.all([fetchWorkbook(), fetchText('/bridge.js')]);

  const connection = connect(
    () => `ws://${location.host}/socket?${new URLSearchParams({ session, revision: transport.revision() })}`,
  );
  const deeds: Deeds = new Map();
  const transport = makeTransport(connection, revision, (id) => deeds.get(id) ?? null);
  const guard = makeGuard(store);
  const model = openGridModel({ data, transport, deeds, guard, clientId: `page-${crypto.randomUUID()}` });
  guard.repeat = ({ type, ...payload }) => {
    // The command came from the grid itself a moment ago; which one it is is not known here.
    model.dispatch(type as never, payload as never);
  };

  followServer(connection, store, model, guard);
  reportSelection(connection, model);
  transport.onPending(() => store.set({ pending: transport.isPending() }));
  exposeForTests(model, store, transport);

  const onPlace = async (gridPlace: HTMLElement, language: Language) => {
    const grid = await mountGrid(model, gridPlace, language, gridNotices(store));
    await nextFrame();
    store.set({ gridReady: true });
    focusGrid();
    computeRest(model);
    return grid;
  };
  render(
    <Page store={store} bridge={bridge} ask={connection.ask} onPlace={onPlace} focusGrid={focusGrid} />,
    place,
  );
};

const place = document.getElementById('page');
if (place === null) throw new Error('The page has no place to stand: index.html lacks #page.');
start(place).catch((error: unknown) => {
  place.textContent = error instanceof Error ? error.message : String(error);
  throw error;
});
