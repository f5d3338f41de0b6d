import type { Shop } from '../../ports.ts';
import { type Template, templates } from '../../schema/tables/templates.ts';
import { blankRow } from '../blankRow.ts';

export type Letter = Pick<Template, 'subject' | 'body'>;

/** The letter that tells a customer of the successor, as the business words it; the first time as we word it (R68). */
export const handoverLetter = (shop: Shop): Letter => {
  const standing = shop.tables.read(templates).rows.find(({ use }) => use === 'handover');
  if (standing) return { subject: standing.subject, body: standing.body };
  const [id = ''] = shop.ids.make(templates.columns.id.prefix, 1, new Set());
  const row: Template = {
    ...blankRow(templates),
    id,
    use: 'handover',
    name: shop.sheetSay('board.letter.name'),
    subject: shop.sheetSay('board.letter.subject'),
    body: shop.sheetSay('board.letter.body'),
  };
  shop.lock.hold(() => shop.tables.insert(templates, [row]));
  return { subject: row.subject, body: row.body };
};
