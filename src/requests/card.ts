import * as z from 'zod/mini';
import { everybody, leaders, workers } from '../domain/authority.ts';
import { setFavourite } from '../usecases/favourites.ts';
import { addItem, itemLists } from '../usecases/items.ts';
import { ownCustomers } from '../usecases/ownCustomers.ts';
import { fileRowTables, saveRow } from '../usecases/saveRow.ts';
import { programmeTabs, showProgramme } from '../usecases/showProgramme.ts';
import { formInput } from './formInput.ts';
import { nothing, request } from './request.ts';

/** What the customer card beyond the register asks. */
export const cardRequests = {
  /**
   * Adds a row to a customer's file, or corrects one (`id`). What was allowed and taken back is history: a consent is
   * added, never changed.
   */
  saveRow: request(
    workers,
    () =>
      z.object({
        table: z.enum(fileRowTables),
        customer: z.string(),
        id: z.nullable(z.string()),
        values: formInput(),
        seen: formInput(),
      }),
    saveRow,
  ),
  /** The lists from which the forms of preferences and observations pick. */
  items: request(everybody, nothing, itemLists),
  addItem: request(
    workers,
    () => z.object({ kind: z.enum(['preference', 'observation']), name: z.string() }),
    (shop, { kind, name }) => addItem(shop, kind, name),
  ),
  /** Brings a tab of the observation programme into view. */
  showProgramme: request(
    leaders,
    () => z.object({ tab: z.enum(programmeTabs) }),
    (shop, { tab }) => showProgramme(shop, tab),
  ),
  favourite: request(everybody, () => z.object({ customer: z.string(), on: z.boolean() }), setFavourite),
  /** The customers that one opened last, and those that one marked. */
  recentCustomers: request(everybody, nothing, ownCustomers),
} as const;
