/** What is wrong in a register after a use case and people were at work in it at the same time. */
import type { Contents } from './hazards.ts';

/** Their column, whose formulas reach below the last row of ours. */
const own = 'Their own';

type Line = Readonly<Record<string, string>>;

/** The rows of a tab by id, each by header; `renamed` is what a hazard made of a header. */
const byId = (lines: readonly (readonly string[])[], renamed: string): ReadonlyMap<string, Line> => {
  const header = (lines[0] ?? []).map((name) => (name === 'Quite another name' ? renamed : name));
  const key = header.indexOf('ID');
  const rows = lines.slice(1).flatMap((line, index): [string, Line][] => {
    const cells = line.map((cell, at) => [
      header.indexOf(header[at] ?? '') === at ? header[at] : `+${at}`,
      wherever(cell, index + 2),
    ]);
    return line[key] ? [[line[key] ?? '', Object.fromEntries(cells)]] : [];
  });
  return new Map(rows);
};

/** A formula that reads its own row, whichever that is. */
const wherever = (cell: string, row: number): string =>
  cell.startsWith('=') ? cell.replace(new RegExp(`(?<=[A-Z])${row}\\b`, 'g'), '#') : cell;

/** New rows without what is new in each run. */
const newRows = (rows: ReadonlyMap<string, Line>, before: ReadonlyMap<string, Line>): readonly string[] =>
  [...rows]
    .filter(([id]) => !before.has(id))
    .map(([, line]) =>
      JSON.stringify(
        Object.entries(line)
          .filter(([name, cell]) => name !== 'ID' && name !== own && cell)
          .sort(),
      ),
    )
    .sort();

/** A register in three states, to tell what a fourth one should be. */
export interface Worlds {
  readonly before: Contents;
  /** After the hazard alone, and after the use case alone. */
  readonly hazard: Contents;
  readonly deed: Contents;
}

/** What is wrong in a tab: every cell must hold what the hazard or the use case made of it, or what it held. */
export const faultsOf = (
  sheet: string,
  worlds: Worlds,
  after: Contents,
  renamed: string,
): readonly string[] => {
  const [before, hazard, deed, now] = [worlds.before, worlds.hazard, worlds.deed, after].map((one) =>
    byId(one[sheet] ?? [], renamed),
  );
  if (!before || !hazard || !deed || !now) return [`no tab ${sheet}`];
  const faults: string[] = [];
  for (const [id, line] of hazard) {
    for (const [name, cell] of Object.entries(line)) {
      const held = before.get(id)?.[name];
      const changed = before.has(id) && deed.get(id)?.[name] !== held;
      const wanted = (changed ? deed.get(id)?.[name] : cell) ?? '';
      const is = now.get(id)?.[name] ?? '';
      // Where both changed the same cell, either came last.
      const later = changed && now.has(id) && before.has(id) && cell !== held ? cell : wanted;
      if (is !== wanted && is !== later) faults.push(`${sheet} ${id} ${name}: ${is}, not ${wanted}`);
    }
  }
  const [added, wanted] = [newRows(now, hazard), newRows(deed, before)];
  if (added.join() !== wanted.join()) faults.push(`${sheet} new: ${added}, not ${wanted}`);
  const strayed = (one: Contents): string => {
    const [header = [], ...lines] = one[sheet] ?? [];
    return lines
      .filter((line) => byId([header, line], renamed).size === 0)
      .map((line) => line.filter((cell, at) => cell !== '' && header[at] !== own).join())
      .filter((text) => text !== '')
      .join('|');
  };
  if (strayed(after) !== strayed(worlds.hazard)) faults.push(`${sheet} strayed: ${strayed(after)}`);
  return faults;
};

/** What people typed meanwhile and stands nowhere any more: not in its row, and not in the archive where the row went. */
export const lostOf = (
  { before, hazard }: Pick<Worlds, 'before' | 'hazard'>,
  after: Contents,
): readonly string[] => {
  const [old, now] = [textsOf(before), [...textsOf(after)]];
  return [...textsOf(hazard)]
    .filter((text) => !old.has(text) && !text.startsWith('=') && !now.some((one) => one.includes(text)))
    .map((text) => `lost: ${text}`);
};

/** Most contents are compared with many. */
const texts = new WeakMap<Contents, ReadonlySet<string>>();

const textsOf = (one: Contents): ReadonlySet<string> => {
  const found = texts.get(one) ?? new Set(Object.values(one).flat(2));
  texts.set(one, found);
  return found;
};
