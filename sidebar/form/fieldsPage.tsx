import type { ComponentChildren } from 'preact';
import { Help } from '../parts/help.tsx';
import { useSession } from '../session.ts';
import type { Trouble } from '../trouble.ts';
import { Conflict } from './conflict.tsx';
import { type FieldsProps, FormFields } from './formFields.tsx';
import { FormPage } from './formPage.tsx';
import type { EditState } from './useEdit.ts';

interface Props extends FieldsProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly saveText: string;
  /** Given where the form is over what stands in the sheet already. */
  readonly edit?: EditState | undefined;
  readonly asking: { readonly busy: boolean; readonly trouble: Trouble | null };
  /** Whether something was entered beside the fields. */
  readonly dirty?: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

/** A form over the whole sidebar, with what the server says at the field, and clashes to be settled there. */
export const FieldsPage = ({
  title,
  subtitle,
  saveText,
  edit,
  asking,
  dirty = false,
  onSave,
  onClose,
  children,
  form,
  below,
  ...fields
}: Props) => {
  const { say, word } = useSession();
  const clashing = edit !== undefined && Object.keys(edit.clash).length > 0;
  return (
    <FormPage
      title={title}
      subtitle={subtitle}
      saveText={saveText}
      busy={asking.busy}
      dirty={form.dirty || dirty}
      trouble={clashing ? say('sidebar.conflict') : (asking.trouble?.message ?? null)}
      onSave={onSave}
      onClose={onClose}
    >
      <Help>{word(`sidebar.help.${fields.prefix}`)}</Help>
      <FormFields
        {...fields}
        form={{ ...form, messages: { ...asking.trouble?.fields, ...form.messages } }}
        below={(field) => (
          <>
            {below?.(field)}
            {edit && <Conflict edit={edit} field={field} />}
          </>
        )}
      />
      {children}
    </FormPage>
  );
};
