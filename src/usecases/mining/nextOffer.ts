import type { Shop } from '../../ports.ts';
import type { RawCell } from '../../schema/derive/readCell.ts';
import { refuseUnknownId } from '../mayKnow.ts';

/** What to offer a customer next, and the rule that speaks for it; see src/domain/mining/productRules.ts. */
export interface NextOffer {
  readonly product: string;
  /** What they bought, as the tab names it. */
  readonly because: string;
  readonly confidence: number;
  /** Null where the tab was written before it held them. */
  readonly lift: number | null;
  /** How many customers bought both. */
  readonly customers: number | null;
  /** As the tab says it. */
  readonly asOf: string;
}

/**
 * R104, R113: the offer that *Find patterns* wrote for this customer; null where it found none. Three calls, none without
 * the tab.
 * @throws Refusal `rowGone` where who acts may not know of the customer.
 */
export const nextOffer = (shop: Shop, customer: string): NextOffer | null => {
  refuseUnknownId(shop, customer);
  if (!shop.layout.stands('NextProducts')) return null;
  const cells = (a1: string) => shop.figures.plain('NextProducts', a1) ?? [];
  const at = cells('A:A').findIndex(([id], row) => row > 0 && id === customer);
  if (at < 0) return null;
  const [[id, , product, because, confidence, lift, customers] = []] = cells(`A${at + 1}:G${at + 1}`);
  // Rows may be sorted, and columns changed, while they are read.
  if (id !== customer || typeof product !== 'string' || typeof confidence !== 'number') return null;
  const [notes = []] = cells('H1:K1');
  return {
    product,
    because: text(because),
    confidence,
    lift: typeof lift === 'number' ? lift : null,
    customers: typeof customers === 'number' ? customers : null,
    asOf: text(notes[notes.indexOf(shop.sheetSay('found.asOf')) + 1]),
  };
};

const text = (cell: RawCell | undefined): string => String(cell ?? '');
