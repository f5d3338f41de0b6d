import { closedOn } from '../../domain/holidays.ts';
import type { BusinessHours } from '../../domain/service/businessHours.ts';
import { weekdays } from '../../domain/weekdays.ts';
import type { Shop } from '../../ports.ts';
import { holidays } from '../../schema/tables/holidays.ts';
import { type ServiceLevel, serviceLevels } from '../../schema/tables/serviceLevels.ts';

/** When the business serves, by Settings and its holidays, in the spreadsheet’s zone. */
export const serviceHours = ({ settings, tables, clock }: Shop): BusinessHours => {
  const { serviceFrom, serviceUntil, serviceDays } = settings.read();
  return {
    from: serviceFrom,
    until: serviceUntil,
    weekdays: weekdays(serviceDays),
    closed: closedOn(tables.columns(holidays, ['day', 'until', 'yearly'])),
    wall: clock.wall,
  };
};

/** The levels as the business has them; none where it never wrote any. */
export const levelsHere = ({ tables }: Shop): readonly ServiceLevel[] => tables.read(serviceLevels).rows;
