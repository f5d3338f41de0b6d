import type { Workbench } from '../../../workbench/control.ts';
import { usedRows } from './aShop.ts';

/** The outbox is blank, and nobody remembers what was in it. */
export const forgetSent = (workbench: Workbench): void => {
  const { document } = workbench.world.properties;
  for (const key of Object.keys(document))
    if (/^clientele\.note\.(sent|outbox|reminders)/.test(key)) delete document[key];
  const { getters } = workbench.world.model;
  const sheetId = getters.getSheetIdByName('Outbox');
  if (sheetId === undefined) return;
  const blank = Array.from({ length: getters.getNumberCols(sheetId) }, () => '');
  const values = Array.from({ length: usedRows(workbench, sheetId) - 1 }, () => blank);
  if (values.length > 0) workbench.edit({ type: 'set', sheet: 'Outbox', a1: 'A2', values });
};
