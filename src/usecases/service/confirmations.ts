import { confirmed } from '../../domain/service/formLink.ts';
import type { Shop } from '../../ports.ts';
import { type FieldValue, type FormValues, formOf } from '../../schema/derive/forms.ts';
import { recordIn } from '../../schema/derive/recordIn.ts';
import { validateForm } from '../../schema/derive/validateForm.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import { type FormAnswer, formAnswers } from '../../schema/tables/formAnswers.ts';
import { ofKnown, refuseUnknownRow } from '../mayKnow.ts';
import { changeCustomer } from '../saveCustomer.ts';

/** A field in which what the customer says differs from the register. */
export interface Difference {
  readonly field: string;
  readonly now: FieldValue;
  /** As they wrote it. */
  readonly said: string;
  /** Null where it cannot be read as the field’s kind: it can only be declined. */
  readonly value: FieldValue;
}

export interface Confirmation {
  readonly id: string;
  readonly customer: string;
  readonly name: string | null;
  readonly at: string;
  readonly comment: string;
  readonly differences: readonly Difference[];
}

/** What of a customer the form shows them, as they would write it. */
export const confirmValues = (shop: Shop, row: Customer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    confirmed.map((field) => {
      const value = row[field];
      return [
        field,
        value === null ? '' : field === 'focus' ? shop.vocabulary.choice(customers, field, value) : value,
      ];
    }),
  );

/** R114: what customers say of themselves and nobody has decided on: field by field beside the register. Two reads. */
export const openConfirmations = (shop: Shop): readonly Confirmation[] => {
  const open = ofKnown(
    shop,
    shop.tables.read(formAnswers).rows.flatMap((one) => {
      const { customer } = one;
      return one.kind === 'confirm' && one.state === 'open' && customer !== null
        ? [{ ...one, customer }]
        : [];
    }),
  );
  if (open.length === 0) return [];
  const rows = new Map(shop.tables.columns(customers, confirmed).map((row) => [row.id, row]));
  return open.map((one) => ({
    id: one.id,
    customer: one.customer,
    name: one.customerName,
    at: one.at,
    comment: saidIn(one).comment ?? '',
    differences: differencesOf(shop, saidIn(one), rows.get(one.customer) ?? null),
  }));
};

export const saidIn = ({ data }: Pick<FormAnswer, 'data'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(recordIn(data)).map(([field, said]) => [field, String(said)]));

/** A field that they left blank says nothing: it takes nothing away. */
export const differencesOf = (
  shop: Shop,
  said: Readonly<Record<string, string>>,
  row: Pick<Customer, (typeof confirmed)[number]> | null,
): readonly Difference[] =>
  row === null
    ? []
    : confirmed.flatMap((field) => {
        const text = said[field] ?? '';
        const now = row[field];
        if (text === '') return [];
        const value = read(shop, field, text);
        return value === now ? [] : [{ field, now, said: text, value }];
      });

const read = (shop: Shop, field: string, text: string): FieldValue => {
  const fields = formOf(customers).fields.filter(({ name }) => name === field);
  const entered = field === 'focus' ? (shop.vocabulary.reader(customers, field)(text) ?? text) : text;
  return validateForm(fields, { [field]: entered }).values[field] ?? null;
};

export interface Decision {
  readonly id: string;
  /** The fields that are taken over; the others are declined. */
  readonly accept: readonly string[];
  /** What the page showed in them. */
  readonly seen: FormValues;
}

/**
 * Takes over what was accepted and closes the answer. Nothing is overwritten that changed since it was shown.
 * @throws Refusal `rowGone`.
 */
export const decideConfirmation = (
  shop: Shop,
  { id, accept, seen }: Decision,
): { readonly status: 'done' } | { readonly status: 'conflict'; readonly now: FormValues } =>
  shop.lock.hold(() => {
    const one = shop.tables.find(formAnswers, id)?.row;
    const customer = one?.customer;
    if (!one || !customer || one.kind !== 'confirm')
      throw new Refusal('rowGone', { tab: shop.vocabulary.tab('FormAnswers') });
    refuseUnknownRow(shop, formAnswers, { customer });
    if (one.state !== 'open') return { status: 'done' };
    const said = saidIn(one);
    const values = Object.fromEntries(
      confirmed
        .filter((field) => accept.includes(field))
        .flatMap((field) => {
          const value = read(shop, field, said[field] ?? '');
          return value === null ? [] : [[field, value]];
        }),
    );
    if (Object.keys(values).length > 0) {
      const saved = changeCustomer(shop, customer, values, seen);
      if (saved.status === 'conflict') return saved;
    }
    shop.tables.change(formAnswers, [{ id, patch: { state: 'done' } }]);
    return { status: 'done' };
  });
