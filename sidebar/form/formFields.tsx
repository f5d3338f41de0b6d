import type { ComponentChildren } from 'preact';
import type { Field } from '../../src/schema/derive/forms.ts';
import { useSession } from '../session.ts';
import { FieldInput } from './fieldInput.tsx';
import type { FormState } from './useForm.ts';

/** Fields that stand together behind the fold, under a title. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly string[];
}

export interface FieldsProps {
  readonly form: FormState;
  /** Fields that stand first, in this order; the others follow behind a fold. */
  readonly first: readonly string[];
  /** Choices whose every option stands in view. */
  readonly chips?: readonly string[] | undefined;
  /** Title of the fold. */
  readonly moreText?: string | undefined;
  /** How the fields behind the fold are put together; those of no group stand last. */
  readonly groups?: readonly FieldGroup[] | undefined;
  /** What stands below a field. */
  readonly below?: ((field: string) => ComponentChildren) | undefined;
  /** Begin of the fields' ids, different for each form on the page. */
  readonly prefix: string;
}

/** The fields of a form as the schema describes them. */
export const FormFields = ({
  form,
  first,
  chips = [],
  moreText,
  groups = [],
  below,
  prefix,
}: FieldsProps) => {
  const { say } = useSession();
  const named = (names: readonly string[]) =>
    names.flatMap((name) => form.fields.find((field) => field.name === name) ?? []);
  const rest = form.fields.filter(({ name }) => !first.includes(name));
  const grouped = new Set(groups.flatMap(({ fields }) => fields));
  const row = (field: Field) => (
    <FieldInput
      key={field.name}
      id={`${prefix}-${field.name}`}
      field={field}
      chips={chips.includes(field.name)}
      value={form.values[field.name] ?? null}
      message={form.messages[field.name]}
      onChange={(value) => form.set(field.name, value)}
      below={below?.(field.name)}
    />
  );
  const wrong = rest.some(({ name }) => form.messages[name] !== undefined);
  return (
    <>
      {named(first).map(row)}
      {rest.length > 0 && (
        <details class="more" open={wrong || undefined}>
          <summary>{moreText ?? say('sidebar.more')}</summary>
          {groups.map(({ title, fields }) => (
            <fieldset key={title}>
              <legend>{title}</legend>
              {named(fields).map(row)}
            </fieldset>
          ))}
          {rest.filter(({ name }) => !grouped.has(name)).map(row)}
        </details>
      )}
    </>
  );
};
