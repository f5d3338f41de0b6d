import { type Role, roleOf } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { team } from '../schema/tables/team.ts';

export interface Me {
  /** Name in the team list, as `owner` and `by` columns hold it; null for someone it does not list. */
  readonly name: string | null;
  readonly role: Role;
}

/** Who acts. */
export const me = (shop: Shop): Me => {
  const email = shop.identity.email();
  const members = shop.tables.read(team).rows;
  const member = email === null ? undefined : members.find((one) => one.email?.toLowerCase() === email);
  return { name: member?.name ?? null, role: roleOf(email, shop.settings.read().ownerEmail, members) };
};

/** Names of those who work here now, as forms offer them. */
export const teamNames = (shop: Shop): readonly string[] =>
  shop.tables
    .read(team)
    .rows.filter(({ active }) => active !== false)
    .map(({ name }) => name);
