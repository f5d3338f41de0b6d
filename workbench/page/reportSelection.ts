import type { Model } from '../engine/load.ts';
import type { Connection } from './connection.ts';

/** How long the cursor must rest before the server is told, in milliseconds. */
const REST = 120;

/** Tells the server where the cursor stands, so that a script's getActiveRange() is right. */
export const reportSelection = (connection: Connection, model: Model): void => {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = (): void => {
    const { getters } = model;
    const { sheetId, row, col } = getters.getActivePosition();
    const selection = { sheetId, row, col, zones: getters.getSelectedZones() };
    const text = JSON.stringify(selection);
    if (text === told) return;
    told = text;
    connection.ask({ type: 'select', ...selection }).catch(() => {
      told = '';
    });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(report, REST);
  };
  model.on('update', connection, soon);
  connection.onLink((link) => link === 'online' && soon());
};
