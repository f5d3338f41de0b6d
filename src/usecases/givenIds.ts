import { fingerprint } from '../domain/fingerprint.ts';
import type { HandRow, Shop } from '../ports.ts';
import { idPrefix } from '../schema/derive/idPrefix.ts';
import type { AnyTable } from '../schema/tables.ts';

/** The note of the ids that are being given: a run that is killed before their rows are whole leaves it behind. */
const note = 'givenIds';

/** Failed runs that are remembered, more than there ever should be: a note holds 9 kB. */
const most = 20;

/** Ids of one table, made of one mark: they may be thousands, and few signs of a note tell them all. */
interface Batch {
  readonly table: string;
  readonly mark: string;
  readonly count: number;
}

/**
 * Gives ids to typed rows. They are noted before they are written, and forgotten when their rows and the log are
 * durable: rows that a killed run leaves with an id alone are completed by `finishGiven`. The caller holds the lock.
 * @param enter Writes the ids, and whatever makes their rows whole.
 */
export const giveIds = <T>(
  shop: Shop,
  table: AnyTable,
  count: number,
  enter: (ids: readonly string[]) => T,
): T => {
  const batch = { table: table.name, mark: shop.ids.make('', 1, new Set()).join(), count };
  write(shop, [...noted(shop, 'afresh'), batch].slice(-most));
  const entered = enter(idsOf(shop, table, batch));
  settle(shop);
  write(
    shop,
    noted(shop).filter(({ mark }) => mark !== batch.mark),
  );
  return entered;
};

/** Whether a killed run left rows of this table with an id alone. */
export const areGiven = (shop: Shop, table: AnyTable): boolean =>
  noted(shop).some((batch) => batch.table === table.name);

/** Completes what a killed run left of this table. What fails is not tried again. The caller holds the lock. */
export const finishGiven = (
  shop: Shop,
  table: AnyTable,
  complete: (rows: readonly HandRow[]) => void,
): void => {
  if (!areGiven(shop, table)) return;
  const all = noted(shop, 'afresh');
  const left = all.filter((batch) => batch.table === table.name);
  try {
    complete(shop.hands.withIds(table, new Set(left.flatMap((batch) => idsOf(shop, table, batch)))));
    settle(shop);
  } finally {
    write(
      shop,
      all.filter((batch) => !left.includes(batch)),
    );
  }
};

/** What was written is durable, and the log tells of it. */
const settle = ({ audit, lock }: Shop): void => {
  audit.write();
  lock.flush();
};

const idsOf = (shop: Shop, table: AnyTable, { mark, count }: Batch): readonly string[] =>
  Array.from({ length: count }, (_, n) => shop.ids.of(idPrefix(table), fingerprint(`${mark} ${n}`)));

const noted = ({ notes }: Shop, afresh?: 'afresh'): readonly Batch[] =>
  (notes.read(note, afresh) ?? '').split('\n').flatMap((line) => {
    const [table = '', mark = '', count = '0'] = line.split(' ');
    return line === '' ? [] : [{ table, mark, count: Number(count) }];
  });

const write = ({ notes }: Shop, batches: readonly Batch[]): void =>
  notes.write(
    note,
    batches.length === 0
      ? null
      : batches.map(({ table, mark, count }) => `${table} ${mark} ${count}`).join('\n'),
  );
