import type { ComponentChildren } from 'preact';
import type { Field, FormValues } from '../../src/schema/derive/forms.ts';
import type { Trouble } from '../trouble.ts';
import { type Choices, ChoicesContext } from './choices.ts';
import { FieldsPage } from './fieldsPage.tsx';
import type { FieldGroup } from './formFields.tsx';
import { QuickDays } from './quickDays.tsx';
import { useEdit } from './useEdit.ts';
import type { FormState } from './useForm.ts';

/** What a form sends: the fields that were changed, and what it had shown in them. */
export interface Changes {
  readonly values: FormValues;
  readonly seen: FormValues;
}

interface Props {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly saveText: string;
  readonly fields: readonly Field[];
  /** The row as it stands; null for a new one. */
  readonly standing: FormValues | null;
  /** What a new one begins with. */
  readonly initial?: FormValues;
  readonly first: readonly string[];
  readonly chips?: readonly string[];
  readonly moreText?: string;
  readonly groups?: (values: FormValues) => readonly FieldGroup[];
  /** The day field that is mostly one of a few days from now. */
  readonly quickDay?: string;
  readonly choices?: Choices;
  readonly prefix: string;
  readonly below?: (field: string, form: FormState) => ComponentChildren;
  readonly asking: { readonly busy: boolean; readonly trouble: Trouble | null };
  /** Gives what somebody else put into the same fields meanwhile, or null. */
  readonly send: (changes: Changes) => Promise<FormValues | null>;
  readonly onClose: () => void;
}

/** The form of one row, a new one or one that stands; of that only what was changed is sent, and a clash is settled here. */
export const RowForm = ({
  fields,
  standing,
  initial = {},
  groups,
  quickDay,
  choices = {},
  below,
  send,
  onClose,
  ...page
}: Props) => {
  const edit = useEdit(fields, standing ?? initial);
  const { form } = edit;
  const entered = (): Changes | null => {
    if (standing !== null) return edit.read();
    const values = form.read();
    return values && { values, seen: {} };
  };
  const save = async (): Promise<void> => {
    const changes = entered();
    if (changes === null) return;
    if (standing !== null && Object.keys(changes.values).length === 0) return onClose();
    const clash = await send(changes);
    if (clash) edit.clashed(clash);
  };
  return (
    <ChoicesContext.Provider value={choices}>
      <FieldsPage
        {...page}
        form={form}
        edit={edit}
        groups={groups?.(form.values)}
        below={(field) => (
          <>
            {field === quickDay && <QuickDays onPick={(day) => form.set(field, day)} />}
            {below?.(field, form)}
          </>
        )}
        onSave={save}
        onClose={onClose}
      />
    </ChoicesContext.Provider>
  );
};
