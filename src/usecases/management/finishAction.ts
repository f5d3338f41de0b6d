import { leaders } from '../../domain/authority.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { actions } from '../../schema/tables/actions.ts';
import { me } from '../me.ts';

/**
 * Marks an action as done today, or as open again.
 * @throws Refusal `rowGone`; `notAllowed` where a salesperson does not own it.
 */
export const finishAction = (shop: Shop, id: string, done: boolean): void => {
  const { name, role } = me(shop);
  shop.lock.hold(
    () =>
      shop.tables.edit(actions, id, ({ row: { owner, doneOn } }) => {
        if (!leaders.includes(role) && (name === null || owner !== name))
          throw new Refusal('notAllowed', { role: shop.say(`Team.role.${role}`) });
        return done === (doneOn !== null) ? null : { doneOn: done ? shop.clock.today() : null };
      }),
    'last',
  );
};
