import type { FormValues } from '../../schema/derive/forms.ts';

/** What becomes of a form's changes over a row that may have changed since it was shown. */
export type Merge =
  | { readonly status: 'write'; readonly patch: FormValues }
  /** Somebody else changed the same fields to something else: what they hold now. Nothing is written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

/**
 * Decides a form's changes field by field: a field that still holds what was shown is written; one that holds the
 * wanted value already is left; any other is a conflict, and then nothing is written.
 * @param seen What the form showed in the fields it changes.
 */
export const mergeEdit = (current: FormValues, seen: FormValues, wanted: FormValues): Merge => {
  const patch: Record<string, FormValues[string]> = {};
  const now: Record<string, FormValues[string]> = {};
  for (const [field, value] of Object.entries(wanted)) {
    const held = current[field] ?? null;
    if (held === value) continue;
    if (held === (seen[field] ?? null)) patch[field] = value;
    else now[field] = held;
  }
  return Object.keys(now).length > 0 ? { status: 'conflict', now } : { status: 'write', patch };
};
