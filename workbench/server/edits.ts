import type { PersonDid, Workbench } from '../control.ts';
import { eventValue } from '../runtime/personEdit.ts';
import type { Deed } from './protocol.ts';

/** What Google would tell the triggers of a person's edit; called before the edit is applied, for the old value. */
export const whatPersonDid = ({ world }: Workbench, { command, changed }: Deed): PersonDid => {
  if (!changed || !world.model.getters.tryGetSheet(changed.sheetId)) return { command };
  const { top, left, bottom, right } = changed.zone;
  if (top !== bottom || left !== right) return { command, changed };
  return { command, changed, oldValue: eventValue(world, changed.sheetId, top, left) };
};
