import { addDays } from '../../domain/days.ts';
import { sample } from '../../domain/firstRun/sample.ts';
import type { Step, Values } from '../../domain/journal/step.ts';
import type { Shop } from '../../ports.ts';
import { idPrefix } from '../../schema/derive/idPrefix.ts';
import { referencesTo } from '../../schema/derive/references.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import type { WordKey } from '../../words/words.ts';
import { carryOut } from '../carryOut.ts';
import { me } from '../me.ts';
import { recentIntents } from '../recentIntents.ts';
import { stagesHere } from '../sales/stagesHere.ts';
import { standingRows } from '../standingRows.ts';
import { undoIntents } from '../undoIntents.ts';

/** Tables of the sample, those to which others refer first. */
const sampled = ['Customers', 'Opportunities', 'FollowUps'] as const;

/** Rows that are sample by their source. */
const sampleRows = (shop: Shop, name: TableName): readonly string[] =>
  [...standingRows(shop, name, ['source'])].filter(([, { source }]) => source === 'sample').map(([id]) => id);

/** Adds customers to look around in, with opportunities and follow-ups, as one intent. Those that stand are enough. */
export const addSample = (shop: Shop): void => {
  if (sampleRows(shop, 'Customers').length > 0) return;
  const owner = me(shop).name;
  const ids = new Map(
    sampled.map((name) => [
      name,
      shop.ids.make(
        idPrefix(tables[name]),
        sample[name].length,
        new Set(standingRows(shop, name, ['source']).keys()),
      ),
    ]),
  );
  const read = reader(shop, ids.get('Customers') ?? []);
  const steps = sampled.map((table): Step => {
    const rows = sample[table].map((row: Readonly<Record<string, Told>>, at) => ({
      ...Object.fromEntries(Object.entries(row).map(([column, told]) => [column, read(told)])),
      id: ids.get(table)?.[at] ?? '',
      owner,
      source: 'sample',
    }));
    return { kind: 'insert', table, rows };
  });
  carryOut(shop, 'import', shop.sheetSay('sample.about'), steps);
};

type Told =
  | string
  | number
  | { readonly say: WordKey }
  | { readonly day: number }
  | { readonly since: number }
  | { readonly of: number }
  | { readonly stage: string; readonly at: number };

/** Reads what the sample tells of a cell, as the cell is to hold it here and today. */
const reader = (shop: Shop, customers: readonly string[]) => {
  const stages = stagesHere(shop);
  const day = (days: number): string => addDays(shop.clock.today(), days);
  return (told: Told): Values[string] => {
    if (typeof told !== 'object') return told;
    if ('say' in told) return shop.sheetSay(told.say);
    if ('day' in told) return day(told.day);
    if ('since' in told) return `${day(told.since)}T09:00:00.000Z`;
    if ('of' in told) return customers[told.of] ?? null;
    const alike = stages.filter(({ means }) => means === told.stage);
    return alike[Math.min(told.at, alike.length - 1)]?.name ?? '';
  };
};

/**
 * Takes the sample out again: rows as they came are taken back, and leave the tabs as they were; those that somebody
 * changed go to the archive, with what was entered for them since.
 * @returns the intent that brings the latter back; null where there were none.
 */
export const removeSample = (shop: Shop): string | null => {
  takeBack(shop);
  const gone = new Set(sampled.flatMap((name) => sampleRows(shop, name)));
  if (gone.size === 0) return null;
  const references = [...referencesTo('Customers'), ...referencesTo('Opportunities')];
  // Opportunities before what refers to them.
  const steps = [...new Set([...sampled, ...references.map(({ table }) => table)])].flatMap(
    (table): Step[] => {
      const columns = references.filter((one) => one.table === table).map(({ column }) => column);
      const ids = [...standingRows(shop, table, ['source', ...columns])]
        .filter(([id, row]) => gone.has(id) || columns.some((column) => gone.has(String(row[column]))))
        .map(([id]) => id);
      for (const id of ids) gone.add(id);
      return ids.length === 0 ? [] : [{ kind: 'remove', table, ids }];
    },
  );
  return carryOut(shop, 'remove', shop.sheetSay('sample.about'), steps);
};

/** What the journal no longer has is told by its source alone. */
const takeBack = (shop: Shop): void => {
  const about = shop.sheetSay('sample.about');
  const added = recentIntents(shop).filter((one) => one.action === 'import' && one.about === about);
  undoIntents(
    shop,
    added.filter(({ state }) => state === 'done').map(({ id }) => id),
  );
};
