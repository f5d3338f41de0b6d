import { type Rendered, renderTemplate, templateProblems } from '../../domain/mail/template.ts';
import type { Shop } from '../../ports.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { quotes } from '../../schema/tables/quotes.ts';
import type { Language } from '../../words/languages.ts';
import { findCustomer } from '../findCustomer.ts';
import { fieldsOf } from '../mail/fieldsOf.ts';
import { latestOrders, ordersHere } from './occasions.ts';

export interface MailPreview extends Rendered {
  readonly to: string | null;
  /** Places that no mail of ours can fill. */
  readonly unknown: readonly string[];
}

export interface MailToPreview {
  readonly customer: string;
  readonly subject: string;
  readonly body: string;
  readonly language: Language;
}

/**
 * A template filled for one customer, with their latest order, quote, opportunity and contract. Nothing is written.
 * @throws Refusal `rowGone`, also where who acts may not know of the customer.
 */
export const previewMail = (shop: Shop, { customer, language, ...text }: MailToPreview): MailPreview => {
  const { row } = findCustomer(shop, customer);
  const latest = (rows: readonly { readonly id: string; readonly customer: string | null }[]) =>
    rows.filter((one) => one.customer === customer).pop()?.id;
  const ids = {
    order: latestOrders(ordersHere(shop)).get(customer),
    quote: latest(shop.tables.read(quotes).rows.filter(({ status }) => status === 'sent')),
    opportunity: latest(shop.tables.columns(opportunities, ['customer'])),
    contract: latest(shop.tables.read(contracts).rows),
  };
  const data = Object.fromEntries(
    Object.entries(ids).flatMap(([name, id]) => (id === undefined ? [] : [[name, id]])),
  );
  return {
    ...renderTemplate(text, fieldsOf(shop, { customer, data, language })),
    to: row.email,
    unknown: templateProblems(text).unknown,
  };
};
