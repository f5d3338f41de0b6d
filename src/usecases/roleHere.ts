import { type Role, roleOf } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { settings } from '../schema/tables/settings.ts';
import { team } from '../schema/tables/team.ts';

/** The note that names the owner even where the tab Settings is gone. */
const ownerNote = 'owner';

/** Notes whoever sets the sheet up first as its owner. */
export const keepOwner = ({ notes, identity }: Shop): void => {
  const email = identity.email();
  if (notes.read(ownerNote) === null && email !== null) notes.write(ownerNote, email);
};

/**
 * The role of whoever acts. Before set-up there is no owner, and anybody may set up. The owner who mistyped the
 * address in Settings, or lost a tab or a column, is still the owner: nobody else can put it back.
 */
export const roleHere = (shop: Shop): Role => {
  const owner = shop.notes.read(ownerNote);
  const standing = shop.tables.has(settings);
  if (owner === null ? !standing : owner === shop.identity.email()) return 'owner';
  const named = standing ? shop.settings.read().ownerEmail : '';
  const members = shop.tables.has(team) ? shop.tables.read(team).rows : [];
  return roleOf(shop.identity.email(), named || (owner ?? ''), members);
};

/** @throws Refusal `notAllowed` unless whoever acts has one of the roles. */
export const requireRole = (shop: Shop, roles: readonly Role[]): void => {
  const role = roleHere(shop);
  if (!roles.includes(role)) throw new Refusal('notAllowed', { role: shop.say(`Team.role.${role}`) });
};
