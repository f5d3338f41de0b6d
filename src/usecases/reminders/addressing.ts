import { type Reached, reached } from '../../domain/reminders/standIn.ts';
import { whenAsked } from '../../domain/whenAsked.ts';
import type { Shop } from '../../ports.ts';
import type { Reminder } from '../../schema/tables/reminders.ts';
import { teamHere } from '../teamHere.ts';

export interface Addressing {
  /** Who gets what is meant for the person of this name; null where nobody of it can be written to. */
  readonly person: (name: string | null) => Reached | null;
  /** The owner of the business, by the address of Settings; null where none stands there. */
  readonly business: () => Reached | null;
  /** Whom a rule means, of a thing of this owner: the owner of the business where nobody else can be written to. */
  readonly meant: (to: Reminder['to'], owner: string | null) => Reached | null;
}

/** Who is reached today: whoever is away is stood in for. One read call, once somebody is asked for. */
export const addressing = (shop: Shop): Addressing => {
  const today = shop.clock.today();
  const members = whenAsked(() => teamHere(shop));
  const person: Addressing['person'] = (name) => (name === null ? null : reached(members(), name, today));
  const business = whenAsked((): Reached | null => {
    const { ownerEmail } = shop.settings.read();
    const listed = members().find(({ email }) => email?.toLowerCase() === ownerEmail);
    if (ownerEmail === '') return null;
    return (listed && person(listed.name)) ?? { to: ownerEmail, name: listed?.name ?? '', standsInFor: null };
  });
  const managerOf = (owner: string | null): string | null =>
    members().find(({ name }) => name === owner)?.manager ?? null;
  return {
    person,
    business,
    meant: (to, owner) =>
      (to === 'owner' ? person(owner) : to === 'manager' ? person(managerOf(owner)) : null) ?? business(),
  };
};
