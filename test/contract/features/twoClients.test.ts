import { describe, expect, it } from 'vitest';
import type { Model } from '../../../workbench/engine/load.ts';
import { openModel } from '../../../workbench/engine/model.ts';

type Listener = (message: unknown) => void;

/** Two models of one document, as the page and the server have them. */
const twoClients = (): readonly [Model, Model] => {
  const listeners: Listener[] = [];
  const transport = {
    sendMessage: (message: unknown) => {
      for (const listener of listeners) listener(structuredClone(message));
    },
    onNewMessage: (_id: string, listener: Listener) => void listeners.push(listener),
    leave: () => undefined,
  };
  const data = {
    sheets: [
      {
        id: 's',
        colNumber: 4,
        rowNumber: 9,
        cells: { A1: 'name', B1: 'n', A2: 'a', B2: '1', A3: 'b', B3: '2', A4: 'c', B4: '3' },
        tables: [{ range: 'A1:B4', type: 'static', config: FILTER }],
      },
    ],
  };
  const open = (id: string) => openModel(data, { transport, client: { id, name: id } });
  return [open('server'), open('page')];
};

const FILTER = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  styleId: 'None',
};

const hidden = (model: Model): readonly boolean[] =>
  [1, 2, 3].map((row) => model.getters.isRowFiltered('s', row));

const tell = (model: Model, type: string, payload: object): void => {
  // Commands of the workbench's plugins are not in the engine's own list.
  (model.dispatch as unknown as (type: string, payload: object) => void)(type, payload);
};

const choose = (model: Model, col: number, hiddenValues: string[]): void => {
  model.dispatch('UPDATE_FILTER', {
    sheetId: 's',
    row: 0,
    col,
    value: { filterType: 'values', hiddenValues },
  });
};

describe('what is chosen in a filter', () => {
  it('hides the same rows for the script and in the page, whoever chose it', () => {
    const [server, page] = twoClients();
    choose(server, 0, ['b']);
    expect([hidden(server), hidden(page)]).toEqual([
      [false, true, false],
      [false, true, false],
    ]);
    choose(page, 1, ['1']);
    expect([hidden(server), hidden(page)]).toEqual([
      [true, true, false],
      [true, true, false],
    ]);
    choose(page, 0, []);
    expect([hidden(server), hidden(page)]).toEqual([
      [true, false, false],
      [true, false, false],
    ]);
  });

  it('is shown in the menu of the other', () => {
    const [server, page] = twoClients();
    choose(server, 0, ['b']);
    expect(page.getters.getFilterHiddenValues({ sheetId: 's', row: 0, col: 0 })).toEqual(['b']);
  });

  it('is undone with one step', () => {
    const [server, page] = twoClients();
    choose(page, 0, ['b']);
    page.dispatch('REQUEST_UNDO');
    expect([hidden(server), hidden(page)]).toEqual([
      [false, false, false],
      [false, false, false],
    ]);
  });

  it('goes with the filter when either takes it away', () => {
    const [server, page] = twoClients();
    choose(page, 0, ['b']);
    page.dispatch('REMOVE_TABLE', { sheetId: 's', target: [{ top: 0, bottom: 3, left: 0, right: 1 }] });
    expect([hidden(server), hidden(page)]).toEqual([
      [false, false, false],
      [false, false, false],
    ]);
    expect(openModel(server.exportData()).getters.isRowFiltered('s', 2)).toBe(false);
  });

  it('is there when the document is opened again', () => {
    const [server] = twoClients();
    choose(server, 0, ['b']);
    expect(hidden(openModel(server.exportData()))).toEqual([false, true, false]);
  });
});

describe('a banding that a script sets', () => {
  it('is drawn at once in the page', () => {
    const [server, page] = twoClients();
    const fill = () => page.getters.getCellComputedStyle({ sheetId: 's', row: 5, col: 3 }).fillColor;
    expect(fill()).toBeUndefined();
    const colours = { header: null, first: '#AAAAAA', second: '#BBBBBB', footer: null };
    const zone = { top: 5, bottom: 8, left: 2, right: 3 };
    tell(server, 'SET_ANCHOR', {
      id: 'banding:1',
      sheetId: 's',
      zone,
      kind: 'banding',
      data: { rows: colours, columns: null },
    });
    expect(fill()).toBe('#AAAAAA');
    tell(server, 'REMOVE_ANCHOR', { id: 'banding:1', sheetId: 's' });
    expect(fill()).toBeUndefined();
  });
});
