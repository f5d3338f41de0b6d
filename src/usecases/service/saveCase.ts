import { holds } from '../../domain/holds.ts';
import { lackingClock, stateOf } from '../../domain/service/caseClock.ts';
import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { PatchOf } from '../../schema/table.ts';
import { type Case, cases } from '../../schema/tables/cases.ts';
import { blankRow } from '../blankRow.ts';
import { withChosenNames } from '../chosenNames.ts';
import { editRow } from '../editRow.ts';
import { findCustomer } from '../findCustomer.ts';
import { refuseUnknownRow } from '../mayKnow.ts';
import { me } from '../me.ts';
import { newId } from '../newIds.ts';
import { readChanges, readNew } from '../readForm.ts';
import { keepClocks } from './caseClocks.ts';
import { reportByMail } from './caseMail.ts';
import { levelsHere, serviceHours } from './serviceHours.ts';
import { keepServiceLists } from './serviceLists.ts';

export type CaseSaved =
  | { readonly status: 'saved'; readonly id: string }
  /** Fields that somebody else changed since they were shown, with what they hold now. Nothing was written. */
  | { readonly status: 'conflict'; readonly now: FormValues };

export interface CaseToSave {
  /** Whose it is; a new one’s only. */
  readonly customer: string | null;
  /** Null for a new one. */
  readonly id: string | null;
  readonly values: FormValues;
  readonly seen: FormValues;
}

/**
 * R87, R88: takes a complaint or an inquiry up, or corrects one; its clock follows its priority.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const saveCase = (shop: Shop, wanted: CaseToSave): CaseSaved =>
  shop.lock.hold(() => {
    const saved = wanted.id === null ? add(shop, wanted) : change(shop, wanted, wanted.id);
    if (saved.status === 'saved') keepClocks(shop);
    return saved;
  });

/** The same that was taken up last for the customer, sent again as by a second click, stands once. */
const add = (shop: Shop, { customer, values: raw }: CaseToSave): CaseSaved => {
  keepServiceLists(shop);
  const values = readNew(shop, cases, raw);
  const { row: whom } = findCustomer(shop, customer ?? '');
  const standing = shop.tables.read(cases).rows;
  const last = standing.filter((one) => one.customer === whom.id).pop();
  if (last?.resolvedAt === null && holds(last, values)) return { status: 'saved', id: last.id };
  const id = newId(shop, cases, standing);
  const row = {
    ...blankRow(cases),
    owner: me(shop).name ?? whom.owner,
    ...withChosenNames(shop, cases, whom.id, values),
    id,
    customer: whom.id,
    customerName: whom.name,
    openedAt: shop.clock.now(),
    source: 'own',
    // `readNew` read all that the table requires.
  } as Case;
  const clock = lackingClock(row, levelsHere(shop), serviceHours(shop), shop.clock.now());
  shop.tables.insert(cases, [{ ...row, ...clock }]);
  return { status: 'saved', id };
};

const change = (shop: Shop, { values, seen }: CaseToSave, id: string): CaseSaved => {
  const wanted = readChanges(shop, cases, values);
  const edited = editRow(shop, cases, id, wanted, seen, ({ customer }, patch) =>
    withChosenNames(shop, cases, customer, patch),
  );
  return edited.status === 'conflict' ? edited : { status: 'saved', id };
};

export interface CaseMove {
  readonly id: string;
  readonly deed: 'answer' | 'resolve' | 'report' | 'reopen';
  /** Of a resolution: what was done, why it came about, what is changed. */
  readonly values: FormValues;
  /** Of a report: what the customer is told by mail; null where they were told otherwise. */
  readonly mail: string | null;
}

/**
 * Answers, resolves, reports back, or takes up again. Done twice it is as once.
 * @throws Refusal `invalid` where a resolution lacks its solution; `rowGone`.
 */
export const moveCase = (shop: Shop, move: CaseMove): { readonly state: ReturnType<typeof stateOf> } =>
  shop.lock.hold(() => {
    const values = move.deed === 'resolve' ? readChanges(shop, cases, move.values) : {};
    const row = shop.tables.edit(cases, move.id, ({ row: one }) => {
      refuseUnknownRow(shop, cases, one);
      return patchOf(shop, one, move.deed, values);
    });
    if (move.deed === 'report' && move.mail !== null) reportByMail(shop, row, move.mail);
    keepClocks(shop);
    return { state: stateOf(row) };
  });

const patchOf = (
  shop: Shop,
  one: Case,
  deed: CaseMove['deed'],
  values: PatchOf<typeof cases>,
): PatchOf<typeof cases> | null => {
  const now = shop.clock.now();
  const missing = (field: string): never => {
    throw new Refusal('invalid', {}, [{ field, code: 'required' }]);
  };
  switch (deed) {
    case 'answer':
      return one.answeredAt === null ? { answeredAt: now } : null;
    case 'resolve':
      if (!(values.solution ?? one.solution)) missing('solution');
      return {
        ...values,
        ...(one.resolvedAt === null && { resolvedAt: now, answeredAt: one.answeredAt ?? now }),
      };
    case 'report':
      if (one.resolvedAt === null) missing('solution');
      return one.reportedBackOn === null ? { reportedBackOn: shop.clock.today() } : null;
    case 'reopen':
      return one.resolvedAt === null
        ? null
        : { resolvedAt: null, reportedBackOn: null, resolveBy: resolveBy(shop, one) };
  }
};

/** Who takes a case up again has as long for it as at first. */
const resolveBy = (shop: Shop, one: Case): Case['resolveBy'] => {
  const now = shop.clock.now();
  const begun = { ...one, openedAt: now, resolveBy: null };
  return lackingClock(begun, levelsHere(shop), serviceHours(shop), now)?.resolveBy ?? null;
};
