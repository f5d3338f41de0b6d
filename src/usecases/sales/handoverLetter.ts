import type { Shop } from '../../ports.ts';
import { type Template, templates } from '../../schema/tables/templates.ts';
import { keepTemplates } from './keepTemplates.ts';

export type Letter = Pick<Template, 'subject' | 'body'>;

/** The letter that tells a customer of the successor, as the business words it; the first time as we word it (R68). */
export const handoverLetter = (shop: Shop): Letter => {
  const standing = shop.tables.read(templates).rows.find(({ use }) => use === 'handover');
  if (standing) return { subject: standing.subject, body: standing.body };
  const first = {
    use: 'handover',
    name: shop.sheetSay('board.letter.name'),
    subject: shop.sheetSay('board.letter.subject'),
    body: shop.sheetSay('board.letter.body'),
  } as const;
  shop.lock.hold(() => keepTemplates(shop, [first]));
  return { subject: first.subject, body: first.body };
};
