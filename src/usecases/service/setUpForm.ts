import { columnFields, type FormColumns, recogniseColumns } from '../../domain/service/formColumns.ts';
import { type LinkProblem, readPrefilled } from '../../domain/service/formLink.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type FormKind, forms } from '../../schema/tables/forms.ts';
import { blankRow } from '../blankRow.ts';
import { newId } from '../newIds.ts';
import { columnsOf, formHere } from './formHere.ts';
import { formNotes, keepFormNote } from './formNotes.ts';
import { readForm } from './readForms.ts';

/** A form as the page shows it. */
export interface FormState {
  readonly kind: FormKind;
  readonly link: string | null;
  readonly tab: string | null;
  readonly sheetId: number | null;
  readonly columns: FormColumns;
  readonly trouble: 'gone' | 'columns' | null;
}

export type LinkSaved =
  | { readonly status: 'saved'; readonly fields: readonly string[] }
  | { readonly status: 'unfit'; readonly problem: LinkProblem };

/** Takes over the prefilled link that somebody pasted; for opting out, mails then carry it. */
export const saveFormLink = (shop: Shop, kind: FormKind, raw: string): LinkSaved =>
  shop.lock.hold(() => {
    const found = readPrefilled(kind, raw);
    if (!found.ok) return { status: 'unfit', problem: found.problem };
    keep(shop, kind, { link: found.link });
    if (kind === 'optOut') shop.settings.write({ optOutLink: found.link });
    return { status: 'saved', fields: found.fields };
  });

/** What the page offers to choose the tab of answers from, with its headers recognised and a line as sample. */
export interface AnswersTab {
  readonly headers: readonly string[];
  readonly sample: readonly string[];
  readonly columns: FormColumns;
}

/** @throws Refusal `tabMissing` where it is gone or ours. */
export const lookAtAnswers = (shop: Shop, kind: FormKind, sheetId: number): AnswersTab => {
  const rows = shop.sourceTabs.answers(sheetId);
  if (rows === null) throw new Refusal('tabMissing', { tab: String(sheetId) });
  const [headers = [], sample = []] = rows;
  return { headers, sample, columns: recogniseColumns(kind, headers, wordsOf(shop, kind)) };
};

/** What the catalogues of all languages call each field. */
const wordsOf = (shop: Shop, kind: FormKind): Readonly<Record<string, readonly string[]>> => {
  const table = kind === 'confirm' ? 'Customers' : 'SurveyAnswers';
  const fields: readonly string[] = columnFields[kind];
  return Object.fromEntries(
    fields.map((field) => [
      field,
      shop.vocabulary.catalogues.flatMap((words) => words[`${table}.${field}`] ?? []),
    ]),
  );
};

export interface TabToRead {
  readonly kind: FormKind;
  readonly sheetId: number;
  readonly tab: string;
  readonly columns: FormColumns;
}

/**
 * Says in which tab the answers arrive, and reads those that stand there.
 * @returns how many there were.
 * @throws Refusal `invalid` where no column tells when they were sent, or whose they are.
 */
export const saveFormTab = (
  shop: Shop,
  { kind, sheetId, tab, columns }: TabToRead,
): { readonly read: number } =>
  shop.lock.hold(() => {
    const needed = kind === 'survey' ? ['at'] : ['at', 'customer'];
    const missing = needed.filter((field) => !columns[field]);
    if (missing.length > 0)
      throw new Refusal(
        'invalid',
        {},
        missing.map((field) => ({ field, code: 'required' })),
      );
    const allowed: readonly string[] = columnFields[kind];
    const own = Object.fromEntries(Object.entries(columns).filter(([field]) => allowed.includes(field)));
    keep(shop, kind, { sheetId, tab, columns: JSON.stringify(own) });
    keepFormNote(shop, kind, { sheetId, filled: 0, trouble: null });
    return { read: readForm(shop, kind) };
  });

const keep = (
  shop: Shop,
  kind: FormKind,
  patch: Partial<{ link: string; sheetId: number; tab: string; columns: string }>,
): void => {
  const standing = formHere(shop, kind);
  if (standing) shop.tables.change(forms, [{ id: standing.id, patch }]);
  else
    shop.tables.insert(forms, [
      { ...blankRow(forms), ...patch, kind, id: newId(shop, forms, shop.tables.read(forms).rows) },
    ]);
};

/** How each form stands. */
export const formStates = (shop: Shop): readonly FormState[] => {
  const notes = formNotes(shop);
  return (['survey', 'optOut', 'confirm'] as const).map((kind) => {
    const one = formHere(shop, kind);
    const columns = one ? columnsOf(one) : {};
    return {
      kind,
      link: one?.link ?? null,
      tab: one?.tab ?? null,
      sheetId: one?.sheetId ?? null,
      columns,
      trouble: notes[kind]?.trouble ?? null,
    };
  });
};
