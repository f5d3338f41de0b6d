import { typedMark } from '../domain/myDay/typedContact.ts';
import type { MyDayChange, MyDayReading, Shop } from '../ports.ts';
import { blankCells, type MyDayRow } from '../schema/myDay.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { isCurrent, listChanges, reachFor, wantedList } from './myDayList.ts';
import { type TakenUp, takeUpList, waitsInList } from './takeUpList.ts';
import { takeUpLog, waitsInLog } from './takeUpLog.ts';

/**
 * Takes up what was typed into My day and brings its list up to date.
 * @param occasion At an edit only what is ticked or put off is taken up, and where nothing is, nothing else is done;
 * every hour also what was typed without a tick. With nothing to do, that is two read calls.
 * @throws Refusal `busy`, and whatever the tables refuse; what was typed stays then.
 */
export const takeUpMyDay = (shop: Shop, occasion: 'edit' | 'hour'): void => {
  const hourly = occasion === 'hour';
  const reading = shop.myDay.read();
  if (reading === null) return;
  const waits = reading.rows.some((row) => waitsInList(row, hourly) || waitsInLog(row, hourly));
  if (!waits && (!hourly || isCurrent(shop, reading, wantedList(shop)))) return;
  shop.lock.hold(() => takeUp(shop, hourly));
};

const takeUp = (shop: Shop, hourly: boolean): void => {
  shop.tables.forget(followUps);
  const rows = shop.myDay.read()?.rows ?? [];
  const list = takeUpList(shop, rows, hourly);
  const log = takeUpLog(shop, rows, hourly);
  if (list.length > 0) shop.lock.flush();
  const taken = [...list, ...log];
  const wanted = wantedList(shop);
  const reach = reachFor(shop, wanted);
  shop.myDay.write((now) => {
    const put = puts(now.rows, taken);
    const settled = now.rows.map((row) => ({ ...row, cells: { ...row.cells, ...put.get(row)?.put } }));
    const placed = listChanges(shop, { ...now, rows: settled }, wanted, reach);
    return merged(now, put, placed);
  });
};

/** Which of the rows as they stand now are those that were taken up: the same row, with what was typed then. */
const puts = (rows: readonly MyDayRow[], taken: readonly TakenUp[]): ReadonlyMap<MyDayRow, TakenUp> =>
  new Map(
    taken.flatMap((one): [MyDayRow, TakenUp][] => {
      const same = rows.filter((row) => row.area === one.row.area && holdsStill(row, one.row));
      const row = same.find(({ at }) => at === one.row.at) ?? same[0];
      return row ? [[row, one]] : [];
    }),
  );

const holdsStill = (now: MyDayRow, then: MyDayRow): boolean =>
  now.cells.id === then.cells.id &&
  now.cells.done === then.cells.done &&
  typedMark(now.cells) === typedMark(then.cells);

const merged = (
  { rows }: MyDayReading,
  put: ReadonlyMap<MyDayRow, TakenUp>,
  placed: ReturnType<typeof listChanges>,
): readonly MyDayChange[] => {
  const places = new Map(placed.map((one) => [one.at, one.cells]));
  const small = [...put].flatMap(([row, one]) =>
    places.has(row.at) && row.area === 'list' ? [] : [{ row, put: one.put }],
  );
  const standing = new Map(rows.map((row) => [row.at, row]));
  const whole = [...places].map(([at, cells]): MyDayChange => {
    const row = standing.get(at) ?? { at, area: 'list', cells: blankCells };
    return { row, put: cells };
  });
  return [...small, ...whole];
};
