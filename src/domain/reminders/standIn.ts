import type { Day } from '../../schema/day.ts';
import type { TeamMember } from '../../schema/tables/team.ts';

export type Member = Pick<
  TeamMember,
  'name' | 'email' | 'active' | 'manager' | 'awayFrom' | 'awayUntil' | 'substitute'
>;

/** From the first day to the last one; a blank end is open. */
export const isAway = ({ awayFrom, awayUntil }: Member, today: Day): boolean =>
  (awayFrom !== null || awayUntil !== null) &&
  (awayFrom === null || awayFrom <= today) &&
  (awayUntil === null || today <= awayUntil);

/** Somebody who can be written to, and for whom it is. */
export interface Reached {
  /** The address, in small letters. */
  readonly to: string;
  readonly name: string;
  /** Who is away; null where it is their own. */
  readonly standsInFor: Member | null;
}

/** What a message keeps of it: the name of who is away. */
export const awayOf = ({ standsInFor }: Reached): { readonly away?: string } =>
  standsInFor ? { away: standsInFor.name } : {};

/**
 * Who gets what is meant for the person of this name: whoever stands in while they are away, and so on along the chain.
 * Where the chain ends with nobody, or leads back, it goes to them after all. Null where nobody of that name works here
 * and has an address.
 */
export const reached = (members: readonly Member[], name: string | null, today: Day): Reached | null => {
  const find = (wanted: string | null): Member | undefined =>
    members.find((one) => wanted !== null && one.name === wanted && one.active !== false && one.email);
  const meant = find(name);
  if (!meant) return null;
  const seen = new Set<string>();
  let at: Member | undefined = meant;
  while (at && isAway(at, today)) {
    seen.add(at.name);
    const next: Member | undefined = find(at.substitute);
    at = next && !seen.has(next.name) ? next : undefined;
  }
  const found = at ?? meant;
  return {
    to: (found.email ?? '').toLowerCase(),
    name: found.name,
    standsInFor: found === meant ? null : meant,
  };
};
