import { fingerprint } from '../../domain/fingerprint.ts';
import { holds } from '../../domain/holds.ts';
import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import type { RowOf } from '../../schema/table.ts';
import type { Answer } from '../../schema/tables/answers.ts';
import { tables } from '../../schema/tables.ts';
import { blankRow } from '../blankRow.ts';
import { editRow } from '../editRow.ts';
import { findCustomer } from '../findCustomer.ts';
import { carryOut } from '../intents.ts';
import { queueMail } from '../mail/queueMail.ts';
import { me } from '../me.ts';
import { newId } from '../newIds.ts';
import { readChanges, readNew } from '../readForm.ts';
import { keepClocks } from './caseClocks.ts';
import type { CaseSaved } from './saveCase.ts';
import { keepServiceLists } from './serviceLists.ts';
import { lowSteps } from './takeFormRow.ts';

/** What everybody who works adds, and what whoever leads sets. */
export const workedTables = ['SurveyAnswers', 'OnlineReviews', 'Improvements'] as const;
export const ledTables = ['ServiceLevels', 'Causes', 'Measures', 'VisitPlans'] as const;
export type ServiceTable = (typeof workedTables)[number] | (typeof ledTables)[number];

export interface ServiceRowToSave {
  readonly table: ServiceTable;
  /** Whose a new answer or review is, where that is known. */
  readonly customer: string | null;
  /** Null for a new row. */
  readonly id: string | null;
  readonly values: FormValues;
  readonly seen: FormValues;
}

/**
 * Adds or corrects a row of what service keeps. An answer by phone that is low opens its case with it, as one by form does
 * (R92). The last row sent again, as by a second click, stands once.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const saveServiceRow = (shop: Shop, wanted: ServiceRowToSave): CaseSaved =>
  shop.lock.hold(() => {
    const { table: name, id, values, seen } = wanted;
    const table = tables[name];
    if (id === null) return { status: 'saved', id: add(shop, wanted) };
    const edited = editRow(shop, table, id, readChanges(shop, table, values), seen);
    if (edited.status === 'saved' && name === 'ServiceLevels') keepClocks(shop);
    return edited.status === 'conflict' ? edited : { status: 'saved', id };
  });

type ServiceRow = RowOf<(typeof tables)[ServiceTable]>;

const add = (shop: Shop, { table: name, customer, values: raw }: ServiceRowToSave): string => {
  if (name === 'Causes' || name === 'ServiceLevels') keepServiceLists(shop);
  const table = tables[name];
  const values = readNew(shop, table, raw);
  const whom = customer === null ? null : findCustomer(shop, customer).row;
  const whose =
    'customer' in table.columns ? { customer: whom?.id ?? null, customerName: whom?.name ?? null } : {};
  const standing: readonly ServiceRow[] = shop.tables.read(table).rows;
  const last = standing[standing.length - 1];
  if (last && holds(last, { ...values, ...whose })) return last.id;
  const id = newId(shop, table, standing);
  const row = { ...blankRow(table), ...stamps(shop, name), ...values, ...whose, id };
  // `readNew` read all that the table requires, and the row is of the table of this name.
  if (name === 'SurveyAnswers') addAnswer(shop, row as Answer, whom);
  else shop.tables.insert(table, [row as never]);
  return id;
};

const addAnswer = (shop: Shop, answer: Answer, whom: Parameters<typeof lowSteps>[2]): void => {
  const hash = fingerprint(answer.id);
  const { steps, mails } = lowSteps(shop, answer, whom, hash);
  queueMail(shop, mails);
  if (steps.length === 0) shop.tables.insert(tables.SurveyAnswers, [answer]);
  else {
    carryOut(shop, 'log', answer.customerName ?? '', [
      { kind: 'insert', table: 'SurveyAnswers', rows: [answer] },
      ...steps,
    ]);
    keepClocks(shop);
  }
};

const stamps = (shop: Shop, name: ServiceTable): Readonly<Record<string, string | null>> => {
  const by = me(shop).name;
  switch (name) {
    case 'SurveyAnswers':
      return { via: 'phone', by, source: 'own' };
    case 'Measures':
      return { by };
    default:
      return {};
  }
};
