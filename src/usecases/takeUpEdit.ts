import type { HandRow, Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import type { AnyTable } from '../schema/tables.ts';
import { queueLeads } from './reminders/queueLeads.ts';
import { followTypedName } from './renameCustomer.ts';
import { forgetRoles } from './roleHere.ts';
import { isStageList, keepStageNames } from './sales/keepStageNames.ts';
import { reconcileContracts } from './sales/reconcileContracts.ts';
import {
  closeTypedAt,
  mayClose,
  movedByHand,
  reconcileEdited,
  reconcileStages,
} from './sales/reconcileStages.ts';
import { forgetStages } from './sales/stageBriefs.ts';
import { markEdited, refreshSentences } from './segments/keepSentences.ts';
import { keepTypedClocks } from './service/caseClocks.ts';
import { showModules } from './showModules.ts';
import { takeUpMyDay } from './takeUpMyDay.ts';
import { completeRows, lacksCustomer, tendTable, typedLeads, typedTables } from './tendRows.ts';
import { markUntended } from './untended.ts';

/** What a person typed, pasted or cleared, as the sheet tells it. */
export interface HandEdit {
  readonly sheetId: number;
  /** Rows, 1-based and inclusive. */
  readonly from: number;
  readonly to: number;
  /** Cells of the edit. */
  readonly cells: number;
  /** Of a single cell: what it holds now and held before, as text; '' where it was blank or there are several. */
  readonly value: string;
  readonly oldValue: string;
}

/**
 * Takes up an edit at once, wherever a person made it, on a phone too. It runs at every edit: one in a tab that is not
 * ours costs one call. What cannot be done now, since another script is at work, is done within the hour.
 */
export const takeUpEdit = (shop: Shop, edit: HandEdit): void => {
  const name = shop.layout.tabOf(edit.sheetId);
  const table = typedTables.find((one) => one.name === name);
  if (name === 'Team' || name === 'Settings') forgetRoles(shop);
  if (isStageList(name)) forgetStages(shop, name);
  if (name === 'MyDay') unlessBusy(() => takeUpMyDay(shop, 'edit'));
  if (name === 'Settings' && /^(TRUE|FALSE)$/i.test(edit.value)) showModules(shop);
  if (isStageList(name) && edit.to > 1) unlessBusy(() => keepStageNames(shop, name));
  if (name === 'Scores' && edit.from === 1)
    unlessBusy(
      () => refreshSentences(shop),
      () => markEdited(shop),
    );
  // A column of theirs that is called otherwise is so in the sentences of segments.
  if (name === 'Customers' && edit.from === 1) markEdited(shop);
  if (table && edit.to > 1)
    unlessBusy(
      () => tend(shop, table, edit),
      () => markUntended(shop, table.name),
    );
  if (name === 'Cases' && edit.to > 1) unlessBusy(() => keepTypedClocks(shop));
  if (name === 'Contracts' || name === 'ContractSteps') unlessBusy(() => reconcileContracts(shop));
};

/** Rows of an edit that are looked at cell by cell; of a longer one, as a sort, only ids and names. */
const lookedAt = 500;

const tend = (shop: Shop, table: AnyTable, edit: HandEdit): void => {
  if (edit.to - edit.from >= lookedAt) {
    tendTable(shop, table);
    if (table.name === 'Opportunities') reconcileStages(shop);
    return;
  }
  if (table.name === 'Opportunities' && edit.cells === 1 && closedByHand(shop, edit)) return;
  const rows = shop.hands.rows(table, edit.from, edit.to);
  const moved = table.name === 'Opportunities' ? movedByHand(rows, edit.value.trim()) : 'none';
  // Where a column of one's own width moved them all, it was that of the stages, and no id has come twice.
  const isStages = moved === 'all' && edit.cells === rows.length;
  const tendThem = (): void => (isStages ? undefined : tendFew(shop, table, edit, rows));
  if (moved === 'none') tendThem();
  else
    shop.lock.hold(() => {
      tendThem();
      reconcileEdited(shop, rows);
    }, 'last');
};

/** A row that is gone or has no id yet is an edit as any other. */
const closedByHand = (shop: Shop, { from, value, oldValue }: HandEdit): boolean => {
  if (!mayClose(shop, value.trim())) return false;
  try {
    return shop.lock.hold(() => closeTypedAt(shop, from, value.trim(), oldValue.trim()), 'last');
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'rowGone') throw error;
    return false;
  }
};

const tendFew = (shop: Shop, table: AnyTable, edit: HandEdit, rows: readonly HandRow[]): void => {
  const cleared = clearedId(shop, table, rows, edit);
  // Of what was pasted, a row may be a copy with the id of another one.
  if (rows.some(lacksId) || (edit.cells > 1 && rows.some(hasId))) tendTable(shop, table, cleared);
  takeUpName(shop, table, rows, edit);
  takeUpLead(shop, table, rows, edit);
  const referring = rows.filter((row) => hasId(row) && lacksCustomer(row));
  if (referring.length > 0) shop.lock.hold(() => completeRows(shop, table, referring));
};

/** A customer who was given another name by hand. */
const takeUpName = (shop: Shop, table: AnyTable, rows: readonly HandRow[], edit: HandEdit): void => {
  const [{ cells } = { cells: {} as HandRow['cells'] }] = rows;
  const typed = table.name === 'Customers' && edit.cells === 1 && edit.oldValue.trim() !== '';
  if (typed && cells.id !== undefined && cells.name !== undefined && cells.name === edit.value.trim())
    followTypedName(shop, cells.id, cells.name, edit.oldValue);
};

/** A lead who was given an owner by hand, or a customer of one who was made a lead. */
const takeUpLead = (shop: Shop, table: AnyTable, rows: readonly HandRow[], edit: HandEdit): void => {
  const [{ cells } = { cells: {} as HandRow['cells'] }] = rows;
  const typed = edit.value.trim();
  const isAbout = typed !== '' && (typed === cells.owner || typed === cells.status);
  if (table.name === 'Customers' && edit.cells === 1 && cells.id !== undefined && isAbout)
    queueLeads(shop, typedLeads(shop, rows));
};

const hasId = ({ cells }: HandRow): boolean => cells.id !== undefined;
const lacksId = (row: HandRow): boolean => !hasId(row) && Object.keys(row.cells).length > 0;

/** An id that was cleared by itself goes back into its row: other tables refer to it. */
const clearedId = (
  shop: Shop,
  table: AnyTable,
  rows: readonly HandRow[],
  { value, oldValue }: HandEdit,
): ReadonlyMap<number, string> | undefined => {
  const [row] = rows;
  if (!row || hasId(row) || value !== '' || !/^[A-Z]+-[0-9A-Z]+$/.test(oldValue)) return undefined;
  return shop.tables.find(table, oldValue) === null ? new Map([[row.at, oldValue]]) : undefined;
};

const unlessBusy = (work: () => void, late: () => void = () => {}): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'busy') throw error;
    late();
  }
};
