/** `Utilities.parseCsv`: RFC 4180, any delimiter, line ends of either kind; a line end at the end adds no row. */

/** @throws RangeError "Could not parse text." for a quote that is not closed or stands inside a plain field. */
export const parseCsv = (csv: string, delimiter = ','): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const [field, end] = csv[at] === '"' ? quoted(csv, at) : plain(csv, at, delimiter);
    row.push(field);
    if (csv.startsWith(delimiter, end)) {
      at = end + delimiter.length;
      if (at >= csv.length) row.push('');
      continue;
    }
    at = afterLineEnd(csv, end);
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
};

const plain = (csv: string, start: number, delimiter: string): [string, number] => {
  let end = start;
  while (end < csv.length && csv[end] !== '\n' && csv[end] !== '\r' && !csv.startsWith(delimiter, end)) end++;
  return [csv.slice(start, end), end];
};

const quoted = (csv: string, start: number): [string, number] => {
  let end = csv.indexOf('"', start + 1);
  while (end >= 0 && csv[end + 1] === '"') end = csv.indexOf('"', end + 2);
  if (end < 0) throw new RangeError('Could not parse text.');
  return [csv.slice(start + 1, end).replaceAll('""', '"'), end + 1];
};

const afterLineEnd = (csv: string, end: number): number => {
  if (end >= csv.length) return end;
  if (csv.startsWith('\r\n', end)) return end + 2;
  if (csv[end] === '\n' || csv[end] === '\r') return end + 1;
  throw new RangeError('Could not parse text.');
};
