import type { Composed } from '../../domain/mail/draft.ts';
import { escapeHtml, oneLine } from '../../domain/mail/markup.ts';
import type { Shop } from '../../ports.ts';
import { mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Message } from '../../schema/tables/outbox.ts';

/** A message of a template, its places filled with what is known; a place of which nothing is known holds it back. */
export const renderFor = (
  shop: Shop,
  {
    template: id,
    customer,
    customerName,
    name,
  }: Pick<Message, 'template' | 'customer' | 'customerName' | 'name'>,
  data: Readonly<Record<string, string>>,
): Composed => {
  const template = shop.tables.read(mailTemplates).rows.find((one) => one.id === id);
  if (!template) return { cancel: 'gone' };
  const fields: Readonly<Record<string, string>> = {
    'customer.name': customerName ?? name ?? '',
    'customer.id': customer ?? '',
    ...data,
  };
  const missing: string[] = [];
  const fill = (text: string): string =>
    text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, place: string) => {
      const value = fields[place];
      if (value === undefined) missing.push(place);
      return value ?? '';
    });
  const [subject, body] = [oneLine(fill(template.subject)), fill(template.body)];
  if (missing.length > 0) return { cancel: 'composing' };
  return { subject, body, html: `<p>${escapeHtml(body).replace(/\n/g, '<br>')}</p>` };
};
