import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { lines } from '../../schema/tables/lines.ts';
import { quotes } from '../../schema/tables/quotes.ts';
import { carryOut } from '../intents.ts';
import { newId, newIds } from '../newIds.ts';
import { changeOf } from './lineSteps.ts';
import { type QuoteShown, quoteFile, quoteHere } from './quoteHere.ts';

/**
 * A new version of a quote that was sent, a draft with the same lines; the former one stays as it was sent, as replaced.
 * @throws Refusal `rowGone`; `quoteState` for a draft, an accepted quote and one that was replaced already.
 */
export const newEdition = (shop: Shop, id: string): QuoteShown =>
  shop.lock.hold(() => {
    const { quote, lines: offered } = quoteFile(shop, id);
    if (quote.status !== 'sent' && quote.status !== 'declined') throw new Refusal('quoteState');
    const all = shop.tables.read(quotes).rows;
    const next = newId(shop, quotes, all);
    const ids = newIds(shop, lines, shop.tables.read(lines).rows, offered.length);
    const { validUntil } = quote;
    const draft = {
      ...quote,
      id: next,
      edition:
        1 + Math.max(...all.filter((one) => one.number === quote.number).map((one) => one.edition ?? 1)),
      status: 'draft',
      issuedOn: null,
      decidedOn: null,
      validUntil: validUntil !== null && validUntil < shop.clock.today() ? null : validUntil,
    } as const;
    const copies = offered.map((line, at) => ({ ...line, id: ids[at] ?? '', quote: next }));
    carryOut(shop, 'sale', `${quote.number} ${quote.customerName ?? ''}`, [
      ...(copies.length > 0 ? [{ kind: 'insert', table: 'Lines', rows: copies } as const] : []),
      { kind: 'insert', table: 'Quotes', rows: [draft] },
      ...changeOf('Quotes', quote, { ...quote, status: 'replaced' }),
    ]);
    return quoteHere(shop, next);
  }, 'last');
