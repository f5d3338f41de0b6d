import type { Column, Table } from '../../schema/table.ts';
import { personName } from './personName.ts';
import { type Part, targetOf } from './targets.ts';

/** A column of the source and what it is part of. */
export interface Source {
  readonly index: number;
  readonly header: string;
  readonly part: Part | null;
}

/** A column of the table with everything of the source that fills it. */
export interface Field {
  readonly name: string;
  readonly column: Column;
  readonly sources: readonly Source[];
}

/** The table's columns that the source fills, in the source's order. */
export const fieldsOf = (
  table: Table,
  header: readonly string[],
  targets: readonly (string | null)[],
): readonly Field[] => {
  const fields = new Map<string, { name: string; column: Column; sources: Source[] }>();
  targets.forEach((target, index) => {
    if (target === null) return;
    const { column: name, part } = targetOf(target);
    const column = table.columns[name];
    if (!column) return;
    const field = fields.get(name) ?? { name, column, sources: [] };
    field.sources.push({ index, header: header[index] ?? '', part });
    fields.set(name, field);
  });
  return [...fields.values()];
};

/** What one row of the source gives for a field: its text, and what is left over for the note. */
export interface Given {
  readonly text: string;
  /** The header under which the text stands, for messages. */
  readonly header: string;
  readonly more: readonly string[];
}

export const givenFor = ({ name, sources }: Field, row: readonly string[]): Given => {
  const [first] = sources;
  const whole = sources.find(({ part }) => part === null);
  const textOf = ({ index }: Source): string => row[index] ?? '';
  if (name === 'note') return asNote(sources, row);
  if (name === 'phone' || name === 'email') return firstOf(sources, row);
  if (whole && (textOf(whole).trim() !== '' || sources.length === 1))
    return { text: textOf(whole), header: whole.header, more: [] };
  const part = (wanted: Part): string => {
    const found = sources.find((source) => source.part === wanted);
    return found ? textOf(found) : '';
  };
  const text = personName(part('given'), part('middle'), part('family'));
  return { text, header: first?.header ?? '', more: [] };
};

/** The first filled value stays; each other goes to the note under its header. One cell may hold several. */
const firstOf = (sources: readonly Source[], row: readonly string[]): Given => {
  const ordered = [...sources].sort((a, b) => Number(a.part === 'more') - Number(b.part === 'more'));
  const filled = ordered.flatMap(({ index, header }) =>
    several(row[index] ?? '').map((text) => ({ text, header })),
  );
  const [first, ...others] = filled;
  const more = others
    .filter(({ text }, at) => text !== first?.text && others.findIndex((one) => one.text === text) === at)
    .map(({ text, header }) => `${header}: ${text}`);
  return { text: first?.text ?? '', header: first?.header ?? ordered[0]?.header ?? '', more };
};

const asNote = (sources: readonly Source[], row: readonly string[]): Given => {
  const own = sources.filter(({ part }) => part === null).map(({ index }) => (row[index] ?? '').trimEnd());
  const others = sources
    .filter(({ part }) => part === 'more')
    .flatMap(({ index, header }) => {
      const text = several(row[index] ?? '').join(', ');
      return text === '' ? [] : [`${header}: ${text}`];
    });
  return {
    text: own.filter((text) => text.trim() !== '').join('\n'),
    header: sources[0]?.header ?? '',
    more: others,
  };
};

/** Google writes several values of a kind into one cell between `:::`, and leads groups of its own by a star. */
const several = (text: string): readonly string[] =>
  text
    .split(' ::: ')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('* '));
