import type { Shop } from '../ports.ts';
import { type TeamMember, team } from '../schema/tables/team.ts';

/** The team list; nobody, where its tab is missing: daily work goes on without it. */
export const teamHere = ({ tables }: Shop): readonly TeamMember[] =>
  tables.has(team) ? tables.read(team).rows : [];

/** Who works here now under this name. */
export const colleague = (members: readonly TeamMember[], name: string | null | undefined) =>
  members.find((one) => one.name === name && one.active !== false);
