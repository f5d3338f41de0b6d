import { addDays } from '../../domain/days.ts';
import { sample } from '../../domain/firstRun/sample.ts';
import type { Step, Values } from '../../domain/journal/step.ts';
import { minorDigits } from '../../domain/sales/money.ts';
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
  | { readonly amount: number }
  | { readonly stage: string; readonly at: number };

/** Reads what the sample tells of a cell, as the cell is to hold it here and today. */
const reader = (shop: Shop, customers: readonly string[]) => {
  const stages = stagesHere(shop);
  const unit = minorDigits(shop.settings.read().currency) === 0 ? 100 : 1;
  const day = (days: number): string => addDays(shop.clock.today(), days);
  return (told: Told): Values[string] => {
    if (typeof told !== 'object') return told;
    if ('say' in told) return shop.sheetSay(told.say);
    if ('day' in told) return day(told.day);
    if ('since' in told) return `${day(told.since)}T09:00:00.000Z`;
    if ('of' in told) return customers[told.of] ?? null;
    if ('amount' in told) return told.amount * unit;
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
  const rows = new Map<TableName, Set<string>>();
  const take = (name: TableName, ids: readonly string[]): void => {
    rows.set(name, new Set([...(rows.get(name) ?? []), ...ids]));
  };
  for (const name of sampled) take(name, sampleRows(shop, name));
  if ([...rows.values()].every(({ size }) => size === 0)) return null;
  for (const to of ['Customers', 'Opportunities'] as const)
    for (const { table, column } of referencesTo(to))
      take(
        table,
        [...standingRows(shop, table, [column])]
          .filter(([, row]) => rows.get(to)?.has(String(row[column])))
          .map(([id]) => id),
      );
  const steps = [...rows]
    .filter(([, ids]) => ids.size > 0)
    .map(([table, ids]): Step => ({ kind: 'remove', table, ids: [...ids] }));
  return carryOut(shop, 'remove', shop.sheetSay('sample.about'), steps);
};

/** What the journal no longer has is told by its source alone. */
const takeBack = (shop: Shop): void => {
  const about = shop.sheetSay('sample.about');
  const added = recentIntents(shop).filter(
    (one) => one.action === 'import' && one.about === about && one.state === 'done',
  );
  undoIntents(
    shop,
    added.map(({ id }) => id),
  );
};
