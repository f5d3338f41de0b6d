import { total as sum } from '../total.ts';
import { exactly, restOf, rounded, times } from './exact.ts';
import { countable, shareOut } from './money.ts';

/** What is offered: amounts in whole currency, shares as 0.1 for 10 %; blank quantities and prices count as nothing. */
export interface OfferedLine {
  readonly quantity: number | null;
  readonly price: number | null;
  readonly discount: number | null;
  /** Blank where none is charged. */
  readonly taxRate: number | null;
}

/** In whole coins. */
export interface LineTotals {
  /** After the line's own discount. */
  readonly amount: number;
  /** After the line's part of the discount of the whole, too. */
  readonly net: number;
  readonly tax: number;
}

/** In whole coins. `amount` − `discount` = `net`, `net` + `tax` = `total`, and each is the sum of its lines. */
export interface QuoteTotals {
  readonly lines: readonly LineTotals[];
  readonly amount: number;
  readonly discount: number;
  readonly net: number;
  /** Lowest rate first; a rate that no line has is not among them. */
  readonly taxes: readonly { readonly rate: number; readonly net: number; readonly tax: number }[];
  readonly tax: number;
  readonly total: number;
}

/**
 * What a quote comes to. A line is quantity × price less its discount, reckoned exactly and rounded once, half a coin away
 * from zero; the discount of the whole is rounded once and parted over the lines; tax is rounded once a rate, on the sum of
 * that rate's lines, and parted over them: as the European invoice has it (EN 16931-1:2017, BT-131, BT-107, and BT-117 by
 * rule BR-CO-17).
 * @param digits Decimals of the currency.
 * @returns null where an amount is too large to be counted exactly.
 */
export const quoteTotals = (
  lines: readonly OfferedLine[],
  discount: number | null,
  digits: number,
): QuoteTotals | null => {
  const amounts = lines.map((line) => lineAmount(line, digits));
  if (!amounts.every(countable) || !countable(sum(amounts.map(Math.abs)))) return null;
  const off = shareOut(amounts, discount ?? 0);
  const nets = amounts.map((amount, at) => amount - (off.parts[at] ?? 0));
  const rates = [...new Set(lines.map(rateOf))].sort((a, b) => a - b);
  const taxOf = new Map<number, number>();
  const taxes = rates.map((rate) => {
    const own = lines.flatMap((line, at) => (rateOf(line) === rate ? [at] : []));
    const taxed = own.map((at) => nets[at] ?? 0);
    const { total, parts } = shareOut(taxed, rate);
    own.forEach((at, index) => {
      taxOf.set(at, parts[index] ?? 0);
    });
    return { rate, net: sum(taxed), tax: total };
  });
  const [net, tax] = [sum(nets), sum(taxes.map((one) => one.tax))];
  if (!countable(net + tax)) return null;
  return {
    lines: amounts.map((amount, at) => ({ amount, net: nets[at] ?? 0, tax: taxOf.get(at) ?? 0 })),
    amount: sum(amounts),
    discount: off.total,
    net,
    taxes,
    tax,
    total: net + tax,
  };
};

const lineAmount = ({ quantity, price, discount }: OfferedLine, digits: number): number => {
  const full = times(exactly(quantity ?? 0), exactly(price ?? 0));
  return Number(rounded(times(full, restOf(exactly(discount ?? 0))), digits));
};

const rateOf = ({ taxRate }: OfferedLine): number => taxRate ?? 0;
