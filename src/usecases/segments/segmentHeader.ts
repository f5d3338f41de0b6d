import { quoted } from '../../formulas/sheetNames.ts';
import type { Shop } from '../../ports.ts';

/**
 * The header of a segment's column: its name as the tab Segments has it now, so that a segment that is renamed there is
 * renamed here. The id in it tells whose column it is.
 */
export const segmentHeader = ({ layout }: Shop, id: string, name: string): string => {
  const [ids, names] = [layout.columnRange('Segments', 'id'), layout.columnRange('Segments', 'name')];
  return `IFERROR(VLOOKUP(${quoted(id)},{${ids},${names}},2,FALSE),${quoted(name)})`;
};
