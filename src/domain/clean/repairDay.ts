import type { Day } from '../../schema/day.ts';
import { type DateEvidence, dateOrder, readDay } from '../import/dateOrder.ts';

/**
 * The day that a text means, or null where it can be read in two ways and nothing tells which.
 * @param evidence In which order the other texts of its column are written.
 */
export const repairDay = (text: string, evidence: DateEvidence): Day | null => {
  const plain = plainDay(text);
  const read = (['ymd', 'dmy', 'mdy'] as const).map((order) => readDay(plain, order));
  const days = [...new Set(read.filter((day) => day !== null))];
  if (days.length === 1) return days[0] ?? null;
  return evidence.proof === null ? null : readDay(plain, evidence.order);
};

/** In which order the texts of a column write their days. */
export const evidenceOf = (texts: readonly string[]): DateEvidence => dateOrder(texts.map(plainDay));

const plainDay = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
