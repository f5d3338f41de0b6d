import type { Field, FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { ColumnField } from '../dialog/field.tsx';
import { useSetting } from './setting.ts';

interface Props {
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly wide?: readonly string[];
  readonly set: (name: string, value: FieldValue) => void;
}

/** Fields of a row, two beside each other. */
export const Fields = ({ fields, values, wide = [], set }: Props) => {
  const { begun } = useSetting();
  return (
    <div class="grid">
      {fields.map((field) => (
        <div key={field.name} class={wide.includes(field.name) ? 'wide' : undefined}>
          <ColumnField
            field={field}
            value={values[field.name] ?? null}
            lists={{ Team: begun.team }}
            message={undefined}
            onChange={(value) => set(field.name, value)}
          />
        </div>
      ))}
    </div>
  );
};
