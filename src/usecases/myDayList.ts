import { dueFollowUps } from '../domain/followups/dueFollowUps.ts';
import { layOut, type Placed } from '../domain/myDay/layOut.ts';
import { idOf, isAsShown, withMark } from '../domain/myDay/rows.ts';
import type { MyDayReading, Shop } from '../ports.ts';
import { blankCells, type MyDayCells, type MyDayRow } from '../schema/myDay.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { reachOf } from './today.ts';

/** Most rows of the list; the rest stands in the tab of follow-ups. */
const longestList = 300;

/** What the list has to show now. */
export type Wanted = readonly FollowUp[];

/** The team's due follow-ups: those of each owner together, longest due first; nobody's last. */
export const wantedList = (shop: Shop): Wanted =>
  [...dueFollowUps(shop.tables.read(followUps).rows, shop.clock.today())]
    .sort((a, b) => ownerOrder(a, b))
    .slice(0, longestList);

const ownerOrder = (a: FollowUp, b: FollowUp): number => {
  if (a.owner === b.owner) return 0;
  if (a.owner === null || b.owner === null) return a.owner === null ? 1 : -1;
  return a.owner < b.owner ? -1 : 1;
};

/** Phones and addresses of the customers in the list. */
type ReachOf = ReturnType<typeof reachOf>;
const nobody: ReachOf = () => undefined;
export const reachFor = (shop: Shop, wanted: Wanted): ReachOf => (wanted.length > 0 ? reachOf(shop) : nobody);

/** Whether the list shows what it has to, so that nothing need be written: phones and addresses are not compared. */
export const isCurrent = (shop: Shop, reading: MyDayReading, wanted: Wanted): boolean =>
  listChanges(shop, reading, wanted, nobody).length === 0;

/** The rows to be written so that the list shows what it has to. */
export const listChanges = (
  shop: Shop,
  { rows, listFrom }: MyDayReading,
  wanted: Wanted,
  reach: ReachOf,
): readonly Placed[] => {
  const list = rows.filter(({ area }) => area === 'list');
  const cells = wanted.map((one) => cellsOf(shop, one, reach));
  return layOut(list, cells.length > 0 ? cells : [nothingDue(shop)], listFrom, shows);
};

const cellsOf = (shop: Shop, one: FollowUp, reach: ReachOf): MyDayCells => {
  const { phone, email } = reach(one.customer) ?? { phone: null, email: null };
  const cells: MyDayCells = {
    ...blankCells,
    done: false,
    customer: one.customerName ?? one.customer,
    subject: one.subject,
    channel: shop.vocabulary.choice(followUps, 'channel', one.channel),
    dueOn: one.dueOn,
    owner: one.owner ?? '',
    phone: phone ?? '',
    email: email ?? '',
  };
  return withMark(cells, one.id);
};

const nothingDue = (shop: Shop): MyDayCells => {
  const tab = shop.vocabulary.tab(followUps.name);
  return withMark({ ...blankCells, subject: shop.sheetSay('myDay.empty', { tab }) }, '-');
};

/** Whether a row shows an item already, as it was written; its phone and address may have changed since. */
const shows = (row: MyDayRow, cells: MyDayCells): boolean =>
  isAsShown(row) &&
  row.cells.message === '' &&
  idOf(row) === cells.id.split(' ')[0] &&
  (['done', 'customer', 'subject', 'channel', 'dueOn', 'owner'] as const).every(
    (name) => row.cells[name] === cells[name],
  );
