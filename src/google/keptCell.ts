import type { KeptCell } from '../ports.ts';
import { asText } from './cells.ts';

/** How a moment is kept: in the spreadsheet's zone, so that it stands for the same day anywhere. */
const moment = 'yyyy-MM-dd HH:mm:ss.SSS';

/** A cell as it is kept, by what the service gives of it. */
export const keptCell = (value: unknown, formula: string, zone: () => string): KeptCell => {
  if (formula !== '') return { f: formula };
  if (value instanceof Date) return { d: Utilities.formatDate(value, zone(), moment) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
};

/**
 * A text stays a text whatever it looks like; a formula is written as one.
 * @param typed The formula as the sheet's locale writes it.
 */
export const toPut = (
  cell: KeptCell,
  zone: () => string,
  typed: (formula: string) => string = (formula) => formula,
): string | number | boolean | Date => {
  if (typeof cell === 'string') return asText(cell);
  if (typeof cell !== 'object') return cell;
  return 'f' in cell ? typed(cell.f) : Utilities.parseDate(cell.d, zone(), moment);
};
