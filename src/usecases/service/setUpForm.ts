import { columnFields, type FormColumns, recogniseColumns } from '../../domain/service/formColumns.ts';
import { type LinkProblem, readPrefilled } from '../../domain/service/formLink.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type FormKind, forms } from '../../schema/tables/forms.ts';
import { blankRow } from '../blankRow.ts';
import { newId } from '../newIds.ts';
import { columnsOf, type FormKey, formHere } from './formHere.ts';
import { formNote } from './formNotes.ts';
import { countForms, readForm } from './readForms.ts';

/** A form as the page shows it. */
export interface FormState {
  readonly kind: FormKind;
  readonly campaign: string | null;
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
export const saveFormLink = (shop: Shop, key: FormKey, raw: string): LinkSaved =>
  shop.lock.hold(() => {
    const { kind } = key;
    const found = readPrefilled(kind, raw);
    if (!found.ok) return { status: 'unfit', problem: found.problem };
    keep(shop, key, { link: found.link });
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
  const fields: readonly string[] = columnFields[kind];
  return Object.fromEntries(
    fields.map((field) => [
      field,
      shop.vocabulary.catalogues.flatMap((words) => words[wordOf(kind, field)] ?? []),
    ]),
  );
};

const wordOf = (kind: FormKind, field: string): string =>
  kind === 'campaign' && (field === 'answer' || field === 'attended')
    ? { answer: 'Invitees.answer', attended: 'Invitees.status.attended' }[field]
    : `${kind === 'survey' ? 'SurveyAnswers' : 'Customers'}.${field}`;

export interface TabToRead {
  readonly key: FormKey;
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
  { key, sheetId, tab, columns }: TabToRead,
): { readonly read: number } =>
  shop.lock.hold(() => {
    const { kind } = key;
    const missing = neededOf[kind].filter((names) => names.every((field) => !columns[field]));
    if (missing.length > 0)
      throw new Refusal(
        'invalid',
        {},
        missing.map(([field = '']) => ({ field, code: 'required' })),
      );
    const allowed: readonly string[] = columnFields[kind];
    const own = Object.fromEntries(Object.entries(columns).filter(([field]) => allowed.includes(field)));
    keep(shop, key, { sheetId, tab, columns: JSON.stringify(own) });
    const read = readForm(shop, key);
    countForms(shop);
    return { read };
  });

/** Of each some column must be known: what was sent cannot be told from other answers otherwise, or whose it is. */
const neededOf: Readonly<Record<FormKind, readonly (readonly string[])[]>> = {
  survey: [['at']],
  optOut: [['at'], ['customer']],
  confirm: [['at'], ['customer']],
  campaign: [['at'], ['customer', 'email', 'phone', 'name']],
};

const keep = (
  shop: Shop,
  { kind, campaign }: FormKey,
  patch: Partial<{ link: string; sheetId: number; tab: string; columns: string }>,
): void => {
  const standing = formHere(shop, kind, campaign);
  if (standing) shop.tables.change(forms, [{ id: standing.id, patch }]);
  else
    shop.tables.insert(forms, [
      { ...blankRow(forms), ...patch, kind, campaign, id: newId(shop, forms, shop.tables.read(forms).rows) },
    ]);
};

/** How a form stands. */
export const formState = (shop: Shop, key: FormKey): FormState => {
  const one = formHere(shop, key.kind, key.campaign);
  return {
    ...key,
    link: one?.link ?? null,
    tab: one?.tab ?? null,
    sheetId: one?.sheetId ?? null,
    columns: one ? columnsOf(one) : {},
    trouble: formNote(shop, key)?.trouble ?? null,
  };
};

/** The forms that there is one of. */
export const formStates = (shop: Shop): readonly FormState[] =>
  (['survey', 'optOut', 'confirm'] as const).map((kind) => formState(shop, { kind, campaign: null }));
