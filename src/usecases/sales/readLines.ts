import type { Shop } from '../../ports.ts';
import { type FormValues, formOf } from '../../schema/derive/forms.ts';
import { validateForm } from '../../schema/derive/validateForm.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Line, lines } from '../../schema/tables/lines.ts';
import { pickLists } from '../pickLists.ts';

/** A line as a page sends it, whole, in its place among the others. */
export interface LineToSave {
  /** Null for a new one. */
  readonly id: string | null;
  readonly values: FormValues;
  /** What the page was shown of it. */
  readonly seen: FormValues;
}

export const lineFields = ['product', 'description', 'quantity', 'price', 'discount', 'taxRate'] as const;
export type LineFields = Pick<Line, (typeof lineFields)[number]>;

/**
 * The lines as their table holds them.
 * @throws Refusal `invalid`, each problem at a field such as `lines.0.price`.
 */
export const readLines = (shop: Shop, raw: readonly LineToSave[]): readonly LineFields[] => {
  const { fields } = formOf(lines);
  const named = raw.find(({ values }) => values.product != null)?.values ?? {};
  const lists = pickLists(shop, lines.name, fields, named);
  const read = raw.map(({ values }) => validateForm(fields, values, lists));
  const problems = read.flatMap((one, at) =>
    one.problems.map((problem) => ({ ...problem, field: `lines.${at}.${problem.field}` })),
  );
  if (problems.length > 0) throw new Refusal('invalid', {}, problems);
  // Each value was read as the kind of its column just above; what was not sent is blank.
  return read.map(({ values }) => lineOf(values as Partial<LineFields>));
};

export const lineOf = (of: Partial<LineFields>): LineFields => ({
  product: of.product ?? null,
  description: of.description ?? null,
  quantity: of.quantity ?? null,
  price: of.price ?? null,
  discount: of.discount ?? null,
  taxRate: of.taxRate ?? null,
});
