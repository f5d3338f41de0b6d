import type { Step, Values } from '../../domain/journal/step.ts';
import { firstStages } from '../../domain/sales/stages.ts';
import type { Shop } from '../../ports.ts';
import { recordIn } from '../../schema/derive/recordIn.ts';
import type { TableName } from '../../schema/tables.ts';
import { carryOut } from '../carryOut.ts';
import { standingRows } from '../standingRows.ts';

/** Which tables name the stages of a list, in which columns. */
const lists = {
  Stages: [
    ['Opportunities', ['stage', 'knownStage', 'resumesIn']],
    ['StageChanges', ['before', 'after']],
  ],
  ContractStages: [
    ['Contracts', ['stage', 'knownStage']],
    ['StageChanges', ['before', 'after']],
  ],
} as const satisfies Partial<Record<TableName, readonly (readonly [TableName, readonly string[]])[]>>;

export type StageList = keyof typeof lists;
export const isStageList = (name: string | null): name is StageList => name !== null && name in lists;

const noteOf = (list: StageList): string => `names.${list}`;

/**
 * A stage that the business gave another name keeps what stands in it: every cell that says the old name says the new
 * one, as one intent. What the names were is remembered from one look to the next, at first those of set-up. Where
 * two stages changed their names with each other, nobody can tell them apart by name: those cells are left alone.
 */
export const keepStageNames = (shop: Shop, list: StageList): void =>
  shop.lock.hold(() => {
    const now = new Map(
      [...standingRows(shop, list, ['name'])].map(([id, { name }]) => [id, String(name ?? '')] as const),
    );
    if (now.size === 0) return;
    const note = shop.notes.read(noteOf(list), 'afresh');
    const known = note === null ? firstNames(shop, list) : namesIn(note);
    const taken = new Set(now.values());
    for (const [id, name] of now) {
      const before = known.get(id);
      if (before === undefined || before === name || name === '' || taken.has(before)) continue;
      const steps = lists[list].flatMap(([table, columns]) =>
        renamed(shop, list, table, columns, before, name),
      );
      if (steps.length > 0) carryOut(shop, 'rename', `${before} → ${name}`, steps);
    }
    const kept = JSON.stringify(Object.fromEntries(now));
    if (shop.notes.read(noteOf(list)) !== kept) shop.notes.write(noteOf(list), kept);
  });

const firstNames = (shop: Shop, list: StageList): ReadonlyMap<string, string> =>
  new Map(list === 'Stages' ? firstStages.map(({ id, code }) => [id, shop.sheetSay(`stage.${code}`)]) : []);

const namesIn = (note: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(recordIn(note)).map(([id, name]) => [id, String(name)]));

const renamed = (
  shop: Shop,
  list: StageList,
  table: TableName,
  columns: readonly string[],
  before: string,
  name: string,
): readonly Step[] =>
  // Of the history, the changes of stage of what has this list's stages.
  [...standingRows(shop, table, [...columns, 'what', 'contract'])].flatMap(([id, row]): Step[] => {
    if (table === 'StageChanges' && !isOf(list, row)) return [];
    const said = columns.filter((column) => row[column] === before);
    const all = (value: string): Values => Object.fromEntries(said.map((column) => [column, value]));
    return said.length === 0 ? [] : [{ kind: 'change', table, id, patch: all(name), before: all(before) }];
  });

const isOf = (list: StageList, { what, contract }: Values): boolean =>
  what === 'stage' && (list === 'ContractStages') === (contract !== null);
