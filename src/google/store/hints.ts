import { recordIn } from '../../schema/derive/recordIn.ts';
import { type AnyTable, tables } from '../../schema/tables.ts';
import type { Columns } from '../columns.ts';
import type { Properties } from '../properties.ts';

/** Where a table's columns stood when they were last located, so that a look can go straight to them. Always checked. */
export interface Hint {
  readonly at: Columns;
  /** Headers that their column carries though they are not its own, or not its alone: found by marks. */
  readonly as: Readonly<Record<string, string>>;
  /** Whether the tab is too large to be looked at whole for one cell. */
  readonly large: boolean;
  /** Rows of a tab of many: the power of two below them; 0 of any other. */
  readonly many: number;
}

export interface Hints {
  of(table: AnyTable): Hint;
  /** Keeps what was found, where it differs: one call then. */
  learn(table: AnyTable, hint: Hint): void;
  /** Where a table's columns stand by a header: of one that this execution saw already it is known. */
  located(table: AnyTable, header: readonly unknown[], locate: () => Columns): Columns;
}

const property = 'clientele.columns';

/** Most cells of a tab that is looked at whole: a new tab of 1,000 rows with some 25 columns. */
export const smallTab = 30_000;

/** Fewest rows that a hint counts: of fewer, hardly any columns that nobody asks for are worth leaving out. */
const manyRows = 4_096;

/** How many rows a hint says that a tab has: it changes where they double. */
export const manyOf = (rows: number): number => (rows < manyRows ? 0 : 2 ** Math.floor(Math.log2(rows)));

export const openHints = (properties: Properties): Hints => {
  const known = new Map<string, Hint>();
  const headers = new Map<string, { readonly text: string; readonly at: Columns }>();
  const kept = (): Readonly<Record<string, unknown>> => recordIn(properties.read(property));
  return {
    of: (table) => {
      const hint = known.get(table.name) ?? readHint(table, kept()[table.name]);
      known.set(table.name, hint);
      return hint;
    },
    learn: (table, hint) => {
      const before = readHint(table, kept()[table.name]);
      known.set(table.name, hint);
      const names = Object.keys(table.columns);
      const [was, is] = [before, hint].map(({ at, as, large, many }) =>
        JSON.stringify([names.map((name) => at[name]), as, large, many]),
      );
      if (was === is) return;
      properties.write(property, JSON.stringify({ ...kept(), [table.name]: hint }));
    },
    located: (table, header, locate) => {
      const text = header.join('\n');
      const seen = headers.get(table.name);
      if (seen?.text === text) return seen.at;
      const at = locate();
      headers.set(table.name, { text, at });
      return at;
    },
  };
};

/** As the schema lays them out, until something else was seen. */
const asLaidOut = (table: AnyTable): Hint => ({
  at: Object.fromEntries(Object.keys(table.columns).map((name, index) => [name, index])),
  as: {},
  large: false,
  many: 0,
});

/** A hint that a version with other columns kept is none. */
const readHint = (table: AnyTable, raw: unknown): Hint => {
  const { at, as, large, many } = recordOf(raw);
  const [places, names] = [recordOf(at), recordOf(as)];
  const whole = Object.keys(table.columns).every((name) => typeof places[name] === 'number');
  if (!whole || !(table.name in tables)) return asLaidOut(table);
  return {
    at: Object.fromEntries(Object.entries(places).map(([name, index]) => [name, Number(index)])),
    as: Object.fromEntries(Object.entries(names).map(([name, header]) => [name, String(header)])),
    large: large === true,
    many: typeof many === 'number' ? many : 0,
  };
};

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
