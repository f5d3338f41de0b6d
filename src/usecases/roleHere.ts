import { type Role, roleOf, roles } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { recordIn } from '../schema/derive/recordIn.ts';
import { Refusal } from '../schema/refusal.ts';
import { settingDefinitions } from '../schema/settings.ts';
import { settings } from '../schema/tables/settings.ts';
import type { TeamMember } from '../schema/tables/team.ts';
import { teamHere } from './teamHere.ts';

/** The note that names the owner even where the tab Settings is gone. */
const ownerNote = 'owner';

/** The note in which the roles that were looked up are remembered, by e-mail: it is read with all other notes. */
const rolesNote = 'roles';

/** How long a role that was looked up counts: at most so long after somebody changed it out of our sight, ms. */
const remembered = 600_000;

/** Who acts, as far as authority goes. */
export interface Actor {
  readonly role: Role;
  /** Name in the team list; null for someone it does not list. */
  readonly name: string | null;
  /** Whether salespeople see the customers of others. */
  readonly salesSeeAll: boolean;
  /** Whether anything is approved here. */
  readonly approvalsOn: boolean;
  /** The business's currency, as Settings write it. */
  readonly currency: string;
}

/** Notes whoever sets the sheet up first as its owner. */
export const keepOwner = ({ notes, identity }: Shop): void => {
  const email = identity.email();
  if (notes.read(ownerNote) === null && email !== null) notes.write(ownerNote, email);
};

/** The role of whoever acts, see `actorHere`. */
export const roleHere = (shop: Shop): Role => (isOwner(shop) ? 'owner' : actorHere(shop).role);

/**
 * Before set-up there is no owner, and anybody may set up. The owner who mistyped the address in Settings, or lost a
 * tab or a column, is still the owner: nobody else can put it back.
 */
const isOwner = (shop: Shop): boolean => {
  const owner = shop.notes.read(ownerNote);
  return owner === null ? !shop.tables.has(settings) : owner === shop.identity.email();
};

/** E-mails that act as the owner: whoever set the sheet up, and whom Settings name. */
export const ownersHere = (shop: Shop): readonly string[] => [
  ...new Set([shop.notes.read(ownerNote) ?? '', shop.settings.read().ownerEmail].filter(Boolean)),
];

const found = new WeakMap<Shop, Actor>();

/** Who acts, by Settings and Team; looked up once an execution, and remembered for some minutes after. */
export const actorHere = (shop: Shop): Actor => {
  const known = found.get(shop) ?? recall(shop) ?? lookUp(shop);
  found.set(shop, known);
  return known;
};

/** The business's currency, ISO 4217; no call where who acts is remembered. */
export const currencyHere = (shop: Shop): string => actorHere(shop).currency.toUpperCase();

/** Forgets the roles that were looked up: Team or Settings was changed. */
export const forgetRoles = ({ notes }: Pick<Shop, 'notes'>): void => {
  if (notes.read(rolesNote, 'afresh') !== null) notes.write(rolesNote, null);
};

const lookUp = (shop: Shop): Actor => {
  const email = shop.identity.email();
  const standing = shop.tables.has(settings);
  const values = standing ? shop.settings.read() : null;
  const members = teamHere(shop);
  const owner = values?.ownerEmail || (shop.notes.read(ownerNote) ?? '');
  const actor: Actor = {
    role: isOwner(shop) ? 'owner' : roleOf(email, owner, members),
    name: nameOf(email, members),
    salesSeeAll: values?.salesSeeAll ?? true,
    approvalsOn: values?.approvalsOn ?? false,
    currency: values?.currency ?? settingDefinitions.currency.standard,
  };
  if (email !== null && standing) remember(shop, email, actor);
  return actor;
};

const nameOf = (email: string | null, members: readonly TeamMember[]): string | null =>
  (email === null ? undefined : members.find((one) => one.email?.toLowerCase() === email))?.name ?? null;

const remember = (shop: Shop, email: string, actor: Actor): void => {
  const at = shop.clock.now();
  shop.notes.write(rolesNote, JSON.stringify({ ...recorded(shop), [email]: { ...actor, at } }));
};

const recall = (shop: Shop): Actor | null => {
  const email = shop.identity.email();
  if (email === null || !shop.tables.has(settings)) return null;
  const raw = recorded(shop)[email];
  if (typeof raw !== 'object' || raw === null) return null;
  const { role, name, salesSeeAll, approvalsOn, currency }: Partial<Record<keyof Actor, unknown>> = raw;
  const known = roles.find((one) => one === role);
  if (!known || typeof salesSeeAll !== 'boolean' || typeof approvalsOn !== 'boolean') return null;
  if (typeof currency !== 'string') return null;
  return { role: known, name: typeof name === 'string' ? name : null, salesSeeAll, approvalsOn, currency };
};

const records = new WeakMap<Shop, Readonly<Record<string, unknown>>>();

/** What is remembered still, by e-mail. */
const recorded = (shop: Shop): Readonly<Record<string, unknown>> => {
  const known = records.get(shop);
  if (known) return known;
  const now = Date.parse(shop.clock.now());
  const record = Object.fromEntries(
    Object.entries(recordIn(shop.notes.read(rolesNote))).filter(
      ([, one]) => Math.abs(now - Date.parse(String(Object(one).at))) < remembered,
    ),
  );
  records.set(shop, record);
  return record;
};

/** @throws Refusal `notAllowed` unless whoever acts has one of the roles. */
export const requireRole = (shop: Shop, allowed: readonly Role[]): void => {
  const role = roleHere(shop);
  if (!allowed.includes(role)) throw new Refusal('notAllowed', { role: shop.say(`Team.role.${role}`) });
};
