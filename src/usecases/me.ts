import type { Role } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { actorHere, roleHere } from './roleHere.ts';
import { teamHere } from './teamHere.ts';

export interface Me {
  /** Name in the team list, as `owner` and `by` columns hold it; null for someone it does not list. */
  readonly name: string | null;
  readonly role: Role;
}

/** Who acts. */
export const me = (shop: Shop): Me => ({ name: actorHere(shop).name, role: roleHere(shop) });

/** Names of those who work here now, as forms offer them. */
export const teamNames = (shop: Shop): readonly string[] =>
  teamHere(shop)
    .filter(({ active }) => active !== false)
    .map(({ name }) => name);

/** R50: the department of each who has one, by name; also of those who left: customers may still be theirs. */
export const teamDepartments = (shop: Shop): Readonly<Record<string, string>> =>
  Object.fromEntries(
    teamHere(shop).flatMap(({ name, department }) => (department === null ? [] : [[name, department]])),
  );
