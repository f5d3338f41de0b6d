import type { RowOf, Table } from '../table.ts';

/** One row a setting; the words that formulas compare with stand here as well (`word.*`). */
export const settings = {
  name: 'Settings',
  version: 1,
  title: 'setting',
  visible: true,
  columns: {
    key: { kind: 'text', required: true, width: 60 },
    setting: { kind: 'text', width: 320 },
    value: { kind: 'any', width: 200 },
    note: { kind: 'text', width: 420 },
  },
} as const satisfies Table;

export type SettingRow = RowOf<typeof settings>;
