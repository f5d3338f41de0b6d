import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { ColumnName, RowOf } from '../../schema/table.ts';
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
  const lines =
    ids === undefined ? imported(shop, owner, importedOn ?? '') : assigned(shop, owner, ids.split(','));
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

/** So many are looked up one by one; of more, the columns are read. */
const few = 3;

const assigned = (shop: Shop, owner: string, ids: readonly string[]): readonly string[] => {
  const { prefix } = opportunities.columns.id;
  const [deals, leads] = [true, false].map((of) => ids.filter((id) => id.startsWith(`${prefix}-`) === of));
  return [
    ...rowsOf(shop, opportunities, ['number', 'customerName', 'owner'], deals ?? [])
      .filter((one) => one.owner === owner)
      .map(({ id, number, customerName }) => {
        const what = [shop.sheetSay('mail.lead.open'), number].filter(Boolean).join(' ');
        return `${customerName ?? id} (${what})`;
      }),
    ...rowsOf(shop, customers, ['name', 'owner', 'phone', 'email'], leads ?? [])
      .filter((one) => one.owner === owner)
      .map(({ name, phone, email }) => [name, phone, email].filter((part) => part !== null).join(' · ')),
  ];
};

const rowsOf = <T extends typeof customers | typeof opportunities, K extends ColumnName<T>>(
  { tables }: Shop,
  table: T,
  names: readonly K[],
  ids: readonly string[],
): readonly (Pick<RowOf<T>, K> & { readonly id: string })[] =>
  ids.length > few
    ? tables.columns(table, names).filter(({ id }) => ids.includes(id))
    : ids.flatMap((id) => {
        const row = tables.find(table, id)?.row;
        return row ? [{ ...row, id }] : [];
      });

/** By columns: an import may have brought thousands. */
const imported = (shop: Shop, owner: string, day: string): readonly string[] =>
  shop.tables
    .columns(customers, ['name', 'owner', 'status', 'source', 'addedOn'])
    .filter(
      (one) => one.owner === owner && one.status === 'lead' && one.source === 'import' && one.addedOn === day,
    )
    .map(({ name }) => name);
