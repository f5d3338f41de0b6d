import { standingOf } from '../../domain/sales/quoteStanding.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Quote, quotes } from '../../schema/tables/quotes.ts';
import { carryOut } from '../intents.ts';
import { clearance, isClear } from './clearance.ts';
import { draftContract } from './draftContract.ts';
import { changeOf } from './lineSteps.ts';
import { type QuoteShown, quoteFile, shownOf } from './quoteHere.ts';

/**
 * What the customer answered to a quote that was sent. An accepted one drafts its contract, once, however often it is said.
 * @throws Refusal `rowGone`; `quoteState` for one that was not sent; `quoteExpired`; `quoteUnapproved` where a status was
 * typed and nobody approved it.
 */
export const decideQuote = (shop: Shop, id: string, answer: 'accepted' | 'declined'): QuoteShown =>
  shop.lock.hold(() => {
    const file = quoteFile(shop, id);
    const { quote } = file;
    const today = shop.clock.today();
    if (quote.status !== 'sent' && quote.status !== answer) throw new Refusal('quoteState');
    const accepted = answer === 'accepted';
    if (accepted && standingOf(quote, today) === 'expired') throw new Refusal('quoteExpired');
    if (accepted && !isClear(clearance(shop, file, 'look'))) throw new Refusal('quoteUnapproved');
    const decidedOn = quote.decidedOn ?? today;
    const all = shop.tables.read(quotes).rows;
    const drafted = accepted ? draftContract(shop, quote) : null;
    const decided: Quote = { ...quote, status: answer, decidedOn };
    const steps = [...(drafted?.steps ?? []), ...changeOf('Quotes', quote, decided)];
    if (steps.length > 0) carryOut(shop, 'sale', `${quote.number} ${quote.customerName ?? ''}`, steps);
    return shownOf(shop, { quote: decided, lines: file.lines }, all, drafted?.contract ?? null);
  }, 'last');
