import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { fillable } from '../domain/import/recognise.ts';
import { customers } from '../schema/tables/customers.ts';
import { adoptionState, adoptTab, undoAdoption } from '../usecases/adoptTab.ts';
import type { WordKey } from '../words/words.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

/** What the dialog that takes over a tab asks. */
export const adoptRequests = {
  /** Its words, the columns that a header may go to, and what could be taken over. */
  startAdopt: request(leaders, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^adopt\./),
    columns: fillable(customers).map((name) => ({
      name,
      // `fillable` names columns of Customers, and each has its header's word.
      label: shop.say(`Customers.${name}` as WordKey),
    })),
    ...adoptionState(shop),
  })),
  adoptTab: request(
    leaders,
    () => z.object({ sheetId: z.number(), columns: z.array(z.nullable(z.string())) }),
    (shop, { sheetId, columns }) => ({
      count: adoptTab(
        shop,
        sheetId,
        columns.map((name) => (name !== null && fillable(customers).includes(name) ? name : null)),
      ),
    }),
  ),
  undoAdoption: request(leaders, nothing, (shop) => ({ title: undoAdoption(shop) })),
} as const;
