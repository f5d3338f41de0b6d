import { team } from '../../../src/schema/tables/team.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { fillTab, type TypedRow } from './fillTab.ts';

/** One of each role but the owner, who stands in no list; and whoever else. */
export const seatTeam = (shop: Workbench, ...others: readonly TypedRow<typeof team>[]): void =>
  fillTab(shop, team, [
    { id: 'T-00000001', name: 'Wang', email: 'wang@example.com', role: 'Manager' },
    { id: 'T-00000002', name: 'Darcel', email: 'darcel.schlecht@example.com', role: 'Salesperson' },
    { id: 'T-00000003', name: 'Rita', email: 'rita.reader@example.com', role: 'Reader' },
    ...others,
  ]);
