import * as z from 'zod/mini';
import { everybody, workers } from '../domain/authority.ts';
import { customers } from '../schema/tables/customers.ts';
import { customerCard, customerTimeline } from '../usecases/customerCard.ts';
import { findCustomers } from '../usecases/findCustomers.ts';
import { refuseUnknownId } from '../usecases/mayKnow.ts';
import { nextOffer } from '../usecases/mining/nextOffer.ts';
import { openOpportunities } from '../usecases/openOpportunities.ts';
import { addCustomer, changeCustomer } from '../usecases/saveCustomer.ts';
import { selectedRow } from '../usecases/selectedRow.ts';
import { formInput } from './formInput.ts';
import { request } from './request.ts';

const customer = () => z.object({ customer: z.string() });

export const customerRequests = {
  findCustomers: request(
    everybody,
    () =>
      z.object({
        text: z.string(),
        status: z.optional(z.nullable(z.enum(customers.columns.status.of))),
        type: z.optional(z.nullable(z.enum(customers.columns.type.of))),
        mine: z.optional(z.boolean()),
        favourites: z.optional(z.boolean()),
        department: z.optional(z.nullable(z.string())),
      }),
    (shop, { text, status = null, type = null, mine = false, favourites = false, department = null }) =>
      findCustomers(shop, text.slice(0, longestQuery), { status, type, mine, favourites, department }),
  ),
  customerCard: request(everybody, customer, (shop, input) => customerCard(shop, input.customer)),
  openOpportunities: request(everybody, customer, (shop, input) => openOpportunities(shop, input.customer)),
  nextOffer: request(everybody, customer, (shop, input) => nextOffer(shop, input.customer)),
  timeline: request(
    everybody,
    () => z.object({ customer: z.string(), from: z.number().check(z.int(), z.minimum(0)) }),
    (shop, input) => customerTimeline(shop, input.customer, input.from),
  ),
  /** Asked again and again by a page: `known` is what it was told last. */
  selectedRow: request(
    everybody,
    () =>
      z.object({
        known: z.nullable(z.object({ row: z.nullable(z.string()), customer: z.nullable(z.string()) })),
      }),
    (shop, { known }) => selectedRow(shop, known),
  ),
  showInSheet: request(everybody, customer, (shop, input) => {
    refuseUnknownId(shop, input.customer);
    shop.cursor.goTo('Customers', input.customer);
    return null;
  }),
  addCustomer: request(
    workers,
    () => z.object({ values: formInput(), twin: z.boolean() }),
    (shop, { values, twin }) => shop.lock.hold(() => addCustomer(shop, values, twin), 'last'),
  ),
  changeCustomer: request(
    workers,
    () => z.object({ customer: z.string(), values: formInput(), seen: formInput() }),
    (shop, { customer, values, seen }) => changeCustomer(shop, customer, values, seen),
  ),
} as const;

/** A search longer than any name has no more to say. */
const longestQuery = 200;
