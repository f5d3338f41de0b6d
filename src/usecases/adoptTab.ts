import { mapColumns } from '../domain/import/recognise.ts';
import type { SummaryTab } from '../formulas/summaryTab.ts';
import type { AdoptionRecord, Candidate, Shop } from '../ports.ts';
import { Refusal } from '../schema/refusal.ts';
import { contacts } from '../schema/tables/contacts.ts';
import { customers } from '../schema/tables/customers.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { opportunities } from '../schema/tables/opportunities.ts';
import { everySummary } from './insightHere.ts';

/** Where the last taking-over is kept: what it changed, for going on after a kill and for undoing it. */
const note = 'adoption';

/** Columns of ours that fill themselves: no work of anybody's is lost with them. */
const selfFilled = ['id', 'addedOn', 'source'];

export interface Offered extends Candidate {
  /** For each of its columns, ours that its header means, or null. */
  readonly columns: readonly (string | null)[];
}

export interface AdoptionState {
  readonly tabs: readonly Offered[];
  /** Rows that stand in Customers already; a tab is taken over only while there are none. */
  readonly standing: number;
  /** The tab that was taken over, or half taken over by a run that was stopped. */
  readonly done: { readonly title: string; readonly finished: boolean } | null;
}

/** What could be taken over, and what was. */
export const adoptionState = (shop: Shop): AdoptionState => {
  const record = readRecord(shop);
  return {
    tabs: shop.adoption.candidates().map((tab) => ({ ...tab, columns: meaningOf(shop, tab) })),
    standing: shop.tables.read(customers).rows.length,
    done: record && { title: record.title, finished: record.state === 'done' },
  };
};

/**
 * Takes a tab of theirs over as Customers, where it stands: their columns get marks, ours that are missing come behind
 * them, every row gets an id; order, colours, formulas and other columns stay. Stopped on the way, the same choice goes
 * on with it.
 * @param columns For each column of theirs, ours that it is, or null.
 * @returns how many customers it holds.
 * @throws Refusal `adoptNotEmpty`, `adoptNoName`, `adoptMisleading`, `tabMissing`.
 */
export const adoptTab = (shop: Shop, sheetId: number, columns: readonly (string | null)[]): number =>
  shop.lock.hold(() => {
    const begun = readRecord(shop);
    const record =
      begun?.state === 'begun' && begun.sheetId === sheetId ? begun : begin(shop, sheetId, columns);
    const before = everySummary(shop).map((make) => make());
    const count = shop.adoption.take(customers, record, (missing) =>
      shop.ids.make(customers.columns.id.prefix, missing, new Set()),
    );
    if (shop.adoption.idOf(customers) !== sheetId) shop.adoption.become(customers, record);
    repoint(shop, before);
    shop.layout.goTo('Customers');
    write(shop, { ...record, state: 'done' });
    shop.audit.note([{ action: 'adopt', table: 'Customers', after: record.title }]);
    return count;
  });

/**
 * Gives a tab back as it was: what was added goes, the tab before is Customers again.
 * @throws Refusal `adoptUnknown` where none was taken over, `adoptInUse` where work has begun on it since.
 */
export const undoAdoption = (shop: Shop): string =>
  shop.lock.hold(() => {
    const record = readRecord(shop);
    if (!record) throw new Refusal('adoptUnknown');
    const refersTo = [contacts, interactions, followUps, opportunities].some(
      (table) =>
        shop.tables.has(table) &&
        shop.tables.columns(table, ['customer']).some(({ customer }) => customer !== null),
    );
    if (refersTo || shop.adoption.filled(customers, record, selfFilled)) throw new Refusal('adoptInUse');
    const before = everySummary(shop).map((make) => make());
    if (shop.adoption.idOf(customers) !== record.replaced) shop.adoption.giveBack(customers, record);
    repoint(shop, before);
    shop.adoption.undress(customers, record);
    shop.notes.write(note, null);
    shop.audit.note([{ action: 'undo', table: 'Customers', after: record.title }]);
    return record.title;
  });

/** What its columns seem to be, by header and content; each of ours once. */
const meaningOf = (shop: Shop, { title, header, sample }: Candidate): readonly (string | null)[] => {
  const lines = sample.map((_, index) => index + 2);
  const file = { name: title, delimiter: '', header, rows: sample, lines, faults: [] };
  const targets = mapColumns(file, 'Customers', shop.vocabulary.catalogues);
  const given = new Set<string | null>(targets);
  // A file may give a column twice, the second as more of it; a tab's column is one of ours or none.
  return targets.map((target) => {
    if (target === null || !target.includes(':')) return target;
    const column = target.endsWith(':more') ? target.slice(0, -':more'.length) : null;
    if (given.has(column)) return null;
    given.add(column);
    return column;
  });
};

const begin = (shop: Shop, sheetId: number, columns: readonly (string | null)[]): AdoptionRecord => {
  if (!shop.adoption.isBlank(customers)) throw new Refusal('adoptNotEmpty');
  const tab = adoptionState(shop).tabs.find((one) => one.sheetId === sheetId);
  if (!tab) throw new Refusal('tabMissing', { tab: '' });
  if (!columns.includes('name')) throw new Refusal('adoptNoName');
  refuseMisleading(shop, tab, columns);
  const record = shop.adoption.measure(customers, sheetId, columns);
  if (!record) throw new Refusal('tabMissing', { tab: tab.title });
  write(shop, record);
  return record;
};

/** A header of theirs that means one of our columns, while another column of theirs was chosen for that one. */
const refuseMisleading = (shop: Shop, tab: Offered, columns: readonly (string | null)[]): void => {
  tab.header.forEach((header, index) => {
    const means = Object.keys(customers.columns).find((name) =>
      shop.vocabulary.catalogues.some(
        (words) => words[`Customers.${name}`]?.toLowerCase() === header.trim().toLowerCase(),
      ),
    );
    const chosen = means === undefined ? -1 : columns.indexOf(means);
    if (chosen >= 0 && chosen !== index) throw new Refusal('adoptMisleading', { header });
  });
};

/** The tabs of formulas follow the tab that is Customers now. */
const repoint = (shop: Shop, before: readonly SummaryTab[]): void => {
  everySummary(shop).forEach((make, index) => {
    const was = before[index];
    if (was) shop.layout.repoint(was, make);
  });
};

const write = (shop: Shop, record: AdoptionRecord): void => shop.notes.write(note, JSON.stringify(record));

const readRecord = (shop: Shop): AdoptionRecord | null => {
  const text = shop.notes.read(note);
  // Written by `write` alone.
  return text === null ? null : (JSON.parse(text) as AdoptionRecord);
};
