import type { Field, FieldValue, FormValues } from '../../src/schema/derive/forms.ts';

type Typed = Readonly<Record<string, string>>;

/** Whether a field is typed as percent. */
export const isShare = ({ column }: Field): boolean => column.kind === 'number' && column.share === true;

/** What stands in the fields of a row's form, shares as percent. @param row Of a new row what it begins with. */
export const asTyped = (fields: readonly Field[], row: object): Typed => {
  const held = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(
    fields.map((field) => {
      const value = held.get(field.name) ?? '';
      const percent = isShare(field) && typeof value === 'number';
      if (field.column.kind === 'flag') return [field.name, String(value !== false)];
      return [field.name, percent ? String(Math.round(value * 1e6) / 1e4) : String(value)];
    }),
  );
};

/** The same as the request takes it; what is no number goes as it was typed, to be refused at its field. */
export const readTyped = (fields: readonly Field[], typed: Typed): FormValues =>
  Object.fromEntries(fields.map((field) => [field.name, heldOf(field, (typed[field.name] ?? '').trim())]));

const heldOf = (field: Field, text: string): FieldValue => {
  if (field.column.kind === 'flag') return text === 'true';
  if (text === '') return null;
  if (!isShare(field)) return text;
  const percent = Number(text.replace(/[%％\s]/g, '').replace(',', '.'));
  return Number.isFinite(percent) ? percent / 100 : text;
};
