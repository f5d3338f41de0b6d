import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Field, FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { validateForm } from '../../src/schema/derive/validateForm.ts';
import { useSession } from '../session.ts';

export type Messages = Readonly<Record<string, string>>;

export interface FormState {
  readonly fields: readonly Field[];
  /** What stands in the fields, as typed. */
  readonly values: FormValues;
  /** What stands wrong at a field, from here or from the server. */
  readonly messages: Messages;
  readonly dirty: boolean;
  readonly set: (field: string, value: FieldValue) => void;
  readonly setMessages: (messages: Messages) => void;
  /** The fields as the columns hold them, or null where something is wrong; messages then stand at the fields. */
  readonly read: () => FormValues | null;
}

/** The state of a form over `fields`, beginning with `initial`. */
export const useForm = (fields: readonly Field[], initial: FormValues): FormState => {
  const { word } = useSession();
  const [values, setValues] = useState(initial);
  const [messages, setMessages] = useState<Messages>({});
  const start = useMemo(() => initial, []);

  const set = useCallback((field: string, value: FieldValue) => {
    setValues((before) => ({ ...before, [field]: value }));
    setMessages(({ [field]: _, ...others }) => others);
  }, []);

  const read = (): FormValues | null => {
    const complete = Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? null]));
    const { values: typed, problems } = validateForm(fields, complete);
    if (problems.length === 0) return typed;
    setMessages(
      Object.fromEntries(
        problems.map(({ field, code, values: known = {} }) => [field, fill(word(`field.${code}`), known)]),
      ),
    );
    return null;
  };
  const dirty = fields.some(({ name }) => blank(values[name]) !== blank(start[name]));
  return { fields, values, messages, dirty, set, setMessages, read };
};

const blank = (value: FieldValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
