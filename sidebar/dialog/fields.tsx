import type { Field, FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { ColumnField } from './field.tsx';

interface Props {
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly wide?: readonly string[];
  /** What may be chosen, by the name of a list. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly set: (name: string, value: FieldValue) => void;
}

/** Fields of a row, two beside each other. */
export const Fields = ({ fields, values, wide = [], lists, set }: Props) => (
  <div class="grid">
    {fields.map((field) => (
      <div key={field.name} class={wide.includes(field.name) ? 'wide' : undefined}>
        <ColumnField
          field={field}
          value={values[field.name] ?? null}
          lists={lists}
          message={undefined}
          onChange={(value) => set(field.name, value)}
        />
      </div>
    ))}
  </div>
);

/** The fields that differ from what stands, as they are to be and as they stand. */
export const changesOf = (fields: readonly Field[], values: FormValues, standing: FormValues) => {
  const changed = fields.filter(({ name }) => String(values[name] ?? '') !== String(standing[name] ?? ''));
  const pick = (of: FormValues): FormValues =>
    Object.fromEntries(changed.map(({ name }) => [name, of[name] ?? null]));
  return { changed: changed.length > 0, values: pick(values), seen: pick(standing) };
};
