import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import type { Interaction } from '../../schema/tables/interactions.ts';
import { groupBy } from '../groupBy.ts';
import { isVisit } from './rotting.ts';

/** Somebody of us who had to do with the customer lately (R69). */
export interface Touch {
  readonly name: string;
  /** The post from which they did. */
  readonly department: string | null;
  readonly leads: boolean;
  readonly count: number;
  readonly last: Day;
}

export type Planned = Pick<FollowUp, 'subject' | 'dueOn' | 'owner' | 'channel'>;

export interface AccountContacts {
  /** The one who was in touch last first. */
  readonly touches: readonly Touch[];
  /** The next one first. */
  readonly planned: readonly Planned[];
  /** A leader's last visit, and the next one that is planned. */
  readonly seniorLast: Day | null;
  readonly seniorNext: Day | null;
}

export interface Member {
  readonly department: string | null;
  readonly leads: boolean;
}

/**
 * R69: from which posts of ours a customer is touched, what is planned, and whether a leader visits.
 * @param made Contacts with the customer.
 * @param open Follow-ups of the customer that nobody has done.
 * @param memberOf Who works, or worked, here; null for a name that the team does not have.
 */
export const accountContacts = (
  made: readonly Pick<Interaction, 'happenedOn' | 'channel' | 'by'>[],
  open: readonly Planned[],
  memberOf: (name: string) => Member | null,
): AccountContacts => {
  const isSenior = (name: string | null): boolean => name !== null && memberOf(name)?.leads === true;
  const touches = [...groupBy(made, ({ by }) => by)].flatMap(([name, own]): Touch[] => {
    const last = lastDay(own);
    if (name === null || last === null) return [];
    const { department, leads } = memberOf(name) ?? { department: null, leads: false };
    return [{ name, department, leads, count: own.length, last }];
  });
  const planned = [...open].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return {
    touches: touches.sort((a, b) => b.last.localeCompare(a.last)),
    planned,
    seniorLast: lastDay(made.filter(({ by, channel }) => isVisit(channel) && isSenior(by))),
    seniorNext: planned.find(({ owner, channel }) => isVisit(channel) && isSenior(owner))?.dueOn ?? null,
  };
};

const lastDay = (made: readonly { readonly happenedOn: Day }[]): Day | null =>
  made.reduce<Day | null>(
    (last, { happenedOn }) => (last === null || happenedOn > last ? happenedOn : last),
    null,
  );
