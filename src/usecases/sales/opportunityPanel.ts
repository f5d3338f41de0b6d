import { leaders } from '../../domain/authority.ts';
import { addDays } from '../../domain/days.ts';
import { type AccountContacts, accountContacts } from '../../domain/sales/touches.ts';
import type { Shop } from '../../ports.ts';
import { type FormValues, formOf } from '../../schema/derive/forms.ts';
import { followUps } from '../../schema/tables/followUps.ts';
import { interactions } from '../../schema/tables/interactions.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { type StageChange, stageChanges } from '../../schema/tables/stageChanges.ts';
import { foundRow } from '../foundRow.ts';
import { teamHere } from '../teamHere.ts';
import { refuseNotTheirs } from './mayWork.ts';

export interface OpportunityPanel extends AccountContacts {
  readonly id: string;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly stage: string;
  readonly values: FormValues;
  /** What was said of it when it was closed or put to rest. */
  readonly said: FormValues;
  /** Newest first; at most thirty. */
  readonly history: readonly Pick<StageChange, 'what' | 'before' | 'after' | 'at' | 'by' | 'days' | 'note'>[];
}

/** Days back that are looked through for contacts. */
const lately = 90;
const longest = 30;

/** @throws Refusal `rowGone`. */
export const opportunityPanel = (shop: Shop, id: string): OpportunityPanel => {
  const row = foundRow(shop, opportunities, id);
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

/** Who of us is with the customer, and what is planned: what happened lately, and the next follow-ups. */
const account = (shop: Shop, customer: string | null): AccountContacts => {
  const members = new Map(
    teamHere(shop).map(({ name, department, role }) => [
      name,
      { department, leads: role !== null && leaders.includes(role) },
    ]),
  );
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
        .map(({ subject, dueOn, owner, channel }) => ({ subject, dueOn, owner, channel }))
    : [];
  const found = accountContacts(made, open, (name) => members.get(name) ?? null);
  return { ...found, planned: found.planned.slice(0, longest) };
};
