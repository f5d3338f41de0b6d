import type { Step } from '../../domain/journal/step.ts';
import { minorDigits } from '../../domain/sales/money.ts';
import type { Shop } from '../../ports.ts';
import { type ContractStep, contractSteps } from '../../schema/tables/contractSteps.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import type { Quote } from '../../schema/tables/quotes.ts';
import { blankRow } from '../blankRow.ts';
import { newId } from '../newIds.ts';
import { currencyHere } from '../roleHere.ts';
import { beginContracts, draftStage } from './beginContracts.ts';
import { contractNumber } from './contractNumber.ts';
import { currencyOf, worthHere } from './quoteHere.ts';
import { type ContractBrief, contractBriefs } from './stageBriefs.ts';

/** The contract of a quote, and the steps that draft it: none where it stands. */
export interface Drafted {
  readonly contract: Pick<Contract, 'id' | 'number'>;
  readonly steps: readonly Step[];
}

/**
 * The steps that draft the contract of an accepted quote, with one payment of the whole, whose day is agreed later. None
 * where a contract of the quote stands. Of a quote in another currency its value is what that is worth in
 * the business's by the quote's rate, and its note says what was agreed.
 */
export const draftContract = (shop: Shop, quote: Quote): Drafted => {
  const all = shop.tables.read(contracts).rows;
  const standing = all.find((one) => one.quote === quote.id);
  if (standing) return { contract: standing, steps: [] };
  const number = contractNumber(shop, all);
  const id = newId(shop, contracts, all);
  const step = newId(shop, contractSteps, shop.tables.read(contractSteps).rows);
  const value = worthHere(shop, quote);
  const contract: Contract = {
    ...blankRow(contracts),
    id,
    number,
    name: [quote.customerName, quote.number].filter((one) => one !== null).join(' '),
    customer: quote.customer,
    customerName: quote.customerName,
    opportunity: quote.opportunity,
    opportunityName: quote.opportunityName,
    quote: quote.id,
    quoteName: quote.number,
    owner: quote.owner,
    stage: draftStage(stagesOf(shop)),
    value,
    body: quote.terms,
    note: agreedIn(shop, quote),
  };
  const payment: ContractStep = {
    ...blankRow(contractSteps),
    id: step,
    contract: id,
    contractName: number,
    kind: 'payment',
    subject: shop.sheetSay('quote.server.payment', { number: quote.number ?? number }),
    amount: value,
  };
  return {
    contract,
    steps: [
      { kind: 'insert', table: 'Contracts', rows: [{ ...contract }] },
      { kind: 'insert', table: 'ContractSteps', rows: [{ ...payment }] },
    ],
  };
};

/** As they are remembered, or made now. */
const stagesOf = (shop: Shop): readonly ContractBrief[] => {
  const known = contractBriefs(shop);
  return known.length > 0 ? known : beginContracts(shop);
};

/** What was agreed, where that is in another currency: `EUR 1,250.00 × 1.1`. */
const agreedIn = (shop: Shop, quote: Quote): string | null => {
  const currency = currencyOf(shop, quote);
  if (quote.total === null || currency === currencyHere(shop)) return null;
  const agreed = shop.formats.price(quote.total, currency, minorDigits(currency));
  return quote.rate === null ? agreed : `${agreed} × ${quote.rate}`;
};
