/** What leaders see to in the register: imports, what is deleted and undone, duplicates and errors. */
import type { changeRequests } from '../../src/requests/changes.ts';
import type { checkRequests } from '../../src/requests/check.ts';
import type { cleanRequests } from '../../src/requests/clean.ts';
import type { importRequests } from '../../src/requests/import.ts';
import { aCustomer } from './inputs.ts';
import type { Business, Input, Scenarios } from './scenario.ts';

const header = ['Company', 'Phone'];
const choice: Input<'importRows'>['choice'] = {
  table: 'Customers',
  columns: ['name', 'phone'],
  dateOrder: 'ymd',
  key: null,
  is: {},
};

const rowsOf = (b: Business, count: number): string[][] =>
  Array.from({ length: count }, () => [`Imported ${b.next()}`, `0171 ${b.next()}`]);

const aFile = (b: Business, count: number) => ({
  files: [{ name: 'new.csv', rows: [header, ...rowsOf(b, count)] }],
  choices: { files: { 'new.csv': choice }, matches: {}, update: false },
});

const coming = (b: Business): Input<'beginImport'> => ({
  files: [{ name: 'part.csv', print: `print ${b.next()}`, header, choice, rows: 100 }],
});

const aPart = (b: Business): Input<'importRows'> => {
  const rows = rowsOf(b, 100);
  return {
    batch: b.ask('beginImport', coming(b)).batch,
    file: 0,
    header,
    rows,
    lines: rows.map((_, index) => index + 2),
    choice,
    matches: {},
    update: false,
    again: false,
    last: true,
  };
};

/** A tab of theirs with a list of customers. */
const theirTab = (b: Business): number => b.foreignTab('Old list', [header, ...rowsOf(b, 3)]);

export const imports: Scenarios<keyof typeof importRequests> = {
  startImport: { input: () => ({}) },
  readTab: { input: (b) => ({ sheetId: theirTab(b) }) },
  previewImport: { input: (b) => aFile(b, 100) },
  applyImport: { input: (b) => aFile(b, 100) },
  beginImport: { input: coming },
  importRows: { input: aPart },
  recentImports: { input: () => ({}) },
  undoImport: {
    input: (b) => {
      const part = aPart(b);
      b.ask('importRows', part);
      return { batch: part.batch };
    },
  },
};

const deleted = (b: Business): string => b.ask('deleteRow', { table: 'Customers', id: aCustomer(b) }).intent;

export const changes: Scenarios<keyof typeof changeRequests> = {
  deleteRow: {
    calls: 48,
    modelled: 8_500,
    once: true,
    input: (b) => ({ table: 'Customers', id: aCustomer(b) }),
    sheetquery: { name: 'deleteCustomer', with: (b) => [aCustomer(b)] },
  },
  recentChanges: { input: () => ({}) },
  undoChange: { once: true, input: (b) => ({ intent: deleted(b) }) },
};

export const check: Scenarios<keyof typeof checkRequests> = {
  startCheck: { input: () => ({}) },
  checkArea: { once: true, input: () => ({ area: 'formulas' }) },
};

const aPair = (b: Business) => ({ table: 'Customers' as const, keep: aCustomer(b), drop: aCustomer(b) });

const merged = (b: Business): Input<'mergeCustomers'> => {
  const pair = aPair(b);
  return { ...pair, choices: {}, seen: b.ask('previewMerge', pair).seen };
};

/** Where the first stands that the check finds. */
const aFinding = (b: Business) => {
  const [finding] = b.ask('checkRegister', { kind: null, from: 0 }).findings;
  if (!finding) throw new Error('Nothing is found');
  const { table, id, title, at, column, shown } = finding;
  return { table, id, title, at, column, shown };
};

export const clean: Scenarios<keyof typeof cleanRequests> = {
  startClean: { input: () => ({}) },
  findDuplicates: { input: () => ({ table: 'Customers', which: 'all', from: 0 }) },
  previewMerge: { calls: 25, modelled: 5_500, input: aPair },
  mergeCustomers: { once: true, calls: 48, modelled: 9_000, input: merged },
  undoMerge: {
    once: true,
    input: (b) => {
      const { intent } = b.ask('mergeCustomers', merged(b)) as { readonly intent: string };
      return { intent };
    },
  },
  dismissDuplicate: {
    input: (b) => ({ a: aCustomer(b), b: aCustomer(b), settled: true }),
  },
  checkRegister: { input: () => ({ kind: null, from: 0 }) },
  goToCell: { input: aFinding },
  applyFix: { input: (b) => ({ ...aFinding(b), value: '0171 22' }) },
};
