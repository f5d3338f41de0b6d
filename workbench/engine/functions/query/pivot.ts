/** The pivot clause: a column of each aggregate for each combination of the pivoted values. */

import { scalarText } from '../../coerce.ts';
import { DEFAULT_LOCALE, helpers } from '../../load.ts';
import type { Scalar } from '../../values.ts';
import { engineFormat } from './engineFormat.ts';
import type { Frame } from './frame.ts';
import { compareKeys, described, keyText, type ResultColumn } from './run.ts';
import { hasAggregate, type Query, type Term } from './syntax.ts';
import { formatOfTerm, ofGroup, titleOf } from './terms.ts';

export const pivoted = (
  query: Query,
  terms: readonly Term[],
  rows: readonly number[],
  frame: Frame,
): readonly ResultColumn[] => {
  const keyed = keysOfRows(query.pivot, rows, frame);
  const combinations = distinct(keyed);
  const aggregates = terms.filter(hasAggregate);
  const plain = terms.filter((term) => !hasAggregate(term));
  return [
    ...plain.map((term) =>
      column(term, described(query.labels, term) ?? titleOf(term, frame), query, frame, undefined),
    ),
    ...combinations.flatMap(({ key, text }) =>
      aggregates.map((term) =>
        column(
          term,
          title(key, term, aggregates.length, query, frame),
          query,
          frame,
          (row) => keyed.get(row)?.text === text,
        ),
      ),
    ),
  ];
};

interface Key {
  readonly key: readonly Scalar[];
  readonly text: string;
}

const keysOfRows = (
  pivot: readonly Term[],
  rows: readonly number[],
  frame: Frame,
): ReadonlyMap<number, Key> => {
  const values = pivot.map((term) => ofGroup(term, frame));
  return new Map(
    rows.map((row) => {
      const key = values.map((value) => value([row]));
      return [row, { key, text: keyText(key) }];
    }),
  );
};

const distinct = (keyed: ReadonlyMap<number, Key>): readonly Key[] => {
  const found = new Map<string, Key>();
  for (const key of keyed.values()) found.set(key.text, key);
  return [...found.values()].sort((a, b) => compareKeys(a.key, b.key));
};

const column = (
  term: Term,
  heading: string,
  query: Query,
  frame: Frame,
  belongs: ((row: number) => boolean) | undefined,
): ResultColumn => {
  const value = ofGroup(term, frame);
  return {
    title: heading,
    format: engineFormat(described(query.formats, term)) ?? formatOfTerm(term, frame),
    value: belongs ? (rows) => valueOfSome(rows.filter(belongs), value) : value,
  };
};

/** A combination that does not occur has no value, not even a count. */
const valueOfSome = (rows: readonly number[], value: (rows: readonly number[]) => Scalar): Scalar =>
  rows.length === 0 ? null : value(rows);

/** A pivoted value as its column shows it. */
const shownKey = (value: Scalar, term: Term | undefined, frame: Frame): string => {
  const format = term && formatOfTerm(term, frame);
  return typeof value === 'number' && format
    ? helpers.formatValue(value, { format, locale: DEFAULT_LOCALE })
    : scalarText(value);
};

const title = (
  key: readonly Scalar[],
  term: Term,
  aggregates: number,
  query: Query,
  frame: Frame,
): string => {
  const values = key.map((part, at) => shownKey(part, query.pivot[at], frame)).join(',');
  if (aggregates === 1) return values;
  return `${values} ${described(query.labels, term) ?? titleOf(term, frame)}`;
};
