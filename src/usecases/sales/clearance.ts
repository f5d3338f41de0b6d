import { largestDiscount } from '../../domain/sales/largestDiscount.ts';
import { quoteMark } from '../../domain/sales/quoteMark.ts';
import type { Shop } from '../../ports.ts';
import { type ApprovalState, type ApprovalSubject, approvalState, askApproval } from './approvals.ts';
import { type QuoteFile, worthHere } from './quoteHere.ts';

/**
 * Whether a quote may go out as it is: by its amount, and by its discount where there is any. An amount in another
 * currency counts as what it is worth in the business's; of a quote that an earlier version kept without a rate, as the
 * number that it is.
 * @param how `ask` asks for what is missing.
 */
export const clearance = (shop: Shop, file: QuoteFile, how: 'look' | 'ask'): ApprovalState => {
  const state = how === 'ask' ? askApproval : approvalState;
  const states = subjects(shop, file).map((subject) => state(shop, subject));
  return order.find((one) => states.includes(one)) ?? 'notNeeded';
};

/** What stands in the way comes first. */
const order: readonly ApprovalState[] = ['refused', 'waiting', 'approved'];

export const isClear = (state: ApprovalState): boolean => state === 'approved' || state === 'notNeeded';

const subjects = (shop: Shop, { quote, lines }: QuoteFile): readonly ApprovalSubject[] => {
  const discount = largestDiscount(lines, quote.discount);
  const subject = {
    of: 'quote',
    row: quote.id,
    subject: [quote.number, quote.customerName, quote.currency].filter((one) => one !== null).join(' · '),
    mark: quoteMark(quote, lines),
    amount: worthHere(shop, quote) ?? quote.total,
    discount: discount > 0 ? discount : null,
  } as const;
  return discount > 0 ? [subject, { ...subject, of: 'discount' }] : [subject];
};
