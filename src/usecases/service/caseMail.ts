import type { Shop } from '../../ports.ts';
import type { Case } from '../../schema/tables/cases.ts';
import { customers } from '../../schema/tables/customers.ts';
import { queueMail } from '../mail/queueMail.ts';
import { serviceTemplate } from './serviceTemplates.ts';

/** R87: tells the customer by mail what came of it, once each time the case is resolved; nothing where there is no address. */
export const reportByMail = (shop: Shop, one: Case, text: string): void => {
  const { email: to, language = null } = shop.tables.find(customers, one.customer)?.row ?? {};
  const template = to ? serviceTemplate(shop, 'report', language) : null;
  if (!to || !template) return;
  queueMail(shop, [
    {
      rule: 'case',
      whom: one.customer,
      occasion: `${one.id} report ${one.resolvedAt}`,
      to,
      name: one.customerName ?? '',
      customer: { id: one.customer, name: one.customerName },
      template: { id: template.id, name: template.name },
      data: { case: one.id, text },
    },
  ]);
};
