import { addDays } from '../../domain/days.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { endedColumns, endedRange } from '../../formulas/sales/overview/endedMonth.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { type Period, periods } from '../../schema/tables/periods.ts';
import { blankRow } from '../blankRow.ts';

/** The note of the month that was kept last, `yyyy-mm`. */
const note = 'period';

/**
 * R106, R107: in the first hour of a month keeps what the tab Overview shows of the month that ended, as a row of Periods
 * that is never changed. No call where that was done, or without the tab. Killed, it is done again, once: the row's id
 * is the month's.
 */
export const keepPeriods = (shop: Shop): void => {
  const month = monthBefore(shop.clock.today());
  if (shop.notes.read(note) === month || !shop.layout.stands('Overview')) return;
  const [cells] = shop.figures.plain('Overview', endedRange) ?? [];
  const figures = new Map(endedColumns.map((name, index) => [name, cells?.[index]]));
  // Formulas may not know yet that a month began, and people may have put something else there.
  if (String(figures.get('period') ?? '').slice(0, 7) !== month) return;
  shop.lock.hold(() => {
    const row = periodOf(shop, month, figures);
    if (shop.tables.place(periods, row.id) === null) shop.tables.insert(periods, [row]);
    // Cells that were not flushed may be lost where a run is killed; a note is not.
    shop.lock.flush();
    shop.notes.write(note, month);
  });
};

/** The month before that of the day, `yyyy-mm`. */
const monthBefore = (day: Day): string => addDays(day, -Number(day.slice(8))).slice(0, 7);

const periodOf = (shop: Shop, month: string, figures: ReadonlyMap<string, unknown>): Period => {
  const numbers = endedColumns.flatMap((name) => {
    const value = figures.get(name);
    return name !== 'period' && typeof value === 'number' ? [[name, value]] : [];
  });
  return {
    ...blankRow(periods),
    ...Object.fromEntries(numbers),
    id: shop.ids.of('PF', fingerprint(month)),
    period: month,
    takenAt: shop.clock.now(),
  };
};
