import { quoteMark } from '../../domain/sales/quoteMark.ts';
import { isEditable } from '../../domain/sales/quoteStanding.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Quote, quotes } from '../../schema/tables/quotes.ts';
import { clearance, isClear } from './clearance.ts';
import { currencyOf, type QuoteShown, quoteFile, reckoned, shownOf } from './quoteHere.ts';

/**
 * Marks a quote as sent, once nothing waits for approval; asks for what is missing. What a status cell says of an approval
 * does not count. Done again after a kill, it asks for nothing twice.
 * @param mark What the person saw: nothing else goes out.
 * @throws Refusal `rowGone`, `changedMeanwhile`, `quoteEmpty`; `quoteState` for one that was sent.
 */
export const sendQuote = (shop: Shop, id: string, mark: string): QuoteShown =>
  shop.lock.hold(() => {
    const file = quoteFile(shop, id);
    const { quote, lines } = file;
    if (!isEditable(quote)) throw new Refusal('quoteState');
    if (lines.length === 0) throw new Refusal('quoteEmpty');
    // What was typed into the cells of lines has to be in the total, too: approved is what is sent.
    const { whole } = reckoned(lines, quote.discount, currencyOf(shop, quote));
    if (quoteMark(quote, lines) !== mark) throw new Refusal('changedMeanwhile');
    const state = clearance(shop, { lines, quote: { ...quote, ...whole } }, 'ask');
    const status: Quote['status'] = isClear(state) ? 'sent' : state === 'refused' ? 'draft' : 'waiting';
    const all = shop.tables.read(quotes).rows;
    const row = shop.tables.edit(quotes, id, ({ row }) => {
      if (!isEditable(row)) throw new Refusal('quoteState');
      const issuedOn = row.issuedOn ?? shop.clock.today();
      const patch: Partial<Quote> = { ...whole, status, ...(status === 'sent' ? { issuedOn } : {}) };
      return pick(patch, (name) => patch[name] !== row[name]);
    });
    return shownOf(shop, { quote: row, lines }, all);
  }, 'last');

const pick = (patch: Partial<Quote>, isWanted: (name: keyof Quote) => boolean): Partial<Quote> =>
  Object.fromEntries(Object.entries(patch).filter(([name]) => isWanted(name as keyof Quote)));
