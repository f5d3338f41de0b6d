import type { Person, World } from '../world.ts';

/** @throws Error naming the key if nobody has it. */
export const personOf = ({ people }: Pick<World, 'people'>, key: string): Person => {
  const found = people.find((person) => person.key === key);
  if (!found)
    throw new Error(`Nobody has the key '${key}': ${people.map((person) => person.key).join(', ')}`);
  return found;
};

const domainOf = (email: string): string => email.split('@')[1] ?? '';

/**
 * The active user as a script sees them that runs as `effective`: Google names only oneself and people of one's own
 * domain (reference/base/session#getActiveUser).
 */
export const asSeenBy = (effective: Person, active: Person): Person => {
  if (active.key === effective.key) return active;
  const sameDomain =
    domainOf(active.email) === domainOf(effective.email) && domainOf(active.email) !== 'gmail.com';
  return sameDomain ? active : { ...active, email: '' };
};
