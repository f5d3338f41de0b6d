import { fillTemplate } from '../../domain/fillTemplate.ts';
import { overdue, sumOf } from '../../domain/sales/ageing.ts';
import { dunningProposal } from '../../domain/sales/dunning.ts';
import { toMinor } from '../../domain/sales/money.ts';
import type { Shop } from '../../ports.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import { lines } from '../../schema/tables/lines.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { type Template, templates } from '../../schema/tables/templates.ts';
import { accountHere, digitsHere, dunningDays, moneyText, stepsOf } from './contractAccount.ts';
import { contractOf } from './saveContractStep.ts';

export interface Draft {
  readonly template: string;
  readonly subject: string;
  readonly text: string;
  /** Places for which nothing is known: they stand in the text as in the template. */
  readonly missing: readonly string[];
}

/**
 * R85, R86: the text of a contract, or the letter of the dunning step that is due, with its places filled. Nothing is
 * written.
 * @param template Its id; null takes the first of its use, of letters the one of the step.
 * @returns null where the business has no text of that use.
 * @throws Refusal `rowGone`.
 */
export const draftText = (
  shop: Shop,
  id: string,
  use: 'contract' | 'dunning',
  template: string | null,
): Draft | null => {
  const contract = contractOf(shop, id);
  const all = shop.tables.read(templates).rows.filter((one) => one.use === use);
  const chosen = all.find((one) => one.id === template) ?? all[letterOf(shop, contract, use, all)];
  if (!chosen) return null;
  const values = contractPlaces(shop, contract);
  const [subject, text] = [chosen.subject ?? '', chosen.body].map((one) => fillTemplate(one, values));
  return {
    template: chosen.id,
    subject: subject?.text ?? '',
    text: text?.text ?? '',
    missing: [...new Set([...(subject?.missing ?? []), ...(text?.missing ?? [])])],
  };
};

/** Letters stand in the order of the steps; a business that has fewer repeats its last. */
const letterOf = (shop: Shop, { id }: Contract, use: string, all: readonly Template[]): number => {
  if (use === 'contract') return 0;
  const { dues } = accountHere(shop, stepsOf(shop, id));
  const step = dunningProposal(dues, shop.clock.today(), dunningDays(shop))?.step ?? 1;
  return Math.min(step, 3, all.length) - 1;
};

/** What is known of a contract for the places of a text. */
export const contractPlaces = (shop: Shop, contract: Contract) => {
  const { customerName, number, name, value, startsOn, endsOn, signedOn, owner } = contract;
  const day = (one: typeof startsOn): string | null => (one === null ? null : shop.formats.day(one));
  const late = overdue(accountHere(shop, stepsOf(shop, contract.id)), shop.clock.today());
  return {
    customer: customerName,
    number,
    name,
    owner,
    value: value === null ? null : moneyText(shop, toMinor(value, digitsHere(shop))),
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    signedOn: day(signedOn),
    today: day(shop.clock.today()),
    products: productsOf(shop, contract),
    overdue: late.length === 0 ? null : moneyText(shop, sumOf(late)),
    payments: late
      .map(({ subject, dueOn, open }) => `${subject}: ${day(dueOn)}, ${moneyText(shop, open)}`)
      .join('\n'),
  };
};

/** What the quote lists, else what the opportunity is about. */
const productsOf = (shop: Shop, { quote, opportunity }: Contract): string | null => {
  const listed = quote === null ? [] : shop.tables.read(lines).rows.filter((one) => one.quote === quote);
  const names = listed.map(({ description, product, quantity }) =>
    [quantity, description ?? product].filter((one) => one !== null).join(' × '),
  );
  if (names.length > 0) return names.join('\n');
  return opportunity === null ? null : (shop.tables.find(opportunities, opportunity)?.row.product ?? null);
};
