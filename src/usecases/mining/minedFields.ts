import type { MinedField } from '../../domain/mining/minedField.ts';
import { notedItem } from '../../formulas/rule/ownField.ts';
import { fieldKey } from '../../formulas/rule/rule.ts';
import type { Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { segments } from '../../schema/tables/segments.ts';
import { fieldsHere } from '../segments/ruleBook.ts';
import { segmentIn } from '../segments/scoreColumns.ts';

export interface MiningStart {
  /** Customers in the register. */
  readonly rows: number;
  readonly fields: readonly MinedField[];
  readonly products: readonly string[];
  readonly segments: readonly { readonly id: string; readonly name: string }[];
}

/** Columns that name a customer, or that nobody else shares. */
const naming: ReadonlySet<string> = new Set(['name', 'phone', 'email', 'note', 'number', 'parent']);

/** What can be learned from, and about: nothing of it is read yet. R, F and M stand for the cell named after them. Measures and segments only where Scores stands. */
export const minedFields = (shop: Shop): MiningStart => {
  const scored = shop.layout.stands('Scores');
  const known = fieldsHere(shop);
  // What was noted is a text of its own for each customer.
  const learned = known.filter(({ field }) =>
    field.of === 'customer'
      ? !naming.has(field.column) && notedItem(field) === null
      : scored && field.product === undefined && field.measure !== 'rfm',
  );
  const columns = scored ? shop.scores.columns() : [];
  return {
    rows: shop.tables.columns(customers, ['name']).length,
    fields: learned.map(
      ({ field, kind, own }): MinedField => ({ key: fieldKey(field), field, kind: own ? 'own' : kind }),
    ),
    products: known.flatMap(({ field }) => (field.of === 'measure' && field.product) || []),
    segments: shop.tables
      .columns(segments, ['name'])
      .flatMap(({ id, name }) => (segmentIn(columns, id) ? [{ id, name: name ?? '' }] : [])),
  };
};
