import type { TeamMember } from '../schema/tables/team.ts';

export const roles = ['owner', 'manager', 'salesperson', 'reader'] as const;
export type Role = (typeof roles)[number];

export const everybody: readonly Role[] = roles;
/** Those who do the daily work: all but readers. */
export const workers: readonly Role[] = ['owner', 'manager', 'salesperson'];
export const leaders: readonly Role[] = ['owner', 'manager'];

/**
 * The role of whoever acts. The owner is the one who set the sheet up; the team list says the rest. An editor whom
 * Google does not name, or whom nobody listed, does daily work and no more: they may edit the sheet by hand anyway.
 */
export const roleOf = (email: string | null, ownerEmail: string, team: readonly TeamMember[]): Role => {
  if (email !== null && email === ownerEmail) return 'owner';
  const member = email === null ? undefined : team.find((one) => one.email?.toLowerCase() === email);
  return member?.role ?? 'salesperson';
};
