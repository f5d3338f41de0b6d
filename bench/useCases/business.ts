import type { Workbench } from '../../workbench/control.ts';
import type { Business } from './scenario.ts';

/** A workbench as scenarios use it. */
export const businessOf = (shop: Workbench): Business => {
  const numbers = new Map<string, number>();
  const next: Business['next'] = (series = '') => {
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    return number;
  };
  const askAs: Business['askAs'] = (person, name, input) => {
    shop.signIn(person);
    const { record, value } = shop.call('clientele', { name, input });
    shop.signIn('owner');
    if (record.status !== 'completed' || !isAnswer(value) || isDeclined(value.value))
      throw new Error(`${name}: ${record.error?.message ?? JSON.stringify(value)}`);
    // The door answers with what the request's declaration says.
    return value.value as ReturnType<typeof askAs<typeof name>>;
  };
  return {
    shop,
    askAs,
    ask: (name, input) => askAs('owner', name, input),
    next,
    id: (tab, header, text) => {
      const { column, rows, shown } = reader(shop, tab);
      const at = header === undefined ? -1 : column(header);
      for (let row = 1; row < rows; row++)
        if (shown(row, 0) !== '' && (at < 0 || shown(row, at) === text)) return shown(row, 0);
      throw new Error(`No row of ${tab} with ${header} ${text}`);
    },
    cell: (tab, id, header) => {
      const { column, rows, shown } = reader(shop, tab);
      for (let row = 1; row < rows; row++) if (shown(row, 0) === id) return shown(row, column(header));
      throw new Error(`No row ${id} in ${tab}`);
    },
    row: (tab, text) => {
      const { columns, rows, shown } = reader(shop, tab);
      for (let row = 0; row < rows; row++)
        for (let col = 0; col < columns; col++) if (shown(row, col) === text) return row + 1;
      throw new Error(`${text} does not stand in ${tab}`);
    },
    foreignTab: (title, rows) => {
      const { model } = shop.world;
      if (model.getters.getSheetIdByName(title) === undefined)
        shop.edit({
          type: 'command',
          command: { type: 'CREATE_SHEET', sheetId: `theirs ${next('tabs')}`, name: title, position: 1 },
        });
      const last = String.fromCharCode(64 + (rows[0]?.length ?? 1));
      shop.edit({ type: 'set', sheet: title, a1: `A1:${last}${rows.length}`, values: rows });
      const found = askAs('owner', 'answerTabs', {}).find((tab) => tab.title === title);
      if (!found) throw new Error(`There is no tab ${title}`);
      return found.sheetId;
    },
  };
};

const isAnswer = (value: unknown): value is { readonly ok: true; readonly value: unknown } =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === true;

/** It was answered, but nothing was done: not what is to be measured. */
const isDeclined = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  typeof value.status === 'string' &&
  ['conflict', 'exists', 'unfit'].includes(value.status);

const reader = ({ world: { model } }: Workbench, tab: string) => {
  const { getters } = model;
  const sheetId = getters.getSheetIdByName(tab);
  if (sheetId === undefined) throw new Error(`There is no tab ${tab}`);
  const shown = (row: number, col: number): string =>
    getters.getEvaluatedCell({ sheetId, row, col }).formattedValue;
  return {
    shown,
    rows: getters.getNumberRows(sheetId),
    columns: getters.getNumberCols(sheetId),
    column: (header: string): number => {
      for (let col = 0; col < getters.getNumberCols(sheetId); col++) if (shown(0, col) === header) return col;
      throw new Error(`No column ${header} in ${tab}`);
    },
  };
};
