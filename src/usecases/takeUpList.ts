import { noted } from '../domain/followups/completed.ts';
import { twinsOf } from '../domain/followups/sameThing.ts';
import { idOf, isAsShown, isBlank, isTyped } from '../domain/myDay/rows.ts';
import type { Shop } from '../ports.ts';
import { isDay } from '../schema/day.ts';
import type { MyDayCells, MyDayRow } from '../schema/myDay.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { complete } from './completeFollowUp.ts';
import { findFollowUp } from './findFollowUp.ts';

/** What became of a row: what is to be put into it, so that it may be written over or says why it was not taken up. */
export interface TakenUp {
  readonly row: MyDayRow;
  readonly put: Partial<MyDayCells>;
}

/** A row of the list, and the open follow-up that it ticks, puts off or notes. */
interface Asked {
  readonly row: MyDayRow;
  readonly one: FollowUp;
}

const emptied: Partial<MyDayCells> = { done: false, later: '', note: '', message: '' };

/** Whether something in a row of the list waits to be taken up; a note alone waits for the tick that comes after it. */
export const waitsInList = (row: MyDayRow, notes: boolean): boolean => {
  if (row.area !== 'list' || isBlank(row)) return false;
  if (!isTyped(row)) return !isAsShown(row) && row.cells.message === '';
  return row.cells.done === true || row.cells.later !== '' || notes;
};

/**
 * Takes up what somebody ticked, put off or noted in the list. Each is decided on the follow-up as it stands, so that
 * what a killed run has taken up already is taken up once. Ticks and days alone are written together, however many.
 */
export const takeUpList = (shop: Shop, rows: readonly MyDayRow[], notes: boolean): readonly TakenUp[] => {
  const waiting = rows.filter((row) => waitsInList(row, notes));
  if (waiting.length === 0) return [];
  const known = new Map(shop.tables.read(followUps).rows.map((one) => [one.id, one]));
  const asked: Asked[] = [];
  const answered = waiting.map((row): TakenUp => {
    const one = known.get(idOf(row)) ?? null;
    const text = refusal(shop, row, one);
    if (text === null && one?.doneOn === null) asked.push({ row, one });
    return { row, put: text === null ? emptied : { message: text } };
  });
  carryOut(shop, asked, [...known.values()]);
  return answered;
};

/** Why a row cannot be taken up; null where it can, or where it asks for what is so already. */
const refusal = (shop: Shop, row: MyDayRow, one: FollowUp | null): string | null => {
  const { done, later, note } = row.cells;
  const tab = shop.vocabulary.tab(followUps.name);
  if (!isTyped(row)) return shop.sheetSay('myDay.onlyShown', { tab });
  if (one === null) return shop.sheetSay('myDay.gone', { tab });
  if (one.doneOn !== null) {
    const stands = note === '' || Object.keys(noted(one, note)).length === 0;
    return stands ? null : shop.sheetSay('myDay.doneAlready');
  }
  if (done === true || later === '' || (isDay(later) && later > shop.clock.today())) return null;
  return shop.sheetSay('myDay.notToCome', { example: shop.formats.day('2018-01-31') });
};

const carryOut = (shop: Shop, asked: readonly Asked[], all: readonly FollowUp[]): void => {
  const alone = asked.filter(({ row, one }) => row.cells.note === '' && !comesAgain(row, one));
  const today = shop.clock.today();
  const patches = new Map<string, Partial<FollowUp>>();
  for (const { row, one } of alone) {
    patches.set(one.id, row.cells.done === true ? { doneOn: today } : snoozed(row));
    if (row.cells.done === true)
      for (const { id } of twinsOf(all, one, today)) patches.set(id, { doneOn: today });
  }
  shop.tables.change(
    followUps,
    [...patches].map(([id, patch]) => ({ id, patch })),
  );
  for (const each of asked) if (!alone.includes(each)) carryOutOne(shop, each);
};

const comesAgain = ({ cells }: MyDayRow, { every }: FollowUp): boolean =>
  cells.done === true && every !== null;

const snoozed = ({ cells: { later } }: MyDayRow): Partial<FollowUp> =>
  isDay(later) ? { snoozedTo: later } : {};

const carryOutOne = (shop: Shop, { row, one }: Asked): void => {
  const note = row.cells.note || null;
  if (row.cells.done === true) complete(shop, findFollowUp(shop, one.id), note, null);
  else shop.tables.edit(followUps, one.id, (now) => ({ ...snoozed(row), ...noted(now.row, note) }));
};
