/** What is wrong in a register after a use case and people were at work in it at the same time. */
import type { Contents } from './hazards.ts';

/** Their column, whose formulas reach below the last row of ours. */
const own = 'Their own';

type Line = Readonly<Record<string, string>>;

/** The rows of a tab by id, each by header; `renamed` is what a hazard made of a header. */
const byId = (lines: readonly (readonly string[])[], renamed: string): ReadonlyMap<string, Line> => {
  const header = (lines[0] ?? []).map((name) => (name === 'Quite another name' ? renamed : name));
  const key = header.indexOf('ID');
  const rows = lines.slice(1).flatMap((line): [string, Line][] => {
    const cells = line.map((cell, at) => [
      header.indexOf(header[at] ?? '') === at ? header[at] : `+${at}`,
      cell,
    ]);
    return line[key] ? [[line[key] ?? '', Object.fromEntries(cells)]] : [];
  });
  return new Map(rows);
};

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
      const changed = before.has(id) && deed.get(id)?.[name] !== before.get(id)?.[name];
      const wanted = changed ? deed.get(id)?.[name] : cell;
      const is = now.get(id)?.[name];
      if ((is ?? '') !== (wanted ?? '')) faults.push(`${sheet} ${id} ${name}: ${is}, not ${wanted}`);
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
