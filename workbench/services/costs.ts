/**
 * The cost model: how long a call takes on Google, in milliseconds, as others measured and published it. It is
 * an average of averages: good for comparing two ways of doing a thing and for budgets, not for predicting a run.
 */
import type { ServiceCall } from '../host.ts';

interface Cost {
  readonly fixed: number;
  readonly per10kCells?: number;
}

/** Above this many cells a single write is far slower (published between 18,000 and 20,000). */
const LARGE_WRITE = 18_000;

const readRange: Cost = { fixed: 170, per10kCells: 85 };
const writeRange: Cost = { fixed: 90, per10kCells: 100 };
const writeLargeRange: Cost = { fixed: 1400, per10kCells: 580 };
const find: Cost = { fixed: 500, per10kCells: 55 };
const removal: Cost = { fixed: 7 };

/** Published per method. Deleting one row was measured at 7 ms "and more". */
const published: Readonly<Record<string, Cost>> = {
  'Sheet.getSheetName': { fixed: 150 },
  'Sheet.getName': { fixed: 150 },
  'Sheet.getSheetId': { fixed: 2 },
  'Sheet.deleteRow': removal,
  'Sheet.deleteRows': removal,
  // After a write 30–600 ms were measured; the middle of it.
  'SpreadsheetApp.flush': { fixed: 300 },
  'Properties.getProperty': { fixed: 30 },
  'Properties.setProperty': { fixed: 62 },
  'Cache.get': { fixed: 3 },
  'Cache.put': { fixed: 93 },
};

/**
 * By kind, for what nobody measured alone. Properties and cache: as their measured neighbours. Lock, mail,
 * identity, ui, trigger and other have no published figure: assumptions, chosen high rather than low.
 */
const byKind: Readonly<Record<ServiceCall['kind'], Cost>> = {
  read: readRange,
  write: writeRange,
  flush: { fixed: 300 },
  property: { fixed: 62 },
  cache: { fixed: 93 },
  lock: { fixed: 50 },
  mail: { fixed: 500 },
  identity: { fixed: 5 },
  ui: { fixed: 100 },
  trigger: { fixed: 200 },
  other: { fixed: 10 },
};

/** What the page waits for besides the run itself, a call of `google.script.run`: an assumption, ms. */
export const ROUND_TRIP_MS = 800;

/** Milliseconds of modelled time for one call. */
export const modelledMs = (call: ServiceCall): number => {
  const { fixed, per10kCells = 0 } = costOf(call);
  return fixed + (per10kCells * (call.cells ?? 0)) / 10_000;
};

const costOf = (call: ServiceCall): Cost => {
  const known = published[call.method];
  if (known !== undefined) return known;
  if (call.method.startsWith('TextFinder.')) return find;
  if (call.kind === 'write' && (call.cells ?? 0) > LARGE_WRITE) return writeLargeRange;
  return byKind[call.kind];
};
