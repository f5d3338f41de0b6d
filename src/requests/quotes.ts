import * as z from 'zod/mini';
import { everybody, workers } from '../domain/authority.ts';
import { quoteViews } from '../domain/sales/quoteStanding.ts';
import { prices } from '../schema/tables/prices.ts';
import { products } from '../schema/tables/products.ts';
import { me, teamNames } from '../usecases/me.ts';
import { dealLines, saveDealLines } from '../usecases/sales/dealLines.ts';
import { decideQuote } from '../usecases/sales/decideQuote.ts';
import { listQuotes } from '../usecases/sales/listQuotes.ts';
import { newEdition } from '../usecases/sales/newEdition.ts';
import { printQuote } from '../usecases/sales/printQuote.ts';
import { quoteContacts } from '../usecases/sales/quoteContacts.ts';
import { quoteHere } from '../usecases/sales/quoteHere.ts';
import { saveQuote } from '../usecases/sales/saveQuote.ts';
import { sendQuote } from '../usecases/sales/sendQuote.ts';
import { formInput, rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const one = () => z.object({ id: z.string() });
const lines = () => z.array(z.object(rowInput())).check(z.maxLength(200));
const gone = () => z.array(z.object({ id: z.string(), seen: formInput() })).check(z.maxLength(200));

/** What the page of quotes asks. Whoever may read the sheet sees quotes; workers make and send them. */
export const quoteRequests = {
  startQuotes: request(everybody, nothing, (shop) => {
    const { name, role } = me(shop);
    return {
      language: shop.identity.language(),
      words: pageWords(shop, /^(quote|Quotes|Lines|field)\.|^error\.unexpected$/),
      today: shop.clock.today(),
      currency: shop.settings.read().currency,
      me: name,
      mayWrite: workers.includes(role),
      team: teamNames(shop),
      products: shop.tables.has(products) ? shop.tables.columns(products, ['name', 'price']) : [],
      prices: shop.tables.read(prices).rows,
      list: listQuotes(shop, 'open', null),
    };
  }),
  listQuotes: request(
    everybody,
    () => z.object({ view: z.enum(quoteViews), customer: z.nullable(z.string()) }),
    (shop, { view, customer }) => listQuotes(shop, view, customer),
  ),
  quote: request(everybody, one, (shop, { id }) => quoteHere(shop, id)),
  printQuote: request(
    everybody,
    () => z.object({ id: z.string(), pdf: z.boolean() }),
    (shop, { id, pdf }) => printQuote(shop, id, pdf),
  ),
  saveQuote: request(
    workers,
    () =>
      z.object({
        id: z.nullable(z.string()),
        customer: z.string(),
        values: formInput(),
        seen: formInput(),
        lines: lines(),
        gone: gone(),
      }),
    saveQuote,
  ),
  sendQuote: request(
    workers,
    () => z.object({ id: z.string(), mark: z.string() }),
    (shop, { id, mark }) => sendQuote(shop, id, mark),
  ),
  decideQuote: request(
    workers,
    () => z.object({ id: z.string(), answer: z.enum(['accepted', 'declined']) }),
    (shop, { id, answer }) => decideQuote(shop, id, answer),
  ),
  newEdition: request(workers, one, (shop, { id }) => newEdition(shop, id)),
  /** The customer's people, for the one to whom it is addressed. */
  quoteContacts: request(
    everybody,
    () => z.object({ customer: z.string() }),
    (shop, { customer }) => quoteContacts(shop, customer),
  ),
  dealLines: request(everybody, one, (shop, { id }) => dealLines(shop, id)),
  saveDealLines: request(
    workers,
    () => z.object({ id: z.string(), lines: lines(), gone: gone() }),
    (shop, { id, ...wanted }) => saveDealLines(shop, id, wanted.lines, wanted.gone),
  ),
} as const;
