import type { BusinessHours } from '../../domain/service/businessHours.ts';
import { isHoliday } from '../../domain/service/holiday.ts';
import type { Shop } from '../../ports.ts';
import { holidays } from '../../schema/tables/holidays.ts';
import { type ServiceLevel, serviceLevels } from '../../schema/tables/serviceLevels.ts';

/** When the business serves, by Settings and its holidays, in the spreadsheet’s zone. */
export const serviceHours = ({ settings, tables, clock }: Shop): BusinessHours => {
  const { serviceFrom, serviceUntil, serviceDays } = settings.read();
  const closed = isHoliday(tables.has(holidays) ? tables.columns(holidays, ['day', 'until', 'yearly']) : []);
  const weekdays = serviceDays.split(/[,;，；、\s]+/).map(Number);
  return {
    from: serviceFrom,
    until: serviceUntil,
    weekdays: new Set(weekdays.filter((one) => one >= 1 && one <= 7)),
    closed,
    wall: clock.wall,
  };
};

/** The levels as the business has them; none where it never wrote any. */
export const levelsHere = ({ tables }: Shop): readonly ServiceLevel[] =>
  tables.has(serviceLevels) ? tables.read(serviceLevels).rows : [];
