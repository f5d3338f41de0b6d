import { useState } from 'preact/hooks';
import type { Field, FormValues } from '../../src/schema/derive/forms.ts';
import { type FormState, useForm } from './useForm.ts';

export interface EditState {
  readonly form: FormState;
  /** Fields that somebody else changed meanwhile, with what they hold now, until one has chosen. */
  readonly clash: FormValues;
  /** What was changed, and what stood there; null where something is wrong with it. */
  readonly read: () => { readonly values: FormValues; readonly seen: FormValues } | null;
  readonly clashed: (now: FormValues) => void;
  /** Takes or refuses what somebody else put into a field. Either way what the sheet holds has been seen. */
  readonly settle: (field: string, take: boolean) => void;
}

/** A form over what stands in the sheet already. */
export const useEdit = (fields: readonly Field[], standing: FormValues): EditState => {
  const form = useForm(fields, standing);
  const [shown, setShown] = useState(standing);
  const [clash, setClash] = useState<FormValues>({});
  const read = (): { values: FormValues; seen: FormValues } | null => {
    const typed = form.read();
    if (typed === null) return null;
    const changed = Object.entries(typed).filter(([name, value]) => value !== (shown[name] ?? null));
    return {
      values: Object.fromEntries(changed),
      seen: Object.fromEntries(changed.map(([name]) => [name, shown[name] ?? null])),
    };
  };
  const settle = (field: string, take: boolean): void => {
    const { [field]: now = null, ...others } = clash;
    setShown((before) => ({ ...before, [field]: now }));
    if (take) form.set(field, now);
    setClash(others);
  };
  return { form, clash, read, clashed: setClash, settle };
};
