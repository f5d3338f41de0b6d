import type { Shop } from '../../ports.ts';
import { type FormKind, formKinds } from '../../schema/tables/forms.ts';

/** What was read of a form’s tab: an hour in which nothing arrived costs one call, one in which no form stands none. */
export interface FormNote {
  readonly sheetId: number;
  /** Rows that the tab had. */
  readonly filled: number;
  /** Why it cannot be read: its tab is gone, or a column is. */
  readonly trouble: 'gone' | 'columns' | null;
}

export type FormNotes = { readonly [K in FormKind]?: FormNote };

const note = 'forms';

export const formNotes = ({ notes }: Shop): FormNotes => {
  const text = notes.read(note);
  const parsed: unknown = text === null ? {} : JSON.parse(text);
  const all: Readonly<Record<string, FormNote>> =
    typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  return Object.fromEntries(
    formKinds.flatMap((kind) => {
      const one = all[kind];
      return one === undefined ? [] : [[kind, one]];
    }),
  );
};

export const keepFormNote = (shop: Shop, kind: FormKind, one: FormNote): void => {
  const before = formNotes(shop);
  const after = JSON.stringify({ ...before, [kind]: one });
  if (after !== JSON.stringify(before)) shop.notes.write(note, after);
};
