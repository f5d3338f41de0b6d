import type { ComponentChildren } from 'preact';
import type { Field } from '../../src/schema/derive/forms.ts';
import { useSession } from '../session.ts';
import { FieldInput } from './fieldInput.tsx';
import type { FormState } from './useForm.ts';

interface Props {
  readonly form: FormState;
  /** Fields that stand first, in this order; the others follow behind “More fields”. */
  readonly first: readonly string[];
  /** What stands below a field. */
  readonly below?: (field: string) => ComponentChildren;
  /** Begin of the fields' ids, different for each form on the page. */
  readonly prefix: string;
}

/** The fields of a form as the schema describes them. */
export const FormFields = ({ form, first, below, prefix }: Props) => {
  const { say } = useSession();
  const ahead = first.flatMap((name) => form.fields.find((field) => field.name === name) ?? []);
  const rest = form.fields.filter(({ name }) => !first.includes(name));
  const row = (field: Field) => (
    <FieldInput
      key={field.name}
      id={`${prefix}-${field.name}`}
      field={field}
      value={form.values[field.name] ?? null}
      message={form.messages[field.name]}
      onChange={(value) => form.set(field.name, value)}
      below={below?.(field.name)}
    />
  );
  const wrong = rest.some(({ name }) => form.messages[name] !== undefined);
  return (
    <>
      {ahead.map(row)}
      {rest.length > 0 && (
        <details class="more" open={wrong || undefined}>
          <summary>{say('sidebar.more')}</summary>
          {rest.map(row)}
        </details>
      )}
    </>
  );
};
