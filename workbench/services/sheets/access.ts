import { demandOnSheet } from './cells.ts';
import { mayEdit } from './protection.ts';
import { type RangeScope, zoneOf } from './scope.ts';

/** Whether whom the script runs as may edit the range. */
export const onRange = (scope: RangeScope) => ({
  canEdit: (): boolean => {
    demandOnSheet(scope);
    return mayEdit(scope.host.world, scope.host.effective.key, scope.sheetId, zoneOf(scope)) !== 'no';
  },
});
