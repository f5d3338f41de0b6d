import { isBlank } from '../domain/myDay/rows.ts';
import {
  customersNamed,
  type ReadContact,
  readContact,
  readStamp,
  type Stamp,
  stampText,
  type TypedContact,
  typedMark,
} from '../domain/myDay/typedContact.ts';
import type { Shop } from '../ports.ts';
import type { MyDayCells, MyDayRow } from '../schema/myDay.ts';
import { customers } from '../schema/tables/customers.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { type Interaction, interactions } from '../schema/tables/interactions.ts';
import { enterInteraction } from './enterInteraction.ts';
import { restartCadence } from './restartCadence.ts';
import { placeFollowUp } from './setFollowUp.ts';
import type { TakenUp } from './takeUpList.ts';

type Channel = Interaction['channel'];

const emptied: Partial<MyDayCells> = {
  done: false,
  customer: '',
  subject: '',
  channel: '',
  later: '',
  note: '',
  owner: '',
  message: '',
  id: '',
};

/** Whether a contact waits to be saved; one that is not ticked waits for the hour, since somebody may still write. */
export const waitsInLog = (row: MyDayRow, unticked: boolean): boolean =>
  row.area === 'log' && (!isBlank(row) || row.cells.message !== '') && (row.cells.done === true || unticked);

/**
 * Saves the contacts that were typed. The ids that a contact and its next step get are written into the row and made
 * durable first: what a killed run left is finished under the same ids, so that nothing stands twice.
 */
export const takeUpLog = (shop: Shop, rows: readonly MyDayRow[], unticked: boolean): readonly TakenUp[] => {
  const all = rows.filter((row) => waitsInLog(row, unticked));
  if (all.length === 0) return [];
  const left = all.filter((row) => isLeft(shop, row));
  const waiting = all.filter((row) => !left.includes(row));
  const names = shop.tables.columns(customers, ['name']);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const today = shop.clock.today();
  const channelOf = (word: string): Channel | null => {
    const code = shop.vocabulary.reader(interactions, 'channel')(word);
    return interactions.columns.channel.of.find((one) => one === code) ?? null;
  };
  const read = waiting.map((row) => ({ row, read: readContact(row.cells, names, channelOf, today) }));
  const faulty = read.flatMap(({ row, read }): TakenUp[] =>
    read.ok ? [] : [{ row, put: isBlank(row) ? emptied : { message: faultText(shop, read) } }],
  );
  const whole = read.flatMap(({ row, read }) => (read.ok ? [{ row, contact: read.contact }] : []));
  const saved = stamp(shop, whole).map(({ row, contact, stamp, fresh }) =>
    save(shop, row, { ...contact, name: nameOf.get(contact.customer) ?? null }, stamp, fresh),
  );
  if (saved.length > 0) shop.lock.flush();
  return [...left.map((row) => ({ row, put: emptied })), ...faulty, ...saved];
};

/** Whether a row was saved and its emptying was killed: what still stands in it is what was saved. */
const isLeft = (shop: Shop, { cells }: MyDayRow): boolean => {
  const stamp = readStamp(cells.id);
  if (stamp === null || typedMark(cells) === stamp.mark) return false;
  const saved = shop.tables.find(interactions, stamp.interaction)?.row;
  if (!saved) return false;
  const next = cells.later === '' ? null : shop.tables.find(followUps, stamp.followUp)?.row;
  const whom = [{ id: saved.customer, name: saved.customerName }];
  const channel = shop.vocabulary.reader(interactions, 'channel')(cells.channel);
  return (
    (cells.customer === '' || customersNamed(cells.customer, whom).length > 0) &&
    ['', saved.summary].includes(cells.subject) &&
    (cells.channel === '' || channel === saved.channel) &&
    ['', saved.nextStep].includes(cells.note) &&
    ['', saved.by].includes(cells.owner) &&
    (next === null || next?.dueOn === cells.later)
  );
};

interface Whole {
  readonly row: MyDayRow;
  readonly contact: TypedContact<Channel>;
}

interface Stamped extends Whole {
  readonly stamp: Stamp;
  /** It was given its ids just now: nothing can stand under them. */
  readonly fresh: boolean;
}

/** Gives each contact its ids, durably. A row that was changed or moved meanwhile waits for the next run. */
const stamp = (shop: Shop, whole: readonly Whole[]): readonly Stamped[] => {
  const begun = whole.flatMap((one): Stamped[] => {
    const standing = readStamp(one.row.cells.id);
    return standing ? [{ ...one, stamp: standing, fresh: false }] : [];
  });
  const bare = whole.filter(({ row }) => readStamp(row.cells.id) === null);
  if (bare.length === 0) return begun;
  const made = bare.map((one) => ({ ...one, stamp: newStamp(shop, one.row), fresh: true }));
  shop.myDay.write(({ rows }) =>
    made.flatMap(({ row, stamp }) => {
      const now = rows.find(
        ({ at, cells }) => at === row.at && cells.id === '' && typedMark(cells) === stamp.mark,
      );
      return now ? [{ row: now, put: { id: stampText(stamp) } }] : [];
    }),
  );
  shop.lock.flush();
  const after = shop.myDay.read()?.rows ?? [];
  const standing = made.flatMap((one): Stamped[] => {
    const row = after.find(({ cells }) => cells.id === stampText(one.stamp));
    return row && typedMark(row.cells) === one.stamp.mark ? [{ ...one, row }] : [];
  });
  return [...begun, ...standing];
};

const newStamp = (shop: Shop, { cells }: MyDayRow): Stamp => {
  const id = (prefix: string): string => shop.ids.make(prefix, 1, new Set())[0] ?? '';
  return {
    interaction: id(interactions.columns.id.prefix),
    followUp: id(followUps.columns.id.prefix),
    mark: typedMark(cells),
  };
};

const save = (
  shop: Shop,
  row: MyDayRow,
  contact: TypedContact<Channel> & { readonly name: string | null },
  stamp: Stamp,
  fresh: boolean,
): TakenUp => {
  const standing = fresh ? null : shop.tables.find(interactions, stamp.interaction);
  if (standing && typedMark(row.cells) !== stamp.mark) {
    const tab = shop.vocabulary.tab(interactions.name);
    return { row, put: { done: false, message: shop.sheetSay('myDay.savedBefore', { tab }) } };
  }
  const whose = { customer: contact.customer, customerName: contact.name };
  const { summary, channel, by, nextStep } = contact;
  const entered =
    standing?.row ?? enterInteraction(shop, stamp.interaction, { ...whose, summary, channel, by, nextStep });
  restartCadence(shop, entered);
  if (contact.nextOn !== null)
    placeFollowUp(
      shop,
      {
        ...whose,
        subject: nextStep ?? shop.sheetSay('myDay.followUp'),
        dueOn: contact.nextOn,
        channel: followUpChannel(channel),
        owner: by,
      },
      stamp.followUp,
    );
  return { row, put: emptied };
};

const followUpChannel = (channel: Channel): FollowUp['channel'] =>
  followUps.columns.channel.of.find((one) => one === channel) ?? 'call';

const faultText = (shop: Shop, { fault, count }: Extract<ReadContact<Channel>, { ok: false }>): string =>
  shop.sheetSay(`myDay.${fault}`, {
    tab: shop.vocabulary.tab(customers.name),
    count,
    example: shop.formats.day('2018-01-31'),
  });
