import type { Workbench } from '../../../workbench/control.ts';
import { usedRows } from './aShop.ts';

/** The outbox is blank, and nobody remembers what was in it. */
export const forgetSent = (workbench: Workbench): void => {
  const { document } = workbench.world.properties;
  for (const key of Object.keys(document))
    if (/^clientele\.note\.(sent|outbox|reminders)/.test(key)) delete document[key];
  const { getters } = workbench.world.model;
  const sheetId = getters.getSheetIdByName('Outbox');
  const used = sheetId === undefined ? 0 : usedRows(workbench, sheetId);
  if (used > 1) workbench.edit({ type: 'deleteRows', sheet: 'Outbox', at: 2, count: used - 1 });
};
