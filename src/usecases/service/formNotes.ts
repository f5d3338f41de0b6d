import type { Shop } from '../../ports.ts';
import { recordIn } from '../../schema/derive/recordIn.ts';
import { formKinds } from '../../schema/tables/forms.ts';
import type { FormKey } from './formHere.ts';

/** What was read of a form’s tab: an hour in which none of them got an answer costs one call, one without forms none. */
export interface FormNote {
  readonly sheetId: number;
  /** The column, from 0, in which every answer has something: the moment of its sending. */
  readonly column: number;
  /** How many cells of it were filled before it was read; null where it is to be looked at again. */
  readonly counted: number | null;
  /** Why it cannot be read: its tab is gone, or a column is. */
  readonly trouble: 'gone' | 'columns' | null;
}

/** A form that is read. */
export interface Noted {
  readonly key: FormKey;
  readonly note: FormNote;
}

const note = 'forms';

/** Written below only. */
const read = ({ notes }: Shop) => recordIn(notes.read(note)) as Readonly<Record<string, FormNote>>;

const nameOf = ({ kind, campaign }: FormKey): string => campaign ?? kind;

/** What is known of the forms that are read. No call: all notes are read in one. */
export const notedForms = (shop: Shop): readonly Noted[] =>
  Object.entries(read(shop)).map(([name, one]) => {
    const kind = formKinds.find((known) => known === name);
    return kind === undefined || kind === 'campaign'
      ? { key: { kind: 'campaign', campaign: name }, note: one }
      : { key: { kind, campaign: null }, note: one };
  });

export const formNote = (shop: Shop, key: FormKey): FormNote | null => read(shop)[nameOf(key)] ?? null;

/** @param one Null for a form that is not read any more. */
export const keepFormNote = (shop: Shop, key: FormKey, one: FormNote | null): void => {
  const before = read(shop);
  const { [nameOf(key)]: _, ...others } = before;
  const after = JSON.stringify(one === null ? others : { ...others, [nameOf(key)]: one });
  if (after !== JSON.stringify(before)) shop.notes.write(note, after);
};
