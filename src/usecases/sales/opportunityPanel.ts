import { leaders } from '../../domain/authority.ts';
import { addDays } from '../../domain/days.ts';
import { isVisit } from '../../domain/sales/rotting.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { type FormValues, formOf } from '../../schema/derive/forms.ts';
import { Refusal } from '../../schema/refusal.ts';
import { followUps } from '../../schema/tables/followUps.ts';
import { interactions } from '../../schema/tables/interactions.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { type StageChange, stageChanges } from '../../schema/tables/stageChanges.ts';
import { teamHere } from '../teamHere.ts';
import { refuseNotTheirs } from './mayWork.ts';

/** Somebody of us who had to do with the customer lately (R69). */
export interface Touch {
  readonly name: string;
  readonly department: string | null;
  readonly leads: boolean;
  readonly count: number;
  readonly last: Day;
}

export interface Planned {
  readonly subject: string;
  readonly dueOn: Day;
  readonly owner: string | null;
  readonly channel: string;
}

export interface OpportunityPanel {
  readonly id: string;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly stage: string;
  readonly values: FormValues;
  /** What was said of it when it was closed or put to rest. */
  readonly said: FormValues;
  /** Newest first; at most thirty. */
  readonly history: readonly Pick<StageChange, 'what' | 'before' | 'after' | 'at' | 'by' | 'days' | 'note'>[];
  readonly touches: readonly Touch[];
  readonly planned: readonly Planned[];
  /** A leader's last visit of these days, and the next one that is planned. */
  readonly seniorLast: Day | null;
  readonly seniorNext: Day | null;
}

/** Days back that are looked through for contacts. */
const lately = 90;
const longest = 30;

/** @throws Refusal `rowGone`. */
export const opportunityPanel = (shop: Shop, id: string): OpportunityPanel => {
  const row = shop.tables.find(opportunities, id)?.row;
  if (!row) throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Opportunities') });
  refuseNotTheirs(shop, row);
  const { customer, customerName, stage, reason, wakeOn, why, winner, lessons } = row;
  const names = formOf(opportunities).fields.map(({ name }) => name);
  const history = shop.tables
    .read(stageChanges)
    .rows.filter(({ opportunity }) => opportunity === id)
    .map(({ what, before, after, at, by, days, note }) => ({ what, before, after, at, by, days, note }))
    .reverse();
  return {
    id,
    customer,
    customerName,
    stage,
    // Columns of forms hold text, numbers and flags only.
    values: Object.fromEntries(
      Object.entries(row).filter(([name]) => names.includes(name) && name !== 'stage'),
    ) as FormValues,
    said: { reason, wakeOn, why, winner, lessons },
    history: history.slice(0, longest),
    ...account(shop, customer),
  };
};

/** Who of us is with the customer, and what is planned. */
const account = (
  shop: Shop,
  customer: string | null,
): Pick<OpportunityPanel, 'touches' | 'planned' | 'seniorLast' | 'seniorNext'> => {
  const members = teamHere(shop);
  const leads = (name: string | null): boolean =>
    members.some((one) => one.name === name && one.role !== null && leaders.includes(one.role));
  const from = addDays(shop.clock.today(), -lately);
  const made = shop.tables.has(interactions)
    ? shop.tables
        .columns(interactions, ['customer', 'happenedOn', 'channel', 'by'])
        .filter((one) => one.customer === customer && one.happenedOn !== null && one.happenedOn >= from)
    : [];
  const open = shop.tables.has(followUps)
    ? shop.tables
        .columns(followUps, ['customer', 'subject', 'dueOn', 'owner', 'channel', 'doneOn'])
        .filter((one) => one.customer === customer && one.doneOn === null && one.dueOn !== null)
    : [];
  const people = [...new Set(made.flatMap(({ by }) => (by === null ? [] : [by])))];
  const touches = people.map((name): Touch => {
    const own = made.filter(({ by }) => by === name);
    return {
      name,
      department: members.find((one) => one.name === name)?.department ?? null,
      leads: leads(name),
      count: own.length,
      last: lastDay(own) ?? from,
    };
  });
  const planned = open
    .map(({ subject, dueOn, owner, channel }) => ({ subject, dueOn, owner, channel }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return {
    touches: touches.sort((a, b) => (a.last > b.last ? -1 : 1)),
    planned: planned.slice(0, longest),
    seniorLast: lastDay(made.filter(({ by, channel }) => isVisit(channel) && leads(by))),
    seniorNext: planned.find(({ owner, channel }) => isVisit(channel) && leads(owner))?.dueOn ?? null,
  };
};

const lastDay = (made: readonly { readonly happenedOn: Day }[]): Day | null =>
  made
    .map(({ happenedOn }) => happenedOn)
    .sort()
    .pop() ?? null;
