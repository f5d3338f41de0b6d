type Cells = Readonly<Record<string, unknown>>;

/** Whether a row is what was wanted, as far as its columns were read. */
export const holds = (row: Cells, wanted: Cells): boolean =>
  Object.entries(wanted).every(([name, value]) => !(name in row) || row[name] === value);
