import { addDays } from '../../domain/days.ts';
import type { Day } from '../../schema/day.ts';
import { actions } from '../../schema/tables/actions.ts';
import { plans } from '../../schema/tables/plans.ts';
import { trainings } from '../../schema/tables/trainings.ts';
import type { Finder, Found } from './found.ts';

/**
 * R108, R111: actions that are not done, reviews of plans and trainings, from so many days ahead as the rule says. One read
 * a table that stands.
 */
export const managementDue: Finder = ({ shop }, { limit }) => {
  const { tables, sheetSay, formats } = shop;
  const today = shop.clock.today();
  const until = addDays(today, limit ?? 0);
  const line = (
    { id, owner }: Pick<Found, 'id' | 'owner'>,
    what: string,
    on: Day,
    key: 'action' | 'review' | 'training',
  ): Found => ({
    kind: 'actions',
    id,
    owner,
    line: `${what}: ${sheetSay(`mail.manage.${key === 'action' && on < today ? 'late' : key}`, { day: formats.day(on) })}`,
  });
  const due = tables.columns(actions, ['what', 'owner', 'dueOn', 'doneOn']);
  const watched = tables.columns(plans, ['name', 'owner', 'status', 'reviewOn']);
  const ahead = tables.columns(trainings, ['name', 'owner', 'status', 'happensOn']);
  return [
    ...due.flatMap((one) =>
      one.dueOn !== null && one.doneOn === null && one.dueOn <= until
        ? [line(one, one.what, one.dueOn, 'action')]
        : [],
    ),
    ...watched.flatMap((one) =>
      one.reviewOn !== null && one.status !== 'done' && one.status !== 'dropped' && one.reviewOn <= until
        ? [line(one, one.name, one.reviewOn, 'review')]
        : [],
    ),
    ...ahead.flatMap((one) =>
      one.happensOn !== null && one.status === 'planned' && one.happensOn >= today && one.happensOn <= until
        ? [line(one, one.name, one.happensOn, 'training')]
        : [],
    ),
  ];
};
