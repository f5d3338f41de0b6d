import { useState } from 'preact/hooks';
import type { FieldValue, FormValues } from '../../src/schema/derive/forms.ts';

/** What a person has changed of a field, and what it showed before. */
export interface Edit {
  readonly value: FieldValue;
  readonly seen: FieldValue;
}
export type EditsByKey = Readonly<Record<string, Edit>>;

export interface Edits {
  /** What a field shows: what was typed, else what stands in the sheet. */
  readonly of: (key: string, held: FieldValue) => FieldValue;
  readonly set: (key: string, value: FieldValue, held: FieldValue) => void;
  /** Forgets what was typed over something else than the sheet holds now. */
  readonly settle: (held: (key: string) => FieldValue) => void;
  /** Forgets what was typed into the fields whose keys begin so. */
  readonly forget: (start: string) => void;
  readonly any: boolean;
  /** The changes of the fields whose keys begin so, and what these showed. */
  readonly under: (start: string) => { readonly values: FormValues; readonly seen: FormValues };
}

/** What was typed over what the sheet says: whatever nobody touched follows the sheet. */
export const useEdits = (first: EditsByKey = {}): Edits => {
  const [all, setAll] = useState(first);
  return {
    any: Object.keys(all).length > 0,
    of: (key, held) => all[key]?.value ?? (key in all ? null : held),
    set: (key, value, held) =>
      setAll((before) => {
        const { [key]: edit, ...others } = before;
        const seen = edit === undefined ? held : edit.seen;
        return (value ?? '') === (seen ?? '') ? others : { ...others, [key]: { value, seen } };
      }),
    settle: (held) =>
      setAll((before) =>
        Object.fromEntries(
          Object.entries(before).filter(([key, { seen }]) => (seen ?? '') === (held(key) ?? '')),
        ),
      ),
    forget: (start) =>
      setAll((before) =>
        Object.fromEntries(Object.entries(before).filter(([key]) => !key.startsWith(start))),
      ),
    under: (start) => {
      const own = Object.entries(all).filter(([key]) => key.startsWith(start));
      const pick = (part: keyof Edit): FormValues =>
        Object.fromEntries(own.map(([key, edit]) => [key.slice(start.length), edit[part]]));
      return { values: pick('value'), seen: pick('seen') };
    },
  };
};
