import { isBlank, type Look, type Rows } from './lookAtRows.ts';

export const isBlankLine = (line: readonly unknown[] | undefined): boolean => (line ?? []).every(isBlank);

export const count = (rows: Rows, id: string): number => rows.get(id)?.length ?? 0;

/**
 * The rows of a look, the emptied ones among them under the ids of those that stood there: blank rows that were not
 * there before, the likeliest first, by the neighbours that each had.
 */
export const withHoles = (now: Look, was: Look, ids: readonly string[]): Rows => {
  const rows = new Map(now.rows);
  const blank = blanksOf(now);
  let extra = blank.length - blanksOf(was).length;
  const meant = new Set(ids);
  for (const id of ids.filter((one) => count(now.rows, one) < count(was.rows, one))) {
    const [row = 0] = was.rows.get(id) ?? [];
    const before = [-1, 1].map((way) => neighbour(was, row, way, meant));
    const likeness = (one: number): number =>
      [-1, 1].filter((way, at) => neighbour(now, one, way, meant) === before[at]).length * 2 +
      Number(one === row);
    const [best] = [...blank].sort((a, b) => likeness(b) - likeness(a));
    // Below the last row in which anything stands there is nothing to be looked at.
    const place = best !== undefined && extra > 0 ? best : row > now.values.length ? row : undefined;
    if (place === undefined) continue;
    if (place === best) extra--;
    blank.splice(blank.indexOf(place), place === best ? 1 : 0);
    rows.set(id, [place, ...(rows.get(id) ?? [])]);
  }
  return rows;
};

const blanksOf = ({ values }: Look): number[] =>
  values.flatMap((line, index) => (index > 0 && isBlankLine(line) ? [index + 1] : []));

/** The id of the nearest row above or below that has one of those that stay; '' at the ends. */
const neighbour = ({ values, key }: Look, row: number, way: number, leaving: ReadonlySet<string>): string => {
  for (let at = row - 1 + way; at > 0 && at < values.length; at += way) {
    const id = String(values[at]?.[key] ?? '').trim();
    if (id !== '' && !leaving.has(id)) return id;
  }
  return '';
};
