import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { customers } from '../../schema/tables/customers.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import type { Composer } from '../mail/composers.ts';
import { letterOfLines } from './letterOfLines.ts';

/** What a message about leads keeps: ids of the rows, or of what day the leads are that an import brought. */
export interface LeadData {
  readonly owner: string;
  readonly ids?: string;
  readonly importedOn?: Day;
  /** Who stands in gets it for the owner. */
  readonly away?: string;
}

/** Those that are still theirs. */
export const composeLead: Composer = (shop, { name }, data) => {
  const { owner = '', ids, importedOn, away = '' } = data;
  const lines = ids === undefined ? imported(shop, owner, importedOn ?? '') : assigned(shop, owner, ids.split(','));
  const n = lines.length;
  if (n === 0) return { cancel: 'gone' };
  return letterOfLines(shop, {
    name: name ?? '',
    subject: shop.sheetSay('mail.lead.subject', { n, what: lines[0] ?? '' }),
    intro: shop.sheetSay('mail.lead.intro', { n }),
    lines,
    standsInFor: away,
  });
};

const assigned = (shop: Shop, owner: string, ids: readonly string[]): readonly string[] =>
  ids.flatMap((id) => {
    const deal = shop.tables.find(opportunities, id)?.row;
    if (deal?.owner === owner)
      return `${deal.customerName ?? deal.number ?? id} (${[shop.sheetSay('mail.lead.open'), deal.number].filter(Boolean).join(' ')})`;
    const one = deal ? null : shop.tables.find(customers, id)?.row;
    if (one?.owner !== owner) return [];
    return [one.name, one.phone, one.email].filter((part) => part !== null).join(' · ');
  });

/** By columns: an import may have brought thousands. */
const imported = (shop: Shop, owner: string, day: string): readonly string[] =>
  shop.tables
    .columns(customers, ['name', 'owner', 'status', 'source', 'addedOn'])
    .filter(
      (one) =>
        one.owner === owner && one.status === 'lead' && one.source === 'import' && one.addedOn === day,
    )
    .map(({ name }) => name);
