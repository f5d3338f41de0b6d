import { groupBy } from '../../domain/groupBy.ts';
import { consentTo, type Purpose } from '../../domain/mail/consentTo.ts';
import type { Standing } from '../../domain/mail/endOf.ts';
import { whenAsked } from '../../domain/whenAsked.ts';
import type { Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import type { Enrolment } from '../../schema/tables/enrolments.ts';
import { interactions } from '../../schema/tables/interactions.ts';
import { mailTemplates } from '../../schema/tables/mailTemplates.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { orders } from '../../schema/tables/orders.ts';
import { type SequenceStep, sequenceSteps } from '../../schema/tables/sequenceSteps.ts';
import type { Sequence } from '../../schema/tables/sequences.ts';
import { consentsHere } from '../consentsHere.ts';
import { mailedColumns } from '../mail/fieldsOf.ts';
import { hushedCustomers } from '../mail/hushed.ts';
import type { LookUp } from '../mail/lookUp.ts';
import { stageBriefs } from '../sales/stageBriefs.ts';
import { isSettled, latestOrders, ordersHere } from './occasions.ts';

type Who = Pick<Enrolment, 'customer' | 'occasion'>;

/** What is known now of whom a sequence writes to. */
export type StandingOf = (enrolment: Who, sequence: Sequence) => Standing;

/** Whole columns, each read when it is first asked for. @param look Finds the customer’s row. */
export const standings = (shop: Shop, look: LookUp): StandingOf => {
  const contacts = whenAsked(() =>
    groupBy(
      shop.tables
        .columns(interactions, ['customer', 'direction', 'happenedOn', 'loggedAt'])
        .filter(({ direction }) => direction === 'in'),
      ({ customer }) => customer,
    ),
  );
  const deals = whenAsked(() => {
    const { meansOf } = stageBriefs(shop);
    return groupBy(
      shop.tables
        .columns(opportunities, ['customer', 'stage', 'closedOn', 'stageSince'])
        .map((one) => ({ ...one, means: meansOf(one.stage) })),
      ({ customer }) => customer,
    );
  });
  const allowed = whenAsked(() => consentsHere(shop));
  const hushed = whenAsked(() => hushedCustomers(shop));
  const latest = whenAsked(() => latestOrders(ordersHere(shop)));
  const purposes = whenAsked(() => purposesOf(shop));
  return ({ customer, occasion }, { id, trigger, endsOn }) => {
    const row = look(customers, customer, mailedColumns);
    return {
      known: row !== null,
      status: row?.status ?? null,
      optedOut: [...(purposes().get(id) ?? [])].some(
        (purpose) => consentTo(allowed().get(customer) ?? [], purpose, false) === 'optedOut',
      ),
      hushed: hushed().has(customer),
      contacts: contacts().get(customer) ?? [],
      deals: endsOn === 'reply' ? [] : (deals().get(customer) ?? []),
      settled:
        (trigger === 'lead' && row !== null && row.status !== 'lead') ||
        (trigger === 'returnVisit' && hasOrders(shop) && latest().get(customer) !== occasion) ||
        isSettled(shop, trigger, occasion),
    };
  };
};

const hasOrders = (shop: Shop): boolean => shop.tables.has(orders);

/** What each sequence’s mails need the consent for. */
const purposesOf = (shop: Shop): ReadonlyMap<string, ReadonlySet<Purpose>> => {
  const purposes = new Map(shop.tables.read(mailTemplates).rows.map(({ id, purpose }) => [id, purpose]));
  const steps = groupBy(shop.tables.read(sequenceSteps).rows, ({ sequence }) => sequence);
  return new Map(
    [...steps].map(([sequence, rows]) => [
      sequence,
      new Set(rows.flatMap(({ template }) => purposes.get(template ?? '') ?? [])),
    ]),
  );
};

/** The steps of a sequence that its rows give. */
export const stepsOfSequence = (shop: Shop, sequence: string): readonly SequenceStep[] =>
  shop.tables.read(sequenceSteps).rows.filter((step) => step.sequence === sequence);
